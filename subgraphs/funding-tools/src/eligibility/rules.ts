import { LegalForm, type MatchReason, type Text, toInstant } from '@koinipoli/schema';
import { legalFormNames } from './legal-forms.js';

/** What the hub knows of whoever applies. */
export interface Applicant {
  form: LegalForm | null;
  /** Code of the municipality. */
  seat: string | null;
  /** Ids of topics; empty: unknown. */
  activities: string[];
}

/** What the bridge brings along; any of it may be missing. */
interface Known {
  legalForm?: string | null;
  seat?: { code: string } | null;
  activities?: { id: string }[] | null;
}

/** By criterion: whether it is met; null where the hub does not know. */
export interface Verdicts {
  legalForm: boolean | null;
  area: boolean | null;
  activity: boolean | null;
  date: boolean;
}

/** What a call asks for. */
export interface Criteria {
  legalForms: readonly LegalForm[];
  areas: readonly unknown[];
  topics: readonly unknown[];
  opensAt: string | null;
  closesAt: string | null;
}

/** A key that no table holds would only spoil the question of the others. */
const isKey = (key: unknown): key is string => typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key);

/** Reads an applicant from what the gateway sends. */
export function toApplicant({ legalForm, seat, activities }: Known): Applicant {
  const form = Object.values(LegalForm).find((name) => name === legalForm) ?? null;
  const ids = (activities ?? []).map(({ id }) => id).filter(isKey);
  return { form, seat: isKey(seat?.code) ? seat.code : null, activities: [...new Set(ids)].sort() };
}

/** Nothing speaks against it. */
export const isFit = (verdicts: Verdicts): boolean => !Object.values(verdicts).includes(false);

/** One reason for each criterion; its words are found when they are asked for. */
export function reasonsOf(verdicts: Verdicts, call: Criteria, applicant: Applicant): MatchReason[] {
  return [
    reason('LEGAL_FORM', verdicts.legalForm, () => onForm(call, applicant)),
    reason('AREA', verdicts.area, () => onArea(verdicts, call, applicant)),
    reason('ACTIVITY', verdicts.activity, () => onActivity(verdicts, call)),
    reason('DATE', verdicts.date, () => onDate(verdicts, call)),
  ];
}

const reason = (criterion: string, satisfied: boolean | null, explain: () => Text): MatchReason => ({
  criterion,
  satisfied,
  get explanation() {
    return explain();
  },
});

/** What is said of a call is the same for all who ask: a hundred bodies at once may meet a hundred calls each. */
function oncePerCall(say: (call: Criteria) => Text): (call: Criteria) => Text {
  const said = new WeakMap<Criteria, Text>();
  return (call) => {
    const words = said.get(call) ?? say(call);
    said.set(call, words);
    return words;
  };
}

const text = (el: string, en: string): Text => ({ el, en });

const formsOf = oncePerCall(({ legalForms }) => {
  const namesIn = (language: 'el' | 'en') =>
    legalForms.map((name) => legalFormNames[name][language]).join(', ');
  return text(namesIn('el'), namesIn('en'));
});

function onForm(call: Criteria, { form }: Applicant): Text {
  if (call.legalForms.length === 0) return text('Δέχεται κάθε νομική μορφή.', 'It takes any legal form.');
  const { el, en } = formsOf(call);
  if (form === null)
    return text(
      `Δέχεται: ${el}. Η νομική μορφή του φορέα δεν είναι γνωστή.`,
      `It takes: ${en}. The legal form of the body is not known.`,
    );
  const own = legalFormNames[form];
  return text(`Δέχεται: ${el}. Ο φορέας: ${own.el}.`, `It takes: ${en}. The body: ${own.en}.`);
}

function onArea({ area }: Verdicts, { areas }: Criteria, { seat }: Applicant): Text {
  if (areas.length === 0) return text('Η έδρα μπορεί να είναι οπουδήποτε.', 'The seat may be anywhere.');
  if (area === true)
    return text(
      'Η έδρα του φορέα είναι στην περιοχή της πρόσκλησης.',
      'The seat of the body is in the area of the call.',
    );
  if (area === false)
    return text(
      'Η έδρα του φορέα είναι έξω από την περιοχή της πρόσκλησης.',
      'The seat of the body is outside the area of the call.',
    );
  return seat === null
    ? text('Η έδρα του φορέα δεν είναι γνωστή.', 'The seat of the body is not known.')
    : text(
        'Η πρόσκληση αφορά ένα μέρος του δήμου της έδρας.',
        'The call is for a part of the municipality of the seat.',
      );
}

function onActivity({ activity }: Verdicts, { topics }: Criteria): Text {
  if (topics.length === 0) return text('Ανοιχτή σε κάθε δραστηριότητα.', 'It is open to any activity.');
  if (activity === null)
    return text(
      'Οι δραστηριότητες του φορέα δεν είναι γνωστές.',
      'The activities of the body are not known.',
    );
  return activity
    ? text('Ο φορέας δραστηριοποιείται σε θέμα της πρόσκλησης.', 'The body works on a topic of the call.')
    : text(
        'Ο φορέας δεν δραστηριοποιείται σε κανένα θέμα της πρόσκλησης.',
        'The body works on none of the topics of the call.',
      );
}

const onDate = ({ date }: Verdicts, call: Criteria): Text => (date ? whenOpen(call) : whenLater(call));

const unannounced = text('Δεν έχει ανακοινωθεί πότε ανοίγει.', 'When it opens has not been announced.');

const whenLater = oncePerCall(({ opensAt }) => {
  if (opensAt === null) return unannounced;
  const opens = day(opensAt);
  return text(`Ανοίγει αργότερα: ${opens.el}.`, `It opens later: ${opens.en}.`);
});

const whenOpen = oncePerCall(({ opensAt, closesAt }) => {
  if (opensAt === null) return unannounced;
  const [opens, closes] = [day(opensAt), closesAt === null ? null : day(closesAt)];
  return closes === null
    ? text(
        `Ανοιχτή από ${opens.el}, μέχρι να εξαντληθούν τα χρήματα.`,
        `Open from ${opens.en} until the money is spent.`,
      )
    : text(`Ανοιχτή από ${opens.el} έως ${closes.el}.`, `Open from ${opens.en} to ${closes.en}.`);
});

const days = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Athens' });
const formats = { el: days('el-GR'), en: days('en-GB') };

/** `2026-11-30 22:00:00+00` as PostgreSQL prints it, by the calendar of Athens. */
function day(instant: string): Text {
  const date = toInstant(instant);
  return text(formats.el.format(date), formats.en.format(date));
}
