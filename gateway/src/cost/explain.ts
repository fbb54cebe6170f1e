import { type Estimate, estimate, fieldCost } from './estimate.js';
import type { FieldForm, Form, FormKind, Program } from './form.js';
import type { Slicing } from './size.js';

/** More fields than these are not told of; the dearest come first. */
const mostTold = 100;
/** Where an operation has more places than these, the rest is not looked at. */
const mostVisited = 5000;

/** What each field costs in all that is asked, by its path, the dearest first; of an object of several types, the dearest. */
export function costOfFields(program: Program, estimated: Estimate): Record<string, number> {
  const costs: [path: string, cost: number][] = [];
  const left: { form: Form; path: string; times: number }[] = [
    { form: program.forms.at(-1) ?? [], path: '', times: 1 },
  ];
  for (let next = left.shift(); next && costs.length < mostVisited; next = left.shift()) {
    const { form, path, times } = next;
    for (const field of dearestKind(form, estimated)?.fields ?? []) {
      const here = path === '' ? field.key : `${path}.${field.key}`;
      const cost = times * fieldCost(field, estimated);
      if (!(cost > 0)) continue;
      costs.push([here, cost]);
      const inner = field.form === undefined ? undefined : program.forms[field.form];
      if (inner) left.push({ form: inner, path: here, times: times * estimated.sizeOf(field.size) });
    }
  }
  costs.sort(([, a], [, b]) => b - a);
  return Object.fromEntries(costs.slice(0, mostTold).map(([path, cost]) => [path, tellable(cost)]));
}

/** How to bring an operation under the limit: of which list one may ask for how many at most, else what costs most. */
export function adviseUnder(program: Program, estimated: Estimate, limit: number): string {
  const way = dearestWay(program, estimated);
  for (const { path, slicing } of way) {
    if (!slicing || slicing.given.length === 0) continue;
    const most = mostUnder(program, estimated, { slicing, limit });
    if (most === 0) continue;
    const names = slicing.given.map(({ argument }) => `\`${argument}\``).join(' or ');
    return `ask for at most ${most} of \`${path}\` by ${names}, where it asks for ${tellable(estimated.sizeOf(slicing))}`;
  }
  const dearest = way.findLast(({ slicing }) => slicing !== undefined) ?? way.at(-1);
  const path = dearest?.path ?? '';
  return `\`${path}\` costs most: ask for less of it, or in several requests`;
}

interface Way {
  path: string;
  slicing: Slicing | undefined;
}

/** From the root to where most of the cost is. */
function dearestWay({ forms }: Program, estimated: Estimate): Way[] {
  const way: Way[] = [];
  for (let form = forms.at(-1); form; ) {
    const fields = dearestKind(form, estimated)?.fields ?? [];
    const field = dearest(fields, (each) => fieldCost(each, estimated));
    if (!field || fieldCost(field, estimated) === 0) break;
    const above = way.at(-1)?.path;
    way.push({ path: above === undefined ? field.key : `${above}.${field.key}`, slicing: field.slicing });
    form = field.form === undefined ? undefined : forms[field.form];
  }
  return way;
}

/** The cost grows with the number, so that halving finds it; 0 where even one item is too much. */
function mostUnder(
  program: Program,
  { sizeOf, variableOf }: Estimate,
  { slicing, limit }: { slicing: Slicing; limit: number },
): number {
  let under = 0;
  let over = Math.min(sizeOf(slicing), Number.MAX_SAFE_INTEGER);
  while (over - under > 1) {
    const middle = Math.floor((under + over) / 2);
    if (estimate(program, variableOf, new Map([[slicing, middle]])).total <= limit) under = middle;
    else over = middle;
  }
  return under;
}

function dearestKind(form: Form, estimated: Estimate): FormKind | undefined {
  const sum = ({ weight, fields }: FormKind) =>
    fields.reduce((total: number, field: FieldForm) => total + fieldCost(field, estimated), weight);
  return form.length > 1 ? dearest(form, sum) : form[0];
}

function dearest<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let found: T | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const each = cost(item);
    if (each > most) [found, most] = [item, each];
  }
  return found;
}

/** A cost as JSON can tell it: what is beyond any number is the greatest there is; halves and tenths stay. */
export const tellable = (cost: number): number =>
  Number.isFinite(cost) ? Math.round(cost * 100) / 100 : Number.MAX_VALUE;
