import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError, migrateDatabase, openDatabase } from '@koinipoli/kit';
import { forgetNetwork } from '../index-feed/forget.js';
import { leadFeeds } from '../index-feed/lead.js';
import { wantRebuild, wantRefused, wantStands } from '../index-feed/want.js';

const usage = `npm run index -w @koinipoli/common-city -- status              how far the index has each network
npm run index -w @koinipoli/common-city -- refused             which documents are left out, and why
npm run index -w @koinipoli/common-city -- rebuild [network]   has the running hub read a feed from zero, or all of them
npm run index -w @koinipoli/common-city -- forget <network>    takes all records of a network out that INDEX_FEEDS names no more

The index answers while it is rebuilt, and swaps by differences. A rebuild that is interrupted goes on when the hub does.`;

/** Codes of sysexits. */
const [wrongUsage, noDatabase] = [64, 78];

type Database = ReturnType<typeof openDatabase>['db'];

/** How the command was called. */
export interface IndexCall {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  migrations: string;
}

/** Runs `npm run index -w @koinipoli/common-city -- …`; gives its exit code. */
export async function runIndex({ argv, env, migrations }: IndexCall): Promise<number> {
  const [verb = '', network, ...rest] = argv;
  const work = { status: showStands, refused: showRefused, rebuild, forget }[verb];
  const isNamed = network !== undefined;
  const mayName = verb === 'rebuild' || verb === 'forget';
  if (!work || rest.length > 0 || (isNamed && !mayName) || (verb === 'forget' && !isNamed)) {
    process.stderr.write(`${usage}\n`);
    return wrongUsage;
  }
  const url = env['DATABASE_URL'];
  if (!url) {
    process.stderr.write('There is no database: start the hub, or name one in DATABASE_URL.\n');
    return noDatabase;
  }
  let close = async () => {};
  try {
    await migrateDatabase(url, migrations);
    const database = openDatabase({ url, connections: 1, statementTimeout: 60_000 });
    close = database.close;
    return await work(database.db, network, url);
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : `It failed: ${(error as Error).message}`}\n`,
    );
    return error instanceof ConfigError ? noDatabase : 1;
  } finally {
    await close();
  }
}

async function showStands(db: Database): Promise<number> {
  for (const { network, records, refused, indexedTo, problem, rebuilding } of await wantStands(db)) {
    const doing = rebuilding === null ? '' : `, rebuilding: ${rebuilding} read`;
    process.stdout.write(
      `${network}: ${records} records, ${refused} left out, indexed to ${indexedTo ?? 'nothing yet'}${doing}${problem === null ? '' : `. ${problem}`}\n`,
    );
  }
  return 0;
}

async function showRefused(db: Database): Promise<number> {
  for (const { network, id, why } of await wantRefused(db))
    process.stdout.write(`${network} ${id}: ${why}\n`);
  return 0;
}

/** Forgets a network that no process follows. */
async function forget(db: Database, network = '', url: string): Promise<number> {
  await using lead = leadFeeds(url);
  if (!(await lead.has(network))) {
    process.stderr.write(`${network} is followed: take it out of INDEX_FEEDS and restart the hub first.\n`);
    return 1;
  }
  process.stdout.write(`${network}: ${await forgetNetwork(db, network)} documents are forgotten\n`);
  return 0;
}

const look = 500;

/** Wants a rebuild and waits until the running hub has done it. */
async function rebuild(db: Database, network: string | undefined): Promise<number> {
  const wanted = await wantRebuild(db, network);
  if (wanted.length === 0) {
    process.stderr.write(
      `The index follows ${network === undefined ? 'no network' : `no network ${network}`}.\n`,
    );
    return 1;
  }
  process.stdout.write(
    `Wanted: ${wanted.join(', ')}. The running hub does it; to wait no longer, press Ctrl-C.\n`,
  );
  for (let left = wanted; left.length > 0; ) {
    const stands = (await wantStands(db)).filter((stand) => left.includes(stand.network));
    for (const stand of stands.filter(({ rebuilding }) => rebuilding === null))
      process.stdout.write(`${stand.network}: rebuilt, ${stand.records} records\n`);
    left = stands.filter(({ rebuilding }) => rebuilding !== null).map((stand) => stand.network);
    if (left.length > 0) await sleep(look);
  }
  return 0;
}
