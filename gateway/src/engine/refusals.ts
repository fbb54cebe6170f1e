import type { ErrorCode } from '@koinipoli/schema/error-codes';
import type { Claims } from '@koinipoli/schema/token/internal';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  type TypeDefinitionNode,
} from 'graphql';
import { Bounded } from '../bounded.js';
import type { Reported } from './ask.js';
import { argumentOf, namesOfFeatures } from './directive.js';
import { namedType } from './requirements.js';

/** What somebody may not see. */
export interface Refusals {
  /** `Type` and `Type.field` of object types. */
  coordinates: ReadonlySet<string>;
  code: Extract<ErrorCode, 'UNAUTHENTICATED' | 'FORBIDDEN'>;
  /** The same for all who are refused the same. */
  sign: string;
}

/** Says what somebody may not see. */
export type RefusalsFor = (viewer: Claims) => Refusals;

/** Nothing is refused. */
export const noRefusals: Refusals = { coordinates: new Set(), code: 'FORBIDDEN', sign: '' };

/** The error of something that is refused. */
export const refusalOf = ({ code }: Refusals, what: string): Pick<Reported, 'message' | 'extensions'> => ({
  message:
    code === 'UNAUTHENTICATED' ? `${what} is for those who sign in.` : `${what} is not for this caller.`,
  extensions: { code },
});

/** One directive: who signed in, or has all scopes of one of these groups. */
interface Demand {
  feature: 'authenticated' | 'requiresScopes' | 'policy';
  anyOf: readonly (readonly string[])[];
}

/** What is refused is remembered for so many kinds of viewers. */
const mostKinds = 200;

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy` of a supergraph. Scopes are those of the viewer's claims; who
 * has the scope `policy:x` fulfils the policy `x`. What a type demands every field does that gives it. Only what a viewer
 * asks for is refused: for keys and requirements of subgraphs the gateway asks on its own account.
 */
export function refusalsOf(document: DocumentNode): RefusalsFor {
  const demands = readDemands(document);
  if (demands.size === 0) return () => noRefusals;
  const all = new Map([...demands.values()].flat().map((each) => [JSON.stringify(each), each]));
  const known = new Bounded<string, Refusals>(mostKinds);
  return (viewer) => {
    const failed = [...all].flatMap(([text, each]) => (isMet(each, viewer) ? [] : [text]));
    const code = viewer.subject === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    const sign = JSON.stringify([code, ...failed]);
    const found = known.get(sign);
    if (found) return found;
    const refused = [...demands].filter(([, each]) =>
      each.some((one) => failed.includes(JSON.stringify(one))),
    );
    const made = { code, sign, coordinates: new Set(refused.map(([coordinate]) => coordinate)) } as const;
    known.set(sign, made);
    return made;
  };
}

const isMet = ({ feature, anyOf }: Demand, { subject, scopes }: Claims): boolean =>
  feature === 'authenticated'
    ? subject !== null
    : anyOf.some((group) => group.every((scope) => scopes.includes(scope)));

/** All that has to be met for each type and each field of an object type. */
function readDemands(document: DocumentNode): Map<string, Demand[]> {
  const types = new Map<string, Fielded>();
  for (const each of document.definitions)
    if ('name' in each && each.name && each.kind.endsWith('TypeDefinition'))
      types.set(each.name.value, each as Fielded);
  const names = namesOfFeatures(document);
  const reading: Reading = {
    types,
    read: (directives = []) => directives.flatMap((each) => demandOf(each, names.get(each.name.value))),
  };
  const found = new Map<string, Demand[]>();
  const note = (coordinate: string, demands: Demand[]) =>
    demands.length > 0 && found.set(coordinate, demands);
  for (const [name, type] of types) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const whole = demandsOf(reading, name);
    note(name, whole);
    for (const field of type.fields ?? []) {
      const own = demandsOf(reading, name, field.name.value);
      note(`${name}.${field.name.value}`, [...whole, ...own, ...demandsOf(reading, namedType(field.type))]);
    }
  }
  return found;
}

interface Reading {
  types: ReadonlyMap<string, Fielded>;
  read: (directives: readonly ConstDirectiveNode[] | undefined) => Demand[];
}

/**
 * What a type or a field demands, and its interfaces in its place. Composition gives an interface what its types demand,
 * taken together: it speaks for them only where none of them speaks for itself.
 */
function demandsOf({ types, read }: Reading, name: string, field?: string): Demand[] {
  const own = (type: string | undefined): Demand[] => {
    const node = types.get(type ?? '');
    return read(
      field === undefined
        ? node?.directives
        : node?.fields?.find((each) => each.name.value === field)?.directives,
    );
  };
  const ofInterface = (each: string) => {
    const members = [...types].filter(
      ([, type]) => type.kind === Kind.OBJECT_TYPE_DEFINITION && interfacesOf(type).includes(each),
    );
    const said = new Set(members.flatMap(([member]) => own(member).map(({ feature }) => feature)));
    return own(each).filter(({ feature }) => !said.has(feature));
  };
  const type = types.get(name);
  const ofInterfaces = interfacesOf(type).flatMap(ofInterface);
  return type?.kind === Kind.INTERFACE_TYPE_DEFINITION
    ? [...ofInterface(name), ...ofInterfaces]
    : [...own(name), ...ofInterfaces];
}

type Fielded = TypeDefinitionNode & {
  fields?: readonly FieldDefinitionNode[];
  interfaces?: readonly NamedTypeNode[];
};

const interfacesOf = (type: Fielded | undefined): string[] =>
  (type?.interfaces ?? []).map(({ name }) => name.value);

function demandOf(directive: ConstDirectiveNode, feature: string | undefined): Demand[] {
  if (feature === 'authenticated') return [{ feature, anyOf: [] }];
  if (feature === 'requiresScopes') return [{ feature, anyOf: groupsOf(directive, 'scopes') }];
  if (feature !== 'policy') return [];
  const groups = groupsOf(directive, 'policies');
  return [{ feature, anyOf: groups.map((group) => group.map((name) => `policy:${name}`)) }];
}

/** A list of lists of names. */
function groupsOf(directive: ConstDirectiveNode, argument: string): string[][] {
  const groups = argumentOf(directive, argument);
  if (groups?.kind !== Kind.LIST) return [];
  return groups.values.map((group) =>
    (group.kind === Kind.LIST ? group.values : [group]).flatMap((each) =>
      each.kind === Kind.STRING ? [each.value] : [],
    ),
  );
}
