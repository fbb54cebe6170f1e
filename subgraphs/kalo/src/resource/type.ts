import {
  Area,
  bridge,
  enumOf,
  LanguageTagScalar,
  Organisation,
  PartialDateScalar,
  Provenance,
  Statement,
  type Text,
  TextField,
  Topic,
  UrlScalar,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const ResourceKind = enumOf('ResourceKind', 'Kinds of resource (DCAT-AP dct:type).', {
  STUDY: 'Research with its own question.',
  REPORT: 'An account of a state or an activity.',
  GOOD_PRACTICE: 'Something that worked and can be repeated.',
  DATA_SET: 'Data to load (dcat:Dataset).',
  GUIDE: 'A guide on cooperation or networking.',
  GUIDANCE: 'Advice on founding and running a social-economy body.',
});
export type ResourceKind = keyof typeof ResourceKind;

export const ResourceScope = enumOf('ResourceScope', 'How wide a resource looks.', {
  LOCAL: 'A place in Greece.',
  NATIONAL: 'Greece.',
  EUROPEAN: 'Europe.',
});
export type ResourceScope = keyof typeof ResourceScope;

export const DataOrigin = enumOf('DataOrigin', 'Where data was made.', {
  PRIMARY: 'By the publisher.',
  SECONDARY: 'By others.',
});
export type DataOrigin = keyof typeof DataOrigin;

export const ResourceOrder = enumOf('ResourceOrder', 'Orders of resources.', {
  NAME: 'By title, Greek alphabet.',
  ISSUED_DESC: 'Latest published first, undated last.',
  UPDATED_DESC: 'Latest change first.',
});
export type ResourceOrder = keyof typeof ResourceOrder;

@ObjectType({
  description:
    'Something to read or load: study, report, good practice, data set, guide, guidance (DCAT-AP dcat:Resource).',
})
export class Resource {
  @Field(() => ID, { description: 'Stable id (dct:identifier).' })
  id!: string;

  @Field(() => ResourceKind, { description: 'What it is.' })
  kind!: ResourceKind;

  @TextField({ description: 'Its title (dct:title).' })
  name!: Text;

  @TextField({ nullable: true, description: 'What is in it (dct:description); null: not described.' })
  description!: Text | null;

  @Field(() => ResourceScope, { nullable: true, description: 'How wide it looks; null: unknown.' })
  scope!: ResourceScope | null;

  @Field(() => DataOrigin, {
    nullable: true,
    description: "Own research or from others' data; null: neither or unknown.",
  })
  dataOrigin!: DataOrigin | null;

  @Field(() => [bridge(Topic)], { description: 'What it is about (dcat:theme); empty: not said.' })
  topics!: Topic[];

  @Field(() => [bridge(Topic)], { description: 'Whom it is written for, `group:…`; empty: not said.' })
  targetGroups!: Topic[];

  @Field(() => [Statement], { description: 'What it is meant to bring about; empty: not said.' })
  purposes!: Statement[];

  @Field(() => [Statement], { description: 'What it says; empty: not recorded.' })
  statements!: Statement[];

  @Field(() => bridge(Area), {
    nullable: true,
    description: 'What territory it covers (dct:spatial); null: not bound to one.',
  })
  area!: Area | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Published (dct:issued); null: unknown.' })
  issued!: string | null;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: 'Who published it (dct:publisher); null: unknown.',
  })
  publisher!: Organisation | null;

  @Field(() => [LanguageTagScalar], {
    description: 'Languages it is written in (dct:language); empty: unknown.',
  })
  languages!: string[];

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where to get it (dcat:accessURL); null: not online.',
  })
  url!: string | null;

  @Field(() => Provenance, {
    description: "Where the record comes from; the resource's own licence (dct:license) is there.",
  })
  provenance!: Provenance;
}
