import type { Schedule } from '@koinipoli/schema';
import DataLoader from 'dataloader';
import { sql } from 'drizzle-orm';
import { type Context, perRequest } from './context.js';

const now = perRequest(() => new Date());

const openAt = perRequest(
  (ctx, at: string) =>
    new DataLoader<readonly Schedule[], boolean | null, string>(
      async (places) => {
        const hours = JSON.stringify(places);
        const rows = await ctx.db.execute<{ open: boolean | null }>(
          sql`select is_open(hours, ${at}::timestamptz) as open
            from jsonb_array_elements(${hours}::text::jsonb) with ordinality as place(hours, nr) order by nr`,
        );
        return rows.map(({ open }) => open);
      },
      { cacheKeyFn: (schedules) => JSON.stringify(schedules) },
    ),
);

/**
 * Whether a place with these schedules is open at an instant, or at that of the request; null: they do not say.
 * One statement answers for all places that a request asks about one instant.
 */
export function isOpen(
  ctx: Context,
  schedules: readonly Schedule[],
  at?: Date | null,
): Promise<boolean | null> {
  return openAt(ctx, (at ?? now(ctx)).toISOString()).load(schedules);
}
