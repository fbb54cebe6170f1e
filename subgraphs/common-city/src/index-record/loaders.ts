import {
  type Context,
  checkFilter,
  type GroupArgs,
  groupsOf,
  groupView,
  type ListArgs,
  oneBy,
  type Parent,
  pagesOf,
  perRequest,
} from '@koinipoli/kit';
import { areaById } from '../area/loaders.js';
import { municipalityByCode } from '../municipality/loaders.js';
import { networkById } from '../network/loaders.js';
import { topicById } from '../topic/loaders.js';
import type { RecordFilter } from './filter.js';
import type { RecordGroup } from './group.js';
import { isWide, recordGroups, recordList, wideRecordGroups, wideRecordList } from './queries.js';
import type { RecordOrder } from './type.js';

/** Whether a filter finds many places, once a request. */
const wide = perRequest((ctx, { near, bbox }: Pick<RecordFilter, 'near' | 'bbox'>) =>
  isWide(ctx.db, checkFilter({ near, bbox })),
);

/** Of two ways to read the same records, the one that suits the filter. */
async function suiting<T>(
  ctx: Context,
  filter: RecordFilter | null | undefined,
  ways: Record<'few' | 'many', T>,
) {
  const { near, bbox } = filter ?? {};
  const places = near != null || bbox != null;
  return places && (await wide(ctx, { near, bbox })) ? ways.many : ways.few;
}

const pages = { few: pagesOf(recordList), many: pagesOf(wideRecordList) };

/** A page of records, of all or of those below a bridge. */
export const recordPages = async (ctx: Context, args: ListArgs<RecordFilter, RecordOrder>, parent?: Parent) =>
  (await suiting(ctx, args.filter, pages))(ctx, args, parent);

/** A record by its id, an organisation by any id that means it. */
export const recordById = oneBy(recordList, 'id');

interface Territory {
  MUNICIPALITY?: string | null;
  AREA?: string | null;
}

/** Residents of the smaller territory that a group names. */
async function residentsOf(ctx: Context, { AREA: area, MUNICIPALITY: code }: Territory) {
  if (area) return (await areaById(ctx, area))?.population?.value ?? null;
  return code ? ((await municipalityByCode(ctx, code))?.population?.value ?? null) : null;
}

const keys = {
  NETWORK: networkById,
  MUNICIPALITY: municipalityByCode,
  AREA: areaById,
  TOPIC: topicById,
  TARGET_GROUP: topicById,
};

const counts = {
  few: groupsOf(recordGroups, keys, residentsOf),
  many: groupsOf(wideRecordGroups, keys, residentsOf),
};

/** Records counted. */
export const groupedRecords = async (
  ctx: Context,
  args: GroupArgs<keyof typeof RecordGroup.by, RecordFilter>,
) => (await suiting(ctx, args.filter, counts))(ctx, args);

/** A group of records that was counted elsewhere, as the API shows it. */
export const shownRecordGroup = groupView(recordGroups, keys, residentsOf);
