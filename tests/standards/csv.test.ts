import { describe, expect, it } from 'vitest';
import { differences, exported, fieldsOf, imported, openDesk } from './desk.js';
import { network as funding } from './networks/funding-tools.js';
import { network as kalo } from './networks/kalo.js';
import { network as care } from './networks/social-care.js';
import { network as centres } from './networks/support-centres.js';

describe.each([{ network: care }, { network: centres }, { network: funding }, { network: kalo }])(
  '$network.files.name as CSV',
  ({ network }) => {
    it('goes out, record by record, and comes in again equal', async () => {
      await using desk = await openDesk(network);
      const names = network.files.records.map(({ name }) => name);
      const before = await fieldsOf(desk, names);
      const faults: string[] = [];
      let rows = 0;
      for (const record of names) {
        const content = await exported(desk, 'csv', [record]);
        const outcome = await imported(desk, { content, name: `${record}.csv`, format: 'csv', record });
        faults.push(...outcome.faults.map((fault) => `${record} ${fault}`));
        faults.push(
          ...(outcome.counts.changed + outcome.counts.created > 0
            ? [`${record} ${JSON.stringify(outcome.counts)}`]
            : []),
        );
        rows += outcome.counts.same;
      }
      expect(faults).toEqual([]);
      expect(differences(before, await fieldsOf(desk, names))).toEqual([]);
      expect(rows).toBe(Object.keys(before).length);
    });
  },
);
