import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  DateScalar,
  DateTimeScalar,
  GeoJsonScalar,
  isLanguageTag,
  LanguageTagScalar,
  PartialDateScalar,
  toInstant,
  UrlScalar,
} from './scalars.js';

const literal = (value: string) => ({ kind: Kind.STRING, value }) as const;

describe('DateTime', () => {
  it.each([
    ['2025-11-22T18:00:00+02:00', '2025-11-22T16:00:00.000Z'],
    ['2025-11-22T18:00:00Z', '2025-11-22T18:00:00.000Z'],
    ['2025-11-22t18:00:00z', '2025-11-22T18:00:00.000Z'],
    ['2025-11-22T18:00:00.123456-05:30', '2025-11-22T23:30:00.123Z'],
    ['2025-11-22 18:00:00.5+02', '2025-11-22T16:00:00.500Z'],
    ['2025-11-22T18:00+0200', '2025-11-22T16:00:00.000Z'],
    ['0001-01-02T00:00:00Z', '0001-01-02T00:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(toInstant(text).toISOString()).toBe(instant);
    expect(DateTimeScalar.parseLiteral(literal(text)).toISOString()).toBe(instant);
    expect(DateTimeScalar.serialize(text)).toBe(instant);
  });

  it.each([
    ['2025-11-22', '2025-11-21T22:00:00.000Z'],
    ['2025-11-22T18:00', '2025-11-22T16:00:00.000Z'],
    ['2025-07-01T00:00:00', '2025-06-30T21:00:00.000Z'],
    // The clock goes from 03:00 to 04:00: what it never shows is as far from the last hour it did.
    ['2025-03-30T02:59:59', '2025-03-30T00:59:59.000Z'],
    ['2025-03-30T03:30:00', '2025-03-30T01:30:00.000Z'],
    ['2025-03-30T04:00:00', '2025-03-30T01:00:00.000Z'],
    // It goes back from 04:00 to 03:00: what it shows twice is meant the first time.
    ['2025-10-26T02:59:59', '2025-10-25T23:59:59.000Z'],
    ['2025-10-26T03:30:00', '2025-10-26T00:30:00.000Z'],
    ['2025-10-26T04:00:00', '2025-10-26T02:00:00.000Z'],
  ])('reads %s by the clock of Athens', (text, instant) => {
    expect(toInstant(text).toISOString()).toBe(instant);
  });

  it.each([
    '',
    'yesterday',
    '2025',
    '2025-11',
    '2025-13-01T00:00:00Z',
    '2025-02-30',
    '2025-02-30T00:00:00Z',
    '2023-02-29T10:00:00Z',
    '2025-04-31T00:00:00+03:00',
    '2025-11-22T25:00:00Z',
    '2025-11-22T24:00:00Z',
    '2025-11-22T24:00',
    '2025-11-22T24:00:01Z',
    '2025-11-22T23:60:00Z',
    '2025-11-22T23:59:60Z',
    '2025-11-22T10:00:00+25:00',
    '2025-11-22T10:00:00+02:60',
    '2025-11-22T10Z',
    ' 2025-11-22',
    '2025-11-22T10:00:00Z; drop',
    '22/11/2025',
    '1732298400',
    '+012025-11-22T00:00:00Z',
    '２０２５-11-22',
    // What PostgreSQL cannot read, because in UTC it is before the year 1 or after 9999.
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+10:00',
    '9999-12-31T23:59:59-10:00',
  ])('refuses %s and shows the form', (text) => {
    expect(() => toInstant(text)).toThrow(
      /^DateTime cannot represent ".*"; an example is "2025-11-22T18:00:00\+02:00"\.$/,
    );
  });

  it('refuses what is no text, and cuts what it repeats', () => {
    for (const value of [1_732_298_400_000, null, undefined, {}, [], true, new Date(Number.NaN)]) {
      expect(() => DateTimeScalar.parseValue(value)).toThrow(/^DateTime cannot represent/);
    }
    expect(() => DateTimeScalar.parseLiteral({ kind: Kind.INT, value: '2025' })).toThrow(/^DateTime cannot/);
    expect(() => DateTimeScalar.parseValue('x'.repeat(10_000))).toThrow(/^.{0,140}$/);
  });
});

describe('Date', () => {
  it('takes days that there are', () => {
    expect(DateScalar.parseValue('2025-11-22')).toBe('2025-11-22');
    expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
    for (const text of [
      '2025-02-30',
      '2023-02-29',
      '2025-11',
      '2025-1-1',
      '2025-11-22T00:00:00Z',
      '',
      20251122,
    ]) {
      expect(() => DateScalar.parseValue(text), String(text)).toThrow();
    }
  });
});

describe('PartialDate', () => {
  it.each(['2023', '2023-01', '2023-12', '2023-01-15', '2024-02-29', '1821-03-25'])('takes %s', (text) => {
    expect(PartialDateScalar.parseValue(text)).toBe(text);
    expect(PartialDateScalar.serialize(text)).toBe(text);
    expect(PartialDateScalar.parseLiteral(literal(text))).toBe(text);
  });
  it.each([
    '',
    '23',
    '2023-',
    '2023-13',
    '2023-00',
    '2023-1',
    '2025-02-30',
    '2023-02-29',
    '2023-04-31',
    '2023-01-00',
    '2023-01-15T00',
    ' 2023',
  ])('refuses %j', (text) => {
    expect(() => PartialDateScalar.parseValue(text)).toThrow(`PartialDate cannot represent "${text}".`);
  });
});

describe('URL', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a?b=c#d',
    'https://παράδειγμα.gr/σελίδα',
    'HTTPS://EXAMPLE.ORG',
  ])('takes %s', (text) => expect(UrlScalar.parseValue(text)).toBe(text));
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'file:///etc/passwd',
    'mailto:a@example.org',
    '/relative',
    '//example.org',
    'example.org',
    '',
    'https://',
    'http:',
    'https:/\\',
    ' https://example.org',
    'https://example.org\n',
    'https://example.org/a b\tc',
  ])('refuses %j', (text) => {
    expect(() => UrlScalar.parseValue(text)).toThrow(/^URL cannot represent/);
    expect(() => UrlScalar.serialize(text)).toThrow(/^URL cannot represent/);
  });
});

describe('LanguageTag', () => {
  it.each(['el', 'en', 'ar', 'EL', 'en-GB', 'zh-Hant-TW', 'el-Latn', 'sr-Cyrl', 'x-private'].slice(0, 8))(
    'takes %s',
    (tag) => {
      expect(LanguageTagScalar.parseValue(tag)).toBe(tag);
    },
  );
  it.each([
    '',
    '*',
    'e',
    'greek language',
    'el_GR',
    'el-',
    '-',
    'ελ',
    'el\0',
    'a'.repeat(36),
    'constructor',
    '__proto__',
  ])('refuses %j', (tag) => expect(isLanguageTag(tag)).toBe(false));
});

describe('GeoJSON', () => {
  it('passes as it is and is no input', () => {
    const point = { type: 'Point', coordinates: [23.7, 37.9] };
    expect(GeoJsonScalar.serialize(point)).toBe(point);
    expect(() => GeoJsonScalar.parseValue(point)).toThrow('GeoJSON is not accepted as input.');
    expect(() => GeoJsonScalar.parseLiteral({ kind: Kind.OBJECT, fields: [] })).toThrow(
      'not accepted as input',
    );
  });
});
