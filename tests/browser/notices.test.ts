import { AxeBuilder } from '@axe-core/playwright';
import { NETWORKS } from '@koinipoli/local';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub, withoutIndex } from '../hub.js';
import { isConfirmed, linkOfMail, refuse, subscribe } from '../notices/mail.js';
import { openBrowser } from './open-browser.js';

let hub: TestHub;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const faults: string[] = [];
const anna = { subject: 'idp|anna', email: 'anna@mail.example' };

beforeAll(async () => {
  // Its mails are of one network.
  const networks = NETWORKS.filter(({ name }) => ['common-city', 'kalo'].includes(name));
  [hub, browser] = await Promise.all([startTestHub({ networks, envOf: withoutIndex }), openBrowser()]);
  const context = await browser.newContext({ locale: 'el-GR' });
  context.setDefaultTimeout(120_000);
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

const violations = async () =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.length}`);

describe('the page of notices', () => {
  it('confirms by the link of a mail, when the button is pressed', async () => {
    await subscribe(hub, anna);
    const link = await linkOfMail(hub, anna, 1);
    await page.goto(link.href);
    await page.getByRole('heading', { name: 'Επιβεβαίωση διεύθυνσης' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('el');
    expect(await isConfirmed(hub, anna)).toBe(false);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Επιβεβαίωση' }).click();
    await page.getByRole('status').getByText('Η διεύθυνσή σας επιβεβαιώθηκε.').waitFor();
    expect(await isConfirmed(hub, anna)).toBe(true);
    expect(page.url()).toBe(`${hub.origin}/notices`);
  });

  it('stops by the next one, in English too and by keyboard alone', async () => {
    await refuse(hub, anna);
    const link = await linkOfMail(hub, anna, 2);
    await page.goto(link.href);
    await page.getByRole('heading', { name: 'Διακοπή ειδοποιήσεων' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Stop notices' }).waitFor();
    expect(await page.title()).toBe('Stop notices');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('The notices have stopped').waitFor();
    expect(await isConfirmed(hub, anna)).toBeNull();
    expect(await violations()).toEqual([]);
    await page.goto('about:blank');
    await page.goto(link.href);
    await page.getByRole('button', { name: 'Διακοπή' }).click();
    await page.getByRole('status').getByText('έχει ήδη χρησιμοποιηθεί').waitFor();
  });

  it('says so where there is no link', async () => {
    await page.goto('about:blank');
    await page.goto(`${hub.origin}/notices`);
    await page.getByText('Η σελίδα ανοίγει από τον σύνδεσμο').waitFor();
    expect(await page.getByRole('button').count()).toBe(1);
    expect(await violations()).toEqual([]);
  });

  it('asks no other host, sends no token in an address, and raises no error', () => {
    const sent = asked.filter((url) => !/^(data|blob|about):/.test(url));
    expect(sent.filter((url) => !url.startsWith(hub.origin))).toEqual([]);
    // Playwright gives addresses with what stands after the #, which browsers do not send.
    expect(sent.map((url) => new URL(url)).filter(({ search }) => search !== '')).toEqual([]);
    expect(faults).toEqual([]);
  });
});
