import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub } from '@koinipoli/local';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { startChild } from './child.js';
import type { Mix, Question } from './mix.js';
import { subgraphs } from './synthetic/federation.js';
import { dashboard, deep, spelledOut } from './synthetic/operations.js';
import { addressed, type Federation } from './system.js';

/** A federation with its subgraphs running. */
export interface Running extends Federation, AsyncDisposable {
  questions: readonly Question[];
  mixes: readonly Mix[];
  /** What subgraphs were asked since the last time, where they count. */
  asked?: () => Promise<{ calls: number; bytes: number }>;
}

/** Starts the four subgraphs in memory. */
export async function startSynthetic(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'koinipoli-bench-synthetic-'));
  const child = startChild({ script: './synthetic/server.js' });
  const { urls } = await child.ask<{ urls: Record<string, string> }>('asked');
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: urls[name] ?? '',
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const supergraphPath = join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, supergraphSdl);
  const asked = { name: 'Deep', query: deep, variables: { ranking: 0 } };
  return {
    name: 'synthetic',
    supergraphPath,
    urls,
    questions: dashboard,
    mixes: [
      { name: 'distinct', questions: [asked], vary: { variable: 'ranking' } },
      { name: 'dashboard', questions: dashboard, vary: 'nothing' },
      { name: 'identical', questions: [asked], vary: 'nothing' },
      { name: 'cold', questions: [asked], vary: 'text' },
      { name: 'new shapes', questions: [{ ...asked, query: spelledOut(deep) }], vary: 'fields' },
    ],
    asked: () => child.ask('asked'),
    async [Symbol.asyncDispose]() {
      await child[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the hub with its demo world; its own gateway stands by. */
export async function startHubFederation(root: string): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), 'koinipoli-bench-hub-'));
  // Started by root, PostgreSQL runs as somebody else, who has to enter the folder.
  await chmod(dataDir, 0o755);
  const clean = () => rm(dataDir, { recursive: true, force: true });
  const hub = await startHub({
    dataDir,
    temporary: true,
    port: 0,
    silent: true,
    world: 'demo',
    logLevel: 'error',
  }).catch(async (error) => {
    await clean();
    throw error;
  });
  const urls = Object.fromEntries(Object.entries(hub.subgraphs).map(([name, { url }]) => [name, url]));
  const supergraphPath = join(dataDir, 'supergraph.graphql');
  await writeFile(supergraphPath, await addressed(join(root, 'schema/supergraph.graphql'), urls));
  const questions = await savedQuestions(join(root, 'schema/operations'));
  const named = (name: string) => questions.filter((each) => each.name === name);
  return {
    name: 'hub',
    supergraphPath,
    urls,
    internalKey: join(dataDir, 'keys/gateway.json'),
    questions,
    mixes: [
      {
        name: 'distinct',
        questions: named('q22-unsupported-municipalities'),
        vary: { variable: 'metres' },
      },
      { name: 'dashboard', questions, vary: 'nothing' },
      { name: 'identical', questions: named('city-walk'), vary: 'nothing' },
      { name: 'cold', questions: named('city-walk'), vary: 'text' },
      { name: 'new shapes', questions: named('city-walk'), vary: 'fields' },
    ],
    async [Symbol.asyncDispose]() {
      await hub[Symbol.asyncDispose]();
      await clean();
    },
  };
}

async function savedQuestions(folder: string): Promise<Question[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const name = file.replace(/\.graphql$/, '');
      const variables = JSON.parse(await readFile(join(folder, `${name}.variables.json`), 'utf8'));
      return { name, query: await readFile(join(folder, file), 'utf8'), variables };
    }),
  );
}
