import {
  act,
  actorOf,
  type Context,
  checkValues,
  defineRecord,
  lockTarget,
  type Outcome,
  problemOf,
  Refusal,
  standAfter,
  type Target,
  textKind,
  updateRecords,
} from '@koinipoli/kit';
import type { TextChange } from '@koinipoli/schema';
import { careAlertRecord } from './record.js';

/** What is said of an alert once it is answered, and at no other time. */
const resolved = defineRecord({
  ...careAlertRecord,
  fields: {
    resolution: {
      kind: textKind(1000),
      heading: { el: 'Αντιμετώπιση', en: 'Resolution' },
      description: 'How it was answered.',
    },
  },
});

/** Notes that an alert was answered, so that it stands no longer. */
export function resolveAlert(
  ctx: Context,
  { resolution, ...target }: Target & { resolution: TextChange | null },
): Promise<Outcome<string>> {
  const { values, faults } = checkValues(resolved, { resolution });
  return act(ctx.db, resolved, async (tx) => {
    const { record } = await lockTarget(tx, resolved, target);
    if (record['resolvedAt'] !== null)
      throw new Refusal({ path: ['id'], code: 'CLOSED', message: 'It is resolved already.' });
    const after = standAfter(resolved, record, values);
    const problems = [...faults, ...(faults.length > 0 ? [] : after.faults)].map(problemOf);
    if (problems.length > 0)
      throw new Refusal(...problems.map((problem) => ({ ...problem, path: problem.path.slice(1) })));
    const actor = await actorOf(tx, ctx);
    const columns = { ...after.changed, resolvedAt: new Date().toISOString() };
    await updateRecords(tx, resolved, { verb: 'resolve', actor, changes: [{ id: target.id, columns }] });
    return target.id;
  });
}
