import { describe, expect, it } from 'vitest';
import { differences, empty, exported, fieldsOf, imported, openDesk } from './desk.js';
import * as care from './networks/social-care.js';
import * as centres from './networks/support-centres.js';

describe.each([
  { ...care, records: ['care-places', 'care-structures', 'care-services', 'service-locations'] },
  { ...centres, records: ['support-centres', 'centre-services'] },
])('$network.files.name as HSDS', ({ network, records }) => {
  it.each([
    ['hsds-json', 'all.json'],
    ['hsds-tabular', 'all.zip'],
  ])('goes out as %s and comes in again equal', async (format, name) => {
    await using desk = await openDesk(network);
    const before = await fieldsOf(desk, records);
    const content = await exported(desk, format);
    const file = { content, name, format };
    const again = await imported(desk, file);
    expect(again.faults).toEqual([]);
    expect(differences(before, await fieldsOf(desk, records))).toEqual([]);
    expect(again.counts).toMatchObject({ created: 0, changed: 0, same: Object.keys(before).length });
    await empty(desk, records);
    expect(await fieldsOf(desk, records)).toEqual({});
    const anew = await imported(desk, file);
    expect(anew.faults).toEqual([]);
    expect(differences(before, await fieldsOf(desk, records))).toEqual([]);
    expect(anew.counts).toMatchObject({ created: Object.keys(before).length });
  });
});
