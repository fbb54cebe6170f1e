import { badInput, type Database } from '@koinipoli/kit';
import { compile } from './compile.js';
import { findHowMany } from './find-hits.js';
import type { Form, Plan, Unit } from './plan.js';
import { type Named, type ReadWord, selectNames, selectWords } from './queries.js';
import { askingWords, stopWords } from './stop-words.js';

/** Words of a question that count, and words that a name can have. */
const mostWords = 24;
const longestName = 5;

/** Units that are looked for in other words too, and how many of those: cursors carry them. */
const mostSaid = 8;
const mostOthers = 24;

/** So few that one would look further, and so many that more say nothing new. */
const fewRecords = 10;
const manyRecords = 1_000;

const isStop = new Set(stopWords);
const asking = new Set(askingWords);

/** A part of a question that is a name as a whole, from a word up to but without another. */
interface Span {
  from: number;
  to: number;
  name?: Named;
}

/**
 * What a question means to the index: its words in their forms, mended where none is known, and what of them are names
 * of places or topics. Throws BAD_USER_INPUT where nothing is left to look for; null: none of its words is anywhere.
 */
export async function understand(db: Database, question: string, field = 'query'): Promise<Plan | null> {
  const read = (await selectWords(db, question)).slice(0, mostWords);
  if (read.length === 0) throw badInput(field, 'has no letters or digits; say what you look for.');
  if (read.every(({ plain }) => isStop.has(plain)))
    throw badInput(field, 'has only words that stand everywhere, such as «και»; say what you look for.');
  const spans = await named(db, read);
  const found = spans.flatMap((span) => {
    const unit = unitOf(span, read);
    return unit ? [{ unit, isAim: isAim(span, read), isAsking: isAsking(span, read) }] : [];
  });
  const meant = found.some((each) => !each.isAsking) ? found.filter((each) => !each.isAsking) : found;
  const units = aimed(meant).map((unit, at) => (at < mostSaid ? unit : { ...unit, others: [] }));
  if (units.length === 0) return null;
  const title = read
    .filter(({ plain }) => !isStop.has(plain))
    .map(({ readings }) => readings[0]?.word ?? '')
    .join(' ')
    .slice(0, 400);
  return reachable(db, { units: await weighed(db, units), need: Math.ceil(units.length * 0.6), title });
}

/** The parts of a question: the longest names first, each other word by itself. */
async function named(db: Database, read: ReadWord[]): Promise<Span[]> {
  const possible: Span[] = [];
  for (let from = 0; from < read.length; from += 1) {
    for (let to = from + 1; to <= Math.min(read.length, from + longestName); to += 1) {
      // A name may begin with such a word, «χωρίς ασφάλιση», but does not end with one.
      if (!isStop.has(read[to - 1]?.plain ?? '')) possible.push({ from, to });
    }
  }
  const texts = possible.flatMap(({ from, to }, span) =>
    readingsOf(read.slice(from, to)).map((text) => ({ span, text })),
  );
  const names = await selectNames(db, texts);
  const chosen: Span[] = [];
  const taken = (span: Span) => chosen.some(({ from, to }) => from < span.to && span.from < to);
  const called = possible
    .map((span, nr) => ({ ...span, name: names.get(nr) }))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const { from, to, name } of called) {
    if (name && !taken({ from, to })) chosen.push({ from, to, name });
  }
  read.forEach(({ plain }, at) => {
    const alone = { from: at, to: at + 1 };
    if (!isStop.has(plain) && !taken(alone)) chosen.push(alone);
  });
  return chosen.sort((a, b) => a.from - b.from);
}

/** Words of administration in Latin letters as they sound: names are compared without them where they are Greek. */
const administration = new Map([
  ['dimos', 'δημος'],
  ['dimu', 'δημου'],
  ['dimo', 'δημο'],
  ['dimon', 'δημων'],
  ['kinotita', 'κοινοτητα'],
  ['kinotitas', 'κοινοτητας'],
]);

/** A part of a question as it is written, as Greeklish means it, and as it is mended. */
function readingsOf(words: ReadWord[]): string[] {
  const written = words.map(({ plain }) => plain).join(' ');
  const greek = words
    .map(({ greek, plain, readings }) => administration.get(readings[0]?.word ?? '') ?? greek ?? plain)
    .join(' ');
  const mended = words.map(({ mended, plain }) => mended[0]?.plain ?? plain).join(' ');
  return [...new Set([written, greek, mended])];
}

function unitOf({ from, to, name }: Span, read: ReadWord[]): Unit | undefined {
  const isPlace = name !== undefined && name.areas.length > 0 && name.topics.length === 0;
  const isOfPlace = ({ readings }: ReadWord) => isPlace && administration.has(readings[0]?.word ?? '');
  const words = read.slice(from, to).filter((word) => !isStop.has(word.plain) && !isOfPlace(word));
  const isLast = (word: ReadWord) => word === read.at(-1);
  const forms = words.map((word) => formsOf(word, isLast(word)));
  const known = forms.every((some) => some.length > 0);
  if (!known && !name) return undefined;
  return {
    weight: 1,
    words: known ? forms : [],
    others: othersOf(name),
    areas: name?.areas ?? [],
    wider: name?.wider ?? [],
    topics: name?.topics ?? [],
    narrower: name?.narrower ?? [],
    broader: name?.broader ?? [],
  };
}

/** Whether it says how one asks and not what for. */
const isAsking = ({ from, name }: Span, read: ReadWord[]): boolean =>
  name === undefined && asking.has(read[from]?.plain ?? '');

/** What stands before those whom something is for. */
const aims = new Set(['για', 'gia', 'for']);

/** Whether something is said to be for these: «για τον συνεταιρισμό». */
function isAim({ from }: Span, read: ReadWord[]): boolean {
  const before = read.slice(0, from);
  const since = before.findLastIndex(({ plain }) => !isStop.has(plain));
  return before.slice(since + 1).some(({ plain }) => aims.has(plain));
}

/** Kinds of bodies: what is asked for beside them is often for them. */
const bodies = new Set(['kind:KaloOrganisation', 'kind:Organisation', 'group:kalo-bodies']);

/**
 * Bodies that something is for are not looked for themselves: they are named so, or stand beside a subject. Beside a need
 * or a product they are those who see to it.
 */
function aimed(found: readonly { unit: Unit; isAim: boolean }[]): Unit[] {
  return found.map(({ unit, isAim: isFor }) => {
    if (!unit.topics.some((topic) => bodies.has(topic))) return unit;
    const besides = found.some(
      (other) => other.unit !== unit && other.unit.topics.some((topic) => topic.startsWith('topic:')),
    );
    if (!isFor && !besides) return unit;
    return { ...unit, weight: 0.25, topics: unit.topics.filter((topic) => !topic.startsWith('kind:')) };
  });
}

/** What else is said for it, each once in whatever form. */
function othersOf(name: Named | undefined): Form[][] {
  const byStems = new Map(
    (name?.others ?? []).map((phrase) => [
      phrase.map(({ word, stems }) => stems[0] ?? word).join(' '),
      phrase,
    ]),
  );
  return [...byStems.values()]
    .slice(0, mostOthers)
    .map((phrase) => phrase.slice(0, 8).map(({ word, stems }) => ({ w: word, s: stems, f: 1, p: false })));
}

/** How a word is looked for: in all its readings, or mended where nobody wrote it. */
function formsOf({ readings, mended, known }: ReadWord, isLast: boolean): Form[] {
  if (!known) return mended.map(({ word, stems }) => ({ w: word, s: stems, f: 0.7, p: false }));
  return readings.map(({ word, stems }) => ({ w: word, s: stems, f: 1, p: isLast && word.length >= 2 }));
}

/** What is known as a need, a subject or a service is meant, however many records have it. */
const leastOf = ({ topics, others }: Unit): number => (topics.length + others.length > 0 ? 0.4 : 0);

/** What so many records have weighs so much. */
const weightOf = (records: number): number => 1 / (1 + Math.log10(Math.max(1, records)));

/** Records of a unit that are counted: by more, it would not weigh less. */
const countedOf = (unit: Unit): number => {
  const least = leastOf(unit);
  return least > 0 ? Math.ceil(10 ** (1 / least - 1)) : manyRecords;
};

/** A unit by its words and their stems: a root says of many words that they are one. */
const withoutRoots = (unit: Unit): Unit => ({
  ...unit,
  words: unit.words.map((forms) =>
    forms.map((form) => ({ ...form, s: form.s.filter((stem) => !stem.startsWith('~')) })),
  ),
});

/** Gives each unit its weight: what few records have says more than what many have. */
async function weighed(db: Database, units: Unit[]): Promise<Unit[]> {
  if (units.length === 1) return units;
  return Promise.all(
    units.map(async (unit) => {
      const plan = compile({ units: [withoutRoots(unit)], need: 1, title: '' });
      const records = await findHowMany(db, { plan, need: 1 }, countedOf(unit));
      return { ...unit, weight: unit.weight * Math.max(leastOf(unit), weightOf(records)) };
    }),
  );
}

/**
 * Asks for fewer of the units together where only a few records have as many, and for no more than some record has: the
 * filter has no say in it.
 */
async function reachable(db: Database, plan: Plan): Promise<Plan | null> {
  // Of one there is no fewer: that none has it, the search says itself.
  if (plan.units.length === 1) return plan;
  let asked: Plan | null = null;
  for (let need = plan.need; need >= 1; need -= 1) {
    const found = await findHowMany(db, { plan: compile({ ...plan, need }), need }, fewRecords);
    if (found > 0) asked = { ...plan, need };
    if (found >= fewRecords || (asked && need <= plan.units.length / 2)) return asked;
  }
  return asked;
}
