import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.js';

/** Lets the parts of a connection be functions, called when selected; type-graphql's own resolver reads values alone. */
export function withLazyPart(
  field: GraphQLFieldConfig<unknown, Context>,
  type: GraphQLNamedType | undefined,
): GraphQLFieldConfig<unknown, Context> {
  return isObjectType(type) && isLazy(type) ? { ...field, resolve: defaultFieldResolver } : field;
}

const isLazy = (type: GraphQLObjectType): boolean => type.extensions['lazy'] === true;
