/** A word with its accents, the dots of an acronym in it. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\.[\p{L}\p{M}]{1,4}(?![\p{L}\p{M}]))*/gu;

/** Characters of a passage, and passages of one text. */
const longest = 200;
const most = 2;

/** The words of a text as they stand in it, each once. */
export const wordsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.match(wordPattern) ?? [])),
];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for a page: nothing in it is markup. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

interface Place {
  from: number;
  to: number;
}

/** Where marked words stand. */
const placesIn = (text: string, marked: ReadonlySet<string>): Place[] =>
  [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) =>
    marked.has(word) ? [{ from: index, to: index + word.length }] : [],
  );

/** A text with its places marked; cut before it is escaped, so that no entity is. */
function withMarks(text: string, places: readonly Place[], { from, to }: Place): string {
  let at = from;
  let result = '';
  for (const place of places) {
    if (place.from < at || place.to > to) continue;
    result += `${escaped(text.slice(at, place.from))}<mark>${escaped(text.slice(place.from, place.to))}</mark>`;
    at = place.to;
  }
  return result + escaped(text.slice(at, to));
}

/** A passage around a place, from a border of words to one. */
function around(text: string, { from, to }: Place): Place {
  const room = Math.max(0, longest - (to - from));
  const begin = Math.max(0, Math.min(from - Math.floor(room / 3), text.length - longest));
  const end = Math.min(text.length, begin + longest);
  const borders = [...text.matchAll(/\s+/gu)].map(({ index, 0: gap }) => ({
    before: index,
    after: index + gap.length,
  }));
  return {
    from: begin === 0 ? 0 : (borders.find(({ after }) => after > begin && after <= from)?.after ?? from),
    to:
      end === text.length
        ? end
        : (borders.findLast(({ before }) => before < end && before >= to)?.before ?? to),
  };
}

/**
 * The passages of a text that hold marked words, escaped for HTML, the words in `<mark>`: the whole text where it is
 * short, else up to two passages. Empty: nothing is marked.
 */
export function highlight(text: string, marked: ReadonlySet<string>): string[] {
  const places = placesIn(text, marked);
  if (places.length === 0) return [];
  if (text.length <= longest) return [withMarks(text, places, { from: 0, to: text.length })];
  const passages: Place[] = [];
  for (const place of places) {
    const last = passages.at(-1);
    if (last && place.to <= last.to) continue;
    if (passages.length === most) break;
    const passage = around(text, place);
    passages.push({ from: Math.max(passage.from, Math.min(last?.to ?? 0, place.from)), to: passage.to });
  }
  return passages.map(({ from, to }) => {
    const passage = withMarks(text, places, { from, to });
    return `${from > 0 ? '…' : ''}${passage}${to < text.length ? '…' : ''}`;
  });
}
