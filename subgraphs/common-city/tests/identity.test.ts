import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identitiesOf, name } from './identities.js';
import { learn, startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const { hear, unsay, organisation, candidates, idOf } = identitiesOf(() => network);

describe('what networks say of an organisation', () => {
  it('makes it one of the hub, under the id that the network minted, until nobody says anything', async () => {
    await hear({
      network: 'social-care',
      record: 'osn:1',
      party: {
        organisation: 'osn:poppy',
        ...name('Σωματείο «Παπαρούνα»'),
        role: 'provider',
        since: '2020',
        seat: '9183',
        legalForm: 'ASSOCIATION',
      },
    });
    expect(await organisation('osn:poppy')).toMatchObject({
      id: 'osn:poppy',
      name: 'Σωματείο «Παπαρούνα»',
      legalForm: 'ASSOCIATION',
      seat: { code: '9183' },
      memberships: [{ network: { id: 'social-care' }, role: 'provider', since: '2020' }],
      conflicts: [],
    });
    const [record] = await network.database
      .connection`select kind, network from index_records where id = 'osn:poppy'`;
    expect(record).toEqual({ kind: 'Organisation', network: null });
    await unsay('osn:1', 'osn:poppy');
    expect(await organisation('osn:poppy')).toBeNull();
    expect(await network.database.connection`select from index_records where id = 'osn:poppy'`).toHaveLength(
      0,
    );
  });

  it('is merged: facts of the hub, then what was verified last; what is said differently is a conflict, a spelling is none', async () => {
    const gemi = { identifiers: [{ scheme: 'GR-GEMI', value: '123456701000' }] };
    await hear(
      {
        network: 'kalo',
        record: 'kalo:m',
        party: {
          organisation: 'kal:mill',
          ...name('ΚοινΣΕπ «Ο Μύλος»'),
          ...gemi,
          seat: '9183',
          legalForm: 'KOINSEP_INCLUSION',
          activities: ['topic:funding'],
          contact: { phones: ['2100000011'], email: 'INFO@mill.example' },
        },
        verifiedAt: '2026-02-01T00:00:00Z',
      },
      {
        network: 'funding-tools',
        record: 'fund:m',
        party: {
          organisation: 'fund:mill',
          ...name('ΚΟΙΝΣΕΠ Ο ΜΥΛΟΣ'),
          identifiers: [{ scheme: 'ΓΕΜΗ', value: '123456701' }],
          seat: '9186',
          legalForm: 'KOINSEP_INCLUSION',
          activities: ['topic:marketing'],
          contact: { phones: ['+30 210 000 0011'], email: 'info@mill.example' },
          role: 'recipient',
        },
        updatedAt: '2026-06-01T00:00:00Z',
      },
    );
    const found = await organisation('fund:mill');
    expect(found).toMatchObject({
      id: 'fund:mill',
      name: 'ΚοινΣΕπ «Ο Μύλος»',
      seat: { code: '9183' },
      legalForm: 'KOINSEP_INCLUSION',
      activities: [{ id: 'topic:funding' }, { id: 'topic:marketing' }],
      contact: { phones: ['2100000011'] },
      sameAs: ['fund:mill', 'kal:mill'],
      conflicts: [
        {
          field: 'seat',
          values: [
            { network: { id: 'funding-tools' }, value: '9186' },
            { network: { id: 'kalo' }, value: '9183' },
          ],
        },
      ],
    });
    expect(found.identifiers).toEqual([{ scheme: 'GR-GEMI', value: '123456701000' }]);
    const { organisations } = await network.ask(
      '{ organisations(filter: { conflicting: true }) { nodes { id } } }',
    );
    expect(organisations.nodes).toEqual([{ id: 'fund:mill' }]);
  });

  it('never shows the tax number of a natural person', async () => {
    await hear(
      {
        network: 'kalo',
        record: 'kalo:afm',
        party: {
          organisation: 'kal:afm',
          ...name('Γιάννης Μαραγκός, ξυλουργός'),
          legalForm: 'COMPANY',
          identifiers: [
            { scheme: 'GR-AFM', value: '123456783' },
            { scheme: 'ΑΦΜ', value: 'EL123456783' },
            { scheme: 'org-id', value: 'GR-AFM-123456783' },
            { scheme: 'GR-AFM', value: '090000045' },
          ],
        },
      },
      {
        network: 'social-care',
        record: 'osn:afm',
        party: {
          organisation: 'osn:afm',
          ...name('Ξυλουργείο Μαραγκού'),
          identifiers: [{ scheme: 'GR-AFM', value: '123456783' }],
        },
      },
    );
    expect((await organisation('kal:afm')).identifiers).toEqual([{ scheme: 'GR-AFM', value: '090000045' }]);
    const [asked] = await candidates('{ organisations: ["kal:afm"], includeInactive: true }');
    expect(asked.evidence).toContain('same GR-AFM +0.90');
    for (const table of [
      'known_organisations',
      'index_records',
      'identity',
      'identity_candidates',
      'known_memberships',
      'revisions',
    ]) {
      const rows = await network.database.connection.unsafe(`select t::text as row from ${table} t`);
      expect(rows.filter(({ row }) => String(row).includes('123456783'))).toEqual([]);
    }
  });
});

describe('organisations that are one', () => {
  it('stand under the fact of the hub, else under the id that was known first, and every id leads there', async () => {
    const same = { identifiers: [{ scheme: 'GR-AFM', value: '998877666' }] };
    await hear({
      network: 'kalo',
      record: 'k:1',
      party: { organisation: 'zzz:first', ...name('Χορωδία Αιγάλεω'), ...same },
    });
    await hear({
      network: 'social-care',
      record: 's:1',
      party: { organisation: 'aaa:second', ...name('ΧΟΡΩΔΙΑ ΑΙΓΑΛΕΩ'), ...same },
    });
    const [joined] = await candidates('{ organisations: ["zzz:first"], includeInactive: true }');
    expect(joined).toMatchObject({ state: 'JOINED', certain: true, decision: null });
    expect([await idOf('zzz:first'), await idOf('aaa:second')]).toEqual(['zzz:first', 'zzz:first']);
    const sql = network.database.connection;
    await sql`insert into organisations (id, name) values ('org:choir', '{"el": "Χορωδία Αιγάλεω"}')`;
    await sql`update organisations set identifiers = '[{"scheme": "GR-AFM", "value": "998877666"}]' where id = 'org:choir'`;
    await learn(network);
    expect([await idOf('zzz:first'), await idOf('aaa:second')]).toEqual(['org:choir', 'org:choir']);
    expect((await organisation('org:choir')).sameAs).toEqual(['org:choir', 'aaa:second', 'zzz:first']);
    // Of what nobody speaks any more the ids still lead there.
    await unsay('k:1', 'zzz:first');
    expect(await idOf('zzz:first')).toBe('org:choir');
  });

  it('are not one with a branch, nor under a number whose check digit is wrong', async () => {
    const same = (value: string) => ({ identifiers: [{ scheme: 'GR-AFM', value }] });
    await hear(
      {
        network: 'kalo',
        record: 'b:1',
        party: { organisation: 'b:one', ...name('Σύλλογος Βοήθεια'), ...same('094014201') },
      },
      {
        network: 'social-care',
        record: 'b:2',
        party: {
          organisation: 'b:two',
          ...name('Σύλλογος Βοήθεια - Παράρτημα Πάτρας'),
          ...same('094014201'),
        },
      },
      {
        network: 'kalo',
        record: 'b:3',
        party: { organisation: 'b:three', ...name('Κήπος'), seat: '9183', ...same('094014209') },
      },
      {
        network: 'social-care',
        record: 'b:4',
        party: { organisation: 'b:four', ...name('Αυλή'), seat: '9183', ...same('094014209') },
      },
    );
    expect(
      new Set([await idOf('b:one'), await idOf('b:two'), await idOf('b:three'), await idOf('b:four')]).size,
    ).toBe(4);
    expect(await candidates('{ organisations: ["b:two"] }')).toHaveLength(1);
    expect(await candidates('{ organisations: ["b:three"], includeInactive: true }')).toHaveLength(0);
  });
});
