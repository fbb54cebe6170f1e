import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.js';
import { startTestHub, type TestHub } from '../hub.js';

/*
 * Every folder here is a scenario: a saved operation of the contract with variables, and its answer as a person
 * read it in the documents. The answer is compared whole.
 */
const here = new URL('.', import.meta.url);
const operations = new URL('../../schema/operations/', import.meta.url);
const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());

interface Scenario {
  operation: string;
  variables?: Record<string, unknown>;
  language?: string;
  answer: unknown;
}

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('scenarios', () => {
  it('are there', () => expect(folders.length).toBeGreaterThan(0));

  it.each(folders.map(({ name }) => name))('%s', async (name) => {
    const scenario: Scenario = JSON.parse(await readFile(new URL(`${name}/scenario.json`, here), 'utf8'));
    const query = await readFile(new URL(`${scenario.operation}.graphql`, operations), 'utf8');
    const answer = await ask(hub.url, query, {
      variables: scenario.variables,
      headers: { 'accept-language': scenario.language ?? 'en' },
    });
    expect(answer).toEqual({ data: scenario.answer });
  });
});
