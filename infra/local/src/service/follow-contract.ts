import { unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';

const LOOK_MS = 1000;

/**
 * Calls for every network whose schema is written anew, until it is disposed of: the gateway takes what the contract says
 * for true at once, and a network that runs its old code would refuse what it is then asked.
 */
export function followContract(
  root: string,
  networks: readonly string[],
  onChange: (network: string) => void,
): Disposable {
  const files = networks.map((name) => {
    const file = join(root, 'schema/sdl', `${name}.graphql`);
    watchFile(file, { interval: LOOK_MS, persistent: false }, ({ size }) => size > 0 && onChange(name));
    return file;
  });
  return {
    [Symbol.dispose]: () => {
      for (const file of files) unwatchFile(file);
    },
  };
}
