import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub.js';
import { openBrowser } from './open-browser.js';

let hub: TestHub;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startTestHub(), openBrowser()]);
  page = await browser.newPage({ locale: 'el-GR' });
});
afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

/** The newest mail's link. */
async function link(act: 'confirm' | 'stop'): Promise<string> {
  const pattern = new RegExp(`http\\S+#${act}/\\S+`);
  for (;;) {
    const found = hub.letters?.list.map(({ text }) => pattern.exec(text)?.[0]).find(Boolean);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it('the link of a mail confirms an address when somebody says so, once it is pressed and not before', async () => {
  const as = { role: 'member', network: 'social-care', subject: 'maria' };
  await hub.ask(
    'mutation { subscribeSocialCareNotices(input: { email: "maria@mail.example", kinds: [ALERT_DEADLINE] }) { problems { code } } }',
    { as },
  );
  const confirmed = async () => {
    const { data } = await hub.ask('{ socialCareNoticeSubscription { confirmed } }', { as });
    return data;
  };
  await page.goto(await link('confirm'));
  const button = page.getByRole('button', { name: 'Ναι, επιβεβαιώνω' });
  await button.waitFor();
  expect(await confirmed()).toEqual({ socialCareNoticeSubscription: { confirmed: false } });
  await button.click();
  await page.getByText('Η διεύθυνσή σας επιβεβαιώθηκε.').waitFor();
  expect(await confirmed()).toEqual({ socialCareNoticeSubscription: { confirmed: true } });
});

it('a link that is broken or unknown says what to do', async () => {
  const english = await browser.newPage({ locale: 'en-GB' });
  await english.goto(`${hub.origin}/notices#confirm/Kalo/`);
  await english.getByText('The link is not whole.').waitFor();
  await english.goto('about:blank');
  await english.goto(`${hub.origin}/notices#stop/Kalo/${'a'.repeat(32)}`);
  await english.getByRole('button', { name: 'Yes, stop them' }).click();
  await english.getByText('The link does not hold any more.').waitFor();
});
