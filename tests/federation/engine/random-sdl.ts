import { type Draft, type Need, networks, type RandomField } from './random-schema.js';

/** What one subgraph says of the schema. */
export function subgraphSdl(network: string, draft: Draft): string {
  if (network === 'd') return ofInterfaceObject(draft);
  const { types, membersIn, ofJ } = draft;
  const roots = (name: string) => {
    const lines = (draft.fields.get(name) ?? []).filter(({ owners }) => owners.includes(network));
    return lines.length > 0 ? [`type ${name} { ${lines.map((each) => fieldLine(each)).join(' ')} }`] : [];
  };
  return [
    ...roots('Query'),
    ...roots('Mutation'),
    'enum E { A B C }',
    'type V @shareable { x: Int y: String }',
    'interface I { id: ID! tag: String }',
    `union U = ${(membersIn.get('U')?.get(network) ?? []).join(' | ')}`,
    ...(network === 'a' && ofJ.length > 0
      ? ['interface J @key(fields: "id") { id: ID! jname: String }']
      : []),
    ...types.map((type) => typeLine(network, draft, type)),
  ].join('\n');
}

function ofInterfaceObject({ fields }: Draft): string {
  const roots = (name: string) => {
    const lines = (fields.get(name) ?? []).filter(({ owners }) => owners.includes('d'));
    return lines.length > 0 ? [`type ${name} { ${lines.map((each) => fieldLine(each)).join(' ')} }`] : [];
  };
  return [
    ...roots('Query'),
    ...roots('Mutation'),
    'type J @key(fields: "id") @interfaceObject { id: ID! jx: Int js: String }',
  ].join('\n');
}

function typeLine(network: string, draft: Draft, type: string): string {
  const key = `${network} ${type}`;
  const isI = draft.membersIn.get('I')?.get(network)?.includes(type);
  const isJ = network === 'a' && draft.ofJ.includes(type);
  const external = draft.external.get(key) ?? new Set();
  const lines = (draft.fields.get(type) ?? []).flatMap((field) => {
    if (field.owners.includes('d') || field.name === 'jname') return [];
    const isOwned = field.owners.includes(network);
    if (!isOwned && field.override?.from === network) return [fieldLine({ ...field, provides: [] })];
    if (!isOwned && external.has(field.name)) return [`${fieldLine({ ...field, provides: [] })} @external`];
    return isOwned ? [`${fieldLine(field)}${marks(draft, { network, type, field })}`] : [];
  });
  if (isI) lines.push('tag: String @shareable');
  if (isJ) lines.push('jname: String');
  const faces = [...(isI ? ['I'] : []), ...(isJ ? ['J'] : [])];
  const [keys, ids] = keysOf(network, draft, type);
  return `type ${type}${faces.length > 0 ? ` implements ${faces.join(' & ')}` : ''} ${keys} { ${ids} ${lines.join(' ')} }`;
}

/** The interface wants an `id` of everybody: who knows a type by its other key shares it. */
function keysOf(network: string, { twoKeys, stubs }: Draft, type: string): [keys: string, fields: string] {
  if (stubs.has(`${network} ${type}`)) return ['@key(fields: "id", resolvable: false)', 'id: ID!'];
  if (!twoKeys.has(type) || network === 'a') return ['@key(fields: "id")', 'id: ID!'];
  if (network === 'b') return ['@key(fields: "id") @key(fields: "sku")', 'id: ID! sku: String!'];
  return ['@key(fields: "sku")', 'id: ID! @shareable sku: String!'];
}

function marks(
  draft: Draft,
  { network, type, field }: { network: string; type: string; field: RandomField },
): string {
  const { name, owners, requires, override, hidden } = field;
  const isProvided = [...networks].some(
    (each) => each !== network && draft.external.get(`${each} ${type}`)?.has(name),
  );
  return [
    owners.length > 1 || (isProvided && of(draft, type, name)) ? ' @shareable' : '',
    requires ? ` @requires(fields: "${requires.map(needText).join(' ')}")` : '',
    override
      ? ` @override(from: "${override.from}"${override.label ? `, label: "${override.label}"` : ''})`
      : '',
    hidden ? ' @inaccessible' : '',
  ].join('');
}

/** Whether some edge provides a field. */
const of = ({ fields }: Draft, type: string, name: string): boolean =>
  [...fields.values()].flat().some((each) => each.of === type && each.provides?.includes(name));

const needText = ({ name, given, inner }: Need): string =>
  `${name}${given === undefined ? '' : `(n: ${given})`}${inner ? ` { ${inner.map(needText).join(' ')} }` : ''}`;

function fieldLine({
  name,
  of: type,
  lists,
  nonNull,
  itemNonNull,
  takes,
  provides = [],
}: RandomField): string {
  let text = itemNonNull ? `${type}!` : type;
  for (let nr = 0; nr < lists; nr++) text = `[${text}]`;
  const given = provides.length > 0 ? ` @provides(fields: "${provides.join(' ')}")` : '';
  return `${name}${takes ? '(n: Int)' : ''}: ${text}${nonNull ? '!' : ''}${given}`;
}
