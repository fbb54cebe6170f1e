import { text } from 'node:stream/consumers';
import { ConfigError } from '../config-error.js';
import { migrateDatabase } from '../database/migrate.js';
import { openDatabase } from '../database/open.js';
import { reasonOf } from '../reason.js';
import { erasePerson } from './erase.js';
import { exportPerson } from './export.js';
import { kitPersonal } from './kit-personal.js';
import type { PersonalData } from './personal.js';

/** What the command needs to know of a network. */
export interface PersonParts {
  /** Name of the network. */
  name: string;
  migrations: string;
  /** What its own tables hold beside the kit's. */
  personal?: readonly PersonalData[];
}

/** How it was called. */
export interface PersonCall {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
}

const usage = (
  name: string,
) => `npm run person -w @koinipoli/${name} -- export SUBJECT   everything that is held about a person, as JSON
npm run person -w @koinipoli/${name} -- erase SUBJECT    erases it, in revisions too

SUBJECT is the person's id at the identity provider. An e-mail address finds what is held about somebody who never signed in.
A - reads SUBJECT from standard input, so that it stays out of the shell's history and npm's logs.`;

/** Codes of sysexits. */
const [wrongUsage, noDatabase] = [64, 78];

/** Runs `npm run person -w @koinipoli/<network> -- …`; gives its exit code. */
export async function runPerson(parts: PersonParts, { argv, env }: PersonCall): Promise<number> {
  const [verb, word, ...rest] = argv;
  const subject = word === '-' ? (await text(process.stdin)).trim() : word;
  if ((verb !== 'export' && verb !== 'erase') || !subject || rest.length > 0) {
    process.stderr.write(`${usage(parts.name)}\n`);
    return wrongUsage;
  }
  try {
    process.stdout.write(
      `${JSON.stringify(await answer(parts, { verb, subject, url: env['DATABASE_URL'] }), null, 2)}\n`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : `It failed: ${reasonOf(error)}`}\n`,
    );
    return error instanceof ConfigError ? noDatabase : 1;
  }
}

interface Wish {
  verb: 'export' | 'erase';
  subject: string;
  url: string | undefined;
}

async function answer(
  { name, migrations, personal = [] }: PersonParts,
  { verb, subject, url }: Wish,
): Promise<object> {
  if (!url) throw new ConfigError('There is no database: start the hub, or name one in DATABASE_URL.');
  await migrateDatabase(url, migrations);
  const { db, close } = openDatabase({ url, connections: 1, statementTimeout: 600_000 });
  const all = [...personal, ...kitPersonal];
  try {
    return verb === 'export'
      ? { network: name, held: await exportPerson(db, all, subject) }
      : { network: name, erased: await erasePerson(db, all, subject) };
  } finally {
    await close();
  }
}
