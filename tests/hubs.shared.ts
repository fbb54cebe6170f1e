import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from 'vitest';
import { shareTestHub, type TestHub } from './hub.js';
import { sharedFiles } from './shared-files.js';

const hubs: Promise<TestHub>[] = [];
beforeAll(async () => {
  hubs.push(shareTestHub('seeds'), shareTestHub('demo'));
  await Promise.all(hubs);
});
afterAll(async () => {
  for (const started of await Promise.allSettled(hubs))
    if (started.status === 'fulfilled') await started.value[Symbol.asyncDispose]();
});

for (const file of sharedFiles)
  describe(file, async () => {
    await import(fileURLToPath(new URL(`../${file}`, import.meta.url)));
  });
