import { stat } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { type GatewayConfig, StartError } from '../config/config.js';
import { Refusal } from './refusal.js';

/** Pages load from this server alone, so that they work offline. The editor writes its own style elements. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Pages with an address of their own: their folders. */
const pages = ['console', 'notices'];

/** Serves the folder of built pages, the console among them. Throws a StartError that names WEB_PATH. */
export async function servePages(app: FastifyInstance, web: GatewayConfig['web']): Promise<void> {
  app.get('/', async (_request, reply) => reply.redirect('/console'));
  app.get('/console/query.graphql', async (_request, reply) => {
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(web.consoleQuery);
  });
  if (!(await isFolder(web.path))) {
    if (web.given) throw new StartError(`WEB_PATH ${web.path} is not a folder.`);
    // The graph is of use before the pages are built.
    for (const page of pages)
      app.get(`/${page}`, async () => {
        throw new Refusal(404, 'BAD_REQUEST', 'The pages are not built: run `npm run build`.');
      });
    return;
  }
  await app.register(fastifyStatic, {
    root: web.path,
    redirect: false,
    cacheControl: false,
    setHeaders: setPageHeaders,
  });
  for (const page of pages)
    app.get(`/${page}`, async (_request, reply) => reply.sendFile(`${page}/index.html`));
}

function setPageHeaders(res: { setHeader(name: string, value: string): unknown }, file: string): void {
  res.setHeader('content-security-policy', contentSecurityPolicy);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('referrer-policy', 'no-referrer');
  // Vite puts a hash of the content into the names under assets/.
  const hashed = /[\\/]assets[\\/]/.test(file);
  res.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
