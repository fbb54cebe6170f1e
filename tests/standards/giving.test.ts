import { describe, expect, it } from 'vitest';
import { differences, empty, exported, fieldsOf, imported, openDesk } from './desk.js';
import { network } from './networks/funding-tools.js';

describe('grants as 360Giving', () => {
  it.each([
    ['360giving-json', 'grants.json'],
    ['360giving-csv', 'grants.csv'],
  ])('go out as %s and come in again equal', async (format, name) => {
    await using desk = await openDesk(network);
    const before = await fieldsOf(desk, ['grants']);
    const file = { content: await exported(desk, format), name, format };
    const again = await imported(desk, file);
    expect(again.faults).toEqual([]);
    expect(differences(before, await fieldsOf(desk, ['grants']))).toEqual([]);
    expect(again.counts).toMatchObject({ created: 0, changed: 0, same: Object.keys(before).length });
    await empty(desk, ['grants']);
    const anew = await imported(desk, file);
    expect(anew.faults).toEqual([]);
    expect(differences(before, await fieldsOf(desk, ['grants']))).toEqual([]);
    expect(anew.counts).toMatchObject({ created: Object.keys(before).length });
  });
});
