import { createHash } from 'node:crypto';
import type { Letter } from './letters.js';

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 0 1rem 2rem; color: #1b1b1b; background: #fff; }
.warning { background: #ffd43b; padding: .6rem 1rem; font-weight: 700; }
article { border: 1px solid #767676; padding: 0 1rem; margin: 1rem 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-family: inherit; } a { color: #0b4f9e; }`;

/** The page loads nothing and runs nothing. */
export const LETTER_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const linked = (text: string): string =>
  safe(text).replace(/^https?:\/\/\S+$/gim, (address) => `<a href="${address}">${address}</a>`);

/** The page with the mails that were caught. */
export function listPage(letters: readonly Letter[]): string {
  const articles = letters.map(
    ({ at, to, subject, text }) =>
      `<article><h2>${safe(subject)}</h2><p>${safe(to.join(', '))}, ${at}</p><pre>${linked(text)}</pre></article>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mails of this hub</title>
<style>${STYLE}</style>
</head>
<body>
<p class="warning">DEVELOPMENT: mails end here; nobody gets them.</p>
<h1>Mails of this hub</h1>
${articles.join('\n') || '<p>None yet.</p>'}
</body>
</html>
`;
}
