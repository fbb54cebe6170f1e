import { type ImportDesk, undoImport } from '@koinipoli/kit';
import { expect, it } from 'vitest';
import { openTestDatabase } from './database.js';
import { clerk, importWhole, toyDesk } from './toy-import.js';

/** A small generator of numbers that gives the same ones each time (mulberry32). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** All that an import may touch, but for what says when. */
const everything = async ({ database: { connection: sql } }: ImportDesk) => ({
  toys: await sql`select to_jsonb(t) - 'updated_at' as toy from toys t order by id`,
  origins:
    await sql`select kind, source, identifier, id, import, vanished from record_origins order by 1, 2, 3`,
});

it.each([1, 2])('takes imports back one after the other to what was before each (%i)', async (seed) => {
  await using database = await openTestDatabase();
  const desk = await toyDesk(database);
  const any = numbers(seed);
  const done: { id: string; before: Awaited<ReturnType<typeof everything>> }[] = [];
  for (let round = 0; round < 7; round += 1) {
    const before = await everything(desk);
    const rows = Array.from({ length: 12 }, (_, n) => n).filter(() => any(3) > 0);
    const content = `id;Όνομα;Name (en);Ράφι;Σειρά;Θέματα\n${rows
      .map(
        (n) =>
          `${n};Τόπι ${n};${any(2) ? `Ball ${any(3)}` : ''};${any(2) ? any(3) : ''};${any(9) ? any(4) : 'x'};${any(2) ? 'topic:play' : ''}\n`,
      )
      .join('')}`;
    const source = any(4) ? 'shop' : 'other';
    const { id } = await importWhole(desk, {
      content,
      source,
      options: { partial: true, closeVanished: any(3) > 0 },
    });
    done.push({ id, before });
  }
  const [closed] =
    await database.connection`select count(*)::int as count from record_origins where vanished <> '{}'`;
  expect(closed?.['count']).toBeGreaterThan(0);
  for (const { id, before } of done.reverse()) {
    await undoImport(desk, id, { actor: clerk });
    expect(await everything(desk)).toEqual(before);
  }
  expect(await database.connection`select 1 from toys`).toHaveLength(0);
});
