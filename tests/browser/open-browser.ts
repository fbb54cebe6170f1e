import { access } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Opens the Chromium of this machine. Throws where there is none, and says how to get one. */
export async function openBrowser(): Promise<Browser> {
  for (const executablePath of places) {
    const isThere = await access(executablePath).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    return chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  }
  throw new Error(`No Chromium at ${places.join(', ')}; on Debian: apt-get install chromium`);
}
