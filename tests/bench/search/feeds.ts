import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';

/** Lines that a file can be taken up at. */
const page = 1_000;
const epoch = 'bench';

/** The documents of a network in a file, a line each, and where each page of them begins. */
export interface DocumentFile {
  network: string;
  path: string;
  /** Bytes before each page, and of the whole. */
  offsets: number[];
  lines: number;
}

/** Writes the documents that a network would give for its records of the index. */
export async function writeDocuments(
  sql: postgres.Sql,
  network: string,
  folder: string,
): Promise<DocumentFile> {
  const path = join(folder, `${network}.ndjson`);
  const file = createWriteStream(path);
  const offsets = [0];
  let [lines, bytes] = [0, 0];
  const instant = (column: string) =>
    sql.unsafe(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
  for await (const rows of sql`
    select id, kind, ${instant('changed_at')} as at, jsonb_build_object('id', id, 'kind', kind, 'name', name, 'aliases', aliases, 'description', description,
      'active', active, 'organisation', organisation, 'topics', topics, 'targetGroups', target_groups, 'areas', areas, 'period', period,
      'places', coalesce((select jsonb_agg(jsonb_build_object('latitude', latitude, 'longitude', longitude, 'area', area, 'schedules', schedules)
        order by nr) from index_places where record = id), '[]'),
      'provenance', jsonb_build_object('sources', sources, 'updatedAt', ${instant('updated_at')}, 'verifiedAt', ${instant('verified_at')},
        'verifiedBy', verified_by, 'languages', languages, 'synthetic', synthetic)) as document
    from index_records where network = ${network} order by id`.cursor(page)) {
    for (const { id, kind, at, document } of rows) {
      lines += 1;
      const line = `${JSON.stringify({ cursor: `${lines}`, id, kind, at, isNew: false, document })}\n`;
      bytes += Buffer.byteLength(line);
      if (!file.write(line)) await once(file, 'drain');
      if (lines % page === 0) offsets.push(bytes);
    }
  }
  if (offsets.at(-1) !== bytes) offsets.push(bytes);
  file.end();
  await once(file, 'finish');
  return { network, path, offsets, lines };
}

/** Where a follower of such a file stands when it has all of it. */
export const endOf = ({ lines }: DocumentFile) => ({ cursor: `${lines}`, epoch, revision: lines });

/** A server of change feeds. */
export interface FeedServer extends AsyncDisposable {
  /** As INDEX_FEEDS of common-city names them. */
  feeds: string;
}

/** Serves the feeds of networks from their files, in whole pages. */
export async function serveDocuments(files: readonly DocumentFile[]): Promise<FeedServer> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://feeds');
    const file = files.find(({ network }) => url.pathname === `/${network}`);
    if (!file) return response.writeHead(404).end();
    const from = Number(url.searchParams.get('after') ?? 0);
    const at = Math.ceil(from / page);
    const isEnd = from >= file.lines;
    if (isEnd) await sleep(1_000 * Number(url.searchParams.get('wait') ?? 0), undefined, { ref: false });
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.write(
      `${JSON.stringify({ feed: 'koinipoli/1', network: file.network, epoch, revision: file.lines, lastChangeAt: null, coverage: [] })}\n`,
    );
    const end = isEnd ? file.lines : Math.min(file.lines, (at + 1) * page);
    if (!isEnd) {
      const lines = createReadStream(file.path, {
        start: file.offsets[at],
        end: (file.offsets[at + 1] ?? 0) - 1,
      });
      lines.pipe(response, { end: false });
      await once(lines, 'end');
    }
    response.end(`${JSON.stringify({ cursor: `${end}`, atEnd: end === file.lines })}\n`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    feeds: files.map(({ network }) => `${network}=http://127.0.0.1:${port}/${network}`).join(','),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
