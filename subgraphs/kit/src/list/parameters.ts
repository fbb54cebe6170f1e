import { sql } from 'drizzle-orm';
import type { Param } from './definition.js';
import type { Question } from './statement.js';

/** The parameter for a value of the question by its path, `filter.near`. */
export function paramAt(root: string, values: Record<string, unknown>): Param {
  const at = (path?: string) => (path ? `${root}.${path}` : root);
  const param = (path?: string) => sql`${sql.placeholder(at(path))}`;
  return Object.assign(param, { has: (path: string) => at(path) in values });
}

/**
 * All values of a question by placeholder: lists stay whole, lists of objects become JSON, objects are opened, instants
 * become text.
 */
export function parameters(question: Question & { keys: readonly string[] }): Record<string, unknown> {
  const values: Record<string, unknown> = { keys: [...question.keys], limit: question.limit ?? null };
  for (const cursor of ['after', 'before'] as const) {
    question[cursor]?.forEach((value, at) => {
      values[`${cursor}.${at}`] = value;
    });
  }
  open('filter', question.filter, values);
  open('around', question.around, values);
  return values;
}

function open(path: string, value: unknown, into: Record<string, unknown>): void {
  if (value == null) return;
  if (value instanceof Date) into[path] = value.toISOString();
  // One of no values is none; its mark keeps the statement apart from one with values.
  else if (Array.isArray(value) && value.length === 0) into[`${path}.none`] = 0;
  else if (Array.isArray(value) && typeof value[0] === 'object') into[path] = JSON.stringify(value);
  else if (Array.isArray(value) || typeof value !== 'object') into[path] = value;
  else for (const [name, inner] of Object.entries(value)) open(`${path}.${name}`, inner, into);
}
