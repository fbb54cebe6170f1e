import type { Enrolment, Places } from '@koinipoli/schema';
import { batched } from '../batch.js';
import type { Context } from '../context.js';
import { pagesOf } from '../list/pages.js';
import type { EnrolmentDefinition } from './definition.js';
import { enrolmentList, selectEnrolments, selectPlaces } from './queries.js';

/** What is read of the enrolments in records of one kind; each takes one statement for all records of a level. */
export function enrolmentLoaders(definition: EnrolmentDefinition) {
  const places = batched(async (ctx, ids: readonly string[], _question: null) => {
    const found = await selectPlaces(ctx.db, definition, ids);
    return ids.map((id): Places | null => found.get(id) ?? null);
  });
  const ofSubject = batched(async (ctx, ids: readonly string[], subject: string) => {
    const found = await selectEnrolments(ctx.db, definition, { subject, ids });
    return ids.map((id): Enrolment | null => found.get(id) ?? null);
  });
  return {
    /** How full a record is; null where one does not enrol in it here. */
    placesOf: (ctx: Context, id: string) => places(ctx, id, null),
    /** The viewer's own enrolment in a record; null: none. */
    enrolmentOf: async (ctx: Context, id: string) =>
      ctx.viewer.subject === null ? null : ofSubject(ctx, id, ctx.viewer.subject),
    /** Who enrolled in a record, by pages. */
    enrolmentPages: pagesOf(enrolmentList(definition)),
  };
}
