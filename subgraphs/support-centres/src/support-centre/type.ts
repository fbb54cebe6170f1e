import {
  AccessibilityProfile,
  Area,
  bridge,
  Contact,
  enumOf,
  FundingProgramme,
  LanguageTagScalar,
  Location,
  Organisation,
  Provenance,
  Schedule,
  type Text,
  TextField,
} from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const SupportCentreFormality = enumOf('SupportCentreFormality', 'Standing of a support centre.', {
  FORMAL: 'Funded by the Ministry of Labour.',
  INFORMAL: 'Any other body that supports the social economy.',
});
export type SupportCentreFormality = keyof typeof SupportCentreFormality;

export const SupportCentreOrder = enumOf('SupportCentreOrder', 'Orders of centres.', {
  NAME: 'By name, Greek alphabet.',
  FORMALITY: 'Formal ones first, then by name.',
  DISTANCE: 'Nearest first; needs `filter.near`. Centres of which no place is known are left out.',
});
export type SupportCentreOrder = keyof typeof SupportCentreOrder;

@ObjectType({ description: 'A support centre for the social economy (Κέντρο Στήριξης ΚΑΛΟ).' })
export class SupportCentre {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @Field(() => [String], { description: 'Name as the source has it and other names; empty: none.' })
  aliases!: string[];

  @TextField({ nullable: true, description: 'What it is; null: not described.' })
  description!: Text | null;

  @Field(() => SupportCentreFormality, { description: 'Formal or informal.' })
  formality!: SupportCentreFormality;

  @Field(() => Boolean, { description: 'False: closed.' })
  active!: boolean;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: 'The organisation behind it; null: unknown.',
  })
  operator!: Organisation | null;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: 'Who pays for it; null: unknown, nobody known for informal ones.',
  })
  funder!: Organisation | null;

  @Field(() => bridge(FundingProgramme), {
    nullable: true,
    description: 'The programme that pays for it; null: unknown.',
  })
  programme!: FundingProgramme | null;

  @Field(() => [bridge(Area)], { description: 'What it serves; empty: not said.' })
  areas!: Area[];

  @Field(() => Location, { nullable: true, description: 'Where it is; null: not said.' })
  location!: Location | null;

  @Field(() => Contact, { nullable: true, description: 'How to reach it; null: nothing published.' })
  contact!: Contact | null;

  @Field(() => [Schedule], {
    description: 'When it is open (HSDS schedule); empty: not published.',
  })
  schedules!: Schedule[];

  @Field(() => [AccessibilityProfile], {
    description: 'Whom the place suits (HSDS accessibility); empty: not said.',
  })
  accessibility!: AccessibilityProfile[];

  @TextField({ nullable: true, description: 'More about access; null: nothing.' })
  accessibilityDetails!: Text | null;

  @Field(() => [LanguageTagScalar], {
    description: 'Languages spoken (HSDS language); empty: not said.',
  })
  languages!: string[];

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'A support centre and how far it is.' })
export class NearbySupportCentre {
  @Field(() => SupportCentre, { description: 'The centre.' })
  node!: SupportCentre;

  @Field(() => Int, {
    description:
      "Metres from the municipality's centre, as the crow flies, to the centre's place or, where only a town or region is known, to the middle of that.",
  })
  distance!: number;
}
