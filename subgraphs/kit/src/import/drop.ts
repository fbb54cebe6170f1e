import type { Import, ImportDesk } from './import.js';
import { noteImport, requireImport } from './row.js';
import { lockSource } from './session.js';
import { dropStagingTable } from './staged.js';

/**
 * Gives an import up that was not applied, and forgets what it staged; one that is over is returned as it is.
 * Throws ImportRefusal NOT_FOUND; DUPLICATE while it runs.
 */
export async function dropImport(desk: ImportDesk, id: string): Promise<Import> {
  const { source } = await requireImport(desk, id);
  await using session = await lockSource(desk.database, source);
  const found = await requireImport(desk, id);
  if (found.state === 'DONE' || found.state === 'UNDONE') return found;
  await dropStagingTable(session.sql, id);
  await noteImport(session.sql, id, { state: 'FAILED', message: found.message ?? 'It was given up.' });
  return requireImport(desk, id);
}
