import type { LegalFormName } from '../cast/legal-forms.js';
import { pageOf } from '../page.js';
import { PLACES } from '../places.js';
import { type Random, randomOf } from '../random.js';
import { mapText, type Text, text } from '../text.js';
import { instantText, monthOf } from './dates.js';
import { formsOf, TOOLS, type Tool } from './tools.js';
import { GIVES, SUBJECTS, type Subject, WORKING } from './words.js';

/** A call as the network's facts have it. */
export interface Call {
  id: string;
  name: Text;
  description: Text;
  eligibility: Text;
  tool: string;
  programme: string | null;
  opensAt: string | null;
  closesAt: string | null;
  budget: { amount: number; currency: string };
  rate: number | null;
  legalForms: LegalFormName[];
  areas: string[];
  topics: string[];
  url: string | null;
  sources: [];
  synthetic: true;
}

/** Calls of a world of scale 1; a larger one has as many more in every month. */
export const CALLS = 40;

/** Every fourth call is over by the summer of 2026; the others open one after the other until the summer of 2029. */
const PAST = { from: monthOf(2024, 1), months: 24 };
const AHEAD = { from: monthOf(2026, 6), months: 37 };

/** Where a call holds, and how a sentence says it. */
interface Where {
  areas: string[];
  where: Text;
}

const PERISTERI = PLACES.find(({ code }) => code === '9183');
const here: Where = { areas: ['area:9183'], where: PERISTERI?.in ?? text('', '') };
const west: Where = {
  areas: ['area:EL302'],
  where: text('στον Δυτικό Τομέα Αθηνών', 'in the Western Sector of Athens'),
};
const region: Where = { areas: ['area:EL30'], where: text('στην Αττική', 'in Attica') };
const anywhere: Where = { areas: [], where: text('οπουδήποτε στην Ελλάδα', 'anywhere in Greece') };

/** The call at a place in the list: the same in a world of any scale. */
export function callOf(at: number): Call {
  const id = `call:demo-${String(at + 1).padStart(3, '0')}`;
  const random = randomOf(`funding-tools/${id}`);
  const tool = TOOLS[at % TOOLS.length] as Tool;
  const subject = SUBJECTS[(at * 5 + Math.floor(at / CALLS)) % SUBJECTS.length] as Subject;
  const place = placeOf(at, random);
  const rate = tool.kind === 'GRANT' ? random.pick([50, 60, 70, 75, 80, 90, 100]) : null;
  const { forms, who } = formsOf(tool);
  const times = timesOf(at, random);
  return {
    id,
    name: nameOf(subject, place, { at, opensAt: times.opensAt }),
    description: text(
      `${(GIVES[tool.kind] as Text).el}${rate ? ` έως ${rate}%` : ''}. Σκοπός: «${subject.title.el}».`,
      `${(GIVES[tool.kind] as Text).en}${rate ? `, up to ${rate}%` : ''}. Purpose: "${subject.title.en}".`,
    ),
    eligibility: eligibilityOf(who, place, subject),
    tool: tool.id,
    programme: tool.programme,
    ...times,
    budget: { amount: random.int(4, 80) * 5_000, currency: 'EUR' },
    rate,
    legalForms: forms,
    areas: place.areas,
    topics: subject.activities,
    url: pageOf('calls', id),
    sources: [],
    synthetic: true,
  };
}

/** Every part of a larger world has its own round of calls. */
function nameOf(
  { title }: Subject,
  { where }: Where,
  { at, opensAt }: { at: number; opensAt: string | null },
) {
  const round = Math.floor(at / CALLS) + 1;
  const rounds = text(`, ${greekOrdinal(round)} κύκλος`, `, round ${round}`);
  const year = opensAt === null ? '' : `, ${opensAt.slice(0, 4)}`;
  return mapText(
    title,
    (words, language) => `${words} ${where[language]}${year}${round > 1 ? rounds[language] : ''}`,
  );
}

const UNITS = ['', 'Α', 'Β', 'Γ', 'Δ', 'Ε', 'ΣΤ', 'Ζ', 'Η', 'Θ'];
const TENS = ['', 'Ι', 'Κ', 'Λ', 'Μ', 'Ν', 'Ξ', 'Ο', 'Π', 'Ϟ'];

/** `Β΄`, `ΙΓ΄`; beyond the letters for ninety-nine the number itself. */
const greekOrdinal = (number: number): string =>
  number < 100 ? `${TENS[Math.floor(number / 10)]}${UNITS[number % 10]}΄` : `${number}ος`;

function placeOf(at: number, random: Random): Where {
  if (at % 5 === 3) {
    const { code, in: where } = random.pick(PLACES);
    return { areas: [`area:${code}`], where };
  }
  return [region, here, west, anywhere, anywhere][at % 5] as Where;
}

/** Some have announced no opening yet, and some close when the money is spent. */
function timesOf(at: number, random: Random): Pick<Call, 'opensAt' | 'closesAt'> {
  const slot = at % CALLS;
  if (slot === CALLS - 1) return { opensAt: null, closesAt: null };
  const turn = slot / CALLS;
  const span = slot % 4 === 0 ? PAST : AHEAD;
  const month = span.from + Math.floor(turn * span.months);
  const opensAt = instantText(month, random.int(1, 24), 9);
  const months = slot % 4 === 0 ? random.int(2, 4) : random.int(4, 8);
  return { opensAt, closesAt: slot % 13 === 6 ? null : instantText(month + months, random.int(1, 24), 15) };
}

function eligibilityOf(who: Text, { where }: Where, { activities }: Subject): Text {
  const working = (language: keyof Text, or: string) =>
    activities.map((id) => WORKING[id]?.[language]).join(or);
  const [el, en] = [working('el', ' ή '), working('en', ' or ')];
  return text(
    `Μπορούν να υποβάλουν αίτηση ${who.el} με έδρα ${where.el}${el ? `, που δραστηριοποιούνται ${el}` : ''}.`,
    `Open to ${who.en} with a seat ${where.en}${en ? `, working ${en}` : ''}.`,
  );
}
