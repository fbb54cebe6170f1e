import { answerMessages } from './child.js';

/** What a process has used since it began. */
export interface Usage {
  cpuSeconds: number;
  peakMegabytes: number;
}

// Loaded into each gateway (`--import`), so that all are measured in one way, threads included.
answerMessages('usage', (): Usage => {
  const { user, system } = process.cpuUsage();
  return {
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
});
process.channel?.unref();
