import { registerEnumType } from 'type-graphql';

/** Directives of enums and their values, by enum name; type-graphql cannot carry them, the kit's printer adds them. */
export const enumDirectives = new Map<string, EnumDirectives>();

/** Directives of one enum: its own and those of single values, as SDL without the `@`: `tag(name: "steward")`. */
export interface EnumDirectives {
  own?: DirectiveUse[];
  values?: Record<string, DirectiveUse[]>;
}

/** One use of a directive. */
export interface DirectiveUse {
  name: string;
  args?: Record<string, unknown>;
}

/** A GraphQL enum from its values and their descriptions; the returned object has each name as its own value. */
export function enumOf<const T extends Record<string, string>>(
  name: string,
  description: string,
  values: T,
): { readonly [K in keyof T & string]: K } {
  const names = Object.fromEntries(Object.keys(values).map((key) => [key, key])) as {
    [K in keyof T & string]: K;
  };
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([key, text]) => [key, { description: text }]),
  );
  registerEnumType(names as Record<string, string>, { name, description, valuesConfig });
  return names;
}

/** Puts directives on an enum that {@link enumOf} made, and on its values. */
export function directEnum(name: string, directives: EnumDirectives): void {
  enumDirectives.set(name, directives);
}
