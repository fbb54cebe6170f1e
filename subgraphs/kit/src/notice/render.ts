import { type Text, textIn } from '@koinipoli/schema';
import type { NoticeDefinition, NoticeDesk } from './definition.js';

/** A value as the outbox keeps it. */
export type StoredValue = string | Text | { instant: string };

/** A mail without its addresses. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** What a mail is made of. */
export interface MailParts {
  notice: Pick<NoticeDefinition, 'subject' | 'body'>;
  params: Readonly<Record<string, StoredValue>>;
  language: string;
  desk: Pick<NoticeDesk, 'name'>;
  /** Where its reader stops the mails; null in the mail that asks whether there shall be any. */
  stop: string | null;
}

const footer: Text = {
  el: 'Λαμβάνετε αυτό το μήνυμα επειδή το ζητήσατε: {network}. Για να μη λαμβάνετε άλλα:\n{stop}',
  en: 'You get this mail because you asked for it: {network}. To get no more:\n{stop}',
};

const longestSubject = 200;

/** Writes a mail in its reader's language, as plain text and as the same in simple HTML. Pure. */
export function renderMail({ notice, params, language, desk, stop }: MailParts): Mail {
  const words = (text: Text, values: MailParts['params']) => fill(textIn(text, [language]), values, language);
  const body = words(notice.body, params).trim();
  const text = stop === null ? body : `${body}\n\n-- \n${words(footer, { network: desk.name, stop })}`;
  // A header is one line, whatever its values hold.
  const subject = words(notice.subject, params)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return {
    subject: subject.length > longestSubject ? `${subject.slice(0, longestSubject)}…` : subject,
    text,
    html: htmlOf(text, language),
  };
}

/** Values go in once: one that looks like a place for another stays as it is. */
const fill = (text: string, params: MailParts['params'], language: string): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? place : wordOf(value, language);
  });

function wordOf(value: StoredValue, language: string): string {
  if (typeof value === 'string') return value;
  if (!isInstant(value)) return textIn(value, [language]);
  const date = new Date(value.instant);
  const isDay = value.instant.endsWith('T00:00:00.000Z');
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    ...(isDay ? { timeZone: 'UTC' } : { timeStyle: 'short', timeZone: 'Europe/Athens' }),
  }).format(date);
}

const isInstant = (value: Text | { instant: string }): value is { instant: string } => 'instant' in value;

const localeOf = (language: string): string => (/^en\b/i.test(language) ? 'en-GB' : 'el-GR');

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

function htmlOf(text: string, language: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map((line) => {
      const safe = escapeHtml(line);
      return /^https?:\/\/\S+$/i.test(line) ? `<a href="${safe}">${safe}</a>` : safe;
    });
    return `<p>${lines.join('<br>\n')}</p>`;
  });
  const lang = /^en\b/i.test(language) ? 'en' : 'el';
  return `<!doctype html>\n<html lang="${lang}"><meta charset="utf-8"><body>\n${paragraphs.join('\n')}\n</body></html>\n`;
}
