import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startLetters } from './letters.js';

/** Hands mails in, by hand; the last answer of the server. */
async function hand(smtpUrl: string, ...sources: string[]): Promise<string> {
  const socket = connect(Number(new URL(smtpUrl).port), '127.0.0.1');
  let said = '';
  socket.setEncoding('utf8').on('data', (part) => {
    said += part;
  });
  const answered = async (code: RegExp) => {
    const signal = AbortSignal.timeout(60_000);
    while (!code.test(said.trim().split('\n').at(-1) ?? '')) await once(socket, 'data', { signal });
  };
  for (const [line, code] of [
    ['', /^220 /],
    ['EHLO test\r\n', /^250 /],
    ...sources.flatMap((source): [string, RegExp][] => [
      ['MAIL FROM:<a@example.gr>\r\n', /^250 /],
      ['RCPT TO:<maria@example.gr>\r\n', /^250 /],
      ['DATA\r\n', /^354 /],
      [`${source}\r\n.\r\n`, /^(250|552) /],
    ]),
  ] as [string, RegExp][]) {
    said = line === '' ? said : '';
    socket.write(line);
    await answered(code);
  }
  socket.destroy();
  return said.trim();
}

test('mails are shown, as text alone', async () => {
  await using letters = await startLetters(0);
  await hand(
    letters.smtpUrl,
    'Subject: <script>alert(1)</script>\r\n\r\nHello & welcome\r\nhttps://example.gr/a?b="c\r\n',
  );
  const [letter] = (await (await fetch(`${letters.origin}/letters.json`)).json()) as object[];
  expect(letter).toMatchObject({ to: ['maria@example.gr'], subject: '<script>alert(1)</script>' });
  const page = await (await fetch(letters.origin)).text();
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('<script>');
  expect(page).toContain('<a href="https://example.gr/a?b=&quot;c">');
});

test('the memory of it has an end', async () => {
  await using letters = await startLetters(0);
  await hand(letters.smtpUrl, ...Array.from({ length: 203 }, (_, n) => `Subject: ${n + 1}\r\n\r\nx`));
  expect(letters.list).toHaveLength(200);
  expect(letters.list[0]?.subject).toBe('203');
  expect(await hand(letters.smtpUrl, `Subject: large\r\n\r\n${'x'.repeat(70)}\r\n`.repeat(5_000))).toMatch(
    /^552 /,
  );
  expect(letters.list[0]?.subject).toBe('203');
});

test('pages of other hosts are refused', async () => {
  await using letters = await startLetters(0);
  const { port } = new URL(letters.origin);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write('GET /letters.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    );
    socket.setEncoding('utf8').once('data', resolve);
  });
  expect(answer).toMatch(/^HTTP\/1.1 403 /);
});
