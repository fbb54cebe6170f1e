import { GraphQLScalarType, type ValueNode, valueFromASTUntyped } from 'graphql';
import { isLanguageTag } from './scalars.js';

/** What a change says of a text: by language; null takes a translation away, a language that is not named stays. */
export type TextChange = Record<string, string | null>;

/** The same of several texts, each language as a whole. */
export type TextsChange = Record<string, string[] | null>;

/** A text in its languages as it is written; the Greek one is the record's own. */
export const TextByLanguageScalar = byLanguage<string>({
  name: 'TextByLanguage',
  description:
    'A plain text by language (BCP 47), as it is written: `{ el: "Κέντρο", en: "Centre" }`. Languages that are not named stay as they are, null takes one away; Greek cannot go. Markup is refused.',
  example: '{ el: "…", en: "…" }',
  accepts: (value) => typeof value === 'string',
});

/** Several texts in their languages as they are written. */
export const TextsByLanguageScalar = byLanguage<string[]>({
  name: 'TextsByLanguage',
  description:
    'Several plain texts by language (BCP 47), as they are written: `{ el: ["…", "…"], en: ["…", "…"] }`. Languages that are not named stay as they are, null takes one away. Markup is refused.',
  example: '{ el: ["…"], en: ["…"] }',
  accepts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
});

interface ByLanguage {
  name: string;
  description: string;
  example: string;
  accepts: (value: unknown) => boolean;
}

function byLanguage<T>({ name, description, example, accepts }: ByLanguage) {
  const parse = (value: unknown): Record<string, T | null> => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const entries = isObject ? Object.entries(value) : [];
    const isRight = ([tag, text]: [string, unknown]) =>
      isLanguageTag(tag) && (text === null || accepts(text));
    // No GraphQLError: from any other, graphql-js makes a message that says which value of the document it was.
    if (entries.length === 0 || !entries.every(isRight))
      throw new TypeError(`${name} is written ${example}.`);
    return Object.fromEntries(entries) as Record<string, T | null>;
  };
  return new GraphQLScalarType<Record<string, T | null>, unknown>({
    name,
    description,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node: ValueNode, variables) => parse(valueFromASTUntyped(node, variables)),
  });
}
