import type { Export } from '@koinipoli/schema';
import type { FastifyInstance } from 'fastify';
import type { Access } from '../access/access.js';
import { badInput } from '../hub-error.js';
import { type ExportWish, endingOf, exportFormatsOf, exportRecords } from '../import/export/export.js';
import { type FileParts, type ImportDesk, ImportRefusal } from '../import/import.js';
import type { UploadParts } from './open.js';
import { exportPath } from './path.js';
import { requireEditor, UploadRefused } from './refused.js';

/** What is to go out, as it stands in an address. */
export interface ExportAsked {
  format: string;
  /** Name of the records; null: all that the format knows. */
  record: string | null;
}

/** Says where an export is to be had. Throws BAD_USER_INPUT for a format or record that there is not. */
export function exportOf({ parts, subgraph }: UploadParts, asked: ExportAsked): Export {
  const { format, record } = asked;
  const formats = exportFormatsOf(parts).map(({ name }) => name);
  if (!formats.includes(format))
    throw badInput('format', `there is none ${format}, but ${formats.join(', ')}.`);
  const names = parts.records.map(({ name }) => name);
  if (record !== null && !names.includes(record))
    throw badInput('record', `there are no records ${record}, but ${names.join(', ')}.`);
  return { url: exportPath(subgraph, asked), fileName: fileNameOf(parts, asked), format };
}

function fileNameOf(parts: FileParts, { format, record }: ExportAsked): string {
  const found = exportFormatsOf(parts).find(({ name }) => name === format);
  const ending = found && endingOf(found, record === null ? parts.records.length : 1);
  return `${parts.name}${record === null ? '' : `-${record}`}.${ending}`;
}

/** Exports that one network makes at the same time: each holds connections, and keeps what it reads as it stood. */
const mostAtOnce = 4;

/** Gives the records of a network as files, made while they are sent: `/upload/exports/<format>/<record>`. */
export function serveExports(http: FastifyInstance, desk: ImportDesk & { access: Access }): void {
  let running = 0;
  http.get<{ Params: { format: string; record?: string } }>(
    '/upload/exports/:format/:record?',
    async (request, reply) => {
      requireEditor(desk.access.viewerOf(request), 'Exports');
      if (running >= mostAtOnce)
        throw new UploadRefused(
          429,
          `${mostAtOnce} exports are being made already; ask again when one is done.`,
        );
      const { format, record = null } = request.params;
      running += 1;
      const end = () => {
        running -= 1;
      };
      const content = await open(desk, { format, record }).catch((error: unknown) => {
        end();
        throw error;
      });
      content.once('close', end);
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${fileNameOf(desk.parts, { format, record })}"`)
        .send(content);
    },
  );
}

async function open(desk: ImportDesk, { format, record }: ExportAsked) {
  const wish: ExportWish = { format, ...(record === null ? {} : { records: [record] }) };
  try {
    return (await exportRecords(desk, wish)).content;
  } catch (error) {
    if (error instanceof ImportRefusal) throw new UploadRefused(404, error.message);
    throw error;
  }
}
