import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { samples, waysTo } from '../access/question.js';
import { readRestricted } from '../access/rules.js';
import type { TestHub } from '../hub.js';
import type { Problem } from './clerk.js';

/** A mutation that takes text, and where. */
export interface TextVerb {
  network: string;
  name: string;
  /** Places of its texts in its arguments. */
  texts: string[][];
  question: string;
  variables(text: string): Record<string, unknown>;
}

/** What came of a mutation with a bad text in each of its texts. */
export interface Told {
  /** Whether it wrote nothing. */
  refused: boolean;
  /** Whether it ended before its texts: it is about a record that is not there. */
  unread: boolean;
  /** Texts that no problem names. */
  unnamed: string[];
  words: string;
}

/** All mutations of all networks that take text, from the schema. */
export async function textVerbs(hub: TestHub): Promise<TextVerb[]> {
  const schema = buildSchema(await readFile(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
  const mutations = (await readRestricted()).filter(({ type }) => type === 'Mutation');
  const verbs: TextVerb[] = [];
  for (const { network, name } of mutations) {
    const verb = verbOf(schema, { network, name });
    if (verb.texts.length > 0) verbs.push(await aimed(hub, schema, verb));
  }
  return verbs;
}

function verbOf(schema: GraphQLSchema, { network, name }: { network: string; name: string }): TextVerb {
  const field = schema.getMutationType()?.getFields()[name];
  if (!field) throw new RangeError(`The API has no mutation ${name}.`);
  const texts: string[][] = [];
  const fill = (text: string, found: string[][]) =>
    Object.fromEntries(
      field.args.map((arg) => [arg.name, valueFor(arg.type, { text, found, path: [arg.name] })]),
    );
  fill('', texts);
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return {
    network,
    name,
    texts,
    question: `mutation (${declared}) { ${name}(${given}) { problems { path code message } } }`,
    variables: (text) => fill(text, []),
  };
}

interface Place {
  text: string;
  found: string[][];
  path: string[];
}

/** A value of a type with a text wherever there can be one, and all else as it should be. */
function valueFor(type: GraphQLInputType, place: Place): unknown {
  const { text, found, path } = place;
  const below = (key: string) => ({ ...place, path: [...path, key] });
  if (isNonNullType(type)) return valueFor(type.ofType, place);
  if (isListType(type)) return [valueFor(type.ofType, below('0'))];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).slice(0, type.isOneOf ? 1 : undefined);
    return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type, below(field.name))]));
  }
  if (!['String', 'TextByLanguage', 'TextsByLanguage', 'JSON'].includes(type.name))
    return JSON.parse(samples[type.name] ?? 'null');
  found.push(path);
  if (type.name === 'String') return text;
  return { el: type.name === 'TextsByLanguage' ? [text] : text };
}

/** The same verb, about a record that is there, where it is about one. */
async function aimed(hub: TestHub, schema: GraphQLSchema, verb: TextVerb): Promise<TextVerb> {
  const payload = schema.getMutationType()?.getFields()[verb.name]?.type;
  const named = payload && getNamedType(payload);
  const fields = isObjectType(named) ? Object.values(named.getFields()) : [];
  const type = fields
    .map((field) => getNamedType(field.type))
    .find((each) => isObjectType(each) && each.name !== 'Problem');
  if (!('id' in verb.variables('')) || !isObjectType(type)) return verb;
  const asked = 'version' in type.getFields() ? 'id version' : 'id';
  for (const way of waysTo(schema, type.name)) {
    const question = way.reduceRight((inner, step) => `${step} { ${inner} }`, asked);
    const { data } = await hub.ask(`{ ${question} }`, { as: stewardOf(verb) });
    const found = /\{"id":("[^"]+")(?:,"version":(\d+))?/.exec(JSON.stringify(data ?? null));
    if (!found?.[1]) continue;
    const target = { id: JSON.parse(found[1]), ...(found[2] ? { version: Number(found[2]) } : {}) };
    return { ...verb, variables: (text) => ({ ...verb.variables(text), ...target }) };
  }
  return verb;
}

const stewardOf = ({ network, name }: TextVerb) => ({
  role: 'steward',
  network,
  subject: `steward-of-${name}`,
});

/** Calls a mutation with a text in each of its texts. */
export async function callWith(hub: TestHub, verb: TextVerb, text: string): Promise<Told> {
  const { data, errors } = await hub.ask(verb.question, {
    variables: verb.variables(text),
    as: stewardOf(verb),
  });
  const payload = (data as Record<string, { problems: Problem[] } | null> | null | undefined)?.[verb.name];
  const problems = payload?.problems ?? [];
  const words = [...(errors ?? []).map(({ message }) => message), ...problems.map(({ message }) => message)];
  const names = (at: string[], path: readonly string[]) => {
    const [one, other] = [at.join('.'), path.join('.')];
    return path.length >= Math.min(at.length, 2) && (one.startsWith(other) || other.startsWith(one));
  };
  return {
    unread: problems.length > 0 && problems.every(({ code }) => code === 'NOT_FOUND'),
    refused: errors !== undefined || problems.length > 0,
    unnamed: verb.texts
      // A token is compared, never shown.
      .filter(
        (at) =>
          at[0] !== 'token' && !problems.some(({ path, code }) => code === 'INVALID' && names(at, path)),
      )
      .map((at) => at.join('.')),
    words: words.join(' ').slice(0, 300),
  };
}
