import { type DocumentNode, Kind, type NameNode, type OperationDefinitionNode, print, visit } from 'graphql';
import type { Ask, Reply, Reported } from './ask.js';
import type { Contexts } from './contexts.js';
import { copyOf, type Data, isData, own } from './data.js';
import type { FetchStep } from './step.js';

/** Entities that a fetch asks for, each once. */
export interface EntityQuestion {
  step: FetchStep;
  /** JSON texts, all different. */
  representations: readonly string[];
  /** Members of the JSON object of variables, without its braces. */
  variables: string;
  contexts: Contexts;
  /** The subgraphs of the entity fetches that its answer leads to. */
  next: ReadonlySet<string>;
}

/** What came back: an entity or null for each representation, in their order. */
export interface EntityReply {
  entities: readonly (Data | null)[];
  /** Errors by representation; those of none come under -1. */
  errors: readonly { at: number; error: Reported; rest: readonly (string | number)[] }[];
}

/** Asks for entities; what is ready at the same moment goes to a subgraph as one request. */
export type AskEntities = (question: EntityQuestion) => Promise<EntityReply>;

/** A question that waits to be asked with others. */
export interface Waiting {
  question: EntityQuestion;
  resolve: (reply: EntityReply) => void;
  reject: (reason: unknown) => void;
}

/** Asks a subgraph what gathered for it. */
export async function sendTogether(ask: Ask, group: readonly Waiting[]): Promise<void> {
  try {
    const replies = await askTogether(
      ask,
      group.map(({ question }) => question),
    );
    // Asked one by one, so that what befalls one of them befalls no other.
    if (replies === undefined) for (const each of group) void sendTogether(ask, [each]);
    else for (const [nr, { resolve }] of group.entries()) resolve(replies[nr] as EntityReply);
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}

/** Questions of one text, which differ in their entities alone. */
interface Part {
  step: FetchStep;
  variables: string;
  contexts: Contexts;
  representations: readonly string[];
  /** Where each of them stands, where several questions have some. */
  places: Map<string, number> | undefined;
  /** How many have been given what came back. */
  given: number;
}

/** Undefined where one member's null, or one that is no answer, may have taken the others with it. */
async function askTogether(
  ask: Ask,
  questions: readonly EntityQuestion[],
): Promise<EntityReply[] | undefined> {
  const parts = partsOf(questions);
  const { subgraph } = (parts[0] as Part).step;
  const whole = together(parts.map(({ step }) => step));
  const ours = parts.flatMap(({ representations, contexts }, nr) => [
    `"representations${whole.suffixes[nr]}":[${representations.join(',')}]`,
    ...Object.entries(contexts.values).map(
      ([name, value]) => `"${name}${whole.suffixes[nr]}":${JSON.stringify(value)}`,
    ),
  ]);
  const others = new Set(parts.flatMap(({ variables }) => (variables === '' ? [] : [variables])));
  const reply = await ask({
    subgraph,
    query: whole.query,
    document: whole.document,
    variables: `{${[...ours, ...others].join(',')}}`,
    isMutation: false,
    entities: Object.fromEntries(
      parts.map(({ representations }, nr) => [aliasOf(whole, nr), representations.length]),
    ),
  });
  if (reply.data === null && parts.length > 1) return undefined;
  return questions.map((question) => {
    const nr = parts.findIndex((part) => isPartOf(part, question));
    return replyOf(question, reply, { alias: aliasOf(whole, nr), part: parts[nr] as Part });
  });
}

const isPartOf = ({ step, variables, contexts }: Part, question: EntityQuestion): boolean =>
  step.query === question.step.query &&
  variables === question.variables &&
  contexts.key === question.contexts.key;

function partsOf(questions: readonly EntityQuestion[]): Part[] {
  const parts: Part[] = [];
  for (const question of questions) {
    const part = parts.find((each) => isPartOf(each, question));
    if (part) join(part, question);
    else {
      const { step, variables, contexts, representations } = question;
      parts.push({ step, variables, contexts, representations, places: undefined, given: 0 });
    }
  }
  return parts;
}

function join(part: Part, { representations }: EntityQuestion): void {
  part.places ??= new Map(part.representations.map((text, at) => [text, at]));
  for (const text of representations) if (!part.places.has(text)) part.places.set(text, part.places.size);
  part.representations = [...part.places.keys()];
}

function replyOf(
  { representations }: EntityQuestion,
  { data, errors }: Reply,
  { alias, part }: { alias: string; part: Part },
): EntityReply {
  const found = data && own(data, alias);
  const list: unknown[] = Array.isArray(found) ? found : [];
  const { places } = part;
  // Two places of a plan never share what came back: further on, one key may mean different things in them.
  const isShared = part.given++ > 0;
  const entityAt = (entity: unknown): Data | null => {
    if (!isData(entity)) return null;
    return isShared ? copyOf(entity) : entity;
  };
  const ours = places && representations.map((text) => places.get(text) as number);
  return {
    entities: representations.map((_, at) => entityAt(list[ours?.[at] ?? at])),
    errors: errors.flatMap((error) => {
      const [key, place, ...rest] = error.path ?? [];
      if (key !== undefined && key !== alias) return [];
      if (typeof place !== 'number') return [{ at: -1, error, rest: [] }];
      const at = ours ? ours.indexOf(place) : representations[place] === undefined ? -1 : place;
      return at === -1 ? [] : [{ at, error, rest }];
    }),
  };
}

/** An operation for several entity fetches. */
interface Together {
  query: string;
  document: DocumentNode;
  /** What is added to the names of each. */
  suffixes: readonly string[];
}

const aliasOf = ({ suffixes }: Together, nr: number): string => suffixes[nr] || '_entities';

const known = new WeakMap<FetchStep, Map<string, Together>>();

/** Made once for each set of steps. */
function together(steps: readonly FetchStep[]): Together {
  const [first, ...others] = steps as [FetchStep, ...FetchStep[]];
  if (others.length === 0)
    return {
      query: first.query,
      document: first.document,
      suffixes: [''],
    };
  const ofFirst = known.get(first) ?? new Map<string, Together>();
  known.set(first, ofFirst);
  const key = others.map(({ query }) => query).join('\n');
  const made = ofFirst.get(key) ?? joined(steps);
  ofFirst.set(key, made);
  return made;
}

function joined(steps: readonly FetchStep[]): Together {
  const suffixes = steps.map((_, nr) => `_${nr}`);
  const renamed = steps.map((step, nr) => rename(step, suffixes[nr] ?? ''));
  const operations = renamed.flatMap(({ definitions }) =>
    definitions.filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION),
  );
  const variables = new Map(
    operations.flatMap(({ variableDefinitions = [] }) =>
      variableDefinitions.map((each) => [each.variable.name.value, each] as const),
    ),
  );
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...(operations[0] as OperationDefinitionNode),
        variableDefinitions: [...variables.values()],
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
        },
      },
      ...renamed.flatMap(({ definitions }) =>
        definitions.filter((each) => each.kind !== Kind.OPERATION_DEFINITION),
      ),
    ],
  };
  return {
    query: print(document),
    document,
    suffixes,
  };
}

/** Gives a fetch names that those of no other have: its root field, its fragments, its own variables. */
function rename({ document, entities }: FetchStep, suffix: string): DocumentNode {
  const own = new Set(['representations', ...(entities?.contexts ?? []).map(({ variable }) => variable)]);
  const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const renamed = <T extends { name: NameNode }>(node: T) => ({
    ...node,
    name: named(`${node.name.value}${suffix}`),
  });
  return visit(document, {
    // No type has a field of that name: it is the root's.
    Field: (node) => (node.name.value === '_entities' ? { ...node, alias: named(suffix) } : undefined),
    Variable: (node) => (own.has(node.name.value) ? renamed(node) : undefined),
    FragmentDefinition: renamed,
    FragmentSpread: renamed,
  });
}
