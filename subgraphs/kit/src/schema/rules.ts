import type { GraphQLFieldConfig } from 'graphql';
import { type Rule, wordsOf } from '../access/may.js';
import type { Context } from '../context.js';

/** Writes into the description of a field who may ask for it, where that is not everyone who may ask at all. */
export function withRule(field: GraphQLFieldConfig<unknown, Context>): GraphQLFieldConfig<unknown, Context> {
  const rule = field.extensions?.['may'] as Rule | undefined;
  return rule ? { ...field, description: `${field.description} ${wordsOf(rule)}` } : field;
}

/** Throws for a mutation without a rule: what nobody thought about would be open to all. */
export function requireRule(field: GraphQLFieldConfig<unknown, Context>, name: string): void {
  if (!field.extensions?.['may'])
    throw new Error(`The mutation ${name} does not say who may call it: @May('editor').`);
}
