import { describe, expect, it } from 'vitest';
import { facts } from '../../subgraphs/social-care/src/db/facts.js';
import { files } from '../../subgraphs/social-care/src/files.js';
import { migrations } from '../../subgraphs/social-care/src/server.js';
import { differences, empty, exported, fieldsOf, imported, openDesk } from './desk.js';

const network = { files, facts, migrations };
const records = ['care-places', 'care-structures', 'care-services', 'service-locations'];

describe('social care as HSDS', () => {
  it('goes out as JSON and comes in again equal', async () => {
    await using desk = await openDesk(network);
    const before = await fieldsOf(desk);
    const content = await exported(desk, 'hsds-json');
    const file = { content, name: 'care.json', format: 'hsds-json' };
    const again = await imported(desk, file);
    expect(again.faults).toEqual([]);
    expect(differences(before, await fieldsOf(desk))).toEqual([]);
    expect(again.counts).toMatchObject({ created: 0, changed: 0 });
    await empty(desk, ['need-records', ...records]);
    const anew = await imported(desk, file);
    expect(anew.faults).toEqual([]);
    const needs = Object.fromEntries(
      Object.entries(before).filter(([key]) => !key.startsWith('need-records')),
    );
    expect(await fieldsOf(desk)).toEqual(needs);
    console.log(content.length, again.counts, anew.counts);
  });
});
