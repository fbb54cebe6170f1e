import { BoundingBox, DateTimeScalar, Near } from '@koinipoli/schema';
import { Field, ID, InputType } from 'type-graphql';

/** The words that all filters share; a filter takes those that its records can answer. */
export interface SharedFilter {
  text?: string | null;
  topics?: string[] | null;
  municipalities?: string[] | null;
  areas?: string[] | null;
  organisations?: string[] | null;
  targetGroups?: string[] | null;
  near?: Near | null;
  bbox?: BoundingBox | null;
  updatedSince?: Date | null;
  verifiedBefore?: Date | null;
  includeInactive?: boolean | null;
}

const words: Record<
  keyof SharedFilter | 'subjects',
  { type: () => object; description: string; defaultValue?: boolean }
> = {
  text: {
    type: () => String,
    description:
      'Words in names and texts: each is the beginning of a word there, whatever its accents, case, Greek ending or Greeklish; at most 200 characters. Blank: no condition.',
  },
  topics: { type: () => [ID], description: 'About any of these topics, narrower ones included (ids).' },
  /** `topics` beside `targetGroups`. */
  subjects: {
    type: () => [ID],
    description:
      'About any of these subjects and needs, narrower ones included (topic ids); groups of people are `targetGroups`.',
  },
  municipalities: { type: () => [ID], description: 'In, or serving, any of these municipalities (codes).' },
  areas: { type: () => [ID], description: 'In, or serving, any of these areas or their parts (ids).' },
  organisations: { type: () => [ID], description: 'Of any of these organisations (ids).' },
  targetGroups: {
    type: () => [ID],
    description: 'For any of these groups of people, narrower ones included (topic ids, `group:…`).',
  },
  near: { type: () => Near, description: 'Inside this circle; what has no known place is left out.' },
  bbox: {
    type: () => BoundingBox,
    description: 'Inside this rectangle; what has no known place is left out.',
  },
  updatedSince: { type: () => DateTimeScalar, description: 'Changed at or after this instant.' },
  verifiedBefore: {
    type: () => DateTimeScalar,
    description: 'Last verified before this instant, or never.',
  },
  includeInactive: {
    type: () => Boolean,
    description: 'Also what is closed or inactive.',
    defaultValue: false,
  },
};

const hasGroups = (names: readonly string[]) => names.includes('targetGroups');

/** A base class for an XFilter with these shared words; the filter's own fields are added below it. */
export function filterWith<K extends keyof SharedFilter>(
  ...names: K[]
): abstract new () => Pick<SharedFilter, K> {
  @InputType()
  abstract class Shared {}
  for (const name of names) {
    const { type, ...options } = words[name === 'topics' && hasGroups(names) ? 'subjects' : name];
    Field(type, { nullable: true, ...options })(Shared.prototype, name);
  }
  return Shared as abstract new () => Pick<SharedFilter, K>;
}
