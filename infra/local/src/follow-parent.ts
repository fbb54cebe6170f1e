// Imported into every service before its own code: when the hub that started it is gone, even by kill -9, the channel
// closes, and the service stops as if it had been asked to.
const LAST_RESORT_MS = 10_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), LAST_RESORT_MS).unref();
});

// The channel alone must not keep a service alive that has nothing left to do.
process.channel?.unref();
