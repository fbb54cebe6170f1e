import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

const contract = new URL('../../schema/sdl/', import.meta.url);

/** What somebody may be in a network, from the least. */
export const roles = ['public', 'member', 'editor', 'moderator', 'steward'] as const;
export type Role = (typeof roles)[number];

/** A root field that not everyone may ask for, or that changes something. */
export interface Restricted {
  readonly network: string;
  readonly root: 'mutation' | 'query';
  readonly name: string;
  readonly field: FieldDefinitionNode;
  /** Null: its description does not say. */
  readonly rule: Rule | null;
}

/** The least role that may, and the lower one that may with records of an organisation of its own. */
export interface Rule {
  readonly least: Role;
  readonly own?: Role;
}

/** Reads from the contract of every network who may do what: all mutations, and the questions that have a rule. */
export async function readRestricted(): Promise<Restricted[]> {
  const files = (await readdir(contract)).sort();
  const all = await Promise.all(
    files.map(async (file) => {
      const { definitions } = parse(await readFile(new URL(file, contract), 'utf8'));
      const types = definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION);
      return [
        ...fieldsOf(types, { type: 'Mutation', network: basename(file, '.graphql') }),
        ...fieldsOf(types, { type: 'Query', network: basename(file, '.graphql') }).filter(
          ({ rule }) => rule !== null,
        ),
      ];
    }),
  );
  return all.flat();
}

function fieldsOf(
  types: readonly ObjectTypeDefinitionNode[],
  { type, network }: { type: 'Mutation' | 'Query'; network: string },
): Restricted[] {
  const fields = types.find(({ name }) => name.value === type)?.fields ?? [];
  return fields.map((field) => ({
    network,
    root: type === 'Mutation' ? 'mutation' : 'query',
    name: field.name.value,
    field,
    rule: ruleOf(field.description?.value ?? ''),
  }));
}

const words =
  /(?:^|\s)For (everyone|stewards|(?:member|editor|moderator)s and above)\.(?: For (member|editor|moderator)s where the record is of an organisation that they act for\.)?$/;

/** The rule that a description ends with, as who reads the schema understands it. */
export function ruleOf(description: string): Rule | null {
  const [, whom, own] = words.exec(description) ?? [];
  if (whom === undefined) return null;
  const least = whom === 'everyone' ? 'public' : (whom.split(' ')[0]?.replace(/s$/, '') as Role);
  return { least, ...(own ? { own: own as Role } : {}) };
}
