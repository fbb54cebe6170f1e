import { isLanguageTag } from '@koinipoli/schema';

/**
 * The languages of an `Accept-Language` header (RFC 9110, 12.5.4), best first; at most ten.
 * Greek, the language of the sources, where the header is missing or says nothing usable.
 */
export function readLanguages(header: string | undefined): string[] {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => /^q=/i.test(parameter));
      return { tag, quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => quality > 0 && isLanguageTag(tag))
    .sort((a, b) => b.quality - a.quality)
    .slice(0, 10);
  return wanted.length > 0 ? wanted.map(({ tag }) => tag) : ['el'];
}
