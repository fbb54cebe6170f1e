import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { LocalError } from '../local-error.js';
import type { Network } from '../networks.js';
import { type RunningDatabase, runningDatabase } from '../running-database.js';

/** What is asked about a person, in which networks. */
export interface PersonWish {
  readonly argv: readonly string[];
  readonly networks: readonly Network[];
  /** Root of the repository. */
  readonly root: string;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly stdin: AsyncIterable<Buffer | string>;
}

/** What came of it. */
export interface PersonAnswer {
  /** One object a network that answered, in the order of the networks. */
  readonly networks: readonly unknown[];
  /** Networks in which it failed, and how; empty: none. */
  readonly failed: readonly string[];
}

const usage = `npm run person -- export SUBJECT   everything that the whole hub holds about a person, as JSON
npm run person -- erase SUBJECT    erases it everywhere, in revisions too

SUBJECT is the person's id at the identity provider. An e-mail address finds what is held about somebody who never signed in.
A - reads SUBJECT from standard input, so that it stays out of the shell's history and npm's logs.`;

const EXIT_USAGE = 64;

/**
 * Exports or erases a person in every network. It begins only where the databases of all are there; each network erases
 * as a whole or not at all, and doing it again does no harm.
 * @throws LocalError where it is called wrongly (64) or a database is missing (78).
 */
export async function askAboutPerson(wish: PersonWish): Promise<PersonAnswer> {
  const [verb, word, ...rest] = wish.argv;
  const subject = word === '-' ? (await text(wish.stdin as AsyncIterable<Buffer>)).trim() : word;
  if ((verb !== 'export' && verb !== 'erase') || !subject || rest.length > 0)
    throw new LocalError(usage, EXIT_USAGE);
  const { root, env } = wish;
  // One address for all networks would be the database of none.
  const { DATABASE_URL: _one, ...own } = env;
  const databases = await Promise.all(
    wish.networks.map(({ name: network }) => runningDatabase({ network, root, env: own })),
  );
  const answers = await Promise.all(
    wish.networks.map((network, i) =>
      ask({ root, network, database: databases[i], env: own, verb, subject }),
    ),
  );
  const networks = answers.flatMap(({ code, output }): unknown[] => (code === 0 ? [JSON.parse(output)] : []));
  const failed = answers.flatMap(({ code, name, error }) => (code === 0 ? [] : [`${name}: ${error.trim()}`]));
  return { networks, failed };
}

interface Question {
  root: string;
  network: Network;
  database: RunningDatabase | undefined;
  env: NodeJS.ProcessEnv;
  verb: string;
  subject: string;
}

/** Runs the network's own command; the subject goes by its input, which no list of processes shows. */
async function ask({ root, network, database, env, verb, subject }: Question) {
  const program = join(root, network.directory, 'dist/command/main.js');
  const child = spawn(process.execPath, [program, 'person', verb, '-'], {
    env: { ...env, DATABASE_URL: database?.url },
    stdio: 'pipe',
  });
  // One that ends before it reads says why itself.
  child.stdin.on('error', () => {});
  child.stdin.end(subject);
  const [output, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { name: network.name, code, output, error };
}
