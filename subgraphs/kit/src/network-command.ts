import { runExport } from './import/command/export.js';
import { runImport } from './import/command/import.js';
import type { FileParts } from './import/import.js';
import { type PersonCall, type PersonParts, runPerson } from './person/command.js';

/** What the commands of a network need to know of it. */
export interface NetworkCommandParts extends PersonParts {
  /** What it takes and gives as files; absent: neither. */
  files?: FileParts;
}

/** Runs `npm run import`, `export` or `person` of a network, whichever the first word says; gives its exit code. */
export function runNetworkCommand(
  { files, ...parts }: NetworkCommandParts,
  { argv: [command, ...argv], env }: PersonCall,
): Promise<number> {
  if (!files || command === 'person') return runPerson(parts, { argv, env });
  return (command === 'export' ? runExport : runImport)(
    { files, migrations: parts.migrations },
    { argv, env },
  );
}
