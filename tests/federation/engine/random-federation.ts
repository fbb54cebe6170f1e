import { type Random, randomOf } from './random.js';
import { type Draft, type Need, networks, type RandomField, type RandomSchema } from './random-schema.js';
import { subgraphSdl } from './random-sdl.js';
import { randomWorld } from './random-world.js';

const scalars = ['Int', 'String', 'Boolean', 'E', 'Float'];

/** A schema of some types whose fields lie scattered over four subgraphs, and a world for it, with fields that fail. */
export function randomFederation(seed: number): RandomSchema {
  const random = randomOf(seed);
  const draft = randomDraft(random);
  const labels = new Set<string>();
  for (const each of draft.fields.values())
    for (const { override } of each) if (override?.label) labels.add(override.label);
  const log: string[] = [];
  const subgraphs = Object.fromEntries([...networks, 'd'].map((name) => [name, subgraphSdl(name, draft)]));
  const merged = (name: string) => [...new Set([...(draft.membersIn.get(name)?.values() ?? [])].flat())];
  return {
    federation: { subgraphs, world: randomWorld(random, draft, log) },
    fields: new Map(
      [...draft.fields].map(([type, each]) => [type, each.filter(({ hidden }) => !hidden)] as const),
    ),
    members: new Map([
      ['I', merged('I')],
      ['U', merged('U')],
      ['J', draft.ofJ],
    ]),
    labels: [...labels],
    log,
  };
}

function randomDraft(random: Random): Draft {
  const types = Array.from({ length: 2 + random.int(4) }, (_, nr) => `T${nr}`);
  const some = () => types.filter((_, nr) => nr === 0 || random.chance(0.5));
  const membersIn = new Map(
    ['I', 'U'].map((name) => [name, new Map(networks.map((each) => [each, some()]))] as const),
  );
  const ofJ = types.filter((_, nr) => nr === 1 || random.chance(0.3));
  const twoKeys = new Set(types.filter((type) => !ofJ.includes(type) && random.chance(0.3)));
  const fields = new Map(types.map((type) => [type, fieldsOf(random, types)] as const));
  const draft: Draft = { types, fields, twoKeys, membersIn, ofJ, external: new Map(), stubs: new Set() };
  for (const type of types) {
    addRequires(random, draft, type);
    addOverride(random, draft, type);
    addProvides(random, draft, type);
  }
  const plain = { lists: 0, nonNull: false, itemNonNull: false, takes: false, steady: true };
  const ofD = ['jx', 'js'].map((name) => ({
    ...plain,
    name,
    of: name === 'jx' ? 'Int' : 'String',
    owners: ['d'],
  }));
  fields.set('J', [{ ...plain, name: 'jname', of: 'String', owners: ['a'] }, ...ofD]);
  fields.set('I', [{ ...plain, name: 'tag', of: 'String', owners: networks }]);
  fields.set('V', [
    { ...plain, name: 'x', of: 'Int', owners: networks },
    { ...plain, name: 'y', of: 'String', owners: networks },
  ]);
  for (const type of ofJ)
    fields.get(type)?.push({ ...plain, name: 'jname', of: 'String', owners: ['a'] }, ...ofD);
  fields.set('Query', rootsOf(random, types, 'root'));
  fields.set('Mutation', rootsOf(random, types, 'change'));
  const stubs = types
    .filter((type) => !twoKeys.has(type))
    .flatMap((type) => networks.map((name) => ({ name, type })))
    .filter(({ name, type }) => random.chance(0.5) && isIdle(draft, name, type))
    .map(({ name, type }) => `${name} ${type}`);
  return { ...draft, stubs: new Set(stubs) };
}

/** A subgraph that gives nothing of a type but its key. */
const isIdle = ({ fields, external, ofJ }: Draft, network: string, type: string): boolean =>
  !external.has(`${network} ${type}`) &&
  !(network === 'a' && ofJ.includes(type)) &&
  !(fields.get(type) ?? []).some(
    ({ owners, override }) => owners.includes(network) || override?.from === network,
  );

function fieldsOf(random: Random, types: readonly string[]): RandomField[] {
  return Array.from({ length: 2 + random.int(5) }, (_, nr) => {
    const isScalar = random.chance(0.5);
    const isShared = random.chance(0.2);
    const of = isScalar
      ? random.pick(scalars)
      : isShared || random.chance(0.6)
        ? random.pick([...types, 'V'])
        : random.pick(['I', 'U', 'J']);
    const lists = random.chance(0.35) ? 1 + random.int(2) : 0;
    const owners = of === 'J' ? ['a'] : isShared ? networks.slice(0, 2) : [random.pick(networks)];
    return {
      name: `f${nr}`,
      of,
      lists,
      nonNull: random.chance(0.25),
      itemNonNull: lists > 0 && random.chance(0.3),
      takes: random.chance(0.25),
      owners,
    };
  });
}

const rootsOf = (random: Random, types: readonly string[], name: string): RandomField[] =>
  types.map((type, nr) => {
    const of = random.chance(0.6) ? type : random.pick(['I', 'U', 'J']);
    return {
      name: `${name}${nr}`,
      of,
      lists: random.chance(0.6) ? 1 : 0,
      nonNull: false,
      itemNonNull: false,
      takes: false,
      owners: [of === 'J' ? random.pick(['a', 'd']) : random.pick(networks)],
    };
  });

/** Fields that one subgraph works out of what others give; of such fields too. */
function addRequires(random: Random, draft: Draft, type: string): void {
  const fields = draft.fields.get(type) ?? [];
  for (let nr = 0; nr < 2; nr++) {
    if (!random.chance(0.5)) continue;
    const network = random.pick(networks);
    const foreign = fields.filter(({ owners, of }) => !owners.includes(network) && of !== 'U' && of !== 'J');
    const chosen = new Set(Array.from({ length: 1 + random.int(2) }, () => random.pick(foreign)));
    const requires = [...chosen].flatMap((field) =>
      field ? needOf(random, draft, { type, network, field }) : [],
    );
    if (requires.length === 0) continue;
    fields.push({
      name: `r${nr}`,
      of: 'String',
      lists: 0,
      nonNull: random.chance(0.2),
      itemNonNull: false,
      takes: false,
      owners: [network],
      steady: true,
      requires,
    });
  }
}

interface Needing {
  type: string;
  network: string;
  field: RandomField;
}

function needOf(random: Random, draft: Draft, { type, network, field }: Needing): Need[] {
  const key = `${network} ${type}`;
  const note = () => draft.external.set(key, (draft.external.get(key) ?? new Set()).add(field.name));
  field.steady = true;
  field.hidden = field.requires === undefined && random.chance(0.1);
  const base = { name: field.name, ...(field.takes && { given: random.int(5) }) };
  if (scalars.includes(field.of)) {
    note();
    return [base];
  }
  const inner = innerOf(random, draft, { type: field.of, network });
  if (inner.length === 0) return [];
  note();
  return [{ ...base, inner }];
}

function innerOf(random: Random, draft: Draft, { type, network }: Omit<Needing, 'field'>): Need[] {
  if (type === 'V') return random.chance(0.5) ? [{ name: 'x' }] : [{ name: 'y' }, { name: 'x' }];
  if (type === 'I') return [{ name: 'tag' }];
  const foreign = (draft.fields.get(type) ?? []).filter(
    ({ owners, of, requires }) => !owners.includes(network) && scalars.includes(of) && !requires,
  );
  const field = foreign.length > 0 && random.pick(foreign);
  return field ? needOf(random, draft, { type, network, field }) : [];
}

function addOverride(random: Random, { fields }: Draft, type: string): void {
  for (const field of fields.get(type) ?? []) {
    const [owner, other] = field.owners;
    if (other || !scalars.includes(field.of) || field.requires || !random.chance(0.15)) continue;
    const from = random.pick(networks.filter((each) => each !== owner));
    field.override = { from, label: random.chance(0.5) ? `percent(${10 + random.int(80)})` : undefined };
  }
}

/** An edge whose subgraph gives a field of the type that it leads to, which is otherwise another's. */
function addProvides(random: Random, { fields, types, external }: Draft, type: string): void {
  for (const edge of fields.get(type) ?? []) {
    const [owner = ''] = edge.owners;
    if (!types.includes(edge.of) || edge.owners.length > 1 || !random.chance(0.4)) continue;
    const given = (fields.get(edge.of) ?? []).filter(
      ({ owners, of, takes, requires, override, lists }) =>
        !owners.includes(owner) && of === 'String' && !takes && !requires && !override && lists === 0,
    );
    const field = given.length > 0 && random.pick(given);
    if (!field) continue;
    field.steady = true;
    edge.provides = [field.name];
    const key = `${owner} ${edge.of}`;
    external.set(key, (external.get(key) ?? new Set()).add(field.name));
  }
}
