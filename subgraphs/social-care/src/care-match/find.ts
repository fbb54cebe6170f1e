import { badInput, type Context, checkFilter, checkId } from '@koinipoli/kit';
import { interventionsByNeed } from '../intervention/loaders.js';
import { selectCandidates, selectKnown } from './queries.js';
import { bestVerdicts, type Request } from './rules.js';
import type { CareMatch } from './type.js';

/**
 * What answers a need; null where there is no such need. Throws BAD_USER_INPUT that names the argument, also where
 * nobody knows whom or which place it means: that no service is for them would be no answer.
 */
export async function findMatch(ctx: Context, need: string, request: Request): Promise<CareMatch | null> {
  checkTopic('need', need, 'need:');
  checkFilter(request, '');
  if (request.targetGroup != null) checkTopic('targetGroup', request.targetGroup, 'group:');
  for (const field of ['municipality', 'area'] as const) {
    const id = request[field];
    if (id != null) checkId(field, id);
  }
  const known = await selectKnown(ctx.db, need, request);
  if (!known.targetGroup) throw badInput('targetGroup', 'there is no such group of people.');
  if (!known.municipality) throw badInput('municipality', 'there is no municipality with this code.');
  if (!known.area) throw badInput('area', 'there is no such area, or it does not lie in `municipality`.');
  const candidates = await selectCandidates(ctx.db, need, request);
  if (candidates.length === 0 && !known.need) return null;
  return { need: { id: need }, services: bestVerdicts(request, candidates) };
}

/** The interventions that apply: those of the catalogue, and only where no service fits. */
export async function interventionsOf(ctx: Context, { need, services }: CareMatch) {
  return services.some(({ fits }) => fits) ? [] : interventionsByNeed(ctx, need.id);
}

function checkTopic(field: string, id: string, scheme: string): void {
  checkId(field, id);
  if (!id.startsWith(scheme)) throw badInput(field, `is a topic \`${scheme}…\`, not "${id}".`);
}
