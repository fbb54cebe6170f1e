import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { lockFolder } from '../machine/lock.js';
import { claimPort, freePort } from '../machine/port.js';
import { until } from '../machine/process.js';
import { accountFor } from './account.js';
import { binariesFor } from './binaries.js';
import { ADMIN, type Cluster, ensureCluster, makeDataFolder } from './cluster.js';
import { leash } from './leash.js';
import { findPostmaster, isOurs, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.js';

const STOP_MS = 3000;

/** How to start the embedded PostgreSQL. */
export interface PostgresOptions {
  /** Folder for the cluster, its password, port and log. */
  readonly dataDir: string;
  /** Default: the port of the last start, or a free one. */
  readonly port?: number;
  /** For a folder that is deleted soon: never flushed to the disk, and its server never outlives this process. */
  readonly temporary?: boolean;
  /** Beside a hub that already works on the folder: use its server, and leave it running at the end. */
  readonly shared?: boolean;
  /** Told when the server died and was started again. */
  readonly onRestart?: (message: string) => void;
}

/** A running PostgreSQL; disposing of it stops it, unless somebody else had started it. */
export interface Postgres extends AsyncDisposable {
  /** Address of the database `postgres`, with the superuser's password. */
  readonly adminUrl: string;
  readonly pid: number;
  urlOf(database: string): string;
  /** Makes a database unless it is there. */
  createDatabase(name: string): Promise<void>;
}

/**
 * Starts the PostgreSQL of a data folder, making it at first, or attaches to the one that runs there.
 * @throws LocalError if another hub works on the folder, or PostgreSQL cannot run here.
 */
export async function createPostgres(options: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir);
  const account = await accountFor(join(dataDir, 'cluster'));
  await makeDataFolder(dataDir, account);
  const lock = await lockFolder(join(dataDir, 'lock')).catch((error: unknown) => {
    if (options.shared) return null;
    throw error;
  });
  try {
    const binaries = await binariesFor(account);
    const cluster = await ensureCluster({ dataDir, binaries, account, temporary: options.temporary });
    const server = new Server(cluster, options);
    await server.start();
    return face(server, lock);
  } catch (error) {
    await lock?.[Symbol.asyncDispose]();
    throw error;
  }
}

function face(server: Server, lock: AsyncDisposable | null): Postgres {
  return {
    get adminUrl() {
      return server.urlOf('postgres');
    },
    get pid() {
      return server.pid;
    },
    urlOf: (database) => server.urlOf(database),
    createDatabase: (name) => createDatabase(server.urlOf('postgres'), name),
    async [Symbol.asyncDispose]() {
      if (lock === null) return;
      await server.stop();
      await lock[Symbol.asyncDispose]();
    },
  };
}

/** The server of one cluster through its restarts. */
class Server {
  private running: Postmaster = { pid: 0, port: 0 };
  private owned = true;
  private stopping = false;
  private leash: Disposable | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly options: PostgresOptions,
  ) {}

  get pid(): number {
    return this.running.pid;
  }

  urlOf(database: string): string {
    return `postgres://${ADMIN}:${this.cluster.password}@127.0.0.1:${this.running.port}/${database}`;
  }

  async start(): Promise<void> {
    const found = await this.answering();
    if (found === null) return this.launchPatiently();
    this.running = found;
    this.owned = await isOurs(this.cluster, found.pid);
  }

  /** Right after a kill, backends of the dead server still hold its memory, and a port may be taken in between. */
  private async launchPatiently(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.launch(await this.choosePort());
      } catch (error) {
        const passes = /shared memory block|could not bind/.test((error as Error).message);
        if (!passes || attempt === 10) throw error;
        await delay(300);
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.leash?.[Symbol.dispose]();
    if (this.owned) await stopPostmaster(this.cluster, this.running.pid, STOP_MS);
  }

  /** A living server, once it is ready; one that is going down is waited for. */
  private async answering(): Promise<Postmaster | null> {
    let found = await findPostmaster(this.cluster);
    await until(async () => {
      found = await findPostmaster(this.cluster);
      return found === null || found.status === 'ready';
    }, 60_000);
    if (found === null) return null;
    this.running = found;
    const sql = connect(this.urlOf('postgres'));
    // A number that another program has by now does not answer with our password.
    const answers = await sql`select 1`.then(
      () => true,
      () => false,
    );
    await sql.end();
    return answers ? found : null;
  }

  private async launch(port: number): Promise<void> {
    const started = await startPostmaster(this.cluster, port);
    await writeFile(this.portFile, `${port}\n`);
    this.running = started;
    this.leash?.[Symbol.dispose]();
    if (this.options.temporary) this.leash = leash(started.pid);
    started.process.once('exit', () => void this.revive(port));
  }

  /** The services reconnect by themselves, so the port must stay. */
  private async revive(port: number): Promise<void> {
    for (let wait = 200; !this.stopping; wait = Math.min(wait * 2, 5000)) {
      await delay(wait, undefined, { ref: false });
      if (this.stopping) return;
      this.options.onRestart?.(`PostgreSQL stopped; starting it again on port ${port}`);
      const back = await this.launch(port).then(
        () => true,
        () => false,
      );
      if (back && this.stopping) await stopPostmaster(this.cluster, this.running.pid, STOP_MS);
      if (back) return;
    }
  }

  private async choosePort(): Promise<number> {
    if (this.options.port) return this.options.port;
    const kept = Number(await readFile(this.portFile, 'utf8').catch(() => ''));
    return kept > 0 && (await claimPort(kept)) ? kept : freePort();
  }

  private get portFile(): string {
    return join(this.cluster.folder, '..', 'port');
  }
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new TypeError(`${name} is no name for a database.`);
  const sql = connect(adminUrl);
  try {
    const found = await sql`select from pg_database where datname = ${name}`;
    if (found.length === 0) await sql.unsafe(`create database "${name}"`);
  } catch (error) {
    // Another start made it in between: duplicate_database, or the unique index of the catalogue.
    if (!['42P04', '23505'].includes(String((error as postgres.PostgresError).code))) throw error;
  } finally {
    await sql.end();
  }
}

function connect(url: string): postgres.Sql {
  return postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
}
