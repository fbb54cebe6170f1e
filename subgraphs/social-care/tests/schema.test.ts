import { type DefinitionNode, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { printSubgraphSdl } from '../src/schema.js';

it('describes every type, field, argument and value', async () => {
  const { definitions } = parse(await printSubgraphSdl());
  expect(definitions.flatMap((definition) => undescribed(definition))).toEqual([]);
});

interface Part {
  kind: Kind;
  name?: { value: string };
  description?: unknown;
  fields?: readonly Part[];
  arguments?: readonly Part[];
  values?: readonly Part[];
}

/** Paths of what has no description below a definition; extensions of the schema itself need none. */
function undescribed(definition: DefinitionNode): string[] {
  if (definition.kind === Kind.SCHEMA_EXTENSION) return [];
  return below(definition as Part, '');
}

function below(part: Part, path: string): string[] {
  const here = `${path}${part.name?.value}`;
  const parts = [...(part.fields ?? []), ...(part.values ?? []), ...(isField(part) ? (part.arguments ?? []) : [])];
  return [...(part.description ? [] : [here]), ...parts.flatMap((inner) => below(inner, `${here}.`))];
}

const isField = ({ kind }: Part) => kind === Kind.FIELD_DEFINITION;
