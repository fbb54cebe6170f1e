import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

const contract = new URL('../../schema/sdl/', import.meta.url);

/** What somebody may be in a network, from the least. */
export const roles = ['public', 'member', 'editor', 'moderator', 'steward'] as const;
export type Role = (typeof roles)[number];

/** A field that not everyone may ask for, or that changes something. */
export interface Restricted {
  readonly network: string;
  /** `Mutation`, `Query`, or the type of the records that have it. */
  readonly type: string;
  readonly name: string;
  /** Null: its description does not say. */
  readonly rule: Rule | null;
}

/** The least role that may, and the lower one that may with records of an organisation of its own. */
export interface Rule {
  readonly least: Role | 'signed-in';
  readonly own?: Role;
}

/** Reads from the contract of every network who may do what: all mutations, and the other fields that have a rule. */
export async function readRestricted(): Promise<Restricted[]> {
  const files = (await readdir(contract)).sort();
  const all = await Promise.all(
    files.map(async (file) => {
      const { definitions } = parse(await readFile(new URL(file, contract), 'utf8'));
      const types = definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION);
      return types.flatMap((type) => fieldsOf(type, basename(file, '.graphql')));
    }),
  );
  return all.flat();
}

function fieldsOf({ name: type, fields = [] }: ObjectTypeDefinitionNode, network: string): Restricted[] {
  return fields
    .map(({ name, description }) => ({
      network,
      type: type.value,
      name: name.value,
      rule: ruleOf(description?.value ?? ''),
    }))
    .filter(({ rule }) => type.value === 'Mutation' || (rule !== null && rule.least !== 'public'));
}

const words =
  /(?:^|\s)For (everyone who signed in|everyone|stewards|(?:member|editor|moderator)s and above)\.(?: For (member|editor|moderator)s where the record is of an organisation that they act for\.)?$/;

/** The rule that a description ends with, as who reads the schema understands it. */
export function ruleOf(description: string): Rule | null {
  const [, whom, own] = words.exec(description) ?? [];
  if (whom === undefined) return null;
  return { least: leastOf(whom), ...(own ? { own: own as Role } : {}) };
}

function leastOf(whom: string): Rule['least'] {
  if (whom === 'everyone') return 'public';
  return whom.startsWith('everyone') ? 'signed-in' : (whom.split(' ')[0]?.replace(/s$/, '') as Role);
}
