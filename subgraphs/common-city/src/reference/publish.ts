import type { Access, OpenDatabase } from '@koinipoli/kit';
import type { FastifyInstance } from 'fastify';
import { referenceVersion, selectReference } from './queries.js';

/** Seconds that a question may be held; more is cut to this. */
const longestWait = 55;

/**
 * Publishes the reference feed: `GET /reference` gives areas, the topic tree and identity as one JSON document whose
 * `ETag` is its version. With `If-None-Match` and `?wait=25` it answers as soon as there is a newer one, or 304.
 * Every network whose key is known may follow it.
 */
export function publishReference(
  http: FastifyInstance,
  { db, connection }: OpenDatabase,
  access: Access,
): void {
  const changes = new EventTarget();
  const wake = () => changes.dispatchEvent(new Event('change'));
  const listening = connection
    .listen('reference', wake, wake)
    .catch((error: unknown) => http.log.error(error));
  let stopping = false;
  http.addHook('preClose', async () => {
    stopping = true;
    wake();
    await listening;
  });
  const onRequest = access.only('trusted', { open: true });
  http.get<{ Querystring: { wait?: string } }>('/reference', { onRequest }, async (request, reply) => {
    const known = request.headers['if-none-match'];
    const wait = Math.min(Number(request.query.wait) || 0, longestWait);
    // Listens before it looks, so that a change in between is not missed.
    const changed = nextChange(changes, wait * 1_000);
    const isNewest = async () => known === `"${await referenceVersion(db)}"`;
    if (!stopping && (await isNewest())) await changed.wait;
    changed.cancel();
    if (await isNewest()) return reply.code(304).send();
    const { version, document } = await selectReference(db);
    return reply.header('etag', `"${version}"`).type('application/json').send(document);
  });
}

/** A promise for the next change, or for the end of the time given; `cancel` frees what it holds. */
function nextChange(changes: EventTarget, milliseconds: number) {
  let done = () => {};
  const wait = new Promise<void>((resolve) => {
    done = resolve;
  });
  const timer = setTimeout(done, milliseconds);
  changes.addEventListener('change', done, { once: true });
  const cancel = () => {
    clearTimeout(timer);
    changes.removeEventListener('change', done);
  };
  return { wait, cancel };
}
