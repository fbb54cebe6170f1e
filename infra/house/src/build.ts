import { projectRoot, runCommand, tool } from './command.js';

/** Builds what changed, silently unless it fails; `filters` narrows it to some packages and what they need. Returns the exit code. */
export async function build(filters: readonly string[] = []): Promise<number> {
  const args = [
    'run',
    'build',
    '--output-logs=errors-only',
    ...filters.map((filter) => `--filter=${filter}`),
  ];
  // turbo.json cannot say it: turbo reports usage unless its environment forbids it.
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };
  const { code, stdout, stderr } = await runCommand([...tool('turbo', 'turbo'), ...args], {
    cwd: projectRoot,
    env,
    timeoutMs: 600_000,
  });
  if (code !== 0) process.stderr.write(`${stdout}${stderr}`);
  return code;
}
