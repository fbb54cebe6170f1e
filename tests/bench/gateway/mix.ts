import { type DocumentNode, type FieldNode, Kind, parse, print, type SelectionSetNode, visit } from 'graphql';

/** An operation as a client asks it. */
export interface Question {
  name: string;
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

/** What a client asks, one request after the other; the same number is the same request for every gateway. */
export interface Mix {
  name: string;
  /** Asked by Zipf's law, the first the most often. */
  questions: readonly Question[];
  /** What differs from request to request: a variable by this name, the text, the fields that are asked, or nothing. */
  vary: { variable: string } | 'text' | 'fields' | 'nothing';
}

/** The bodies of a mix by the number of the request. */
export function bodies({ questions, vary }: Mix): (nr: number) => string {
  const choose = zipf(questions.length);
  const fixed = questions.map(({ query, variables }) => JSON.stringify({ query, variables }));
  const documents = vary === 'fields' ? questions.map(({ query }) => parse(query, { noLocation: true })) : [];
  return (nr) => {
    const chosen = choose(nr);
    if (vary === 'nothing') return fixed[chosen] as string;
    const { query, variables } = questions[chosen] as Question;
    if (vary === 'fields') return JSON.stringify({ query: fewer(documents[chosen], nr), variables });
    if (vary !== 'text') return JSON.stringify({ query, variables: { ...variables, [vary.variable]: nr } });
    return JSON.stringify({ query: anew(query, nr), variables });
  };
}

/** The same operation in a text that nobody has seen: another name, and one more field under another key. */
const anew = (query: string, nr: number): string =>
  query.replace(/query\s+(\w+)([^{]*)\{/, `query $1_${nr}$2{ new_${nr}: __typename `);

/** The same operation without some of its leaves, which ones nobody has left out before. */
function fewer(document: DocumentNode | undefined, nr: number): string {
  if (!document) return '';
  let at = 0;
  const isLeaf = ({ selectionSet, arguments: given = [] }: FieldNode) => !selectionSet && given.length === 0;
  const visited = visit(document, {
    SelectionSet: ({ selections }): SelectionSetNode | undefined => {
      const kept = selections.filter((each) => {
        if (each.kind !== Kind.FIELD || !isLeaf(each)) return true;
        at += 1;
        return random(nr * 1000 + at) >= 0.2;
      });
      if (kept.length === 0) return undefined;
      return { kind: Kind.SELECTION_SET, selections: kept };
    },
  });
  return print(visited);
}

/** Draws by Zipf's law, and the same for the same number. */
function zipf(count: number): (nr: number) => number {
  let whole = 0;
  const upTo = Array.from({ length: count }, (_, rank) => {
    whole += 1 / (rank + 1);
    return whole;
  });
  return (nr) => {
    const drawn = random(nr) * whole;
    return upTo.findIndex((sum) => drawn < sum);
  };
}

/** A number from 0 to 1 (mulberry32). */
function random(seed: number): number {
  let t = (seed + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
