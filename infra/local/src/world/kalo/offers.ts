import type { Cast } from '../cast.js';
import { type Random, randomOf } from '../random.js';
import { mapText } from '../text.js';
import { INVENTED, ownerOf } from './bodies.js';
import { OFFER_IDEAS, type OfferIdea } from './offer-words.js';

const OFFERS = 40;

/** What bodies offer each other or look for. */
export const offerFacts = (cast: Cast) => ({
  'offers.json': Array.from({ length: OFFERS * cast.scale }, (_, at) => offerOf(cast, at)),
});

function offerOf(cast: Cast, at: number) {
  const id = `offer:demo-${String(at + 1).padStart(3, '0')}`;
  const random = randomOf(`kalo/${id}`);
  const body = ownerOf(cast, at, { each: OFFERS, step: 7 });
  const { name, ...idea } = OFFER_IDEAS[at % OFFER_IDEAS.length] as OfferIdea;
  const online = random.chance(0.3);
  const place = cast.places.find(({ code }) => code === body.seat);
  const where = online ? { el: 'διαδικτυακά', en: 'online' } : place?.in;
  return {
    id,
    ...idea,
    name: mapText(name, (words, language) => `${words}, ${where?.[language]}`),
    organisation: body.id,
    areas: online ? [] : [`area:${body.seat}`],
    period: periodOf(random),
    active: random.chance(0.9),
    url: body.contact.url && random.chance(0.5) ? `${body.contact.url}offers` : null,
    ...INVENTED,
  };
}

/** Some are over, most stand now, some begin next year, and some have no dates. */
function periodOf(random: Random): { start: string; end: string | null } | null {
  if (random.chance(0.2)) return null;
  const months = random.int(0, 30);
  const start = monthAfter(months);
  return { start, end: random.chance(0.85) ? monthAfter(months + random.int(1, 9)) : null };
}

/** So many months after January 2025. */
function monthAfter(months: number): string {
  return `${2025 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
