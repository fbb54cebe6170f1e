import { spawn } from 'node:child_process';

/**
 * Makes a server end with this process, however that ends: a shell waits for the pipe to it to close. Only for folders
 * that nobody will start from again, such as those of a test run that is killed. Disposing of it lets the server live.
 */
export function leash(pid: number): Disposable {
  if (process.platform === 'win32') return { [Symbol.dispose]: () => undefined };
  const shell = spawn('/bin/sh', ['-c', 'read _; kill -INT "$0"', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.unref();
  return { [Symbol.dispose]: () => void shell.kill('SIGKILL') };
}
