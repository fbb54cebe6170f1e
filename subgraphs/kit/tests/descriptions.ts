import { type DefinitionNode, Kind, parse } from 'graphql';

interface Part {
  kind: Kind;
  name?: { value: string };
  description?: unknown;
  fields?: readonly Part[];
  arguments?: readonly Part[];
  values?: readonly Part[];
}

/** Everything in an SDL that a reader meets without a description: types, fields, arguments, values. */
export const undescribed = (sdl: string): string[] => parse(sdl).definitions.flatMap(inDefinition);

/** Extensions of the schema itself need none. */
function inDefinition(definition: DefinitionNode): string[] {
  return definition.kind === Kind.SCHEMA_EXTENSION ? [] : below(definition as Part, '');
}

function below(part: Part, path: string): string[] {
  const here = `${path}${part.name?.value}`;
  // What a field's own arguments are called is described; the arguments of its directives are not ours.
  const args = part.kind === Kind.FIELD_DEFINITION ? (part.arguments ?? []) : [];
  const parts = [...(part.fields ?? []), ...(part.values ?? []), ...args];
  return [...(part.description ? [] : [here]), ...parts.flatMap((inner) => below(inner, `${here}.`))];
}
