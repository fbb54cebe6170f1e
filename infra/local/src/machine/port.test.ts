import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, freePorts, isFree } from './port.js';

test('whoever chooses at the same time, in whichever process, never gets the same port', async () => {
  const script = `
    const { freePorts } = await import(${JSON.stringify(new URL('../../dist/machine/port.js', import.meta.url).href)});
    process.once('message', async () => process.send(await freePorts(300)));
    process.send('ready');
    setInterval(() => {}, 1000);
  `;
  const children = Array.from({ length: 3 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    const chosen = children.map(async (child) => {
      child.send('go');
      return ((await once(child, 'message')) as [number[]])[0];
    });
    const ports = [await freePorts(300), ...(await Promise.all(chosen))].flat();
    expect(ports).toHaveLength(1200);
    expect(new Set(ports).size).toBe(1200);
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
});

test('its own claim leaves the port free to listen on', async () => {
  const port = await freePort();
  expect(await isFree(port)).toBe(true);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect(await isFree(port)).toBe(false);
  server.close();
});
