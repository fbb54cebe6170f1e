import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Who } from '@koinipoli/local';
import { expect } from 'vitest';
import { type Answer, ask } from '../ask.js';
import { withoutProgress } from '../command-output.js';
import type { TestHub } from '../hub.js';
import { type Book, jsonText } from './book.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its question asks for.
export type Data = any;

/** Somebody of the walk: the name in the book, and the token. */
export interface Person extends Who {
  readonly name: string;
}

/** What a question says beside its text. */
export interface Question {
  readonly variables?: Record<string, unknown>;
}

/** Where a walk goes. */
export interface Place {
  readonly hub: TestHub;
  /** Folder of the people's files, `~` in the book. */
  readonly home: string;
  readonly book: Book;
}

/** Does what people do, with the commands and the hub that they have, and writes down what happens. */
export class Walker {
  constructor(readonly place: Place) {
    const { book, hub, home } = place;
    book.hide(hub.origin, 'http://127.0.0.1:4000');
    book.hide(home, '~');
  }

  get book(): Book {
    return this.place.book;
  }

  /** Asks the hub; gives the data, and refuses errors. */
  async ask(who: Person | null, query: string, { variables }: Question = {}): Promise<Data> {
    const { book } = this.place;
    const answer = await this.#answer(who, query, variables);
    book.say(`**${who?.name ?? 'Anybody'}**${roleOf(who)}:`);
    book.show('graphql', dedent(query) + (variables ? `\n# ${jsonText(variables, '# ')}` : ''));
    const { data, errors } = answer;
    book.show('json', jsonText(errors ? { data, errors: errors.map(({ message }) => message) } : data));
    expect(errors).toBeUndefined();
    return data;
  }

  /** Asks without a word in the book, for what is waited for. */
  async quietly(who: Person | null, query: string): Promise<Data> {
    const { data, errors } = await this.#answer(who, query);
    expect(errors).toBeUndefined();
    return data;
  }

  async #answer(who: Person | null, query: string, variables?: Record<string, unknown>): Promise<Answer> {
    const { hub } = this.place;
    const token = who && { authorization: `Bearer ${await hub.tokenFor(who)}` };
    return ask(hub.url, query, { variables, headers: { 'accept-language': 'el', ...token } });
  }

  /** Runs a command of a shell in the repository, and expects its exit code; gives what it wrote. */
  async run(command: string, exit = 0, more: Record<string, string> = {}): Promise<string> {
    const { hub, home, book } = this.place;
    // npm builds before it imports; the test has built already.
    const quiet = { npm_config_ignore_scripts: 'true', npm_config_loglevel: 'silent' };
    const env = { ...process.env, ...quiet, ...more, DATA_DIR: hub.dataDir, HOME: home };
    const { output, code } = await new Promise<{ output: string; code: number }>((resolve) => {
      const argv = ['-uc', `exec 2>&1; ${command}`];
      execFile('bash', argv, { cwd: root, env, timeout: 120_000 }, (error, stdout) =>
        resolve({ output: withoutProgress(stdout), code: error ? Number(error.code) : 0 }),
      );
    });
    book.show('console', `$ ${command}\n${output}${code === 0 ? '' : `(exit code ${code})`}`);
    expect({ code, output }).toEqual({ code: exit, output });
    return output;
  }

  /** Writes a file of somebody's, and shows it; `encode` makes its bytes. */
  async write(name: string, content: string, encode: (text: string) => Buffer = Buffer.from): Promise<void> {
    await writeFile(join(this.place.home, name), encode(content));
    this.book.say(`\`~/${name}\`:`);
    this.book.show('', content);
  }

  read(name: string): Promise<string> {
    return readFile(join(this.place.home, name), 'utf8');
  }

  /** Waits for the newest mail to an address with a word in its subject, and shows it. */
  async mail(to: string, word: RegExp): Promise<string> {
    const letters = this.place.hub.letters;
    const letter = await until(async () =>
      letters?.list.find((one) => one.to.includes(to) && word.test(one.subject)),
    );
    this.book.say(`A mail to ${to}:`);
    this.book.show('', `${letter.subject}\n\n${letter.text}`);
    return letter.text;
  }
}

/** Asks again until there is something. */
export async function until<T>(question: () => Promise<T | undefined | null | false>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await question();
    if (found) return found;
    if (Date.now() > end) throw new Error('It does not happen.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function roleOf(who: Person | null): string {
  if (!who) return ', not signed in';
  const { role = 'public', network = 'kalo', organisations = [] } = who;
  const acts = organisations.length > 0 ? `, acts for ${organisations.join(', ')}` : '';
  return role === 'public' ? ', signed in' : `, ${role} of ${network}${acts}`;
}

/** A text without the indentation that it has in the code. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n|\s+$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
}
