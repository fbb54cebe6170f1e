import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

// At noon, when it is the same day everywhere that counts.
const nextYear = `${new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)}T12:00:00Z`;

/** A value of each scalar that the scalar itself takes; what it names need not be there. */
export const samples: Record<string, string> = {
  ID: '"no-such:record"',
  String: '"x"',
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  Date: `"${nextYear.slice(0, 10)}"`,
  DateTime: `"${nextYear}"`,
  PartialDate: '"2026"',
  TimeOfDay: '"09:00"',
  URL: '"https://example.org/"',
  EmailAddress: '"x@example.org"',
  LanguageTag: '"el"',
  TextByLanguage: '{ el: "x" }',
  TextsByLanguage: '{ el: ["x"] }',
};

/**
 * Writes a question for a field with no more than it needs, and the least of its answer. A field of records is asked of
 * the first of one of the lists that hold them.
 */
export function questionsOf(schema: GraphQLSchema, { type, name }: { type: string; name: string }): string[] {
  const field = (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[name];
  if (!field) throw new RangeError(`The API has no ${type}.${name}.`);
  const asked = `${name}${argumentsOf(field.args)}${selectionOf(field.type)}`;
  if (type === 'Mutation') return [`mutation { ${asked} }`];
  if (type === 'Query') return [`query { ${asked} }`];
  return waysTo(schema, type).map(
    (way) => `query { ${way.reduceRight((inner, step) => `${step} { ${inner} }`, asked)} }`,
  );
}

/** The ways to records of a type: through a list of them, the only one, or through a field of the records of another list. */
export function waysTo(schema: GraphQLSchema, type: string): string[][] {
  const roots = fieldsOf(schema.getQueryType()).map(stepTo);
  const through = roots.flatMap(({ way, of }) =>
    fieldsOf(of).map((field) => {
      const next = stepTo(field);
      return { way: [...way, ...next.way], of: next.of };
    }),
  );
  return [...roots, ...through].filter(({ of }) => of.name === type).map(({ way }) => way);
}

/** How a field is entered, and the type of its records: those of a list are its nodes. */
function stepTo({ name, type }: { name: string; type: GraphQLOutputType }) {
  const nodes = fieldsOf(getNamedType(type)).find((field) => field.name === 'nodes');
  return nodes
    ? { way: [`${name}(first: 5)`, 'nodes'], of: getNamedType(nodes.type) }
    : { way: [name], of: getNamedType(type) };
}

/** The fields of a type of records that need no argument. */
const fieldsOf = (type: GraphQLNamedType | null | undefined) =>
  isObjectType(type)
    ? Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
    : [];

function argumentsOf(args: readonly GraphQLArgument[]): string {
  const needed = args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${sampleOf(type)}`);
  return needed.length > 0 ? `(${needed.join(', ')})` : '';
}

function sampleOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    // Of an input that takes exactly one, the first will do.
    const given = type.isOneOf ? Object.values(type.getFields()).slice(0, 1) : fields;
    return `{ ${given.map((field) => `${field.name}: ${sampleOf(field.type)}`).join(', ')} }`;
  }
  const sample = samples[type.name];
  if (sample === undefined)
    throw new RangeError(`tests/access/question.ts has no sample of the scalar ${type.name}.`);
  return sample;
}

const selectionOf = (type: GraphQLOutputType): string =>
  isLeafType(getNamedType(type)) ? '' : ' { __typename }';
