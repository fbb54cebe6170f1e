import './notices.css';
import { type Act, words } from './words.js';

/*
 * Where the links of mails lead: `/notices#confirm/<Network>/<token>`. What stands behind the `#` never reaches a
 * server's log; what it asks for is done when somebody presses the button, not when a mail program looks at the page.
 */
const link = /^#(confirm|stop)\/([A-Za-z]{1,60})\/([\w-]{1,200})$/.exec(location.hash);
const isGreek =
  navigator.languages.find((language) => /^(el|en)\b/i.test(language))?.startsWith('en') !== true;
const text = words[isGreek ? 'el' : 'en'];

document.documentElement.lang = isGreek ? 'el' : 'en';
document.title = text.title;
say('title', text.title);
if (link === null) say('text', text.noLink);
else offer(link[1] as Act, String(link[2]), String(link[3]));

function offer(act: Act, network: string, token: string): void {
  const button = document.getElementById('act') as HTMLButtonElement;
  say('text', text[act].question);
  button.textContent = text[act].button;
  button.hidden = false;
  button.onclick = async () => {
    button.disabled = true;
    const answer = await send(act, network, token);
    say('text', answer === 'done' ? text[act].done : answer === 'refused' ? text.refused : text.failed);
    button.hidden = answer !== 'failed';
    button.disabled = false;
  };
}

/** Asks the graph of this server, whatever networks stand behind it. */
async function send(act: Act, network: string, token: string): Promise<'done' | 'refused' | 'failed'> {
  const field = act === 'confirm' ? `confirm${network}Notices` : `unsubscribe${network}Notices`;
  const query = `mutation ($token: String!) { answer: ${field}(token: $token) { done } }`;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { token } }),
    });
    const { data } = await response.json();
    if (!data?.answer) return 'failed';
    return data.answer.done ? 'done' : 'refused';
  } catch {
    return 'failed';
  }
}

function say(id: string, words: string): void {
  const element = document.getElementById(id);
  if (element) element.textContent = words;
}
