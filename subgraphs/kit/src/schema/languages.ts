import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { LanguageTagScalar, textIn } from '@koinipoli/schema';
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';

type Languages = Record<string, string | string[]>;

const lang = {
  type: LanguageTagScalar,
  description: 'Language of the text; default from `Accept-Language`, then Greek.',
};

/** Gives every field that was marked as a text the argument `lang`, and answers in that language. */
export function withLanguages(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: (field) => {
      const { text, texts } = field.extensions ?? {};
      return text || texts ? inLanguage(field, Boolean(texts)) : field;
    },
  });
}

function inLanguage(
  field: GraphQLFieldConfig<unknown, Context>,
  isList: boolean,
): GraphQLFieldConfig<unknown, Context> {
  const read = field.resolve ?? defaultFieldResolver;
  return {
    ...field,
    args: { ...field.args, lang },
    resolve: async (...call) => {
      const [, { lang: wanted }, { languages }] = call;
      const value = (await read(...call)) as Languages | null | undefined;
      if (value == null) return isList ? [] : null;
      return textIn(value as Record<string, string>, wanted ? [wanted] : languages);
    },
  };
}
