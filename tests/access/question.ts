import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

const nextYear = new Date(Date.now() + 300 * 86_400_000);

/** A value of each scalar that the scalar itself takes; what it names need not be there. */
const samples: Record<string, string> = {
  ID: '"no-such:record"',
  String: '"x"',
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  Date: `"${nextYear.toISOString().slice(0, 10)}"`,
  DateTime: `"${nextYear.toISOString()}"`,
  PartialDate: '"2026"',
  TimeOfDay: '"09:00"',
  URL: '"https://example.org/"',
  EmailAddress: '"x@example.org"',
  LanguageTag: '"el"',
};

/** Writes a question for a root field with no more than it needs, and the least of its answer. */
export function questionOf(schema: GraphQLSchema, root: 'mutation' | 'query', name: string): string {
  const type = root === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const field = type?.getFields()[name];
  if (!field) throw new RangeError(`The API has no ${root} ${name}.`);
  return `${root} { ${name}${argumentsOf(field.args)}${selectionOf(field.type)} }`;
}

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
