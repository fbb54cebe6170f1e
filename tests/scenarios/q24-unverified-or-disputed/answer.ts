import { by, english, type Row, type World } from '../world.js';

const PAGE = 100;

const FILES: Record<string, [network: string, file: string]> = {
  SupportCentre: ['support-centres', 'support-centres'],
  CareService: ['social-care', 'care-services'],
  FundingTool: ['funding-tools', 'funding-tools'],
  KaloOrganisation: ['kalo', 'kalo-organisations'],
};

export function answer(world: World, { before, kinds }: { before: string; kinds: string[] }) {
  const stale = kinds
    .flatMap((kind) => {
      const [network, file] = FILES[kind] ?? ['', ''];
      return world
        .rows(`${network}/${file}`)
        .filter(({ active, status = 'ACTIVE' }) => active !== false && status === 'ACTIVE')
        .map((row) => ({ ...row, kind, network }));
    })
    .filter(({ verifiedAt }) => !verifiedAt || new Date(verifiedAt) < new Date(before))
    .sort(by(({ verifiedAt }) => (verifiedAt ? new Date(verifiedAt).getTime() : 0)));
  return {
    records: {
      totalCount: stale.length,
      nodes: stale.map(shown),
      pageInfo: { hasNextPage: stale.length > PAGE },
    },
    organisations: { nodes: disputes(world) },
  };
}

const shown = ({ id, kind, name, network, verifiedAt, verifiedBy }: Row) => ({
  id,
  kind,
  name: english(name),
  network: { id: network },
  provenance: { verifiedAt: verifiedAt ?? null, verifiedBy: verifiedBy ?? null },
});

/** Organisations for which two networks have telephone numbers, and not one in common. */
function disputes(world: World): Row[] {
  const said = new Map<string, Map<string, string[]>>();
  for (const [network, file, field] of CLAIMS) {
    for (const row of world.rows(`${network}/${file}`)) {
      const phones: string[] = row.contact?.phones ?? [];
      const id = world.canonical(row[field]);
      const networks = said.get(id) ?? new Map<string, string[]>();
      said.set(id, networks);
      if (phones.length > 0) networks.set(network, [...(networks.get(network) ?? []), ...phones]);
    }
  }
  return [...said].flatMap(([id, networks]) => {
    const lists = [...networks.values()];
    const differ = lists.some((one) => lists.some((other) => !one.some((phone) => other.includes(phone))));
    const values = [...networks].map(([network, phones]) => ({
      network: { id: network },
      value: phones.sort().join(', '),
      provenance: { verifiedAt: null },
    }));
    return differ ? [{ id, conflicts: [{ field: 'contact.phones', values }] }] : [];
  });
}

/** Where networks have what they know of organisations. */
const CLAIMS: [network: string, file: string, field: string][] = [
  ['kalo', 'kalo-organisations', 'organisation'],
  ['kalo', 'organisations', 'id'],
  ['social-care', 'organisations', 'id'],
  ['support-centres', 'organisations', 'id'],
  ['funding-tools', 'organisations', 'id'],
];

/**
 * Of the organisations that are one in the hub's files already, and their telephone numbers; whom the hub has joined
 * since, and what it makes of names and seats, has tests of its own. Among records that nobody ever verified any order
 * is right.
 */
export const comparable = ({ records, organisations }: Row) => ({
  totalCount: records.totalCount,
  pageInfo: records.pageInfo,
  verified: records.nodes.slice(0, PAGE).map(({ provenance }: Row) => provenance.verifiedAt),
  disputes: organisations.nodes
    .map(({ id, conflicts }: Row) => ({
      id,
      values: conflicts
        .find(({ field }: Row) => field === 'contact.phones')
        ?.values.map(phonesOf)
        .sort(),
    }))
    .filter(({ values }: Row) => values)
    .sort(by(({ id }) => id)),
});

const phonesOf = ({ network, value }: Row) => `${network.id}: ${value}`;
