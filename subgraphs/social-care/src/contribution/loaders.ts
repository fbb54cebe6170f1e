import { batched, type Context, pagesOf } from '@koinipoli/kit';
import { contributionList, selectOwn } from './queries.js';

export const contributionPages = pagesOf(contributionList);

const ownContributions = batched(async ({ db }, ids: readonly string[], subject: string) => {
  const found = await selectOwn(db, { subject, ids });
  return ids.map((id) => found.filter(({ consultationId }) => consultationId === id));
});

/** What the viewer said in a consultation; nothing where nobody signed in. */
export const contributionsOfViewer = async (ctx: Context, consultation: string) =>
  ctx.viewer.subject === null ? [] : ownContributions(ctx, consultation, ctx.viewer.subject);
