import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';

/** Lets the parts of a connection be functions, called when selected; type-graphql's own resolver reads values alone. */
export function withLazyPages(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, _name, typeName) => {
      const type = schema.getType(typeName);
      return isObjectType(type) && isLazy(type) ? { ...field, resolve: defaultFieldResolver } : field;
    },
  });
}

const isLazy = (type: GraphQLObjectType): boolean => type.extensions['lazy'] === true;
