import { PageInfo } from '@koinipoli/schema';
import { Directive, Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import { IndexRecord } from '../index-record/type.js';
import { Municipality } from '../municipality/type.js';
import { Network } from '../network/type.js';
import { Topic } from '../topic/type.js';

@Extensions({ lazy: true })
@ObjectType({ description: 'One search result.' })
export class SearchEdge {
  @Field(() => String, { description: 'Its cursor.' })
  cursor!: string;

  @Field(() => Float, { description: 'Rank, greater is better; comparable inside one search only.' })
  score!: number;

  @Field(() => [String], {
    description:
      'Passages of its name and description that matched, in the language of the request: escaped for HTML, matches in `<mark>`. Empty: it was found by its place, its topic or words that are not shown.',
  })
  highlights!: () => Promise<string[]>;

  @Field(() => Int, {
    nullable: true,
    description: 'Metres from `filter.near` to the nearest of its places; null without `near`.',
  })
  distance!: number | null;

  @Field(() => IndexRecord, { description: 'The record.' })
  node!: () => Promise<IndexRecord | null>;
}

@Extensions({ lazy: true })
@ObjectType({ description: 'A page of search results.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'Results with score and highlights, best first.' })
  edges!: () => Promise<object[]>;

  @Field(() => [IndexRecord], { description: 'The records alone.' })
  nodes!: () => Promise<object[]>;

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: () => Promise<PageInfo>;

  @Directive('@cost(weight: 2)')
  @Field(() => Int, { description: 'How many match in all; computed only when asked for.' })
  totalCount!: () => Promise<number>;

  @Field(() => [Network], {
    description:
      'Networks whose latest changes the index may not have yet, because they do not answer or it is behind: their part may be old.',
  })
  stale!: () => Promise<object[]>;
}

@Extensions({ lazy: true })
@ObjectType({ description: 'A completion.' })
export class Suggestion {
  @Field(() => String, { description: 'Text to put into the search box.' })
  text!: string;

  @Field(() => IndexRecord, { nullable: true, description: 'The record, if it stands for just one.' })
  record!: IndexRecord | null;

  @Field(() => Topic, { nullable: true, description: 'The topic, if it is one.' })
  topic!: Topic | null;

  @Field(() => Municipality, { nullable: true, description: 'The municipality, if it is one.' })
  municipality!: Municipality | null;
}
