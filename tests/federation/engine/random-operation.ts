import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Random } from './random.js';
import type { RandomField, RandomSchema } from './random-schema.js';

/** An operation with its variables. */
export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
  isMutation: boolean;
}

const declared = 'query($yes: Boolean!, $no: Boolean! = false, $n: Int, $m: Int = 7)';

/** An operation over a schema: aliases, arguments, fragments, and what is skipped or included. */
export function randomOperation(random: Random, schema: RandomSchema, api: GraphQLSchema): RandomOperation {
  const isMutation = random.chance(0.15);
  const variables = { yes: random.chance(0.5), n: random.int(9) };
  // Under their own names fields of one key may contradict one another: then it is tried again, in the end with aliases;
  // still a fragment may stand where nothing is of its type.
  for (const plain of [0.5, 0.5, 0.3, 0.3, ...Array.from({ length: 20 }, () => 0)]) {
    const query = operationText({ random, schema, nr: 0, plain, fragments: [] }, isMutation);
    if (validate(api, parse(query)).length === 0) return { query, variables, isMutation };
  }
  throw new Error('No operation could be made that is valid.');
}

function operationText(writing: Writing, isMutation: boolean): string {
  const selections = selectionsOf(writing, isMutation ? 'Mutation' : 'Query', 3);
  const body = [`{ ${selections} }`, ...writing.fragments].join('\n');
  return `${usedOf(isMutation ? declared.replace('query', 'mutation') : declared, body)} ${body}`;
}

interface Writing {
  random: Random;
  schema: RandomSchema;
  nr: number;
  /** How likely a field stands under its own name. */
  plain: number;
  /** Texts of named fragments. */
  fragments: string[];
}

/** Variables that nobody uses are not valid. */
function usedOf(head: string, text: string): string {
  const [kind = ''] = head.split('(');
  const parts = [...head.matchAll(/\$(\w+): [^,)]+/g)].filter(([, name]) =>
    new RegExp(`\\$${name}\\b`).test(text),
  );
  return parts.length > 0 ? `${kind}(${parts.map(([part]) => part).join(', ')})` : kind;
}

const isLeaf = (of: string): boolean => !/^([TV]\d*|[IUJ])$/.test(of);

function selectionsOf(writing: Writing, type: string, depth: number): string {
  const { random, schema } = writing;
  const isRoot = type === 'Query' || type === 'Mutation';
  const fields = (schema.fields.get(type) ?? []).filter(({ of }) => isLeaf(of) || depth > 0);
  const chosen = Array.from({ length: 1 + random.int(4) }, () => random.pick(fields)).filter(Boolean);
  const texts = chosen.map((field) => fieldText(writing, field, depth));
  if (/^[TIJ]/.test(type) && random.chance(0.4)) texts.push('id');
  if (random.chance(0.2)) texts.push(random.chance(0.5) ? '__typename' : `kind${writing.nr++}: __typename`);
  for (const member of schema.members.get(type) ?? [])
    if (random.chance(0.5)) texts.push(`... on ${member} ${fragmentBody(writing, member, depth - 1)}`);
  if (/^[UJ]$/.test(type) && random.chance(0.3)) texts.push('... on I { tag }');
  if (random.chance(0.15) && !isRoot)
    texts.push(
      `...${random.chance(0.5) ? ` on ${type}` : ''} @skip(if: $${random.pick(['yes', 'no'])}) ${fragmentBody(writing, type, depth - 1)}`,
    );
  if (random.chance(0.1)) texts.push(`...${named(writing, type, depth - 1)}`);
  return texts.length > 0 ? texts.join(' ') : '__typename';
}

const fragmentBody = (writing: Writing, type: string, depth: number): string =>
  `{ ${selectionsOf(writing, type, depth)} }`;

function named(writing: Writing, type: string, depth: number): string {
  const body = fragmentBody(writing, type, depth);
  const name = `Part${writing.fragments.length}`;
  writing.fragments.push(`fragment ${name} on ${type} ${body}`);
  return name;
}

/** Under another key each time, so that no two selections contradict one another, or under its own name. */
function fieldText(writing: Writing, { name, of, takes }: RandomField, depth: number): string {
  const { random } = writing;
  const key = random.chance(0.1) ? `f${random.int(6)}_${writing.nr++}` : `k${writing.nr++}`;
  const given = takes && random.chance(0.7) ? `(n: ${random.pick(['$n', '$m', String(random.int(5))])})` : '';
  const directive = random.chance(0.1) ? ` @include(if: $${random.pick(['yes', 'no'])})` : '';
  const inner = isLeaf(of) ? '' : ` { ${selectionsOf(writing, of, depth - 1)} }`;
  const alias = given === '' && random.chance(writing.plain) ? '' : `${key}: `;
  return `${alias}${name}${given}${directive}${inner}`;
}
