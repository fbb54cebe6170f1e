import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Tells by names whether a type is another or one of its members, and remembers it. */
export type IsTypeOf = (name: string, condition: string) => boolean;

/** By the whole supergraph, where also types stand that clients do not see. */
export function typeNames(schema: GraphQLSchema): IsTypeOf {
  const known = new Map<string, boolean>();
  return (name, condition) => {
    if (name === condition) return true;
    const key = `${name} ${condition}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = isKindOf(schema, name, condition);
      // What a subgraph calls a type is its own choice: only what the schema has is kept.
      if (schema.getType(name) && schema.getType(condition)) known.set(key, answer);
    }
    return answer;
  };
}

/** The same, looked up in one schema. */
export function isKindOf(schema: GraphQLSchema, name: string, condition: string): boolean {
  if (name === condition) return true;
  const type = schema.getType(name);
  const abstract = schema.getType(condition);
  return (
    isAbstractType(abstract) &&
    (isObjectType(type) || isInterfaceType(type)) &&
    schema.isSubType(abstract, type)
  );
}
