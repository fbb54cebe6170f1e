import {
  Topic as Bridge,
  bridgeDescriptions,
  enumOf,
  Identifier,
  ownBridge,
  Provenance,
  Statement,
  type Text,
  TextField,
  type Texts,
  TextsField,
} from '@koinipoli/schema';
import { Directive, Field, ObjectType } from 'type-graphql';

export const TopicScheme = enumOf('TopicScheme', 'Parts of the vocabulary.', {
  SUBJECT: 'What is discussed, taught, studied, funded.',
  NEED: 'What people lack: housing, care, work.',
  TARGET_GROUP: 'Whom something is for.',
  ACTIVITY: 'In which branch of the economy somebody works (ESSGlobal activities).',
  PRODUCT: 'What is made or sold, and its qualities (ESSGlobal products-services, qualifiers).',
});
export type TopicScheme = keyof typeof TopicScheme;

export const TopicOrder = enumOf('TopicOrder', 'Orders of topics.', {
  NAME: 'By name, Greek alphabet.',
  ID: 'By id.',
});
export type TopicOrder = keyof typeof TopicOrder;

@Directive('@key(fields: "id")')
@ObjectType('Topic', { description: bridgeDescriptions.Topic })
export class Topic extends Bridge {
  @TextField({ nullable: true, description: 'Its name (SKOS prefLabel).' })
  name!: Text;

  @TextsField({
    nullable: true,
    description: 'Other names and spellings (SKOS altLabel), titles in the sources included.',
  })
  aliases!: Texts | null;

  @Field(() => TopicScheme, { nullable: true, description: 'Which part of the vocabulary.' })
  scheme!: TopicScheme;

  @Field(() => [Statement], {
    nullable: true,
    description: 'Definitions the sources give (SKOS definition).',
  })
  definitions!: Statement[];

  @Field(() => [Statement], {
    nullable: true,
    description: 'What else the sources say about it (SKOS note).',
  })
  notes!: Statement[];

  @Field(() => [Identifier], {
    nullable: true,
    description: 'Codes in other lists, ESSGlobal first (SKOS notation, exactMatch).',
  })
  identifiers!: Identifier[];

  @Field(() => Provenance, { nullable: true, description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of the topics that it hangs on. */
  broaderIds!: string[];
  relatedIds!: string[];
}
ownBridge(Bridge, Topic);
