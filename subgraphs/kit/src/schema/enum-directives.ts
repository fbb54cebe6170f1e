import { type DirectiveUse, enumDirectives } from '@koinipoli/schema';
import { GraphQLEnumType } from 'graphql';

/** Puts the directives that `enumOf` was given on an enum and its values, where the printer finds them. */
export function withDirectives(type: GraphQLEnumType): GraphQLEnumType {
  const directives = enumDirectives.get(type.name);
  if (!directives) return type;
  const { values, ...config } = type.toConfig();
  const marked = Object.entries(values).map(([name, value]) => [
    name,
    { ...value, extensions: used(directives.values?.[name]) },
  ]);
  return new GraphQLEnumType({
    ...config,
    values: Object.fromEntries(marked),
    extensions: used(directives.own),
  });
}

/** The form in which graphql-tools prints directives that have no syntax tree: by name, the arguments of each use. */
function used(directives: DirectiveUse[] = []) {
  const uses: Record<string, object[]> = {};
  for (const { name, args } of directives) uses[name] = [...(uses[name] ?? []), args ?? {}];
  return { directives: uses };
}
