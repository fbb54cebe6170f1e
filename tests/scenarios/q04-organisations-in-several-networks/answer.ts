import { membershipsOf } from '../memberships.js';
import { by, english, type Row, type World } from '../world.js';

const USUAL_PAGE = 25;
const byName = by(
  ({ name }) => name.el,
  ({ id }) => id,
);

export function answer(world: World, { minNetworks }: { minNetworks: number }) {
  const found = world
    .rows('common-city/organisations')
    .filter(({ id }) => new Set(membershipsOf(world, id).map(({ network }) => network)).size >= minNetworks)
    .sort(byName);
  return {
    organisations: {
      totalCount: found.length,
      nodes: found.slice(0, USUAL_PAGE).map((organisation) => nodeOf(world, organisation)),
    },
  };
}

function nodeOf(world: World, { id, name, identifiers }: Row) {
  const aliases = world.rows('common-city/identity').filter(({ organisation }) => organisation === id);
  return {
    id,
    name: english(name),
    identifiers: (identifiers ?? []).filter(isPublic).map(({ scheme, value }: Row) => ({ scheme, value })),
    sameAs: [id, ...aliases.map(({ alias }) => alias).sort()],
    memberships: membershipsOf(world, id).map(({ network, role, since }) => ({
      network: { id: network, name: english(world.row('common-city/networks', network).name) },
      role,
      since,
    })),
    kalo: inKalo(world, id),
    socialCare: inSocialCare(world, id),
    supportCentres: inSupportCentres(world, id),
    funding: inFunding(world, id),
  };
}

/** Tax numbers are shown only where they begin as those of legal persons do: 08, 09, 8 or 9. */
const isPublic = ({ scheme, value }: Row): boolean => scheme !== 'GR-AFM' || /^(0[89]|[89])/.test(value);

/** Records that name the organisation in a field, by their names. */
const naming = (world: World, file: string, field: string, id: string): Row[] =>
  world
    .rows(file)
    .filter((row) => [row[field] ?? []].flat().some((named: string) => world.canonical(named) === id))
    .sort(byName);

const known = (world: World, network: string, id: string): Row | undefined =>
  world.rows(`${network}/organisations`).find((row) => world.canonical(row.id) === id);

const named = ({ id, name }: Row) => ({ id, name: english(name) });
const idOf = ({ id }: Row) => ({ id });

function inKalo(world: World, id: string) {
  const [body] = naming(world, 'kalo/kalo-organisations', 'organisation', id);
  const record = body ?? known(world, 'kalo', id);
  return record
    ? {
        name: english(record.name),
        body: body ? { legalForm: body.legalForm } : null,
        services: naming(world, 'kalo/support-services', 'organisations', id).map(idOf),
        publishes: naming(world, 'kalo/resources', 'publisher', id).map(idOf),
      }
    : null;
}

function inSocialCare(world: World, id: string) {
  const record = known(world, 'social-care', id);
  const structures = naming(world, 'social-care/care-structures', 'organisation', id);
  return record
    ? {
        name: english(record.name),
        implements: naming(world, 'social-care/projects', 'implementer', id).map(idOf),
        structures: { totalCount: structures.filter(({ active }) => active !== false).length },
      }
    : null;
}

function inSupportCentres(world: World, id: string) {
  const record = known(world, 'support-centres', id);
  return record
    ? {
        name: english(record.name),
        operates: naming(world, 'support-centres/support-centres', 'operator', id).map(named),
        ventures: naming(world, 'support-centres/supported-ventures', 'organisation', id).map(named),
      }
    : null;
}

function inFunding(world: World, id: string) {
  const record = known(world, 'funding-tools', id);
  const programmes = [
    ...naming(world, 'funding-tools/funding-programmes', 'manager', id),
    ...naming(world, 'funding-tools/funding-programmes', 'funders', id),
  ];
  return record
    ? {
        name: english(record.name),
        programmes: [...new Set(programmes)].sort(byName).map(named),
        projects: { nodes: naming(world, 'funding-tools/projects', 'implementers', id).map(named) },
        grantsReceived: {
          totalCount: world.rows('funding-tools/grants').filter(({ recipient }) => recipient === id).length,
        },
      }
    : null;
}
