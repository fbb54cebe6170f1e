import {
  badInput,
  type Context,
  checkFilter,
  HubError,
  perRequest,
  readPageArgs,
  spend,
} from '@koinipoli/kit';
import { textIn } from '@koinipoli/schema';
import { recordsWith } from '../db/links.js';
import { recordById, shownRecordGroup } from '../index-record/loaders.js';
import type { IndexRecord } from '../index-record/type.js';
import { networkById } from '../network/loaders.js';
import { compile, markedBy } from './compile.js';
import { countFacets, type FacetBy, facetField } from './count-facets.js';
import { cursorsOf, readCursor } from './cursor.js';
import type { SearchArgs } from './filter.js';
import { countHits, findHits, type Hit } from './find-hits.js';
import { highlight, wordsIn } from './highlight.js';
import type { Plan } from './plan.js';
import { selectMarked, selectStale } from './queries.js';
import { checkQuestion } from './rules.js';
import { understand } from './understand.js';

const mostFacets = 100;

/** A hit whose record is there. */
interface Shown {
  hit: Hit;
  record: IndexRecord;
}

/** What a search asks for. */
interface Asked {
  query: string;
  filter: Record<string, unknown>;
  after: string | undefined;
  limit: number;
}

/** A filter as it was checked; what is left out, and what says so, are one. */
function readFilter(filter: object): Record<string, unknown> {
  const { includeInactive, ...conditions } = checkFilter(filter);
  return includeInactive === true ? { ...conditions, includeInactive } : conditions;
}

/** What a search means, and what it finds: each part is worked out when it is asked for, and once. */
const searchOf = perRequest((ctx, { query, filter, after, limit }: Asked) => {
  const question = { query, filter };
  const place = after === undefined ? undefined : readCursor(question, after);
  const plan = once(async () => place?.plan ?? (await understand(ctx.db, query)));
  const condition = Object.keys(filter).length === 0 ? undefined : recordsWith(filter);
  const page = once(async () => {
    const meant = await plan();
    if (!meant) return { shown: [] as Shown[], more: false };
    const search = { ...meant, plan: compile(meant), condition, after: place?.after, limit: limit + 1 };
    const hits = await findHits(ctx.db, search);
    const shown = await Promise.all(
      hits.slice(0, limit).map(async (hit) => ({ hit, record: await recordById(ctx, hit.card) })),
    );
    return {
      more: hits.length > limit,
      // Gone between the two statements.
      shown: spend(ctx, shown).flatMap(({ hit, record }) =>
        record ? [{ hit, record: record as IndexRecord }] : [],
      ),
    };
  });
  return { question, filter, plan, condition, page, isFirst: place === undefined };
});

type Search = ReturnType<typeof searchOf>;

/** By what hits are counted, and how many values are wanted. */
interface FacetChoice {
  by: FacetBy;
  first: number;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A page of search results. Throws HubError for arguments that are not allowed, before anything is searched. */
export function searchPage(ctx: Context, args: SearchArgs) {
  const query = checkQuestion('query', args.query);
  const { limit } = readPageArgs({ first: args.first ?? null });
  const after = args.after ?? undefined;
  const search = searchOf(ctx, { query, filter: readFilter(args.filter ?? {}), after, limit });
  const cursor = (plan: Plan | null) => (plan ? cursorsOf(search.question, plan) : () => '');
  return {
    facets: (choice: FacetChoice, given: Context) => facetsOf(given, search, choice),
    nodes: async () => (await search.page()).shown.map(({ record }) => record),
    edges: async () => {
      const { shown } = await search.page();
      const cursorOf = cursor(await search.plan());
      const passages = once(() => highlightsOf(ctx, shown, search));
      return shown.map(({ hit, record }, at) => ({
        cursor: cursorOf(hit),
        score: hit.score / 1e6,
        distance: hit.distance,
        node: record,
        highlights: async () => (await passages())[at] ?? [],
      }));
    },
    pageInfo: async () => {
      const { shown, more } = await search.page();
      const cursorOf = cursor(await search.plan());
      const [first, last] = [shown[0], shown.at(-1)];
      return {
        hasNextPage: more,
        hasPreviousPage: !search.isFirst,
        startCursor: first ? cursorOf(first.hit) : null,
        endCursor: last ? cursorOf(last.hit) : null,
      };
    },
    totalCount: async () => {
      const plan = await search.plan();
      return plan
        ? countHits(ctx.db, { plan: compile(plan), need: plan.need, condition: search.condition })
        : 0;
    },
    stale: async () => {
      const networks = await Promise.all((await selectStale(ctx.db)).map((id) => networkById(ctx, id)));
      return networks.filter((network) => network !== null);
    },
  };
}

export type SearchPage = ReturnType<typeof searchPage>;

/** How many hits each value would leave, the largest first. */
async function facetsOf(ctx: Context, search: Search, { by, first }: FacetChoice) {
  if (first < 1) throw badInput('first', `must be at least 1, not ${first}.`);
  if (first > mostFacets)
    throw new HubError('LIMIT_EXCEEDED', `first: at most ${mostFacets}, not ${first}.`, 'first');
  const plan = await search.plan();
  if (!plan) return [];
  const { [facetField(by)]: _replaced, ...others } = search.filter;
  const asked = { by, condition: recordsWith(others), limit: first };
  const counts = await countFacets(ctx.db, { plan: compile(plan), need: plan.need }, asked);
  return spend(ctx, counts).map(({ key, count }) => shownRecordGroup([by], { keys: [key], count }));
}

/** The marked passages of each result, in the reader's language. */
async function highlightsOf(ctx: Context, shown: Shown[], search: Search): Promise<string[][]> {
  const plan = await search.plan();
  const query = plan && markedBy(plan);
  if (!query) return [];
  const texts = shown.map(({ record: { name, description } }) =>
    [name, description].flatMap((text) => (text ? [textIn(text, ctx.languages)] : [])),
  );
  const marked = await selectMarked(ctx.db, wordsIn(texts.flat()), query);
  return texts.map((of) => of.flatMap((text) => highlight(text, marked)));
}
