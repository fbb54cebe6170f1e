import { readdir, readFile } from 'node:fs/promises';
import type { Answerer } from './world.js';

/** One saved operation of the contract with variables, and what it has to answer in one of the worlds. */
export interface Scenario {
  readonly name: string;
  readonly operation: string;
  readonly query: string;
  readonly world: 'demo' | 'seeds';
  readonly variables: Record<string, unknown>;
  readonly language: string;
  /** As a person read it in the documents, or as `answer.ts` works it out of the files of the world. */
  readonly expected: { readonly answer: unknown } | Answerer;
}

interface Written {
  operation: string;
  world?: Scenario['world'];
  /** Those that are saved beside the operation, unless it says others. */
  variables?: Record<string, unknown>;
  language?: string;
  answer?: unknown;
  /** The folder whose `answer.ts` works the answer out; its own, unless it says another one. */
  answeredBy?: string;
}

const here = new URL('.', import.meta.url);
const operations = new URL('../../schema/operations/', import.meta.url);

/** Every folder here is a scenario, by name. */
export async function readScenarios(): Promise<Scenario[]> {
  const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    folders
      .map(({ name }) => name)
      .sort()
      .map(readScenario),
  );
}

async function readScenario(name: string): Promise<Scenario> {
  const written: Written = JSON.parse(await readFile(new URL(`${name}/scenario.json`, here), 'utf8'));
  const { operation, world = 'seeds', language = 'en', answeredBy = name } = written;
  const [query, saved] = await Promise.all([
    readFile(new URL(`${operation}.graphql`, operations), 'utf8'),
    readFile(new URL(`${operation}.variables.json`, operations), 'utf8'),
  ]);
  return {
    ...{ name, operation, query, world, language },
    variables: written.variables ?? JSON.parse(saved),
    expected: 'answer' in written ? { answer: written.answer } : await import(`./${answeredBy}/answer.ts`),
  };
}
