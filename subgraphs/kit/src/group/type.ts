import { bridge, enumOf, GroupHaving, GroupOrder, Municipality, Topic } from '@koinipoli/schema';
import { ArgsType, Directive, Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Columns } from '../list/definition.js';
import type { Grouping } from './definition.js';
import type { GroupArgs } from './groups.js';
import { keyField, mostGroups } from './names.js';
import { aggregates } from './statement.js';

type NodeClass = abstract new (...args: never[]) => object;
type NewClass<T> = new () => T;

/** What records can be counted by: the type of the key, and what it means. */
interface Choice {
  type: () => object;
  description: string;
}

/** A choice of `by` made with `byMunicipality`: of what the municipality is, "Where the centre is". */
export const perMunicipality = (what: string): Choice => ({
  type: () => bridge(Municipality),
  description: `${what}: the municipality, also where only a part of it is named; what is in two counts in both. A wider area counts as unknown, but where \`filter.municipalities\` names some, exactly these are the groups, and what serves a wider area counts in each of them.`,
});

/** A choice of `by` made with `byQuarter`: of what the quarter is, "Start of the event". */
export const perQuarter = (what: string): Choice => ({
  type: () => String,
  description: `${what}: the quarter, \`2023-Q1\`. ${series} A date of which the year alone is known has no quarter.`,
});

/** A choice of `by` made with `byYear`. */
export const perYear = (what: string): Choice => ({
  type: () => Int,
  description: `${what}: the year. ${series}`,
});

const series =
  'From the first to the last of all groups none is left out, for each combination of the other keys that has one; the empty ones have a count of 0 and never pass `having`.';

const isTopic = ([, { type }]: [string, Choice]) => type() === bridge(Topic);
const exactly =
  ' Topics and groups of people are those that a record names; a filter by them finds what names a narrower one as well, so it may find more.';

/** What a group is made of. */
interface GroupParts<K extends string, N extends string> {
  by: Record<K, Choice>;
  /** By field: what the number is, with its unit. */
  numbers?: Record<N, string>;
  /** What `per10000` counts, where groups have it: their definition says how many residents a key has. */
  rate?: string;
}

/** The class of a group, with the enum of what it can be grouped by, and its numbers. */
type GroupClass<K extends string, N extends string> = NewClass<object> & {
  by: { readonly [V in K]: V };
  numbers: Record<N, string>;
};

/** What the queries must say for the group of a type: `{ by: {…} } satisfies Groups<typeof XGroup>`. */
export type Groups<T> =
  T extends GroupClass<infer K, infer N>
    ? { by: Record<K, Grouping> } & ([N] extends [never] ? object : { numbers: Record<N, Columns[string]> })
    : never;

/**
 * The group of a type: `key` with a field for each value of `by`, `count`, and where there are numbers `sum`, `avg`,
 * `min`, `max`; named `XGroup`, `XGroupKey`, `XGroupBy`, `XNumbers`.
 */
export function groupOf<const K extends string, const N extends string = never>(
  node: NodeClass,
  parts: GroupParts<K, N>,
): GroupClass<K, N> {
  const { name } = node;
  const choices = Object.entries<Choice>(parts.by);
  const by = enumOf(
    `${name}GroupBy`,
    `What records of ${name} can be counted by.${choices.some(isTopic) ? exactly : ''}`,
    Object.fromEntries(choices.map(([value, { description }]) => [value, description])) as Record<K, string>,
  );

  @Extensions({ lazy: true })
  @ObjectType(`${name}GroupKey`, {
    description: 'What the records of a group share; null: not grouped by it, or unknown.',
  })
  class Key {}
  for (const [value, { type, description }] of choices) {
    Field(type, { nullable: true, description })(Key.prototype, keyField(value));
  }

  @ObjectType(`${name}Group`, { description: `Records of ${name} that share a key.` })
  class Group {
    static by = by;
    static numbers = (parts.numbers ?? {}) as Record<N, string>;

    @Field(() => Key, { description: 'What they share.' })
    key!: object;

    @Field(() => Int, { description: 'How many.' })
    count!: number;
  }
  if (parts.numbers) addNumbers(name, Group, parts.numbers);
  if (parts.rate) {
    Extensions({ lazy: true })(Group);
    Field(() => Float, { nullable: true, description: parts.rate })(Group.prototype, 'per10000');
  }
  return Group;
}

const meaning = {
  sum: 'Sums over those that give the number.',
  avg: 'Means over those that give the number.',
  min: 'The least given.',
  max: 'The greatest given.',
};

function addNumbers(name: string, group: NewClass<object>, numbers: Record<string, string>): void {
  @ObjectType(`${name}Numbers`, {
    description: `Numbers over the records of ${name} in a group; null: none of them gives it.`,
  })
  class Numbers {}
  for (const [field, description] of Object.entries(numbers)) {
    Field(() => Float, { nullable: true, description })(Numbers.prototype, field);
  }
  for (const aggregate of aggregates) {
    Field(() => Numbers, { description: meaning[aggregate] })(group.prototype, aggregate);
  }
}

/** Makes the class of a grouped list's arguments from its filter and its group. */
export function groupArgs<K extends string, N extends string, F extends object>(
  filter: NewClass<F>,
  group: GroupClass<K, N>,
): NewClass<GroupArgs<K, F>> {
  @ArgsType()
  class Args implements GroupArgs<K, F> {
    @Field(() => [group.by], { description: 'What to count by: one to three, each once.' })
    by!: K[];

    @Field(() => filter, { nullable: true, description: 'Which to count; all conditions hold together.' })
    filter?: F | null;

    @Field(() => GroupHaving, { nullable: true, description: 'Which groups to keep.' })
    having?: GroupHaving | null;

    @Field(() => GroupOrder, { nullable: true, defaultValue: 'KEY', description: 'Order of the groups.' })
    order?: GroupOrder | null;

    @Field(() => Int, {
      nullable: true,
      defaultValue: mostGroups,
      description: `As many groups as you can take, 1 to ${mostGroups}; if there are more, the answer is LIMIT_EXCEEDED, never a silent cut.`,
    })
    first?: number | null;
  }
  return Args;
}

/** Marks a field that returns groups: what they cost, and how many they may be. */
export const Grouped = (): MethodDecorator & PropertyDecorator => (target: object, name: string | symbol) => {
  // Decorators apply from the last to the first.
  for (const directive of [
    '@listSize(assumedSize: 100, slicingArguments: ["first"], requireOneSlicingArgument: false)',
    '@cost(weight: 5)',
  ]) {
    Directive(directive)(target, name);
  }
};
