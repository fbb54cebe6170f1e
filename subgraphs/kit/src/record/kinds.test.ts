import { enumOf } from '@koinipoli/schema';
import { describe, expect, it } from 'vitest';
import type { Cells, FieldKind } from './definition.js';
import * as contact from './kinds-contact.js';
import { hoursKind } from './kinds-hours.js';
import { statementsKind } from './kinds-json.js';
import * as place from './kinds-place.js';
import { topicKind, topicsKind } from './kinds-reference.js';
import * as text from './kinds-text.js';
import * as time from './kinds-time.js';
import * as value from './kinds-value.js';
import { tidy } from './plain.js';

const Colour = enumOf('TestColour', 'Colours.', { RED: 'Red.', DARK_BLUE: 'Blue.' });
const colours = { RED: ['κόκκινο'], DARK_BLUE: ['σκούρο μπλε'] };

const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const random = seeded(20_261_122);
const below = (count: number) => Math.floor(random() * count);
const oneOf = <T>(items: readonly T[]): T => items[below(items.length)] as T;
const listOf = <T>(make: () => T, most = 4): T[] => Array.from({ length: below(most + 1) }, make);
const some = <T>(make: () => T, most = 4): T[] => [make(), ...listOf(make, most)];

const letters = [...'αβγ άέήΏΣς;,"\'\n[](){}\\:=+-@|\t<>&%1 02.é漢🙂e'];
const words = (): string => {
  const made = some(() => oneOf(letters), 20)
    .join('')
    .trim();
  return made === '' ? 'α' : made;
};
const day = () => new Date(below(4e9) * 1000).toISOString().slice(0, 10);
const partial = () => oneOf([4, 7, 10].map((length) => day().slice(0, length)));
const url = () => `https://example.gr/${oneOf(['', 'a;b', 'a,b?x=[1]', 'ελληνικά#%20'])}`;
const phone = () => `+30210${String(1_000_000 + below(8_999_999))}`;
const clock = () => `${String(below(24)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}`;
const byLanguage = <T>(make: () => T) => ({
  el: make(),
  ...(below(2) ? { en: make() } : {}),
  ...(below(3) ? {} : { ar: make(), 'zh-Hant': make() }),
});
const number = () =>
  oneOf([below(1e6), -random(), below(1e6) / 1000, random() * 1e12, random() * 1e-9, 1.234, 0, 1e21]);
const schedule = () =>
  oneOf([
    () => ({
      freq: 'WEEKLY',
      byday: oneOf(['MO,TU,WE,TH,FR', 'SA', 'MO,WE', 'FR,SA,SU']),
      opensAt: clock(),
      closesAt: clock(),
    }),
    () => ({ freq: 'MONTHLY', byday: '1MO,-1FR', opensAt: clock(), closesAt: '24:00', onHolidays: true }),
    () => ({ validFrom: day(), validTo: '2099-01-01', description: { el: words() } }),
    () => ({ freq: 'DAILY', opensAt: clock(), closesAt: clock(), interval: null }),
  ])();

/** What each kind may hold. */
const kinds: Record<string, [FieldKind, () => unknown]> = {
  text: [text.textKind(), () => byLanguage(words)],
  texts: [text.textsKind(), () => byLanguage(() => some(words))],
  string: [text.stringKind(), words],
  strings: [text.stringsKind(), () => some(words)],
  url: [text.urlKind, url],
  urls: [text.urlsKind, () => some(url)],
  languages: [text.languagesKind, () => some(() => oneOf(['el', 'en', 'ar', 'zh-Hant-TW']))],
  email: [contact.emailKind, () => `a.${below(99)}+β@example.gr`],
  phone: [contact.phoneKind, phone],
  phones: [contact.phonesKind, () => some(phone)],
  contact: [
    contact.contactKind,
    () => ({
      phones: some(phone),
      ...(below(2) ? { email: 'a@b.gr' } : {}),
      ...(below(2) ? { url: url() } : {}),
    }),
  ],
  enum: [value.enumKind(Colour, colours), () => oneOf(['RED', 'DARK_BLUE'])],
  enums: [value.enumsKind(Colour, colours), () => oneOf([['RED'], ['DARK_BLUE', 'RED']])],
  boolean: [value.booleanKind, () => below(2) === 1],
  integer: [value.integerKind(), () => below(2e9) * oneOf([1, -1]) + 0],
  number: [value.numberKind(), number],
  money: [value.moneyKind, () => ({ amount: below(1e9) / 100, currency: oneOf(['EUR', 'USD']) })],
  date: [time.dateKind, day],
  partialDate: [time.partialDateKind, partial],
  dateTime: [time.dateTimeKind, () => new Date(below(4e12)).toISOString()],
  period: [
    time.periodKind,
    () => oneOf([{ start: partial() }, { end: partial() }, { start: '1970', end: '2200-01' }]),
  ],
  postalCode: [place.postalCodeKind, () => String(10_000 + below(70_000))],
  latitude: [place.latitudeKind, () => oneOf([37.984, 38, random() * 90, -random(), 1e-7])],
  longitude: [place.longitudeKind, () => oneOf([23.729, 180, random() * 90])],
  topic: [topicKind, () => `topic:${below(99)}`],
  topics: [topicsKind, () => some(() => `topic:${below(99)}${oneOf(['', ';', ' α'])}`)],
  hours: [hoursKind, () => some(schedule)],
  identifiers: [
    contact.identifiersKind,
    () =>
      some(() =>
        oneOf([
          { scheme: 'GR-AFM', value: '090000045' },
          { scheme: 'OPS', value: words().trim() },
        ]),
      ),
  ],
  statements: [
    statementsKind,
    () => some(() => ({ text: byLanguage(words), source: { document: 'document:001', line: 3 } })),
  ],
};

describe.each(Object.entries(kinds))('%s', (_, [kind, make]) => {
  it('reads back what it writes', () => {
    for (let nr = 0; nr < 300; nr += 1) {
      const made = make();
      const cells = kind.format(made);
      const trimmed = Object.fromEntries(
        Object.entries(cells).map(([ending, cell]) => [ending, cell.trim()]),
      );
      expect({ cells, parsed: kind.parse(trimmed) }).toEqual({ cells, parsed: { value: made } });
      expect(Object.keys(cells).every((ending) => kind.endings.includes(ending))).toBe(true);
    }
  });
});

const read = (kind: FieldKind, cells: string | Cells) => {
  const parsed = kind.parse(typeof cells === 'string' ? { '': cells } : cells);
  return 'value' in parsed ? parsed.value : parsed.faults[0]?.message;
};

describe('what Greeks write', () => {
  it.each([
    [time.dateKind, '22/11/2026', '2026-11-22'],
    [time.dateKind, '2-1-2026', '2026-01-02'],
    [time.dateKind, '22.11.2026', '2026-11-22'],
    [time.dateKind, '2026-11-22', '2026-11-22'],
    [time.dateKind, '2026-11-22T00:00:00.000Z', '2026-11-22'],
    [time.partialDateKind, '11/2026', '2026-11'],
    [time.partialDateKind, '2026', '2026'],
    [time.dateTimeKind, '22/11/2026 18:00', '2026-11-22T16:00:00.000Z'],
    [time.dateTimeKind, '22.7.2026, 9.30', '2026-07-22T06:30:00.000Z'],
    [value.numberKind(), '1.234,56', 1234.56],
    [value.numberKind(), '1234,56', 1234.56],
    [value.numberKind(), '1,234.56', 1234.56],
    [value.numberKind(), '1.234.567', 1234567],
    [value.numberKind(), '1,234', 1.234],
    [value.integerKind(), '1.234', 1234],
    [value.moneyKind, '1.234,56 €', { amount: 1234.56, currency: 'EUR' }],
    [value.moneyKind, '€ 1.234', { amount: 1234, currency: 'EUR' }],
    [value.moneyKind, '1.500 ευρώ', { amount: 1500, currency: 'EUR' }],
    [value.booleanKind, 'ΝΑΙ', true],
    [value.booleanKind, 'όχι', false],
    [value.enumKind(Colour, colours), 'ΣΚΟΥΡΟ ΜΠΛΕ', 'DARK_BLUE'],
    [value.enumKind(Colour, colours), 'dark_blue', 'DARK_BLUE'],
    [contact.phoneKind, '210 52 46 000', '+302105246000'],
    [contact.phoneKind, '0030 6971234567', '+306971234567'],
    [contact.taxNumberKind, 'EL090000045', '090000045'],
    [place.postalCodeKind, '121 31', '12131'],
    [place.latitudeKind, '37,98381', 37.98381],
    [text.urlKind, 'www.example.gr', 'https://www.example.gr'],
    [
      hoursKind,
      'Δευτέρα - Παρασκευή 8:00-15:00, 17-19; Σάβ. 10.00-13.00; Κυριακή κλειστά',
      [
        { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '08:00', closesAt: '15:00' },
        { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '17:00', closesAt: '19:00' },
        { freq: 'WEEKLY', byday: 'SA', opensAt: '10:00', closesAt: '13:00' },
      ],
    ],
  ] as [FieldKind, string, unknown][])('$1 is read', (kind, cell, expected) => {
    expect(read(kind, cell)).toEqual(expected);
  });

  it.each([
    [time.dateKind, '30/2/2026', 'is no day: 02/2026 has 28 days'],
    [time.dateKind, '12/13/2026', 'has the month 13; a year has 12'],
    [time.dateKind, 'χθες', 'is no day'],
    [time.dateTimeKind, '31/11/2026 18:00', 'is no day: 11/2026 has 30 days'],
    [time.partialDateKind, '13/2026', 'has the month 13; a year has 12'],
    [value.numberKind(), '1.234', 'may be a thousand or a fraction'],
    [value.integerKind({ least: 0 }), '-1', 'is less than 0'],
    [value.moneyKind, 'πολλά', 'is no amount of money'],
    [value.moneyKind, '1,2345 EUR', 'has more than two decimals'],
    [value.booleanKind, 'ίσως', 'is neither yes nor no'],
    [value.enumKind(Colour, colours), 'άσπρο', '"άσπρο" is none of κόκκινο (RED), σκούρο μπλε (DARK_BLUE)'],
    [contact.taxNumberKind, '090000046', 'is no tax number: its check digit is wrong'],
    [contact.phoneKind, '210524600', 'is no telephone number'],
    [contact.emailKind, 'a@b', 'is no e-mail address'],
    [text.urlKind, 'javascript:alert(1)', 'is no web address'],
    [hoursKind, 'όποτε να ναι', '"όποτε να ναι" says no hours'],
  ] as [FieldKind, string, string][])('$1 is refused', (kind, cell, message) => {
    expect(read(kind, cell)).toBe(message);
  });

  it('refuses a text in more languages than a text has', () => {
    const tags = (count: number) => Array.from({ length: count }, (_, nr) => [`en-x-l${nr}`, 'α']);
    expect(text.nameKind.check(Object.fromEntries(tags(50)))).toEqual([]);
    expect(text.nameKind.check(Object.fromEntries(tags(51)))).toMatchObject([{ code: 'LIMIT' }]);
  });

  it('refuses a period that ends before it begins', () => {
    expect(read(time.periodKind, { '(start)': '2/2026', '(end)': '2025' })).toBe('ends before it begins');
    expect(read(time.periodKind, { '(start)': '2/2026', '(end)': '2026' })).toEqual({
      start: '2026-02',
      end: '2026',
    });
  });
});

describe('what is written by hand or by a file', () => {
  it('names a thousand things at most', () => {
    const ids = Array.from({ length: 1001 }, (_, nr) => `topic:${nr}`);
    expect(topicsKind.check(ids)).toMatchObject([{ code: 'LIMIT' }]);
    expect(topicsKind.check(ids.slice(1))).toEqual([]);
  });

  it('leads to the address that one reads', () => {
    expect(text.urlKind.check('https://example.gr/a@b')).toEqual([]);
    for (const url of ['https://athens.gr@example.com', 'https://a:b@example.com/', 'https://:b@example.com'])
      expect(text.urlKind.check(url), url).toHaveLength(1);
  });

  it('is no text of which nothing is seen', () => {
    expect(tidy({ el: '\u200b \u2060', en: 'one\u200bword' })).toEqual({ el: '', en: 'oneword' });
  });
});
