import type { Federation, Thing } from './federation.js';
import type { Random } from './random.js';
import type { Draft, Need, RandomField } from './random-schema.js';

/** A world for a schema: some things of each type, fields that fail now and then, changes that leave a trace in `log`. */
export function randomWorld(random: Random, draft: Draft, log: string[]): Federation['world'] {
  const entities = draft.types.flatMap((type) =>
    Array.from({ length: 2 + random.int(3) }, (_, nr): Thing => {
      const id = `${type}-${nr}`;
      return { __typename: type, interfaces: draft.ofJ.includes(type) ? ['J'] : [], id, sku: `sku ${id}` };
    }),
  );
  const filling: Filling = { random, draft, entities };
  for (const entity of entities) {
    entity['tag'] = `tag of ${entity['id']}`;
    for (const field of draft.fields.get(entity.__typename) ?? [])
      entity[field.name] = resolving(random, field, {
        value: filled(filling, field),
        of: String(entity['id']),
      });
  }
  const roots = (draft.fields.get('Query') ?? []).map((field) => [field.name, filled(filling, field)]);
  const changes = (draft.fields.get('Mutation') ?? []).map((field) => {
    const value = filled(filling, field);
    const change = () => {
      log.push(field.name);
      return value;
    };
    return [field.name, change];
  });
  return { roots: Object.fromEntries([...roots, ...changes]), entities };
}

interface Filling {
  random: Random;
  draft: Draft;
  entities: readonly Thing[];
}

function filled(filling: Filling, { of, lists, nonNull, itemNonNull, owners }: RandomField): unknown {
  const { random } = filling;
  const at = (depth: number, isNonNull: boolean): unknown => {
    if (!isNonNull && random.chance(0.1)) return null;
    if (depth === 0) return some(filling, of, owners[0] ?? '');
    const isInner = depth === 1;
    return Array.from({ length: random.int(4) }, () => at(depth - 1, isInner && itemNonNull));
  };
  return at(lists, lists === 0 ? nonNull || itemNonNull : nonNull);
}

function some({ random, draft, entities }: Filling, of: string, owner: string): unknown {
  if (of === 'Int') return random.int(100);
  if (of === 'Float') return random.int(100) / 4;
  if (of === 'String') return `s${random.int(100)} «"\\`;
  if (of === 'Boolean') return random.chance(0.5);
  if (of === 'E') return random.pick(['A', 'B', 'C']);
  if (of === 'V') return { __typename: 'V', x: random.int(9), y: random.chance(0.2) ? null : 'y' };
  const members = of === 'J' ? draft.ofJ : (draft.membersIn.get(of)?.get(owner) ?? [of]);
  return random.pick(entities.filter(({ __typename: name }) => members.includes(name)));
}

function resolving(
  random: Random,
  { name, takes, of, requires, steady, lists }: RandomField,
  { value, of: owner }: { value: unknown; of: string },
): unknown {
  if (requires)
    return function workedOut(this: Thing) {
      return JSON.stringify(read(this, requires));
    };
  if (!steady && random.chance(0.04))
    return () => {
      throw new Error(`${owner}.${name} fails`);
    };
  if (!takes || of !== 'String' || lists > 0 || value === null) return takes ? () => value : value;
  return ({ n }: { n?: number | null }) => `${value} ${n ?? 'none'}`;
}

/** What is required of a thing: in the one schema read where it stands, in a subgraph as it was sent. */
function read(thing: unknown, needs: readonly Need[]): unknown {
  if (Array.isArray(thing)) return thing.map((each) => read(each, needs));
  if (typeof thing !== 'object' || thing === null) return thing;
  return needs.map(({ name, given, inner }) => {
    const value: unknown = (thing as Thing)[name];
    const found: unknown = typeof value === 'function' ? value.call(thing, { n: given }) : value;
    return inner ? read(found, inner) : found;
  });
}
