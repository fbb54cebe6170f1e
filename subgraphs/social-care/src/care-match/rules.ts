import type { Near, Text } from '@koinipoli/schema';
import { words } from './words.js';

/** What is asked of a service beside the need. */
export interface Request {
  targetGroup?: string | null | undefined;
  municipality?: string | null | undefined;
  area?: string | null | undefined;
  near?: Near | null | undefined;
  openAt?: Date | null | undefined;
  /** Languages that the person speaks; null: Greek. */
  languages?: string[] | null | undefined;
}

/** A service on the need, as the database has it. */
export interface Candidate {
  id: string;
  /** False: it is on a narrower need. */
  namesNeed: boolean;
  /** Whom it is for, seen from the group asked. */
  audience: 'EVERYONE' | 'GROUP' | 'NARROWER' | 'OTHERS';
  /** Whether its service areas touch the area asked; unlisted: nobody says what one of them consists of; null: it states none. */
  servesArea: 'YES' | 'NO' | 'UNLISTED' | null;
  places: Place[];
  available: number | null;
  languages: string[];
  /** What it costs; null: not said. */
  amount: number | null;
  currency: string | null;
}

/** Where it is given. */
export interface Place {
  inArea: boolean;
  open: boolean | null;
  metres: number | null;
}

/** A criterion, whether it is met, null where the record does not say, and why. */
export interface Reason {
  criterion: string;
  satisfied: boolean | null;
  explanation: Text;
}

/** How a service fits. */
export interface Verdict {
  serviceId: string;
  fits: boolean;
  reasons: Reason[];
  distance: number | null;
}

const most = 25;
const nowhere: Place = { inArea: false, open: null, metres: null };

/** The best verdicts: what fits, then what fails least; of these the nearest, the surest, else in the order given. */
export function bestVerdicts(request: Request, candidates: readonly Candidate[]): Verdict[] {
  return candidates
    .map((candidate) => verdictOn(request, candidate))
    .sort(
      (one, other) =>
        failures(one.reasons) - failures(other.reasons) ||
        (one.distance ?? Number.MAX_SAFE_INTEGER) - (other.distance ?? Number.MAX_SAFE_INTEGER) ||
        unknowns(one.reasons) - unknowns(other.reasons),
    )
    .slice(0, most);
}

/** How one service fits: at the place where it fits best, because a person goes to one place. */
export function verdictOn(request: Request, candidate: Candidate): Verdict {
  const [best] = (candidate.places.length > 0 ? candidate.places : [nowhere])
    .map((place) => ({ place, reasons: reasonsAt(request, candidate, place) }))
    .sort(
      (one, other) =>
        failures(one.reasons) - failures(other.reasons) ||
        unknowns(one.reasons) - unknowns(other.reasons) ||
        (one.place.metres ?? Number.MAX_SAFE_INTEGER) - (other.place.metres ?? Number.MAX_SAFE_INTEGER),
    );
  const atPlace = best?.reasons ?? [];
  const reasons = [...reasonsOf(request, candidate), ...atPlace];
  const { metres } = best?.place ?? nowhere;
  return {
    serviceId: candidate.id,
    fits: failures(reasons) === 0,
    reasons,
    distance: request.near && metres !== null ? Math.round(metres) : null,
  };
}

const failures = (reasons: Reason[]) => reasons.filter(({ satisfied }) => satisfied === false).length;
const unknowns = (reasons: Reason[]) => reasons.filter(({ satisfied }) => satisfied === null).length;

const reason = (criterion: string, satisfied: boolean | null, explanation: Text): Reason => ({
  criterion,
  satisfied,
  explanation,
});

/** What holds for the service wherever it is given. */
function reasonsOf(request: Request, candidate: Candidate): Reason[] {
  const { namesNeed, available } = candidate;
  return [
    reason('TOPIC', true, namesNeed ? words.topic.exact : words.topic.narrower),
    ...(request.targetGroup ? [eligibility(candidate)] : []),
    available === null
      ? reason('CAPACITY', null, words.capacity.unknown)
      : reason('CAPACITY', available > 0, words.capacity.free(available)),
    language(request, candidate),
    cost(candidate),
  ];
}

function eligibility({ audience }: Candidate): Reason {
  const satisfied = { EVERYONE: true, GROUP: true, NARROWER: null, OTHERS: false }[audience];
  return reason('ELIGIBILITY', satisfied, words.eligibility[audience]);
}

function language({ languages }: Request, { languages: spoken }: Candidate): Reason {
  if (spoken.length === 0) return reason('LANGUAGE', null, words.language.unknown);
  const asked = (languages?.length ? languages : ['el']).map(
    (tag) => tag.split('-')[0]?.toLowerCase() ?? tag,
  );
  const shared = asked.filter((tag) => spoken.includes(tag));
  return shared.length > 0
    ? reason('LANGUAGE', true, words.language.shared(shared))
    : reason('LANGUAGE', false, words.language.others(spoken));
}

function cost({ amount, currency }: Candidate): Reason {
  if (amount === null) return reason('COST', null, words.cost.unknown);
  return amount === 0
    ? reason('COST', true, words.cost.free)
    : reason('COST', false, words.cost.fee(amount, currency ?? 'EUR'));
}

/** What holds for the service at one of its places. */
function reasonsAt(request: Request, candidate: Candidate, place: Place): Reason[] {
  const { municipality, area, openAt, near } = request;
  return [
    ...(municipality || area ? [inArea(candidate, place)] : []),
    ...(openAt ? [hours(place)] : []),
    ...(near ? [distance(near, place)] : []),
  ];
}

/** Service areas decide where they are stated: what stands in a municipality may still serve another one alone. */
function inArea({ servesArea, places }: Candidate, { inArea: isThere }: Place): Reason {
  if (servesArea === 'YES') return reason('AREA', true, words.area.served);
  if (servesArea === 'NO') return reason('AREA', false, words.area.notServed);
  if (isThere) return reason('AREA', true, words.area.there);
  if (servesArea === 'UNLISTED') return reason('AREA', null, words.area.unlisted);
  if (places.length === 0) return reason('AREA', null, words.area.unknown);
  return reason('AREA', false, words.area.elsewhere);
}

function hours({ open }: Place): Reason {
  if (open === null) return reason('HOURS', null, words.hours.unknown);
  return reason('HOURS', open, open ? words.hours.open : words.hours.closed);
}

function distance({ radius }: Near, { metres }: Place): Reason {
  if (metres === null) return reason('DISTANCE', null, words.distance.unknown);
  return reason('DISTANCE', radius == null || metres <= radius, words.distance.away(metres));
}
