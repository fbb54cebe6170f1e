import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Centre, centres } from './centres.js';

/** As long as this network runs its centres stay as they are, so its positions are their numbers. */
const epoch = 'health-centres/1';
const at = '2026-11-01T08:00:00Z';

/**
 * The change feed (`GET /feed?after=CURSOR`) as the contract has it, by hand: a head, a line a centre, an end. Whoever
 * has everything waits until it is as long ago as they say.
 */
export function answerFeed(request: IncomingMessage, response: ServerResponse): void {
  const asked = new URL(request.url ?? '', 'http://here').searchParams;
  const [given, position] = (asked.get('after') ?? `${epoch}:0`).split(/:(?=\d+$)/);
  const from = Number(position);
  if (given !== epoch || from > centres.length) {
    response.writeHead(409, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code: 'OTHER_EPOCH', message: 'is of another epoch' }));
    return;
  }
  const lines = [
    {
      feed: 'koinipoli/1',
      network: 'health-centres',
      epoch,
      revision: centres.length,
      lastChangeAt: at,
      coverage: [{ areas: ['area:9183', 'area:9186'], topics: ['need:healthcare'] }],
    },
    ...centres.slice(from).map((centre, nr) => ({
      cursor: `${epoch}:${from + nr + 1}`,
      id: centre.id,
      kind: 'HealthCentre',
      at,
      isNew: true,
      document: documentOf(centre),
    })),
    { cursor: `${epoch}:${centres.length}`, atEnd: true },
  ];
  const held = from === centres.length ? Number(asked.get('wait') ?? 0) * 1_000 : 0;
  const timer = setTimeout(() => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }, held);
  response.once('close', () => clearTimeout(timer));
}

/** What the index is told of a centre. */
const documentOf = ({ id, name, code, about, by, latitude, longitude }: Centre) => ({
  id,
  kind: 'HealthCentre',
  name: { el: name },
  active: true,
  organisation: by,
  topics: about,
  areas: [`area:${code}`],
  places: [{ latitude, longitude, area: `area:${code}` }],
  parties: [{ organisation: by, role: 'operator' }],
  provenance: { sources: [], updatedAt: at, languages: ['el'], synthetic: true },
});
