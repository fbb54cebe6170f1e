import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Below the ranges from which systems take the ports of outgoing calls, so that none steals one before it is used. */
const FREE_FROM = 20_000;
const FREE_TO = 32_000;

/** Whether a server could listen there now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** What this process has claimed; the sockets stand as long as it lives. */
const claimed = new Set<number>();

/**
 * A port on which nothing listens, and which nobody else gets from here while this process lives. Between the choice
 * and the server that listens there lies the start of a whole process, and hubs start side by side.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FREE_FROM, FREE_TO);
    if (!claimed.has(port) && (await claimPort(port))) return port;
  }
}

/** Whether a port is free, and from now on this process's, as a chosen one is; also if it was so already. */
export async function claimPort(port: number): Promise<boolean> {
  return (claimed.has(port) || (await claim(port))) && (await isFree(port));
}

/**
 * The claim on a port is the UDP port of the same number: the system gives it to one process of the machine, takes it
 * back however that process ends, and a server for TCP is not in its way. No file could say so much.
 */
function claim(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => socket.close(() => resolve(false)));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      socket.unref();
      claimed.add(port);
      resolve(true);
    });
  });
}

/** Different free ports. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

/** Who listens on a port, as `node (pid 123)`; null where the system's own tools cannot tell. */
export async function holderOf(port: number): Promise<string | null> {
  const lsof = await output('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const found =
    /^p(?<pid>\d+)\nc(?<name>.+)$/m.exec(lsof) ?? /"(?<name>[^"]+)",pid=(?<pid>\d+)/.exec(await ss(port));
  return found?.groups ? `${found.groups.name} (pid ${found.groups.pid})` : null;
}

function ss(port: number): Promise<string> {
  return output('ss', ['-Hltnp', `sport = :${port}`]);
}

async function output(command: string, args: string[]): Promise<string> {
  return run(command, args, { timeout: 1000 }).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
