import { subjectKinds } from './kind-worths.js';
import type { Form, Plan, Unit } from './plan.js';

/** A condition in the text form of a tsquery, and what it is worth. */
export interface Step {
  query: string;
  worth: number;
}

/** A unit of a plan as PostgreSQL compares it. */
export interface CompiledUnit {
  weight: number;
  /** Holds for what has its words, place or topic. */
  any: string;
  /** The first that holds in `heads` says what the words are worth, */
  words: Step[];
  /** these where they stand in the description alone, */
  text: Step[];
  /** and the first of these what place or topic are worth. */
  meanings: Step[];
}

/**
 * Where words are found: in the name, in other names and the organisation's, and in those of what it belongs to: more than
 * in a description, for that `named` says what it is about.
 */
const worths = {
  exact: { A: 1, AB: 0.75 },
  stem: { A: 0.92, AB: 0.6 },
  root: { A: 0.4, AB: 0.3 },
  other: { A: 0.85, AB: 0.55 },
  whole: { words: 0.65, named: 0.8 },
  named: { own: 0.75, other: 0.5 },
  text: 0.3,
};

/** What having both its words and its meaning adds, beside having one of them. */
export const both = 0.6;

/** How near a word has to be to the one that was asked for. */
type Nearness = 'exact' | 'stem' | 'root';

const isKind = (topic: string) => topic.startsWith('kind:');
const isRoot = (stem: string) => stem.startsWith('~');
// `named`: a need where one of its services was named, so that others than that one come later.
const worthOfMeaning = {
  topic: 1,
  named: 0.7,
  narrower: 0.9,
  broader: 0.5,
  given: 0.8,
  partly: 0.2,
  area: 1,
  wider: 0.25,
};

/** Units that are combined: of more, any is enough, and the rest only counts. */
const mostCombined = 8;

/** A lexeme as one word of a tsquery's text, whatever it holds. */
export const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Holds where one of these does. */
export const or = (parts: string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' | ')})`;
/** Holds where all of these do. */
export const and = (parts: string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' & ')})`;

/** Lexemes of a form; `label` keeps to fields, `A` or `AB`. */
function lexemesOf({ w, s, p }: Form, kind: Nearness, label: string): string[] {
  const exact = [`${quoted(`=${w}`)}${label && `:${label}`}`];
  if (kind === 'exact') return exact;
  const begun = p ? [`${quoted(`=${w}`)}:*${label}`] : exact;
  const shared = kind === 'root' ? s : s.filter((stem) => !isRoot(stem));
  return [...begun, ...shared.map((stem) => `${quoted(stem)}${label && `:${label}`}`)];
}

const wordsHold = (words: Form[][], kind: Nearness, label = ''): string =>
  and(words.map((forms) => or(forms.flatMap((form) => lexemesOf(form, kind, label)))));

const othersHold = (others: Form[][], label = ''): string =>
  or(
    others.map((phrase) =>
      wordsHold(
        phrase.map((form) => [form]),
        'stem',
        label,
      ),
    ),
  );

const sureOf = (words: Form[][]): number =>
  Math.min(1, ...words.map((forms) => Math.max(...forms.map(({ f }) => f))));

/** What words are worth by where they are, the best first. */
function stepsOf({ words, others, areas }: Unit): Step[] {
  const sure = sureOf(words);
  const steps = (['A', 'AB'] as const).flatMap((label) => [
    ...(words.length === 0 ? [] : (['exact', 'stem', 'root'] as const)).map((kind) => ({
      query: wordsHold(words, kind, label),
      // In which case a place is named says nothing.
      worth: worths[kind === 'exact' && areas.length > 0 ? 'stem' : kind][label] * sure,
    })),
    ...(others.length === 0 ? [] : [{ query: othersHold(others, label), worth: worths.other[label] }]),
  ]);
  if (words.length > 0) {
    const worth = worths.whole[others.length > 0 ? 'named' : 'words'];
    steps.push({ query: wordsHold(words, 'stem', 'ABC'), worth: worth * sure });
  }
  return steps.sort((a, b) => b.worth - a.worth);
}

function compileUnit(unit: Unit): CompiledUnit {
  const { weight, others, areas, wider, topics, narrower, broader } = unit;
  const most = others.length > 0 ? worthOfMeaning.named : worthOfMeaning.topic;
  const given = [...topics, ...narrower].filter((topic) => !isKind(topic));
  const meanings = [
    { ids: topics, worth: most },
    { ids: narrower, worth: Math.min(most, worthOfMeaning.narrower) },
    { ids: given.map((topic) => `by:${topic}`), worth: Math.min(most, worthOfMeaning.given) },
    { ids: broader, worth: worthOfMeaning.broader },
    { ids: given.map((topic) => `also:${topic}`), worth: worthOfMeaning.partly },
    { ids: areas.map((area) => `in:${area}`), worth: worthOfMeaning.area },
    { ids: wider.map((area) => `of:${area}`), worth: worthOfMeaning.wider },
  ]
    .filter(({ ids }) => ids.length > 0)
    .map(({ ids, worth }) => ({ query: or(ids.map(quoted)), worth }));
  const text = textsOf(unit);
  return {
    weight,
    any: or([...text.slice(-1), ...meanings].map(({ query }) => query)),
    words: stepsOf(unit),
    text,
    meanings,
  };
}

/** What words are worth in a description: what is named there is what a record gives, or belongs to. The last holds for all. */
function textsOf({ words, others }: Unit): Step[] {
  const own = words.length === 0 ? [] : [wordsHold(words, 'root')];
  if (others.length === 0) return own.map((query) => ({ query, worth: worths.text * sureOf(words) }));
  return [
    ...(words.length === 0
      ? []
      : [{ query: wordsHold(words, 'stem'), worth: worths.named.own * sureOf(words) }]),
    { query: othersHold(others), worth: worths.named.other },
    { query: or([...own, othersHold(others)]), worth: worths.text },
  ];
}

/** Holds for what has at least `need` of these. */
function threshold(parts: string[], need: number): string {
  if (need >= parts.length) return and(parts);
  if (need <= 1) return or(parts);
  const [first = '', ...rest] = parts;
  return or([and([first, threshold(rest, need - 1)]), threshold(rest, need)]);
}

/** A plan as PostgreSQL asks it. */
export interface CompiledPlan {
  /** Which records it finds, as a tsquery's text. */
  query: string;
  /** Whether the units have to be counted beside it: it finds what has any of them. */
  counted: boolean;
  units: CompiledUnit[];
  /** Kinds that are asked for by what they are called. */
  kinds: string[];
  /** Records that are what is named, where nothing else is asked: the municipality. */
  itself: string[];
}

/** Compiles a plan: every word and id in it stands there as a word, whatever it holds. */
export function compile({ units, need }: Plan): CompiledPlan {
  const compiled = units.map(compileUnit);
  const parts = compiled.map(({ any }) => any);
  const counted = parts.length > mostCombined && need < parts.length;
  return {
    query: counted ? or(parts) : threshold(parts, need),
    counted,
    units: compiled,
    kinds: units.flatMap(({ topics }) =>
      topics.flatMap((topic) => (isKind(topic) ? [topic.slice(5)] : (subjectKinds[topic] ?? []))),
    ),
    itself: units.length === 1 ? (units[0]?.areas ?? []) : [],
  };
}

/** What marks a word of a text as one that was asked for, as a tsquery's text; undefined: no word was. */
export function markedBy({ units }: Plan): string | undefined {
  const lexemes = units.flatMap(({ words, others }) =>
    [...words.flat(), ...others.flat()].flatMap((form) => lexemesOf(form, 'stem', '')),
  );
  return lexemes.length === 0 ? undefined : or([...new Set(lexemes)]);
}

/** What was typed, for {@link Typed}: each way to read it, its words whole but the last. Empty: nothing to complete. */
export function typedAs(
  words: readonly { plain: string; readings: { word: string }[] }[],
  stop: readonly string[],
): { title: string; inName: string; inAny: string; anywhere: string }[] {
  const last = words.at(-1);
  const kept = words.filter((word) => word === last || !stop.includes(word.plain));
  const ways = Math.max(0, ...kept.map(({ readings }) => readings.length));
  return Array.from({ length: ways }, (_, way) => {
    const read = kept.map(({ readings }) => readings[way]?.word ?? readings[0]?.word ?? '');
    const lexemes = (label: string) =>
      read.map(
        (word, at) => quoted(`=${word}`) + (at === read.length - 1 ? `:*${label}` : label && `:${label}`),
      );
    // What begins with a few letters is in nearly all texts: whole words lead to fewer.
    const whole = lexemes('').slice(0, -1);
    return {
      title: read.join(' '),
      inName: and(lexemes('A')),
      inAny: and(lexemes('AB')),
      anywhere: and(whole.length > 0 ? whole : lexemes('')),
    };
  });
}
