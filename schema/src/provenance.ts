import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { bridge, Organisation } from './bridges.js';
import { DateTimeScalar, LanguageTagScalar, UrlScalar } from './scalars.js';
import { type Text, TextField, type Texts, TextsField } from './text.js';

@Directive('@shareable')
@ObjectType({ description: 'One passage of a document or one entry of a data set.' })
export class Source {
  @Field(() => ID, { description: 'Id of the document or data set, described by `dataSource(id:)`.' })
  document!: string;

  @Field(() => Int, { nullable: true, description: 'Line in the document; null for data sets.' })
  line?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The Greek words of the source, spelling errors kept; null: not quoted.',
  })
  quote?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read; null: not online.' })
  url?: string | null;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: "Who published it first, if not the document's owner; null: the owner.",
  })
  publisher?: Organisation | null;

  @Field(() => String, {
    nullable: true,
    description: 'SPDX id or name of the licence; null: none stated, so no right to republish.',
  })
  licence?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'Where a record comes from and how far to trust it.' })
export class Provenance {
  @Field(() => [Source], {
    description: 'The passages or data sets that the record rests on, the main one first.',
  })
  sources!: Source[];

  @Field(() => DateTimeScalar, { description: 'When the record last changed in its network.' })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When someone last confirmed it (HSDS `assured_date`); null: never.',
  })
  verifiedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who confirmed it: a role or body, never a private person; null: nobody.',
  })
  verifiedBy?: string | null;

  @Field(() => [LanguageTagScalar], {
    description:
      'Languages in which all its texts exist, Greek always; asked for another one, a text is given in Greek.',
  })
  languages!: string[];

  @Field(() => Boolean, {
    description:
      'True: invented, in a demo world. Never show it as real. A hub holds one world, so there is no filter on it.',
  })
  synthetic!: boolean;
}

@Directive('@shareable')
@ObjectType({
  description:
    'A sentence of a source that says something about the record it hangs on: a goal, a purpose, a conclusion.',
})
export class Statement {
  @TextField({ description: 'The sentence.' })
  text!: Text;

  @TextsField({ description: 'What the sentence enumerates, one by one; empty: nothing.' })
  points?: Texts;

  @Field(() => Source, { description: 'Where it stands.' })
  source!: Source;
}
