import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// biome-ignore lint/suspicious/noExplicitAny: records as they stand in files, whose fields a scenario knows
export type Row = any;

/** What `answer.ts` of a scenario exports. */
export interface Answerer {
  /** The whole answer, from the records of a world. */
  // biome-ignore lint/suspicious/noExplicitAny: the variables of the operation that the scenario is about
  answer(world: World, variables: any): unknown;
  /**
   * Applied to both answers before they are compared, where something cannot be known but by asking: words that a
   * program makes up, the order of what is equal.
   */
  comparable?(answer: Row): unknown;
}

/** A text in its languages, as records have it. */
export interface Text {
  el: string;
  en?: string | null;
}

interface Point {
  latitude: number;
  longitude: number;
}

const networks = new URL('../../subgraphs/', import.meta.url);

/** The records of a world: the facts of the networks and, below a folder, the records that the demo world adds. */
export class World {
  private readonly read = new Map<string, Row[]>();

  constructor(private readonly folder?: string) {}

  /** All records of a file of facts, `kalo/offers`, those of the demo world last. */
  rows(file: string): Row[] {
    const found = this.read.get(file) ?? [...this.facts(file), ...this.invented(file)];
    this.read.set(file, found);
    return found;
  }

  /** The record of a file with this id, or undefined. */
  row(file: string, id: string | null | undefined): Row | undefined {
    return this.rows(file).find((row) => row.id === id);
  }

  /** A topic and all below it, in any number of steps. */
  topicsBelow(id: string): Set<string> {
    return below(id, this.rows('common-city/topics'), ({ broader }) => broader ?? []);
  }

  /** A topic and all above it. */
  topicsAbove(id: string): Set<string> {
    const broader: string[] = this.row('common-city/topics', id)?.broader ?? [];
    return new Set([id, ...broader.flatMap((above) => [...this.topicsAbove(above)])]);
  }

  /** An area and all that lie in it. */
  areasWithin(id: string): Set<string> {
    return below(id, this.areas(), ({ partOf }) => [partOf]);
  }

  /** An area and all that it lies in. */
  areasAround(id: string): Set<string> {
    const partOf = this.areas().find((area) => area.id === id)?.partOf;
    return new Set([id, ...(partOf ? this.areasAround(partOf) : [])]);
  }

  /** Municipalities are areas, too: `area:9183`, part of their regional unit. */
  areas(): Row[] {
    return [
      ...this.rows('common-city/areas'),
      ...this.rows('common-city/municipalities').map(({ code, regionalUnit, ...row }) => ({
        ...row,
        id: `area:${code}`,
        partOf: regionalUnit,
      })),
    ];
  }

  /** The municipality with this code. */
  municipality(code: string | null): Row | undefined {
    return this.rows('common-city/municipalities').find((row) => row.code === code);
  }

  /** The English name of a topic. */
  topicName(id: string): string {
    return english(this.row('common-city/topics', id).name);
  }

  /** An organisation as common-city knows it. */
  organisation(id: string): Row | undefined {
    return this.row('common-city/organisations', id);
  }

  /** The hub's id of an organisation, from any id under which a network may have entered it. */
  canonical(id: string): string {
    return this.rows('common-city/identity').find(({ alias }) => alias === id)?.organisation ?? id;
  }

  /** Active bodies of the social economy, seated or placed in a municipality, that serve a need or a narrower one. */
  bodiesOn(need: string, municipality: string): Row[] {
    return this.rows('kalo/kalo-organisations')
      .filter((body) => body.municipality === municipality || body.seat === municipality)
      .filter(({ active, needs }) => active !== false && share(needs ?? [], this.topicsBelow(need)))
      .sort(byName);
  }

  private facts(file: string): Row[] {
    const path = new URL(`${file.replace('/', '/data/')}.json`, networks);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  }

  private invented(file: string): Row[] {
    if (this.folder === undefined) return [];
    const path = join(this.folder, `${file}.jsonl`);
    if (!existsSync(path)) return [];
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }
}

function below(id: string, rows: readonly Row[], parentsOf: (row: Row) => string[]): Set<string> {
  const found = new Set([id]);
  let before = 0;
  while (before < found.size) {
    before = found.size;
    for (const row of rows) if (parentsOf(row).some((parent) => found.has(parent))) found.add(row.id);
  }
  return found;
}

/** A text as somebody reads it who asked for English. */
export const english = (text: Text): string => text.en ?? text.el;

/** Whether two lists share something. */
export const share = <T>(some: Iterable<T>, others: Iterable<T>): boolean => {
  const set = new Set(others);
  return [...some].some((item) => set.has(item));
};

const collator = new Intl.Collator('el');

/** For sorting by several keys, each a number or a text in the order of the Greek alphabet; null comes last. */
export const by =
  (...keys: ((row: Row) => string | number | null | undefined)[]) =>
  (one: Row, other: Row): number => {
    for (const key of keys) {
      const order = compare(key(one), key(other));
      if (order !== 0) return order;
    }
    return 0;
  };

/** The usual order of a list. */
export const byName = by(
  ({ name }) => name.el,
  ({ id }) => id,
);

function compare(one: string | number | null | undefined, other: string | number | null | undefined): number {
  if (one == null || other == null) return Number(one == null) - Number(other == null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** The way between two points over the earth as a sphere, in metres. */
export function metresBetween(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord =
    half(radians(other.latitude - one.latitude)) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      half(radians(other.longitude - one.longitude));
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(chord));
}
