import {
  Area,
  bridge,
  enumOf,
  Municipality,
  PartialDateScalar,
  Provenance,
  type Text,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const CoverageLevel = enumOf(
  'CoverageLevel',
  'How far a need is covered by existing services. The sources speak of needs covered «ελάχιστα ή μερικώς»; the two ends complete the scale.',
  {
    NONE: 'Not at all.',
    MINIMAL: 'Minimally (ελάχιστα).',
    PARTIAL: 'Partly (μερικώς).',
    FULL: 'Fully.',
  },
);
export type CoverageLevel = keyof typeof CoverageLevel;

export const NeedRecordOrder = enumOf('NeedRecordOrder', 'Orders of need records.', {
  COVERAGE: 'Least covered first, then by name.',
  NAME: 'By name, Greek alphabet.',
});
export type NeedRecordOrder = keyof typeof NeedRecordOrder;

@ObjectType({
  description: 'A need recorded in a place for a group of people (CIDS Need), with how far it is covered.',
})
export class NeedRecord {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'In words: need, group, place.' })
  name!: Text;

  @Field(() => bridge(Topic), { description: 'The need (`need:…`).' })
  topic!: Topic;

  @Field(() => bridge(Municipality), { description: 'Where.' })
  municipality!: Municipality;

  @Field(() => bridge(Area), {
    nullable: true,
    description: 'Which part of the municipality; null: the whole.',
  })
  area!: Area | null;

  @Field(() => bridge(Topic), { nullable: true, description: 'Whose (`group:…`); null: of all.' })
  targetGroup!: Topic | null;

  @Field(() => CoverageLevel, { description: 'How far it is covered.' })
  coverage!: CoverageLevel;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When this was found; null: not said.' })
  assessedOn!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}
