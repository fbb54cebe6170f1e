import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that this house stands in. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** What a command left behind. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** How a command runs. */
export interface CommandOptions {
  cwd: string;
  /** Replaces the whole environment. */
  env?: NodeJS.ProcessEnv;
  /** Passes output through in place of collecting it. */
  show?: boolean;
  /** After this it is killed and its code is 124, as with timeout(1). */
  timeoutMs?: number;
}

/** Runs a program without standard input, so that nothing can wait for an answer; never rejects. */
export function runCommand(command: readonly string[], options: CommandOptions): Promise<Outcome> {
  const [program = '', ...rest] = command;
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const outcome = { code: 1, stdout: '', stderr: '' };
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, options.timeoutMs ?? 300_000);
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (outcome.stdout += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (outcome.stderr += chunk));
    child.on('error', (error) => (outcome.stderr += error.message));
    child.on('close', (code) => {
      clearTimeout(clock);
      if (late) outcome.stderr += `${command.join(' ')} took too long and was stopped.`;
      resolve({ ...outcome, code: late ? 124 : (code ?? 1) });
    });
  });
}

/** The command that runs a tool of this project's own node_modules, `tool('typescript', 'tsc')`. */
export function tool(packageName: string, bin: string): string[] {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bins === 'string' ? bins : bins[bin];
  if (!path) throw new Error(`${packageName} has no command ${bin}.`);
  return [process.execPath, join(dirname(manifest), path)];
}
