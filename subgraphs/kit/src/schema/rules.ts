import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLFieldConfig, GraphQLSchema } from 'graphql';
import { type Rule, wordsOf } from '../access/may.js';

/**
 * Writes into the description of every field who may ask for it, where that is not everyone who may ask at all.
 * Throws for a mutation without a rule: what nobody thought about would be open to all.
 */
export function withRules(schema: GraphQLSchema): GraphQLSchema {
  const described = (field: GraphQLFieldConfig<unknown, unknown>) => {
    const rule = field.extensions?.['may'] as Rule | undefined;
    return rule ? { ...field, description: `${field.description} ${wordsOf(rule)}` } : undefined;
  };
  const isMutation = (type: string): boolean => type === schema.getMutationType()?.name;
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, type) => {
      if (isMutation(type) && !field.extensions?.['may'])
        throw new Error(`The mutation ${name} does not say who may call it: @May('editor').`);
      return described(field);
    },
  });
}
