import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isSpecifiedScalarType,
  Kind,
  type NameNode,
  parseType,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** An operation whose literals are variables, so that texts which differ in literals alone are one. */
export interface Lifted {
  document: DocumentNode;
  /** The values of the new variables. */
  literals: Readonly<Record<string, unknown>>;
}

/**
 * Makes variables of the literals in arguments of a valid document with one operation. What is left as it is: `null`,
 * which a variable may not always be; values of custom scalars, whose literals may mean what no JSON says; what
 * directives are given, which decides the plan itself.
 */
export function liftLiterals(document: DocumentNode, schema: GraphQLSchema): Lifted {
  const lifting: Lifting = { prefix: freePrefix(document), names: new Map(), literals: {}, definitions: [] };
  const types = new TypeInfo(schema);
  const lifted = visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        // What asks about the schema goes to no subgraph.
        enter: ({ name }) => (name.value.startsWith('__') ? false : undefined),
        leave(node): FieldNode | undefined {
          const known = types.getFieldDef()?.args;
          if (!known || (node.arguments ?? []).length === 0) return undefined;
          const typeOf = ({ name }: ArgumentNode) => known.find((each) => each.name === name.value)?.type;
          return {
            ...node,
            arguments: node.arguments?.map((each) => ({
              ...each,
              value: lift(lifting, each.value, typeOf(each)),
            })),
          };
        },
      },
    }),
  );
  if (lifting.definitions.length === 0) return { document, literals: {} };
  const withVariables = visit(lifted, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [...(node.variableDefinitions ?? []), ...lifting.definitions],
    }),
  });
  return { document: withVariables, literals: lifting.literals };
}

interface Lifting {
  prefix: string;
  /** Variables by type and value: what is the same in two places stays the same. */
  names: Map<string, string>;
  literals: Record<string, unknown>;
  definitions: VariableDefinitionNode[];
}

function lift(lifting: Lifting, value: ValueNode, type: GraphQLInputType | undefined): ValueNode {
  const bare = type && getNullableType(type);
  if (!bare || value.kind === Kind.VARIABLE || value.kind === Kind.NULL) return value;
  if (isInputObjectType(bare)) {
    if (value.kind !== Kind.OBJECT) return value;
    const fields = bare.getFields();
    const inner = value.fields.map((each) => ({
      ...each,
      value: lift(lifting, each.value, fields[each.name.value]?.type),
    }));
    return { ...value, fields: inner };
  }
  const json = jsonOf(value, bare);
  if (json === undefined) return value;
  // A literal is never null here, so the variable fits wherever the literal did.
  return { kind: Kind.VARIABLE, name: nameOf(variableFor(lifting, `${bare}!`, json)) };
}

function variableFor({ prefix, names, literals, definitions }: Lifting, type: string, json: unknown): string {
  const sign = `${type} ${JSON.stringify(json)}`;
  const known = names.get(sign);
  if (known) return known;
  const name = `${prefix}${names.size}`;
  names.set(sign, name);
  literals[name] = json;
  definitions.push({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: nameOf(name) },
    type: parseType(type, { noLocation: true }),
  });
  return name;
}

/** The same value as JSON; undefined: it has none that surely means the same to every subgraph. */
function jsonOf(value: ValueNode, type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (value.kind === Kind.NULL) return null;
  if (isListType(bare)) {
    // Specification, "List", input coercion: one value stands for a list of it.
    const items = value.kind === Kind.LIST ? value.values : [value];
    const made = items.map((each) => jsonOf(each, bare.ofType));
    return made.includes(undefined) ? undefined : made;
  }
  if (isEnumType(bare)) return value.kind === Kind.ENUM ? value.value : undefined;
  if (!isSpecifiedScalarType(getNamedType(bare))) return undefined;
  if (value.kind === Kind.STRING || value.kind === Kind.BOOLEAN) return value.value;
  if (value.kind !== Kind.INT && value.kind !== Kind.FLOAT) return undefined;
  if (String(bare) === 'ID') return value.value;
  const number = Number(value.value);
  // JSON has neither of them.
  return Number.isFinite(number) && !Object.is(number, -0) ? number : undefined;
}

const nameOf = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** No variable of the operation begins like this. */
function freePrefix(document: DocumentNode): string {
  const names: string[] = [];
  visit(document, { Variable: ({ name }) => void names.push(name.value) });
  let prefix = '_v';
  while (names.some((name) => name.startsWith(prefix))) prefix += 'v';
  return prefix;
}
