import { by, type Row, type World } from './world.js';

/** That an organisation takes part in a network. */
export interface Membership {
  organisation: string;
  network: string;
  role: string;
  since: string | null;
}

type Said = [organisation: string | null | undefined, role: string | null | undefined, since?: string | null];

/** Who takes part in which network, and how: what the hub's facts say, and what the records of the networks say. */
export function membershipsOf(world: World, id: string): Membership[] {
  const all = known.get(world) ?? read(world);
  known.set(world, all);
  return all.get(id) ?? [];
}

const known = new WeakMap<World, Map<string, Membership[]>>();

function read(world: World): Map<string, Membership[]> {
  const stated = world.rows('common-city/memberships').map(({ organisation, network, role, since }: Row) => ({
    organisation: world.canonical(organisation),
    network,
    role,
    since: since ?? null,
  }));
  const told = Object.entries(SAID).flatMap(([network, said]) =>
    said(world).flatMap(([organisation, role, since = null]) =>
      organisation && role ? [{ organisation: world.canonical(organisation), network, role, since }] : [],
    ),
  );
  const found = new Map<string, Membership>();
  for (const each of [...stated, ...told]) {
    const key = `${each.organisation} ${each.network} ${each.role}`;
    const since = [found.get(key)?.since, each.since].filter((date) => date != null).sort()[0] ?? null;
    found.set(key, { ...each, since });
  }
  const there = new Set([...found.values()].map(({ organisation, network }) => `${organisation} ${network}`));
  for (const network of Object.keys(SAID)) {
    for (const { id } of world.rows(`${network}/organisations`)) {
      const organisation = world.canonical(id);
      const key = `${organisation} ${network}`;
      // A network that has it on its list and says nothing of what it does.
      if (!there.has(key)) found.set(key, { organisation, network, role: 'listed', since: null });
    }
  }
  const sorted = [...found.values()].sort(
    by(
      ({ network }) => network,
      ({ role }) => role,
    ),
  );
  const byOrganisation = new Map<string, Membership[]>();
  for (const each of sorted)
    byOrganisation.set(each.organisation, [...(byOrganisation.get(each.organisation) ?? []), each]);
  return byOrganisation;
}

const each = (ids: readonly string[] | undefined, role: string): Said[] =>
  (ids ?? []).map((id) => [id, role]);

/** By network, whom its records name, and as what. */
const SAID: Record<string, (world: World) => Said[]> = {
  kalo: (world) => [
    ...world.rows('kalo/kalo-organisations').map(({ organisation }): Said => [organisation, 'member']),
    ...world
      .rows('kalo/partnerships')
      .map(
        ({ partner, partnerRole, since }): Said => [partner, (partnerRole ?? 'PARTNER').toLowerCase(), since],
      ),
    ...world.rows('kalo/impact-assessments').map(({ organisation }): Said => [organisation, 'reporter']),
    ...['assessment-tools', 'resources'].flatMap((file) =>
      world.rows(`kalo/${file}`).map(({ publisher }): Said => [publisher, 'publisher']),
    ),
    ...world.rows('kalo/support-services').flatMap(({ organisations }) => each(organisations, 'provider')),
    ...world
      .rows('kalo/offers')
      .map(({ organisation, wanted }): Said => [organisation, wanted ? 'seeker' : 'provider']),
  ],
  'social-care': (world) => {
    const implementer = (id: string) => world.row('social-care/projects', id)?.implementer;
    const structures = world.rows('social-care/care-structures');
    const providers = new Map(structures.map(({ id, organisation }) => [id, organisation]));
    return [
      ...structures.map(({ organisation }): Said => [organisation, 'operator']),
      ...world
        .rows('social-care/care-services')
        .map(({ structure }): Said => [providers.get(structure), 'provider']),
      ...['interventions', 'work-packages'].flatMap((file) =>
        world.rows(`social-care/${file}`).map(({ project }): Said => [implementer(project), 'implementer']),
      ),
      ...world.rows('social-care/consultations').map(({ organisation }): Said => [organisation, 'organiser']),
    ];
  },
  'support-centres': (world) => {
    const operator = (id: string) => world.row('support-centres/support-centres', id)?.operator;
    return [
      ...world.rows('support-centres/support-centres').flatMap((centre): Said[] => [
        [centre.operator, 'operator'],
        [centre.funder, 'funder'],
      ]),
      ...world
        .rows('support-centres/centre-services')
        .flatMap(({ centres }) => centres.map((id: string): Said => [operator(id), 'provider'])),
      ...world
        .rows('support-centres/outreach-practices')
        .flatMap(({ partners }) =>
          (partners ?? []).map((partner: Row): Said => [partner.organisation, 'partner']),
        ),
      ...world
        .rows('support-centres/event-participations')
        .map(
          ({ role, organisation, centre }): Said => [organisation ?? operator(centre), role.toLowerCase()],
        ),
      ...world
        .rows('support-centres/supported-ventures')
        .map(({ organisation }): Said => [organisation, 'beneficiary']),
    ];
  },
  'funding-tools': (world) => [
    ...world.rows('funding-tools/grants').flatMap(({ recipient, funder }): Said[] => [
      [recipient, 'recipient'],
      [funder, 'funder'],
    ]),
    ...['funding-programmes', 'funding-calls'].flatMap((file) =>
      world.rows(`funding-tools/${file}`).flatMap(({ programme, ...row }) => {
        const { manager, funders } = programmeOf(world, file, programme) ?? row;
        return [[manager, 'manager'] as Said, ...each(funders, 'funder')];
      }),
    ),
    ...world.rows('funding-tools/funding-tools').map(({ provider }): Said => [provider, 'provider']),
    ...world
      .rows('funding-tools/projects')
      .flatMap(({ implementers, fundings }) => [
        ...each(implementers, 'implementer'),
        ...(fundings ?? [])
          .filter(({ role }: Row) => role !== 'FRAMES')
          .map(({ funder }: Row): Said => [funder, 'funder']),
      ]),
  ],
};

/** The programme that a call is of; undefined: it is none, or it is the programme itself. */
const programmeOf = (world: World, file: string, programme: string | undefined): Row | undefined =>
  file === 'funding-calls' ? world.row('funding-tools/funding-programmes', programme) : undefined;
