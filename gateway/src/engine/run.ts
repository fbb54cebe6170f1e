import { GraphQLError } from 'graphql';
import type { Ask, Reported } from './ask.js';
import type { AskEntities } from './batch.js';
import { absent, copyOf, type Data, isData, own, setOwn } from './data.js';
import { type Alike, entitiesOf, type Group } from './entities.js';
import { firstOf, type Gathering, gatherEntities } from './gather.js';
import { merge } from './merge.js';
import { rewrite, rewritePath } from './rewrite.js';
import type { Asked, EntityStep, FetchStep, Step } from './step.js';
import { objectsAt, Places, targetsAt } from './targets.js';
import type { IsTypeOf } from './type-names.js';

/** What subgraphs gave for one request, before it has the form that the client asked for. */
export interface Gathered {
  data: Data;
  errors: Reported[];
  /** Objects that stand in several places. */
  shared: Set<Data>;
}

/** What a plan needs to run. */
export interface RunParts {
  ask: Ask;
  isTypeOf: IsTypeOf;
  /** The client's variables, as it gave them. */
  given: Readonly<Record<string, unknown>>;
}

interface Run extends RunParts, Gathered, Gathering {
  places: Places;
}

/** A step and the subgraphs that are asked for entities after it. */
interface Led {
  step: FetchStep;
  next: ReadonlySet<string>;
}

/** Runs a plan for one request: never throws for what a subgraph does, whose errors stand beside the data. */
export async function runPlan(step: Step | undefined, parts: RunParts): Promise<Gathered> {
  const run: Run = {
    ...parts,
    data: {},
    errors: [],
    shared: new Set(),
    places: new Places(),
    ...gatherEntities(parts.ask),
  };
  if (step) await runStep(run, step, firstOf(undefined));
  return { data: run.data, errors: run.errors, shared: run.shared };
}

async function runStep(run: Run, step: Step, next: ReadonlySet<string>): Promise<void> {
  if (step.kind === 'fetch') return runFetch(run, { step, next });
  if (step.kind === 'parallel') {
    await Promise.all(step.steps.map((each) => runStep(run, each, next)));
    return;
  }
  const { steps } = step;
  for (const [nr, each] of steps.entries())
    await runStep(run, each, nr + 1 < steps.length ? firstOf(steps[nr + 1]) : next);
}

async function runFetch(run: Run, led: Led): Promise<void> {
  const { step, next } = led;
  try {
    await (step.entities
      ? fetchEntities(run, led, step.entities)
      : run.leading(next, () => fetchFields(run, step)));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, extensions } = error;
    run.errors.push({ message, extensions });
    for (const target of objectsAt(run.data, step.path)) fillWith(run, step.asked, { target, value: absent });
  }
}

async function fetchFields(run: Run, step: FetchStep): Promise<void> {
  const targets = objectsAt(run.data, step.path);
  if (targets.length === 0) return;
  const { subgraph, query, document, isMutation, path } = step;
  const variables = `{${variablesOf(run, step)}}`;
  const { data, errors } = await run.ask({ subgraph, query, document, variables, isMutation, entities: {} });
  const base = path.filter((each) => each !== '@');
  for (const error of errors)
    run.errors.push(
      error.path ? { ...error, path: [...base, ...rewritePath(error.path, step.outputRewrites)] } : error,
    );
  if (data) rewrite(data, step.outputRewrites, run.isTypeOf);
  run.places.forget(path);
  for (const target of targets) {
    if (data) merge(target, targets.length > 1 ? copyOf(data) : data, run.isTypeOf);
    else fillWith(run, step.asked, { target, value: errors.length > 0 ? absent : null });
  }
}

/** The members of the JSON object of variables. */
function variablesOf({ given }: Run, { variables }: FetchStep): string {
  return variables
    .filter((name) => own(given, name) !== undefined)
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(given[name])}`)
    .join(',');
}

async function fetchEntities(run: Run, led: Led, entities: EntityStep): Promise<void> {
  const { step } = led;
  const { groups, vague, astray } = entitiesOf(step, entities, run);
  // What they would need is what another fetch could not bring.
  if (run.errors.length > 0)
    for (const target of astray) fillWith(run, step.asked, { target, value: absent });
  for (const target of vague)
    if (Object.values(target).includes(absent)) fillWith(run, step.asked, { target, value: absent });
  await Promise.all(groups.map((group) => fetchGroup(run, led, group)));
}

async function fetchGroup(run: Run, { step, next }: Led, { alikes, contexts }: Group): Promise<void> {
  const representations = alikes.map(({ text }) => text);
  const variables = variablesOf(run, step);
  const { entities, errors } = await run.askEntities({ step, representations, variables, contexts, next });
  const failed = new Set(errors.map(({ at }) => at));
  if (step.asked.some(({ inner }) => inner.length > 0)) run.places.forget(step.path);
  for (let at = 0; at < alikes.length; at++) {
    const alike = alikes[at] as Alike;
    const entity = entities[at] ?? null;
    if (entity) {
      fill(run, step, { alike, entity });
      continue;
    }
    // What no error explains is an answer: the subgraph does not know it.
    const value = failed.has(at) || failed.has(-1) ? absent : null;
    for (const target of objectsOf(alike)) fillWith(run, step.asked, { target, value });
  }
  if (errors.length > 0) noteErrors(run, step, { alikes, errors });
}

const objectsOf = ({ first, others }: Alike): readonly Data[] => [first, ...(others ?? [])];

/**
 * Objects of one fetch may share what it brought: whatever is asked further is asked for all of them, and alike unless it
 * depends on what they stand in.
 */
function fill(run: Run, step: FetchStep, { alike, entity }: { alike: Alike; entity: Data }): void {
  if (step.outputRewrites.length > 0) rewrite(entity, step.outputRewrites, run.isTypeOf);
  merge(alike.first, entity, run.isTypeOf);
  if (!alike.others) return;
  for (const target of alike.others) merge(target, step.isShared ? entity : copyOf(entity), run.isTypeOf);
}

/** Puts one value under each key that a fetch asks for and that nothing else has brought, however deep. */
function fillWith(
  { isTypeOf }: Pick<Run, 'isTypeOf'>,
  asked: readonly Asked[],
  { target, value }: { target: unknown; value: null | typeof absent },
): void {
  if (Array.isArray(target))
    for (const each of target) fillWith({ isTypeOf }, asked, { target: each, value });
  if (!isData(target)) return;
  const name = own(target, '__typename');
  for (const { key, condition, inner } of asked) {
    if (condition !== undefined && typeof name === 'string' && !isTypeOf(name, condition)) continue;
    const before = own(target, key);
    if (before === undefined) setOwn(target, key, value);
    else if (inner.length > 0) fillWith({ isTypeOf }, inner, { target: before, value });
  }
}

interface Failed {
  alikes: Group['alikes'];
  errors: Awaited<ReturnType<AskEntities>>['errors'];
}

/** An error of an entity is one in every place where the entity stands; one of no entity has no place. */
function noteErrors(run: Run, step: FetchStep, { alikes, errors }: Failed): void {
  const places = targetsAt(run.data, step.path);
  for (const { at, error, rest } of errors) {
    if (at === -1) run.errors.push({ ...error, path: undefined });
    const alike = alikes[at];
    const targets = new Set(alike ? objectsOf(alike) : []);
    const below = rewritePath(rest, step.outputRewrites);
    for (const { data, path } of places)
      if (targets.has(data)) run.errors.push({ ...error, path: [...path, ...below] });
  }
}
