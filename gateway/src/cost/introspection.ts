import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { ListSize, Prices } from './prices.js';

/** The lengths of the lists of a schema's own description, on average: what questions about the schema cost. */
export function introspectionPrices(schema: GraphQLSchema): Prices {
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType);
  const sizes: Record<string, number> = {
    '__Schema.types': types.length,
    '__Schema.directives': schema.getDirectives().length,
    '__Type.fields': average(fields.length, composite.length),
    '__Type.interfaces': 1,
    '__Type.possibleTypes': 1,
    '__Type.enumValues': average(
      types.filter(isEnumType).flatMap((type) => type.getValues()).length,
      types.length,
    ),
    '__Type.inputFields': average(
      inputs.flatMap((type) => Object.keys(type.getFields())).length,
      types.length,
    ),
    '__Field.args': average(fields.flatMap(({ args }) => args).length, fields.length),
    '__Directive.args': 2,
  };
  return {
    weights: new Map(),
    lists: new Map(Object.entries(sizes).map(([name, size]) => [name, fixed(size)])),
  };
}

const average = (all: number, of: number): number => (of === 0 ? 0 : all / of);

const fixed = (assumed: number): ListSize => ({ assumed, slicing: [], sized: [], requireOne: false });
