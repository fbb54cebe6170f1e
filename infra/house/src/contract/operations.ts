import { basename } from 'node:path';
import {
  buildSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql';
import type { Finding } from '../finding.js';
import { readTextIfAny } from '../project.js';
import { listOperations } from './files.js';

/** Saved operations that the API does not answer, or whose name is not that of their file. */
export function findBadOperations(root: string): Finding[] {
  const api = readTextIfAny(root, 'schema/api.graphql');
  if (api === null) return [];
  const schema = buildSchema(api);
  return listOperations(root).flatMap((file) =>
    checkOperation(schema, file, readTextIfAny(root, file) ?? ''),
  );
}

/** `q07-nearest-support-centre.graphql` holds `NearestSupportCentre`: the number orders, the rest names. */
export function operationNameOf(file: string): string {
  const words = basename(file, '.graphql')
    .replace(/^[a-z]\d+[a-z]?-/, '')
    .split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function checkOperation(schema: GraphQLSchema, file: string, text: string): Finding[] {
  try {
    const document = parse(text);
    return [
      ...nameFindings(file, document),
      ...validate(schema, document).map((error) => toFinding(file, error)),
    ];
  } catch (error) {
    if (error instanceof GraphQLError) return [toFinding(file, error)];
    throw error;
  }
}

function nameFindings(file: string, { definitions }: DocumentNode): Finding[] {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const names = operations.map((definition) => ('name' in definition ? definition.name?.value : undefined));
  const wanted = operationNameOf(file);
  if (names.length === 1 && names[0] === wanted) return [];
  const what =
    names.length === 1
      ? `Its operation is called ${names[0] ?? 'nothing'}`
      : `It has ${names.length} operations`;
  return [
    { file, rule: 'operation-name', message: `${what}: the file holds one operation, named ${wanted}.` },
  ];
}

function toFinding(file: string, { message, locations }: GraphQLError): Finding {
  return { file, line: locations?.[0]?.line, rule: 'operation', message };
}
