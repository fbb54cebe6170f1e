import type { Body, Cast } from './cast.js';
import { CALLS, callOf } from './funding-tools/calls.js';
import { GRANTS, grantOf } from './funding-tools/grants.js';
import { PROGRAMMES, type Programme } from './funding-tools/programmes.js';
import { PLANS, type Plan } from './funding-tools/projects.js';
import { formsOf, TOOLS, type Tool } from './funding-tools/tools.js';
import { GIVES } from './funding-tools/words.js';
import { enteredBy, organisationRow } from './known-as.js';
import { pageOf } from './page.js';
import { randomOf } from './random.js';
import type { Facts } from './worlds.js';

/** Bodies of a world of scale 1, whose grants stay theirs in a larger one. */
const KALO_BODIES = 74;
const CIVIL_BODIES = 60;

const invented = { sources: [], synthetic: true };
const euros = (thousands: number) => ({ amount: thousands * 1_000, currency: 'EUR' });

/** The network of funding in the demo world, by file of facts. */
export const fundingToolsWorld = (cast: Cast): Facts => {
  const parts = Array.from({ length: cast.scale }, (_, part) => recipientsOf(cast, part));
  const organisations = [...cast.funders, ...parts.flat()];
  return {
    'organisations.json': [
      ...organisations.map((body) => organisationRow('funding-tools', body)),
      ...enteredBy('funding-tools', cast),
    ],
    'funding-programmes.json': PROGRAMMES.map((programme) => programmeRow(programme, cast)),
    'projects.json': PLANS.map((plan, at) => projectRow(plan, { at, cast, implementers: parts[0] ?? [] })),
    'funding-tools.json': TOOLS.map((tool) => toolRow(tool, cast)),
    'funding-calls.json': Array.from({ length: CALLS * cast.scale }, (_, at) => callOf(at)),
    'grants.json': parts.flatMap((recipients, part) =>
      Array.from({ length: GRANTS }, (_, at) =>
        grantOf(part * GRANTS + at, { recipients, funders: cast.funders }),
      ),
    ),
  };
};

/** Who gets grants, of the bodies that each further scale adds: about a third of them. */
function recipientsOf({ kalo, civil }: Cast, part: number): Body[] {
  const added = (bodies: Body[], count: number) => bodies.slice(part * count, (part + 1) * count);
  const bodies = [...added(kalo, KALO_BODIES), ...added(civil, CIVIL_BODIES)];
  return bodies.filter(({ id }) => randomOf(`funding-tools/recipient/${id}`).chance(1 / 3));
}

/** A number such as a register of programmes gives; the word in front says that none gave it. */
const numbered = (id: string) => [
  {
    scheme: 'GR-MIS',
    value: `DEMO-${randomOf(`funding-tools/identifiers/${id}`).int(5_000_000, 5_999_999)}`,
  },
];

const funder = ({ funders }: Cast, number: number): string => (funders[number - 1] as Body).id;

function programmeRow({ manager, partOf, ...programme }: Programme, cast: Cast): object {
  const id = funder(cast, manager);
  return {
    ...programme,
    partOf: partOf ?? null,
    identifiers: numbered(programme.id),
    manager: id,
    funders: [id],
    ...invented,
  };
}

function toolRow(tool: Tool, cast: Cast): object {
  const { id, kind, name, programme, topics, areas, amounts } = tool;
  return {
    id,
    kind,
    name,
    description: GIVES[kind],
    provider: funder(cast, tool.provider),
    programme,
    topics,
    legalForms: formsOf(tool).forms,
    areas,
    minimumAmount: amounts && euros(amounts[0]),
    maximumAmount: amounts && euros(amounts[1]),
    url: pageOf('tools', id),
    ...invented,
  };
}

/** One body carries a project out, every second time with another one. */
function projectRow(
  { programme, frame, budget, share, ...plan }: Plan,
  { at, cast, implementers }: { at: number; cast: Cast; implementers: Body[] },
): object {
  const manager = PROGRAMMES.find(({ id }) => id === programme)?.manager ?? 1;
  const paid = euros((budget * share) / 100);
  const chosen = randomOf(`funding-tools/${plan.id}`).some(implementers, 1 + (at % 2));
  return {
    ...plan,
    identifiers: numbered(plan.id),
    implementers: chosen.map(({ id }) => id),
    fundings: [
      { role: share === 100 ? 'FUNDS' : 'COFUNDS', funder: funder(cast, manager), programme, amount: paid },
      ...(frame ? [{ role: 'FRAMES', programme: frame }] : []),
    ],
    budget: euros(budget),
    ...invented,
  };
}
