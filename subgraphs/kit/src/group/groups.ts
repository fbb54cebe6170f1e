import type { GroupHaving, GroupOrder } from '@koinipoli/schema';
import type { Context } from '../context.js';
import { badInput, HubError } from '../hub-error.js';
import type { Columns } from '../list/definition.js';
import { checkFilter } from '../list/filter-rules.js';
import { spend } from '../list/spend.js';
import type { GroupsDefinition } from './definition.js';
import { keyField, mostGroups } from './names.js';
import { type FoundGroup, type GroupQuestion, selectGroups } from './statement.js';

/** The arguments of a grouped list. */
export interface GroupArgs<K extends string = string, F extends object = object> {
  by: K[];
  filter?: F | null;
  having?: GroupHaving | null;
  order?: GroupOrder | null;
  first?: number | null;
}

/** Reads a record behind a key, for keys that are no bridges. */
type ByKey = (ctx: Context, key: string) => unknown;

/** The residents behind a group's keys, by name of the grouping; null: nobody knows, or the keys are no territory. */
type Residents<K extends string> = (
  ctx: Context,
  keys: Partial<Record<K, string | null>>,
) => Promise<number | null>;

/** Gives a group that was counted the form of its type: the keys as what they stand for, and the rate. */
export function groupView<K extends string, C extends Columns, F extends object>(
  groups: GroupsDefinition<K, C, F>,
  records: Partial<Record<K, ByKey>> = {},
  residents?: Residents<K>,
) {
  const rate = async (by: K[], { keys, count }: Pick<FoundGroup, 'keys' | 'count'>, ctx: Context) => {
    const named = Object.fromEntries(by.map((name, at) => [name, keys[at] ?? null]));
    const people = await residents?.(ctx, named as Partial<Record<K, string | null>>);
    return people ? (count * 10_000) / people : null;
  };
  const shown = (name: K, key: string | null) => {
    const load = records[name];
    if (key !== null && load) return (_args: object, ctx: Context) => load(ctx, key);
    return key === null ? null : (groups.by[name].show?.(key) ?? key);
  };
  return (by: K[], { keys, count, numbers }: Omit<FoundGroup, 'numbers'> & Partial<FoundGroup>) => ({
    key: Object.fromEntries(by.map((name, at) => [keyField(name), shown(name, keys[at] ?? null)])),
    count,
    ...numbers,
    ...(residents && { per10000: (_args: object, ctx: Context) => rate(by, { keys, count }, ctx) }),
  });
}

/**
 * The groups of a list: counts by one to three keys, in one statement. `records` gives loaders for keys that are
 * records of the network itself, by name of the grouping; `residents` what `per10000` divides by. Throws BAD_USER_INPUT for arguments that are not allowed and
 * LIMIT_EXCEEDED where there are more groups than `first`.
 */
export function groupsOf<K extends string, C extends Columns, F extends object>(
  groups: GroupsDefinition<K, C, F>,
  records: Partial<Record<K, ByKey>> = {},
  residents?: Residents<K>,
) {
  const show = groupView(groups, records, residents);
  return async (ctx: Context, args: GroupArgs<K>) => {
    const { first, question } = readQuestion(args, groups.by);
    const found = await selectGroups(ctx.db, groups, question);
    if (found.length > first) throw tooMany(first);
    return spend(
      ctx,
      found.map((group) => show(args.by, group)),
    );
  };
}

const tooMany = (first: number) =>
  new HubError(
    'LIMIT_EXCEEDED',
    `first: there are more than ${first} groups; ask for more, ${mostGroups} at most, or narrow them by \`filter\` or \`having\`.`,
    'first',
  );

function readQuestion(args: GroupArgs, groupings: GroupsDefinition<string, Columns, object>['by']) {
  checkBy(args.by, groupings);
  const first = readFirst(args.first ?? mostGroups);
  const having = readHaving(args.having ?? {});
  const question: GroupQuestion = {
    by: args.by,
    filter: checkFilter(args.filter ?? {}),
    having,
    order: args.order ?? 'KEY',
    limit: first + 1,
  };
  return { first, question };
}

function checkBy(by: string[], groupings: GroupsDefinition<string, Columns, object>['by']): void {
  if (by.length < 1 || by.length > 3) throw badInput('by', `one to three, not ${by.length}.`);
  if (new Set(by).size < by.length) throw badInput('by', 'names something twice.');
  if (by.filter((name) => groupings[name]?.series).length > 1)
    throw badInput('by', 'a quarter tells its year; name one of them.');
}

function readFirst(first: number): number {
  if (first < 1) throw badInput('first', `must be at least 1, not ${first}.`);
  if (first <= mostGroups) return first;
  throw new HubError('LIMIT_EXCEEDED', `first: at most ${mostGroups} groups, not ${first}.`, 'first');
}

function readHaving({ countAtLeast, countAtMost }: GroupHaving): GroupQuestion['having'] {
  for (const [field, count] of Object.entries({ countAtLeast, countAtMost })) {
    if (count != null && count < 0) throw badInput(`having.${field}`, `must be at least 0, not ${count}.`);
  }
  if (countAtLeast != null && countAtMost != null && countAtLeast > countAtMost)
    throw badInput('having', '`countAtLeast` is more than `countAtMost`.');
  return {
    ...(countAtLeast != null ? { countAtLeast } : {}),
    ...(countAtMost != null ? { countAtMost } : {}),
  };
}
