import type { Place } from '../places.js';
import { type Text, text } from '../text.js';

/** What the two old municipalities are called that are one now. */
const NAMED: Readonly<Record<string, Text>> = {
  'area:91800101': text('στους Αγίους Αναργύρους', 'in Agioi Anargyroi'),
  'area:91800201': text('στο Καματερό', 'in Kamatero'),
};

/** Where something is, in words: a municipality, or a part of it. */
export function whereIn(place: Place, area: string | null): Text {
  if (area === null) return place.in;
  // Before «δεύτερη» the article loses its ν.
  const number = place.areas.indexOf(area) + 1;
  return (
    NAMED[area] ??
    text(
      `${number === 2 ? 'στη' : 'στην'} ${number}η Δημοτική Κοινότητα ${place.of.el}`,
      `in municipal community ${number} ${place.of.en}`,
    )
  );
}

/** The parts of a municipality that differ from the whole. */
export const partsOf = ({ areas }: Place): string[] => (areas.length > 1 ? areas : []);
