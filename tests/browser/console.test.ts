import { NETWORKS } from '@koinipoli/local';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub, withoutIndex } from '../hub.js';
import { openBrowser } from './open-browser.js';

let hub: TestHub;
let browser: Browser;
let page: Page;
const foreign: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  // The question that it opens with goes to three of them.
  const networks = NETWORKS.filter(({ name }) => !['kalo', 'funding-tools'].includes(name));
  const starting = startTestHub({ world: 'demo', networks, envOf: withoutIndex });
  [hub, browser] = await Promise.all([starting, openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(120_000);
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(hub.origin))
      foreign.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(hub.origin);
});
afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

describe('the console', () => {
  it('is where the root leads, and opens with a question', async () => {
    expect(page.url()).toBe(`${hub.origin}/console`);
    await page.getByRole('button', { name: /Execute query/ }).waitFor();
    await page.locator('.graphiql-query-editor').getByText('supportCentres').first().waitFor();
  });

  it('says that the world is not the real one', async () => {
    const banner = page.getByRole('note');
    await banner.waitFor();
    expect(await banner.textContent()).toContain('“demo”');
    expect(await banner.boundingBox()).toMatchObject({ y: 0, width: 1280 });
    expect((await page.locator('#console').boundingBox())?.height).toBeGreaterThan(600);
  });

  it('answers the question it opens with', async () => {
    await page.getByRole('button', { name: /Execute query/ }).click();
    // The editor draws what is in sight alone: the first of the centres, by the Greek alphabet.
    await page.locator('.result-window').getByText('Office of Athens').first().waitFor();
  });

  it('shows the schema with its descriptions', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().click();
    await page.getByText('Questions to all networks').first().waitFor();
  });

  it('asks no other host and raises no error', () => {
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
  });
});
