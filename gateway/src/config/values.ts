import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** A whole number in a variable, and what it is without one. */
export function whole(min: number, max: number, fallback: number) {
  return wholeNumber(min, max).default(fallback);
}

/** A time in milliseconds, up to ten minutes. */
export function milliseconds() {
  return wholeNumber(1, 600_000);
}

function wholeNumber(min: number, max: number) {
  const error = `is not a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, { error })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }));
}

/** Names, comma-separated. */
export function names() {
  return z
    .string()
    .default('')
    .transform((text) => namesIn(text));
}

const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Origins, comma-separated. HTML, 7.1.1: scheme, host and port, without even a slash at the end. */
export function origins() {
  return z
    .string()
    .default('')
    .transform((text, { addIssue }): '*' | string[] => {
      if (text.trim() === '*') return '*';
      const given = namesIn(text);
      for (const part of given.filter((each) => !isOrigin(each))) {
        addIssue(`holds ${JSON.stringify(part)}, which is not an origin such as https://app.example`);
      }
      return given.filter(isOrigin).map((part) => new URL(part).origin);
    });
}

/** Browsers compare whole origins: one with a `*` in it, or of another scheme, would never match. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[^/?#@*\\]+$/i.test(text) && URL.canParse(text);
}

/** A path: the default is relative to this package, a given one to the folder the process runs in. */
export function file(fallback: string) {
  return givenFile().default(path.join(packageFolder, fallback));
}

/** A path without a default. */
export function givenFile() {
  return z.string().transform((given) => path.resolve(given));
}
