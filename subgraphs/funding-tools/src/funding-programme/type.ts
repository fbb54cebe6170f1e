import {
  Area,
  FundingProgramme as Bridge,
  bridge,
  bridgeDescriptions,
  enumOf,
  Identifier,
  Organisation,
  ownBridge,
  Period,
  Provenance,
  type Text,
  TextField,
} from '@koinipoli/schema';
import { Directive, Field, ObjectType } from 'type-graphql';

export const FundingProgrammeKind = enumOf('FundingProgrammeKind', 'Kinds of programme.', {
  OPERATIONAL_PROGRAMME: 'Operational programme (Ε.Π., ΠΕΠ).',
  TERRITORIAL_INVESTMENT: 'Integrated territorial investment (ΟΧΕ).',
  PRIORITY_AXIS: 'Priority axis of a programme.',
  FUND: 'Fund, such as the European Social Fund.',
  INSTRUMENT: 'Instrument, such as ΟΧΕ/ΒΑΑ in general.',
});
export type FundingProgrammeKind = keyof typeof FundingProgrammeKind;

@Directive('@key(fields: "id")')
@ObjectType('FundingProgramme', { description: bridgeDescriptions.FundingProgramme })
export class FundingProgramme extends Bridge {
  @Field(() => FundingProgrammeKind, { nullable: true, description: 'What it is.' })
  kind!: FundingProgrammeKind;

  @TextField({ nullable: true, description: 'Its name.' })
  name!: Text;

  @Field(() => [String], {
    nullable: true,
    description: 'Other names and spellings in the sources; empty: none.',
  })
  aliases!: string[];

  @Field(() => Period, { nullable: true, description: 'Years it covers; null: unknown.' })
  period!: Period | null;

  @Field(() => bridge(Area), {
    nullable: true,
    description: 'Where it applies; null: everywhere or unknown.',
  })
  area!: Area | null;

  @Field(() => bridge(Organisation), { nullable: true, description: 'Who manages it; null: unknown.' })
  manager!: Organisation | null;

  @Field(() => [bridge(Organisation)], {
    nullable: true,
    description: 'Who pays into it; empty: not said.',
  })
  funders!: Organisation[];

  @Field(() => [Identifier], { nullable: true, description: 'Codes in registers; empty: none published.' })
  identifiers!: Identifier[];

  @Field(() => Provenance, { nullable: true, description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of what it is part of. */
  wholeId!: string | null;
}
ownBridge(Bridge, FundingProgramme);
