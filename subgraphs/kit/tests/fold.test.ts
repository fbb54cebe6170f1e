import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textMatches } from '../src/list/filter-sql.js';
import { openTestDatabase, type TestDatabase } from './database.js';

/** Questions and texts that they must find; the first of each line is the text. */
const meeting = [
  [
    'Κοινωνική οικονομία',
    'ΚΟΙΝΩΝΙΚΗ',
    'κοινωνικη',
    'koinwnikh',
    'koinoniki',
    'kinoniki',
    'Kοινωνική',
    'koinwniki',
  ],
  [
    'Δήμος Περιστερίου',
    'δημος',
    'ΔΗΜΟΣ',
    'dimos',
    'dhmos',
    'Peristeri',
    'ΔHMOΣ',
    'PERISTERIOU',
    'ΠEPIΣTEPIOY',
  ],
  ['Χαϊδάρι', 'ΧΑΪΔΑΡΙ', 'ΧΑΙΔΑΡΙ', 'χαιδάρι', 'Xaidari', 'Haidari', 'Chaidari', 'xaidari', 'Khaidari'],
  ['Αθήνα', 'ΑΘΗΝΑ', 'Athina', 'Athhna', 'a8hna', 'a8ina', 'ΑΘHΝΑ', 'AΘHNA'],
  ['επιχειρώ', 'epixeirw', 'epiheiro', 'epicheiro', 'ΕΠΙΧΕΙΡΩ'],
  ['Θεσσαλονίκη', 'thessaloniki', 'thessalonikh', '8essaloniki', 'Thesaloniki', 'θεσσαλονικη'],
  [
    'Ψυχολογική υποστήριξη',
    'psixologiki',
    'psychologiki',
    'psuxologikh',
    'psyxologikh',
    'ypostiriksi',
    'upostirixi',
  ],
  ['Κάμπος', 'Kampos', 'καμποσ', 'ΚΑΜΠΟΣ', 'Kabos'],
  ['τρόφιμα', 'trofima', 'trophima', 'ΤΡΟΦΙΜΑ'],
  ['Μαΐου', 'ΜΑΪΟΥ', 'μαιου', 'Maiou', 'Μάϊου', 'Mai\u0308\u0301ou'],
  ['Ηλικιωμένοι', 'hlikiwmenoi', 'ilikiomenoi', 'ηλικιωμενοι'],
  ['τεχνολογία, χρήματα', 'tehnologia', 'texnologia', 'technologia', 'hrimata', 'xrhmata', 'chrimata'],
  ['τηλέφωνο της υπηρεσίας', 'thlefwno', 'tilefono', 'ths', 'yphresia', 'ypiresia', 'uphresia', 'ipiresias'],
  ['αθλητισμός και έθνος', 'athlhtismos', 'athlitismos', 'ethnos', 'e8nos'],
  ['βιβλιοθήκη', 'biblio8hkh', 'vivliothiki', 'bibliothhkh'],
  ['Άγιοι Ανάργυροι', 'Agioi Anargyroi', 'Agii Anargiri', 'agioi anarguroi', 'ΑΓΙΟΙ ΑΝΑΡΓΥΡΟΙ'],
  ['Αιγάλεω', 'Aigaleo', 'Egaleo', 'aigalew', 'ΑΙΓΑΛΕΩ'],
  ['Πετρούπολη', 'Petroupoli', 'petroupolh', 'petrupoli', 'Petroypolh'],
  ['Ευάγγελος', 'Evangelos', 'evaggelos', 'euaggelos', 'EYAGGELOS'],
  ['Φορείς ΚΑΛΟ', 'Κ.ΑΛ.Ο.', 'Κ.Α.Λ.Ο.', 'K.AΛ.Ο', 'καλο', 'kalo', 'ΚAΛΟ', 'κ.αλ.ο'],
  ['φορείς Κ.ΑΛ.Ο.', 'ΚΑΛΟ', 'Κ.Α.Λ.Ο', 'kalo', 'K.AΛ.Ο.'],
  ['Ο.Τ.Α. της Αττικής', 'ΟΤΑ', 'ota', 'ο.τ.α', 'attiki', 'attikhs'],
  ['Κοιν.Σ.Επ.', 'ΚοινΣΕπ', 'ΚΟΙΝΣΕΠ', 'koinsep', 'Κοιν.Σ.Επ'],
  ['Κοι.Σ.Π.Ε.', 'ΚΟΙΣΠΕ', 'koispe'],
  ['σύλλογος', 'ΣΥΛΛΟΓΟΣ', 'συλλογοσ', 'syllogos', 'sullogos', 'silogos'],
  ['ﬁnance ① Ω', 'finance', '1', 'ω', 'Ω'],
  [
    'Health and research for the young: fishing, publishing, photography, business',
    'health',
    'fish',
    'publish',
  ],
  ['Research Workshop, Support Centre', 'research', 'WORKSHOP', 'support centre', 'work'],
  ['Κέντρο Στήριξης', 'κέντρα στήριξης', 'ΚΕΝΤΡΩΝ', 'κέντρου', 'στηρίξεις'],
  ['Υπουργείο Εργασίας', 'υπουργείου εργασίας', 'εργασιών'],
  ['Συμβουλευτική', 'συμβουλευτικής', 'συμβουλευτικές'],
  ['Αθήνα', 'Αθήνας', 'ΑΘΗΝΑΣ'],
  ['τρόφιμα', 'τροφίμων'],
  ['Δήμος Αθηναίων', 'Δήμου Αθηναίων', 'δήμοι'],
  ['Networks, banks, tasks, events', 'network', 'bank', 'task', 'event'],
  ['ξενώνας', 'ksenonas', 'xenonas', 'ksenwnas'],
  ['مركز الدعم', 'الدعم'],
] as const;

/** Questions that must not find a text; the first of each line is the text. */
const apart = [
  ['εστίαση', 'σίτιση', 'στέγαση'],
  ['Χανιά', 'Αθήνα', 'Athina', 'Χαϊδάρι'],
  ['φαγητό', 'legal', 'νομική', 'τροφή'],
  ['Δήμος Αθηναίων', 'Δήμος Περιστερίου', 'σήμα', 'dimosio'],
  ['κοινωνική', 'οικονομική', 'κοινότητα', 'koinothta'],
  ['Health', 'wealth', 'heal the', 'υγεία'],
  ['ΚΑΛΟ', 'ΚΑΛΙ', 'Κ.Α.Λ.Ε.'],
  ['τέλος. Αρχή', 'λοςΑρ'],
  ['Ευρωπαϊκή Οικονομική Επιτροπή, υγειονομική στήριξη', 'νομική', 'nomikh'],
  ['Ευρώτας, Μυλοπόταμος', 'ΟΤΑ'],
  ['Νότιο Πήλιο', 'Ίλιο'],
  ['Workshop', 'shop'],
] as const;

const pairs = (table: readonly (readonly string[])[]) =>
  table.flatMap(([text = '', ...questions]) => questions.map((question) => [text, question] as const));

describe.each([undefined, 'C'] as const)('fold in a database of locale %s', (locale) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase({ locale });
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const found = async (all: readonly (readonly [string, string])[]) => {
    const matches = textMatches(sql`' ' || fold(text)`)(
      Object.assign(() => sql`question`, { has: () => true }),
    );
    const rows = await database.db.execute<{ question: string; text: string; found: boolean }>(
      sql`select text, question, coalesce(${matches}, false) as found from jsonb_to_recordset(${JSON.stringify(
        all.map(([text, question]) => ({ text, question })),
      )}::text::jsonb) as pair(text text, question text)`,
    );
    return rows.map((row) => `${row.question} ${row.found ? 'finds' : 'does not find'} ${row.text}`);
  };

  it('finds every spelling of a word', async () => {
    expect(await found(pairs(meeting))).toEqual(
      pairs(meeting).map(([text, question]) => `${question} finds ${text}`),
    );
  });

  it('keeps different words apart', async () => {
    expect(await found(pairs(apart))).toEqual(
      pairs(apart).map(([text, question]) => `${question} does not find ${text}`),
    );
  });

  it('finds every text by each of its own words', async () => {
    const own = pairs(meeting).map(([text]) => [text, text] as const);
    expect((await found(own)).filter((line) => line.includes('does not'))).toEqual([]);
  });
});

describe('fold', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const patterns = async (question: string) => {
    const [row] = await database.connection`select fold_patterns(${question}) as patterns`;
    return row?.['patterns'];
  };

  it('never fails, and gives plain words whatever the text', async () => {
    const texts = Array.from({ length: 2_000 }, randomText);
    const rows = await database.connection<{ folded: string; again: string; both: boolean }[]>`
      select fold(text) as folded, fold(upper(text)) is not null and fold(greeklish(text)) is not null as both
      from unnest(${texts}::text[]) as text`;
    expect(rows).toHaveLength(texts.length);
    for (const { folded, both } of rows) {
      expect(folded).toMatch(/^(?:[^\s%_\\'".,]+(?: [^\s%_\\'".,]+)*)?$/u);
      expect(both).toBe(true);
    }
  });

  it('takes the same text to the same form, composed or decomposed', async () => {
    const texts = pairs(meeting).flat();
    const [row] = await database.connection`
      select bool_and(fold(text) = fold(normalize(text, NFD)) and fold(text) = fold(normalize(text, NFC))) as same
      from unnest(${texts}::text[]) as text`;
    expect(row?.['same']).toBe(true);
  });

  it('is immutable, strict and parallel safe, as a generated column needs', async () => {
    const rows = await database.connection`
      select proname, provolatile, proisstrict, proparallel from pg_proc
      where proname in ('fold', 'fold_patterns', 'greeklish', 'words_of')`;
    expect(rows.length).toBe(6);
    for (const row of rows)
      expect(row).toMatchObject({ provolatile: 'i', proisstrict: true, proparallel: 's' });
    expect((await database.connection`select fold(null::text) as folded`)[0]).toEqual({ folded: null });
  });

  it.each(['α.β.', 'Κ.ΑΛ.Ο. ', 'hα', 'h', 'ΠEPIΣTEPI ', 'aaaa', '....', 'oυ', 'th', '😀', 'ΐ'])(
    'takes linear time on a long run of %j',
    async (piece) => {
      const milliseconds = async (length: number) => {
        const text = piece.repeat(length / piece.length);
        const start = performance.now();
        await database.connection`select length(fold(${text}))`;
        return performance.now() - start;
      };
      expect(await milliseconds(100_000)).toBeLessThan(20_000);
    },
  );

  it('gives a pattern a word, the longest first', async () => {
    expect(await patterns('ο Δήμος Περιστερίου')).toEqual(['% perister%', '% dim%', '% o%']);
  });

  it('leaves no wildcard and no escape in a pattern', async () => {
    expect(await patterns('100% δή_μος \\ a\\%b')).toEqual(['% 100%', '% mos%', '% di%', '% a%', '% b%']);
  });

  it.each(['', ' ', '😀', '!!! … ---', '%', '_', '\\', '\u0301', '\u200b'])(
    'matches nothing by %j',
    async (question) => {
      expect(await patterns(question)).toEqual([]);
      const matches = textMatches(sql`'anything at all'`)(
        Object.assign(() => sql`${question}`, { has: () => true }),
      );
      const [row] = await database.db.execute(sql`select coalesce(${matches}, false) as found`);
      expect(row).toEqual({ found: false });
    },
  );

  it('reads the words of columns of any type', async () => {
    const [row] = await database.connection`select
      words_of('[{"text": {"el": "ένα", "en": "two"}, "points": {"el": ["τρία"]}, "source": {"document": "four"}}]'::jsonb) as texts,
      words_of(array['a', null, 'b']) as list, words_of('plain') as plain, words_of('[]'::jsonb) as none`;
    expect(row).toEqual({ texts: 'ένα two ["τρία"]', list: 'a b', plain: 'plain', none: null });
  });
});

/** Any code points but NUL, which no PostgreSQL text holds, with Greek and control characters more often. */
function randomText(): string {
  const bytes = randomBytes(60);
  return Array.from({ length: 20 }, (_, at) => {
    const [kind = 0, high = 0, low = 0] = bytes.subarray(at * 3);
    const code = [
      0x370 + (low % 0x90),
      1 + (low % 0x2ff),
      high * 256 + low,
      0x1f000 + high * 16 + (low % 16),
    ][kind % 4];
    return code && code !== 0 ? String.fromCodePoint(code) : '-';
  }).join('');
}
