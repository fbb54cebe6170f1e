import { createHash } from 'node:crypto';
import { roles } from '@koinipoli/schema/roles';
import type { Who } from './token.js';

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 0 1rem 2rem; color: #1b1b1b; background: #fff; }
.warning { background: #ffd43b; padding: .6rem 1rem; font-weight: 700; }
table { border-collapse: collapse; } th, td { border: 1px solid #767676; padding: .3rem .8rem; text-align: left; }
textarea { width: 100%; box-sizing: border-box; font-family: monospace; }
form p { margin: .4rem 0; } label { display: inline-block; min-width: 12rem; }
button { font: inherit; padding: .3rem 1rem; } a { color: #0b4f9e; }`;

const SCRIPT = `
const button = document.getElementById('copy');
button?.addEventListener('click', async () => {
  const field = document.getElementById('token');
  field.select();
  await navigator.clipboard.writeText(field.value);
  document.getElementById('said').textContent = 'Copied.';
});`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page loads nothing, runs its own script alone, and stands in no other page. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(SCRIPT)}`,
  `style-src ${hashOf(STYLE)}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page of the development provider, with the token that was asked for. */
export function pageOf(networks: readonly string[], asked?: { who: Who; token: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>DEVELOPMENT sign-in: Koini Poli</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<p class="warning" role="note">DEVELOPMENT: whoever opens this page may be anybody. It never runs in production.</p>
<main>
<h1>Tokens for this hub</h1>
${asked ? tokenOf(asked) : ''}
<h2>One role in one network</h2>
<table>
<thead><tr><th scope="col">Network</th>${roles.map((role) => `<th scope="col">${role}</th>`).join('')}</tr></thead>
<tbody>
${networks.map(rowOf).join('\n')}
</tbody>
</table>
<h2>Somebody of your choice</h2>
<form method="get" action="/">
<p><label for="scope">Scopes</label> <input id="scope" name="scope" size="40" required value="kalo:editor social-care:member"></p>
<p><label for="subject">Who</label> <input id="subject" name="subject" required value="dev-maria"></p>
<p><label for="organisations">Acts for (ids of organisations)</label> <input id="organisations" name="organisations" size="40" placeholder="org:asda"></p>
<p><button>Give me the token</button></p>
</form>
<h2>For scripts</h2>
<p><code>GET /token?role=editor&amp;network=kalo&amp;subject=dev-maria&amp;organisations=org:asda</code> answers the token alone;
<code>POST /rotate</code> signs with a new key from now on.</p>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function rowOf(network: string): string {
  const cells = roles.map(
    (role) =>
      `<td><a href="/?network=${network}&amp;role=${role}#result" aria-label="Token of ${role} in ${network}">token</a></td>`,
  );
  return `<tr><th scope="row">${network}</th>${cells.join('')}</tr>`;
}

function tokenOf({ who: { scope, role, network, subject }, token }: { who: Who; token: string }): string {
  const whose = [subject, scope ?? `${role ?? 'public'} in ${network ?? 'kalo'}`].filter(Boolean).join(', ');
  return `<section id="result" aria-labelledby="whose">
<h2 id="whose">The token of ${inHtml(whose)}</h2>
<p><label for="token">Good for eight hours; the console takes it under “Headers”: <code>{ "Authorization": "Bearer …" }</code></label></p>
<textarea id="token" rows="6" readonly>${token}</textarea>
<p><button id="copy" type="button">Copy</button> <span id="said" role="status"></span></p>
</section>`;
}

const inHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
