import type { Logger } from 'pino';
import { type GatewayConfig, StartError } from '../config/config.js';
import type { PlanFigures } from '../engine/plan/figures.js';
import { hashOf } from '../hash.js';
import { type Calling, createSubgraphs, type Subgraphs } from '../subgraph/subgraphs.js';
import { createLasting, type Engine, type Lasting, startEngine } from './engine.js';
import { openSource, type Source } from './source.js';
import { readSupergraph, reasonOf } from './supergraph.js';
import { warmUp } from './warm-up.js';

/** All that stands on one supergraph. */
export interface Edition {
  engine: Engine;
  subgraphs: Subgraphs;
  /** Of the supergraph's text, enough of it to tell it from others. */
  hash: string;
  /** How many work with it. */
  users: number;
  isRetired: boolean;
}

/** What editions are made of. */
export interface EditionParts {
  config: GatewayConfig;
  log: Logger;
  calling: Calling;
}

/** Reads the supergraph, and again whenever it changes. Throws a StartError that names the variable at fault. */
export async function startEditions(parts: EditionParts): Promise<Editions> {
  const source = openSource(parts.config.supergraph);
  const lasting = createLasting(parts.config, parts.log);
  try {
    const sdl = (await source.read()) ?? '';
    return new Editions({ ...parts, source, lasting }, await openEdition(sdl, { ...parts, lasting }));
  } catch (error) {
    await source.close();
    throw faultOf(error, source);
  }
}

/** The supergraphs of a process, of which one is live. */
export class Editions {
  /** Why the newest one did not go live. */
  refused: string | undefined;
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private readonly closing = new Set<Promise<void>>();

  constructor(
    private readonly parts: EditionParts & { source: Source; lasting: Lasting },
    /** What new requests meet. */
    public current: Edition,
  ) {
    this.lookLater();
  }

  /** What planning has done, over all of them. */
  get figures(): Readonly<PlanFigures> {
    return this.parts.lasting.figures;
  }

  /** Works with what is live now: it stays until the work is done, whatever goes live meanwhile. */
  async on<T>(work: (edition: Edition) => Promise<T>): Promise<T> {
    const edition = this.current;
    edition.users += 1;
    try {
      return await work(edition);
    } finally {
      edition.users -= 1;
      if (edition.isRetired && edition.users === 0) this.close(edition);
    }
  }

  /** Looks for a new supergraph. One that cannot be used leaves the last good one; never throws. */
  look(): Promise<void> {
    this.looking ??= this.replace()
      .catch((error) => {
        const reason = faultOf(error, this.parts.source).message;
        if (reason !== this.refused && !this.isStopped)
          this.parts.log.error({ reason }, 'the new supergraph is refused: the last good one stays');
        this.refused = reason;
      })
      .finally(() => {
        this.looking = undefined;
      });
    return this.looking;
  }

  /** Ends what is live once nobody works with it. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.parts.source.close();
    await this.looking;
    this.retire(this.current);
    await Promise.all(this.closing);
  }

  private async replace(): Promise<void> {
    const { source, log, config } = this.parts;
    const sdl = await source.read();
    if (sdl === undefined) return;
    if (signOf(sdl) !== this.current.hash) {
      const next = await openEdition(sdl, this.parts);
      const { operations: from } = this.current.engine;
      const { operations: to } = next.engine;
      const { warmUpMs } = config.supergraph;
      const warmed = from && to && !this.isStopped ? await warmUp(from, to, warmUpMs) : 0;
      const last = this.current;
      this.current = next;
      this.retire(last);
      log.info({ supergraph: next.hash, warmed }, 'a new supergraph is live');
    }
    this.refused = undefined;
  }

  private lookLater(): void {
    const { pollMs } = this.parts.config.supergraph;
    if (this.isStopped || pollMs === 0) return;
    this.timer = setTimeout(() => void this.look().then(() => this.lookLater()), pollMs).unref();
  }

  private retire(edition: Edition): void {
    edition.isRetired = true;
    if (edition.users === 0) this.close(edition);
  }

  /** Nobody waits for it but the stop: files on their way through a subgraph may take an hour. */
  private close({ engine, subgraphs }: Edition): void {
    const closed = Promise.all([engine.stop(), subgraphs.close()]).then(
      () => {},
      () => {},
    );
    this.closing.add(closed);
    void closed.then(() => this.closing.delete(closed));
  }
}

async function openEdition(
  sdl: string,
  { calling, ...parts }: EditionParts & { lasting: Lasting },
): Promise<Edition> {
  const supergraph = readSupergraph(sdl);
  const subgraphs = createSubgraphs(supergraph, calling);
  try {
    const engine = await startEngine({ ...parts, supergraph, way: subgraphs.way });
    return { engine, subgraphs, hash: signOf(sdl), users: 0, isRetired: false };
  } catch (error) {
    await subgraphs.close();
    throw error;
  }
}

const signOf = (sdl: string): string => hashOf(sdl).slice(0, 16);

const faultOf = (error: unknown, { name }: Source): StartError =>
  error instanceof StartError
    ? error
    : new StartError(`${name} is not a usable supergraph: ${reasonOf(error)}`);
