import { askKept, type Database, textArray } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';
import { stopWords } from './stop-words.js';

/** A word of a question as the index knows it. */
export interface ReadWord {
  plain: string;
  /** As Greeklish means it, in Greek letters; null: it is Greek, or means the same. */
  greek: string | null;
  readings: { word: string; stems: string[] }[];
  /** Whether anything in the index has it, or goes on from it where it is the last. */
  known: boolean;
  /** Words of the index that it may be a slip of, the likeliest first; empty where it is known. */
  mended: { plain: string; word: string; stems: string[] }[];
}

// Part of the text: what is planned for any values is planned for these all the same.
const stopped = sql.raw(`'{${stopWords.join()}}'::text[]`);

// The question is read as a row: planned for its very words, the statement would be planned each time.
const wordsOf: SQL = sql`
  with read as materialized (
      select left(token, 40) as plain, nr, count(*) over () = nr as is_last,
        case when token ~ '^[a-z]+$' then nullif(greeklish(token), token) end as greek
      from unnest(string_to_array(plain_words((select ${sql.placeholder('question')}::text)), ' ')) with ordinality as each(token, nr) where token <> ''),
    forms as materialized (
      select nr, way, word, word_stems(reading) as stems, is_last, row_number() over (partition by nr, word, word_stems(reading) order by way) = 1 as is_first
      from read cross join lateral unnest(array[plain, greek]) with ordinality as each(reading, way), skeleton(reading) as word where reading is not null),
    seen as materialized (
      select nr, jsonb_agg(jsonb_build_object('word', word, 'stems', stems) order by way) filter (where is_first) as readings,
        bool_or(exists (select from search_vocabulary known where known.word = forms.word)
          or exists (select from search_vocabulary known where known.stems && forms.stems)
          or is_last and exists (select from search_vocabulary known where known.word ~>=~ forms.word
            and known.word ~<~ (forms.word || U&'\\+10ffff'))
          or word ~ '\\d' and exists (select from search_records where vector @@ quoted_lexeme('=' || word)::tsquery)
        ) as known
      from forms group by nr)
  select plain, greek, readings, known, case when known or plain = any(${stopped}) then '[]' else coalesce((
      select jsonb_agg(jsonb_build_object('plain', slip.plain, 'word', slip.word, 'stems', slip.stems) order by slip.steps, slip.likeness desc, slip.plain)
      from (
        select distinct on (known.word) known.plain, known.word, known.stems, levenshtein(known.word, forms.word) as steps,
          similarity(known.word, forms.word) as likeness
        from forms join search_vocabulary known on known.word % forms.word
        where forms.nr = read.nr and length(forms.word) >= 5 and known.plain <> all(${stopped})
          and abs(length(known.word) - length(forms.word)) <= 2
          and levenshtein_less_equal(known.word, forms.word, 2) <= case when length(forms.word) < 6 then 1 else 2 end
        order by known.word, steps) as slip
      where slip.steps = (
        select min(levenshtein(known.word, forms.word)) from forms join search_vocabulary known on known.word % forms.word
        where forms.nr = read.nr and known.plain <> all(${stopped}))), '[]') end as mended
  from read join seen using (nr) order by nr`;

/** Reads the words of a question, in their order. Words too long for any text to have are cut as the index cuts them. */
export const selectWords = (db: Database, question: string): Promise<ReadWord[]> =>
  askKept<ReadWord>(db, wordsOf, { question });

/** Letters of a word that has to be right, and letters from which on one may be wrong, or two. */
const [sure, oneSlip, twoSlips] = [2, 5, 7];

/** How a word that is being typed may go on where it has a slip: beginnings of words of the index, the likeliest first. */
export async function selectBegun(db: Database, typed: string): Promise<string[]> {
  if (typed.length < oneSlip) return [];
  const beginning = typed.slice(0, sure);
  const rows = await db.execute<{ begun: string }>(sql`
    select begun from (
      select left(known.word, size) as begun, count(*) as number
      from search_vocabulary known, unnest(array[${typed.length - 1}, ${typed.length}, ${typed.length + 1}]::int[]) as size
      where known.word ~>=~ ${beginning} and known.word ~<~ ${`${beginning}\u{10ffff}`} and length(known.word) >= size
      group by 1) as each, levenshtein_less_equal(begun, ${typed}, 2) as steps
    where steps <= ${typed.length < twoSlips ? 1 : 2}::int order by steps, number desc, begun limit 3`);
  return rows.map(({ begun }) => begun);
}

/** What a part of a question is the name of. */
export interface Named {
  /** What else is said for it, word by word. */
  others: { word: string; stems: string[] }[][];
  areas: string[];
  wider: string[];
  topics: string[];
  narrower: string[];
  /** Wider groups of people: what is for the vulnerable is for the homeless. */
  broader: string[];
}

/** Words that names of places are compared without, but not those of subjects: «συνεργασία δήμων» is not any cooperation. */
const administration = sql.raw(
  `'(^| )(dim(os?|u|on)|periferi(a|as|aki|akis)|kinotitas?|enotitas?|munikipaliti)( |$)'`,
);

const namesOf: SQL = sql`
  with asked as materialized (
      select span, plain_words(text) as plain, skeleton(plain_words(text)) as whole, skeleton(bare_name(text)) as folded, name_key(text) as key
      from jsonb_to_recordset(${sql.placeholder('texts')}::text::jsonb) as given(span int, text text)),
    found as materialized (
      select span, kind, id, min(case when plain_words(name) = plain then 0 when names.folded = asked.folded then 1 else 2 end) as off
      from asked join reference_names names on kind in ('area', 'topic') and (names.folded = asked.folded or names.key = asked.key and length(asked.key) >= 4)
      where asked.folded <> '' and (kind = 'area' or (skeleton(plain_words(name)) ~ ${administration}) = (whole ~ ${administration}))
      group by span, kind, id
      union all
      select span, case when topic ~ '^(word|area):' then split_part(topic, ':', 1) else 'topic' end, topic,
        min(case when plain_words(word) = plain then 0 when word_folded = asked.folded then 1 else 2 end)
      from asked join (
          select * from search_synonyms
          where search_synonyms.folded && array(select asked.folded from asked) or keys && array(select asked.key from asked) offset 0
        ) as search_synonyms on asked.folded <> ''
        cross join lateral unnest(words, search_synonyms.folded, keys) as each(word, word_folded, word_key)
      where (word_folded = asked.folded or word_key = asked.key and length(asked.key) >= 4)
        and (starts_with(topic, 'area:') or (skeleton(plain_words(word)) ~ ${administration}) = (whole ~ ${administration}))
      group by span, topic),
    named as (
      select span, kind, array_agg(distinct id) as ids
      from (select *, min(off) over (partition by span, kind = 'area') as least from found) as each
      where off = least group by span, kind)
  select span,
    coalesce(max(ids) filter (where kind = 'area'), '{}') as areas,
    coalesce(max(ids) filter (where kind = 'topic'), '{}') as topics,
    array(select distinct whole from reference_area_parts where part = any(max(ids) filter (where kind = 'area'))
      and whole <> part order by whole) as wider,
    array(select distinct narrower from reference_topic_parts where broader = any(max(ids) filter (where kind = 'topic'))
      and narrower <> broader order by narrower) as narrower,
    array(select distinct broader from reference_topic_parts where narrower = any(max(ids) filter (where kind = 'topic'))
      and narrower <> broader and starts_with(broader, 'group:') order by broader) as broader,
    array(select phrase from search_synonyms cross join lateral unnest(words) as said
        cross join lateral (
          select jsonb_agg(jsonb_build_object('word', skeleton(token), 'stems', word_stems(token)) order by nr) as phrase
          from unnest(string_to_array(plain_words(said), ' ')) with ordinality as each(token, nr)
          where token <> all(${stopped})) as read
      where topic = any(max(ids) filter (where kind = 'word')) and phrase is not null) as others
  from named group by span`;

/**
 * By number of a part, what its texts are names of: letter by letter if there is such a name, else as it sounds, else in
 * another form. «funding» is not «founding», though both are written alike in Greek letters.
 */
export async function selectNames(
  db: Database,
  texts: readonly { span: number; text: string }[],
): Promise<Map<number, Named>> {
  const rows = await askKept<{ span: number } & Named>(db, namesOf, { texts: JSON.stringify(texts) });
  return new Map(rows.map(({ span, ...named }) => [span, named]));
}

/** Which of these words of a text a question marks, in whatever form they stand there. */
export async function selectMarked(
  db: Database,
  words: readonly string[],
  query: string,
): Promise<Set<string>> {
  const rows = await db.execute<{ word: string }>(sql`
    select given.word from (
      select word, left(plain_words(word), 40) as plain from unnest(${textArray(words)}) as word) as given
    left join search_vocabulary known using (plain)
    where array_to_tsvector(array_remove(array['=' || coalesce(known.word, skeleton(plain))] || coalesce(known.stems, word_stems(plain)), '='))
      @@ ${query}::text::tsquery`);
  return new Set(rows.map(({ word }) => word));
}

/** Networks whose latest changes the index may lack. */
export async function selectStale(db: Database): Promise<string[]> {
  const rows = await db.execute<{ network: string }>(
    sql`select network from index_feeds where failure is not null or not at_end order by network`,
  );
  return rows.map(({ network }) => network);
}
