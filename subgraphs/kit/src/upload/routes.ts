import { sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Access, gatewayName } from '../access/access.js';
import { isAtLeast, type Viewer } from '../access/viewer.js';
import type { Database, OpenDatabase } from '../database/open.js';
import type { FileParts } from '../import/import.js';
import { reportImport } from '../import/report.js';
import { serveExports } from './exports.js';
import { requireEditor, UploadRefused } from './refused.js';
import { type Spool, WrongLength } from './spool.js';
import { isImportId, isOwn, leaveStep } from './steps.js';

/** What the addresses of uploads need. */
export interface UploadRoutes {
  parts: FileParts;
  spool: Spool;
  database: OpenDatabase;
  access: Access;
}

type Route = { Params: { id: string } };

/**
 * Takes the files of imports from the gateway, and gives their reports: `/upload/imports/<id>`, `…/report`; beside them
 * exports.
 */
export function serveUploads(http: FastifyInstance, given: UploadRoutes): void {
  const { parts, spool, database, access } = given;
  const receiving = new Set<string>();
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.addHook('onRequest', access.only([gatewayName]));
    serveExports(scope, { parts, database, access });
    scope.put<Route>('/upload/imports/:id', async (request, reply) => {
      const upload = await expected(database.db, request.params.id, access.viewerOf(request));
      checkLength(request, upload.bytes);
      if (receiving.has(upload.id)) throw new UploadRefused(409, 'Its file is being sent already.');
      receiving.add(upload.id);
      try {
        await take(request, upload, { spool, db: database.db });
      } finally {
        receiving.delete(upload.id);
      }
      return reply.code(204).send();
    });
    scope.get<Route>('/upload/imports/:id/report', async (request, reply) => {
      const { id } = await visible(database.db, request.params.id, access.viewerOf(request));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="import-${id}.csv"`)
        .send(reportImport({ parts, database }, id));
    });
  });
}

interface Upload {
  id: string;
  state: string;
  bytes: number;
  actor: string | null;
}

const nothing = () => new UploadRefused(404, 'There is no import of yours at this address.');

/** The import that a viewer may see: one's own, and moderators those of others. */
async function visible(db: Database, id: string, viewer: Viewer): Promise<Upload> {
  requireEditor(viewer, 'Imports');
  const [found] = isImportId(id)
    ? await db.execute<Upload & Record<string, unknown>>(
        sql`select id, state, bytes, actor from import_overviews where id = ${id}`,
      )
    : [];
  if (!found) throw nothing();
  if (isAtLeast(viewer.role, 'moderator') || (await isOwn(db, viewer, found.actor))) return found;
  throw nothing();
}

/** The import whose file a viewer may send: whoever opened it, as long as it waits for one. */
async function expected(db: Database, id: string, viewer: Viewer): Promise<Upload> {
  const found = await visible(db, id, viewer);
  if (found.bytes === null || !(await isOwn(db, viewer, found.actor))) throw nothing();
  if (found.state === 'OPEN') return found;
  if (found.state === 'CANCELLED')
    throw new UploadRefused(409, 'It was cancelled, or its address is too old; open another import.');
  throw new UploadRefused(409, 'It has its file already.');
}

function checkLength({ headers }: FastifyRequest<Route>, bytes: number): void {
  const length = Number(headers['content-length']);
  if (length === bytes) return;
  const message = `It was announced with ${bytes} bytes, and this has ${headers['content-length'] ?? 'no length'}.`;
  if (length > bytes) throw new UploadRefused(413, message);
  throw new UploadRefused(400, message);
}

async function take(
  { raw }: FastifyRequest<Route>,
  { id, bytes }: Upload,
  { spool, db }: { spool: Spool; db: Database },
): Promise<void> {
  const received = await spool.receive(raw, bytes).catch((error: unknown) => {
    if (!(error instanceof WrongLength) && raw.complete) throw error;
    throw new UploadRefused(400, 'The upload ended before its end.');
  });
  try {
    await db.transaction(async (transaction) => {
      const tx = transaction as unknown as Database;
      const [kept] = await tx.execute<{ role: string; actor: string }>(sql`
        update uploads set received_at = now() from imports i
        where import = ${id} and i.id = import and received_at is null and cancelled_at is null
        returning i.role, i.actor`);
      if (!kept) throw new UploadRefused(409, 'It has its file already, or was cancelled.');
      // The row is locked: nobody else can be giving this import another file.
      await received.keep(id);
      await leaveStep(tx, id, { verb: 'stage', step: 'stage', ...kept });
    });
  } finally {
    await received.drop();
  }
}
