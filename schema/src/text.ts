import { Extensions, Field } from 'type-graphql';

/** A text in its languages, by BCP 47 tag; Greek is always there. */
export interface Text {
  el: string;
  [language: string]: string;
}

/** Several texts in their languages. */
export interface Texts {
  el: string[];
  [language: string]: string[];
}

interface TextOptions {
  description: string;
  nullable?: boolean;
}

/**
 * A `String` field over a {@link Text}. The kit gives it the argument `lang` and picks the language,
 * so that no type and no resolver speaks of languages.
 */
export function TextField(options: TextOptions): PropertyDecorator & MethodDecorator {
  return marked(
    Field(() => String, options),
    'text',
  );
}

/** A `[String!]` field over {@link Texts}, with the argument `lang`. */
export function TextsField(options: TextOptions): PropertyDecorator & MethodDecorator {
  return marked(
    Field(() => [String], options),
    'texts',
  );
}

function marked(field: PropertyDecorator & MethodDecorator, kind: 'text' | 'texts') {
  return (prototype: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    (field as (...decorated: unknown[]) => void)(prototype, key, descriptor);
    (Extensions({ [kind]: true }) as (...decorated: unknown[]) => void)(prototype, key, descriptor);
  };
}

/** The text in the first of the languages that it has: exact tag, then its primary language, then Greek. */
export function textIn<T extends string | string[]>(
  text: Record<string, T>,
  languages: readonly string[],
): T {
  for (const language of languages) {
    for (const tag of [language, language.split('-')[0]?.toLowerCase() ?? 'el']) {
      // A tag such as `valueOf` is well-formed, and every object has one.
      if (Object.hasOwn(text, tag) && text[tag] != null) return text[tag];
    }
  }
  return text.el as T;
}
