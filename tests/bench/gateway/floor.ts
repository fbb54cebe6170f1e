import { createServer } from 'node:http';

const [head, tail] = ['{"data":{"_":"', '"}}'];
const bodies = new Map<number, Buffer>();

function bodyOf(bytes: number): Buffer {
  let body = bodies.get(bytes);
  if (!body) {
    body = Buffer.from(head + 'x'.repeat(Math.max(0, bytes - head.length - tail.length)) + tail);
    bodies.set(bytes, body);
  }
  return body;
}

// A bare server: it reads a request and answers so many bytes, whatever was asked; as many as its path says, or BYTES.
createServer((request, response) => {
  const body = bodyOf(Number(request.url?.slice(1)) || Number(process.env.BYTES));
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
