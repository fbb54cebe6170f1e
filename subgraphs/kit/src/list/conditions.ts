import { and, type SQL, sql } from 'drizzle-orm';
import type { Columns, Condition, ListDefinition, Param } from './definition.js';
import { paramAt } from './parameters.js';
import type { Question } from './statement.js';

/** A list, what it is asked, and the values of that by placeholder. */
export interface Asked<C extends Columns, F extends object> {
  list: ListDefinition<C, F>;
  question: Question;
  values: Record<string, unknown>;
}

/** What a list's rows must fulfil: the parent, what is shown, the filter. */
export function conditions<C extends Columns, F extends object>(
  asked: Asked<C, F>,
  reading: 'page' | 'all' = 'all',
): SQL {
  const { ofPart } = filtersOf(asked);
  return and(ofWhole(asked), ofPart && asked.list.together?.within(ofPart, reading)) ?? sql`true`;
}

/** The same where each row has a part beside it: it is the nearest of those that fulfil what is asked of parts. */
export function nearestParts<C extends Columns, F extends object>(asked: Asked<C, F>): SQL | undefined {
  const near = paramAt('filter.near', asked.values);
  const { ofPart = sql`true` } = filtersOf(asked);
  return and(ofWhole(asked), asked.list.together?.walk?.isNearest(near, ofPart));
}

/** What is asked of a record as a whole. */
function ofWhole<C extends Columns, F extends object>(asked: Asked<C, F>): SQL | undefined {
  const { list, question } = asked;
  const edge = question.edge === undefined ? undefined : list.edges[question.edge];
  const visible = question.filter['includeInactive'] === true ? undefined : list.visible;
  return and(edge?.(sql`parent.key`), visible, filtersOf(asked).ofWhole);
}

/** The filter's conditions: on the record, and on one part of it. */
function filtersOf<C extends Columns, F extends object>({ list, question, values }: Asked<C, F>) {
  const asked = Object.entries(question.filter)
    .filter(([name, value]) => value != null && name !== 'includeInactive')
    .map(([name, value]) => ({
      ofPart: list.together?.filters.includes(name as keyof F) ?? false,
      condition:
        Array.isArray(value) && value.length === 0
          ? sql`false`
          : conditionOf(list, name)?.(paramAt(`filter.${name}`, values)),
    }));
  const those = (part: boolean) =>
    and(...asked.flatMap(({ ofPart, condition }) => (ofPart === part ? [condition] : [])));
  return { ofPart: those(true), ofWhole: those(false) };
}

/** What a list asks by a filter of this name. */
const conditionOf = <C extends Columns, F extends object>({ filters }: ListDefinition<C, F>, name: string) =>
  (filters as Record<string, Condition>)[name];

/** Whether what is asked is planned anew for its values. */
export const isPlannedAnew = <C extends Columns, F extends object>({
  list,
  question,
}: Asked<C, F>): boolean =>
  Object.entries(question.filter).some(
    ([name, value]) => value != null && conditionOf(list, name)?.isPlannedAnew === true,
  );

/** Metres from the middle of `near`, or from the parent where that is a point. */
export function middle<C extends Columns, F extends object>(asked: Asked<C, F>): SQL | undefined {
  const { list, question, values } = asked;
  const part = filtersOf(asked).ofPart ?? sql`true`;
  if (question.around) return list.distance?.(pointOfParent(values), part);
  return 'filter.near.latitude' in values ? list.distance?.(paramAt('filter.near', values), part) : undefined;
}

/** Inside the radius around the parent, or at least with a place, where the parent is a point. */
export function aroundParent<C extends Columns, F extends object>({ list, question, values }: Asked<C, F>) {
  return question.around && conditionOf(list, 'near')?.(pointOfParent(values));
}

/** The parent's key, read as a circle. */
const pointOfParent = (values: Record<string, unknown>): Param =>
  Object.assign(
    (path?: string) =>
      path === 'radius'
        ? sql`${sql.placeholder('around.radius')}`
        : sql`(parent.key::point)[${sql.raw(path === 'longitude' ? '0' : '1')}]`,
    { has: (path: string) => path !== 'radius' || 'around.radius' in values },
  );
