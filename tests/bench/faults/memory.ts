import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { answerMessages } from '../gateway/child.js';

/** The most that a gateway took since the last question. */
export interface Most {
  megabytes: number;
  /** The longest time that its event loop was held up. */
  heldUpMs: number;
}

// Loaded into the gateway (`--import`).
let most = 0;
const note = () => {
  most = Math.max(most, process.memoryUsage.rss());
};
setInterval(note, 20).unref();
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
answerMessages('most', (): Most => {
  note();
  const told = { megabytes: most / 1024 / 1024, heldUpMs: delay.max / 1e6 };
  most = 0;
  delay.reset();
  return told;
});
answerMessages('pid', () => process.pid);

const arrived: string[] = [];
subscribe('http.server.request.start', (message) => {
  const { headers } = (message as { request: IncomingMessage }).request;
  arrived.push(String(headers['x-request-id']));
});
process.on('exit', () => {
  const { BENCH_ARRIVED: file } = process.env;
  if (file) writeFileSync(file, arrived.join('\n'));
});
process.channel?.unref();
