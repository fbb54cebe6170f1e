import { request } from 'node:http';
import type { Answer, TestGraph } from './graph.js';

/** An upload by hand, so that a test decides what is sent when. */
export function openUpload(
  graph: TestGraph,
  path: string,
  headers: Record<string, string | number>,
  method = 'PUT',
) {
  const sent = request(graph.gateway.url + path, { method, headers });
  const answer = new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    // Whoever goes on sending to one that has refused may be told of more than one fault.
    sent.on('error', reject);
    sent.once('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, text });
    });
  });
  answer.catch(() => {});
  sent.flushHeaders();
  return { sent, answer };
}

/** Status and code of a refusal. */
export const codeOf = ({ status, body }: Answer): unknown[] => [status, body.errors[0]?.extensions.code];
