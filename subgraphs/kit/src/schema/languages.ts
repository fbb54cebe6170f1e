import { LanguageTagScalar, textIn } from '@koinipoli/schema';
import { defaultFieldResolver, type GraphQLFieldConfig } from 'graphql';
import type { Context } from '../context.js';

type Languages = Record<string, string | string[]>;

const lang = {
  type: LanguageTagScalar,
  description: 'Language of the text; default from `Accept-Language`, then Greek.',
};

/** Gives a field that was marked as a text the argument `lang`, and answers in that language. */
export function withLanguage(
  field: GraphQLFieldConfig<unknown, Context>,
): GraphQLFieldConfig<unknown, Context> {
  const { text, texts } = field.extensions ?? {};
  return text || texts ? inLanguage(field, Boolean(texts)) : field;
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
