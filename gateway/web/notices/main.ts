import './notices.css';
import { follow, type Outcome, readLink } from './link.js';
import { type Language, words } from './words.js';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
};
const title = element('title');
const text = element('text');
const act = element('act');
const outcome = element('outcome');
const other = element('language');

const link = readLink(location.hash);
let language: Language = navigator.language.startsWith('el') ? 'el' : 'en';
let state: Outcome | 'waiting' | 'working' = 'waiting';

function show(): void {
  const said = words[language];
  document.documentElement.lang = language;
  title.textContent = link ? said.title[link.act] : said.noLink.title;
  document.title = title.textContent;
  text.textContent = link ? said.text[link.act] : said.noLink.text;
  other.textContent = said.other;
  other.lang = language === 'el' ? 'en' : 'el';
  other.hidden = false;
  act.hidden = link === null || state === 'done' || state === 'dead';
  if (!link) return;
  act.textContent = said.button[link.act];
  const told = { ...said, waiting: '', done: said.done[link.act], dead: said.dead[link.act] };
  outcome.textContent = told[state];
}

other.addEventListener('click', () => {
  language = language === 'el' ? 'en' : 'el';
  show();
});

// Programs that look into mails open their links; only a person presses a button.
act.addEventListener('click', async () => {
  if (!link || state === 'working') return;
  state = 'working';
  show();
  state = await follow(link, new URL('/graphql', location.href));
  // A link that was used is no use in the history of the browser.
  if (state !== 'failed') history.replaceState(null, '', location.pathname);
  show();
  if (act.hidden) title.focus();
});

// The same page with another link is not loaded anew by itself.
addEventListener('hashchange', () => location.reload());

show();
