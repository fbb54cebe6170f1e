import { expect, test } from 'vitest';
import { JsonBytes } from './json-bytes.js';

/** Every code unit by itself and in company, halves of characters and whole ones among them. */
const texts = [
  '',
  'plain',
  'a "quoted" \\ text',
  'Κέντρο κοινωνικής οικονομίας',
  '中文 and \u2028',
  '😀 and half \ud83d of one, \ude00 the other',
  ...Array.from({ length: 0x10000 / 64 }, (_, nr) =>
    String.fromCharCode(...Array.from({ length: 64 }, (_, at) => 64 * nr + at)),
  ),
  ...Array.from({ length: 0xa0 }, (_, code) => `a${String.fromCharCode(code)}b`),
];

test('texts are written as JSON.stringify writes them, also where there is more than room for', () => {
  const json = new JsonBytes();
  for (let round = 0; round < 2; round++) {
    json.clear();
    let longer = '';
    for (const text of texts) {
      json.string(text);
      json.ascii(',"key":');
      json.json(JSON.stringify([text]));
      longer += `${JSON.stringify(text)},"key":${JSON.stringify([text])}`;
    }
    expect(json.whole().equals(Buffer.from(longer))).toBe(true);
  }
});

test('what was written is written again, and what is taken does not change any more', () => {
  const json = new JsonBytes();
  json.string('x'.repeat(100_000));
  const { length } = json;
  json.ascii('[');
  json.again({ from: 0, to: length });
  json.ascii(']');
  const whole = json.whole();
  json.clear();
  json.string('other');
  expect(whole.toString()).toBe(`"${'x'.repeat(100_000)}"["${'x'.repeat(100_000)}"]`);
  expect(json.whole().toString()).toBe('"other"');
});

test('whole numbers are written digit by digit, and pieces as they are', () => {
  const json = new JsonBytes();
  const numbers = [0, -0, 7, 9, 10, 19, 99, 100, 101, 1_000_000_000, 2_147_483_646, 2_147_483_647];
  const piece = new TextEncoder().encode(',"Ονομασία":');
  for (const number of numbers) {
    json.digits(number);
    json.bytes(piece);
  }
  expect(json.whole().toString()).toBe(numbers.map((number) => `${number},"Ονομασία":`).join(''));
});
