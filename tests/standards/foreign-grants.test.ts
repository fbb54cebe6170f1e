import { describe, expect, it } from 'vitest';
import { buildFundingToolsSchema } from '../../subgraphs/funding-tools/src/schema.js';
import { ask } from './ask.js';
import { imported, openDesk, read } from './desk.js';
import { network } from './networks/funding-tools.js';

const grantsQuery = `{ grants { nodes {
  name description amountAwarded { amount currency } awardDate plannedDates { start end } areas { id }
  recipient { id } funder { id } programme { id } } } }`;

const trust = { id: expect.stringMatching(/^fsn:/), name: 'The Example Trust' };
/** What the file says, as the API says it; latest first. */
const grants = [
  {
    name: 'Μαθήματα ελληνικών',
    description: 'Δάσκαλοι και βιβλία.',
    amountAwarded: { amount: 9500.5, currency: 'GBP' },
    awardDate: '2025-01-20',
    plannedDates: null,
    areas: [],
    recipient: { id: expect.stringMatching(/^fsn:/), name: 'Γλώσσα για Όλους' },
    // Called otherwise there: the first name stays.
    funder: trust,
    programme: null,
  },
  {
    name: 'Κοινωνικό παντοπωλείο',
    description: 'Λειτουργία για έναν χρόνο.',
    amountAwarded: { amount: 25000, currency: 'EUR' },
    awardDate: '2024-05-13',
    plannedDates: { start: '2024-06-01', end: '2025-05-31' },
    areas: [{ id: 'area:9183' }],
    recipient: { id: expect.stringMatching(/^fsn:/), name: 'Σύλλογος Αλληλεγγύης' },
    funder: trust,
    programme: null,
  },
];

describe('grants of somebody else', () => {
  it('come in with their organisations, in both forms, and the second time change nothing', async () => {
    await using desk = await openDesk(network, 0);
    await desk.database.connection`truncate grants cascade`;
    const told = async () => {
      const { nodes } = (await ask(desk, buildFundingToolsSchema, grantsQuery)).grants;
      const known = await desk.database.connection`select id, name ->> 'el' as name from organisations`;
      const named = ({ id }: { id: string }) => ({
        id,
        name: known.find((one) => one['id'] === id)?.['name'],
      });
      return nodes.map((grant: { recipient: { id: string }; funder: { id: string } }) => ({
        ...grant,
        recipient: named(grant.recipient),
        funder: named(grant.funder),
      }));
    };
    const document = { name: 'a.json', format: '360giving-json', content: await read('foreign/grants.json') };
    const table = { name: 'a.csv', format: '360giving-csv', content: await read('foreign/grants.csv') };
    const came = { faults: [], counts: { read: 5, created: 5, changed: 0, same: 0 } };
    expect(await imported(desk, document)).toMatchObject(came);
    expect(await told()).toEqual(grants);
    const stood = { faults: [], counts: { read: 5, created: 0, changed: 0, same: 5 } };
    expect(await imported(desk, document)).toMatchObject(stood);
    expect(await imported(desk, table)).toMatchObject(stood);
    await desk.database.connection`truncate grants cascade`;
    expect(await imported(desk, { ...table, source: 'another' })).toMatchObject(came);
    expect(await told()).toEqual(grants);
  });
});
