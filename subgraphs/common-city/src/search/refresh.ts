import { type Database, textArray } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';
import { carriedKinds, givenKinds } from './kind-worths.js';
import { stopWords } from './stop-words.js';

/** Records whose words are made in one statement. */
const portion = 1_000;

/** Characters of a word, and words of a card, that count: nobody types more, and a tsvector has its end. */
const longest = 40;
const most = 2_000;

/**
 * Makes anew what these records are found by, and what is found by their words: call it in the transaction that wrote
 * them, whatever happened to them (new, changed, gone), organisations that were joined or split included. Those who
 * write wait for each other here, so that none makes the words of an organisation without what the other says of it.
 */
export async function refreshSearch(tx: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Who waits for another here waits as long as that one writes: the limit of a question is none for this.
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('search_records'))`);
  const affected = (await tx.execute<{ id: string }>(affectedBy(textArray(ids)))).map(({ id }) => id);
  for (const some of portions(affected)) {
    const before = await tx.execute<{ lexeme: string }>(wordsOf(textArray(some)));
    await tx.execute(sql`delete from search_records where record = any(${textArray(some)})
      and not exists (select from index_records where id = record)`);
    await tx.execute(writeWords(textArray(some)));
    const lexemes = before.map(({ lexeme }) => lexeme);
    await tx.execute(forgetWords(textArray(lexemes), textArray(some)));
  }
}

/** The words of records as they are written, each once. */
const wordsOf = (ids: SQL): SQL => sql`
  select distinct lexeme from search_records, unnest(vector) where record = any(${ids}) and starts_with(lexeme, '=')`;

/**
 * Forgets of these words those that no record has any more: what is erased of a person stands in no vocabulary. What many
 * have is found in a few records at random; to ask the index for it would read everything that has it.
 */
const forgetWords = (lexemes: SQL, ids: SQL): SQL => sql`
  delete from search_vocabulary where word in (
    select substr(lexeme, 2) from (select unnest(${lexemes}) as lexeme except ${wordsOf(ids)}) as gone
    where lexeme not in (select common.lexeme from (select vector from search_records tablesample system (0.1) limit 400) as sampled, unnest(vector) as common)
      and not exists (select from search_records where vector @@ quoted_lexeme(lexeme)::tsquery))`;

/** Makes the words of records that have none, a portion at a time: after a release that makes them in another way. */
export async function refreshMissing(db: Database): Promise<void> {
  for (let last = ''; ; ) {
    const some = await db.transaction(async (tx) => {
      // To find that none is missing means to look at all of them.
      await tx.execute(sql`set local statement_timeout = 0`);
      const missing = await tx.execute<{ id: string }>(sql`select id from index_records
        where id > ${last} and not exists (select from search_records where record = id) order by id limit ${portion}`);
      const ids = missing.map(({ id }) => id);
      await refreshSearch(tx, ids);
      return ids;
    });
    const end = some.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/** What an organisation is called, as its records carry it. */
const namesOf = (organisation: SQL): SQL =>
  sql`(select words_of(named.name) || ' ' || coalesce(words_of(named.aliases), '') from index_records named
    where named.id = canonical_id(${organisation}) and named.kind = 'Organisation')`;

/** What the records are called that one is part of, and who runs them. */
const wholesOf = (partOf: SQL) =>
  sql`(select string_agg(concat_ws(' ', words_of(whole.name), words_of(whole.aliases), ${namesOf(sql`whole.organisation`)}), ' ' order by whole.id)
    from index_records whole where whole.id = any(${partOf}))`;

/**
 * The records themselves, those that are found as the same organisation, before and now, and those of organisations
 * whose name is another; and what is part of any of them, if that is called otherwise now.
 */
const affectedBy = (ids: SQL): SQL => sql`
  with given as (select id from unnest(${ids}) as id),
    organisations as (
      select canonical_id(id) as id from given
        where exists (select from index_records where index_records.id = given.id and kind = 'Organisation')
          or exists (select from search_records where record = given.id and kind = 'Organisation')
      union select canonical_id(represents) from index_records join given using (id) where represents is not null
      union select canonical_id(organisation) from index_records join given using (id) where kind = any(${textArray(givenKinds)})
      union select canonical_id(organisation) from index_parties join given on record = given.id where kind = any(${textArray(carriedKinds)})
      union select card from search_records join given on record = id where card <> record),
    aliases as materialized (select organisations.id as organisation, alias from organisations, known_ids(organisations.id) as alias),
    wholes as (
      select id from given union select index_records.id from index_records join aliases on index_records.organisation = alias),
    -- Each by the index: what few records have is nothing that the planner knows of.
    parts as materialized (
      select distinct part.id, part_of from wholes cross join lateral (
        select id, part_of from index_records where part_of @> array[wholes.id] offset 0) as part),
    found as (
      select id from given
      union select alias from aliases
      union select record from search_records where card in (select card from search_records join given on record = id)
      union select record from search_records where card in (select alias from aliases)
      union select index_records.id from index_records join aliases on represents = alias
      union select index_records.id from index_records join aliases on index_records.organisation = alias
        left join search_records on record = index_records.id
        where organisation_names is distinct from ${namesOf(sql`alias`)}
      union select id from parts
        where (select whole_names from search_records where record = parts.id) is distinct from ${wholesOf(sql`parts.part_of`)})
  select id from found
  where exists (select from search_records where record = id) or exists (select from index_records where index_records.id = found.id)`;

function portions(ids: readonly string[]): string[][] {
  const all: string[][] = [];
  for (let at = 0; at < ids.length; at += portion) all.push(ids.slice(at, at + portion));
  return all;
}

/** What a card says: whether it is a name, and how much a word there weighs. */
const textsSql = sql`
  select card, weight, titled, plain_words(said) as plain, row_number() over () as text
  from (
    select distinct card, weight, titled, said from members cross join lateral (
      select 'A', true, value from jsonb_each_text(name)
      union all select 'B', true, alias from unnest(aliases) as alias
      union all select 'B', false, identifier ->> 'value' from jsonb_array_elements(identifiers) as identifier
      union all select 'B', false, organisation_names
      union all select 'C', false, whole_names
      union all select 'D', false, value from jsonb_each_text(description)
      union all select 'D', false, value from jsonb_each_text(words)) as each(weight, titled, said)
    where said <> ''
    union
    select card, 'D', false, value from provided, jsonb_each_text(name)
    union
    select card, 'C', false, said from carried, unnest(array[words_of(name), words_of(aliases)]) as said where said <> ''
    order by card, weight, said) as said_once`;

/**
 * By card, each lexeme with its best weight: words as they are written (`=word`), their stems, topics by their ids, those of
 * most that an organisation gives (`by:`) and of some of it (`also:`), kinds (`kind:`), and the areas that a record names (`of:`) and lies in (`in:`). Only topics and areas that the hub knows: nobody can ask for
 * others.
 */
const lexemesSql = sql`
  select card, lexeme, min(weight) as weight from (
    select card, lexeme, weight
    from (
      select card, plain, min(weight) as weight, row_number() over (partition by card order by min(weight), min(text), min(nr)) as place
      from tokens group by card, plain) as counted
    join forms using (plain), unnest(array['=' || word] || stems) as lexeme
    where place <= ${most}::int
    union all
    select card, topics.id, 'C' from members join topics on topics.id = any(members.topics || members.target_groups)
    union all
    select card, case when 2 * count(*) > total then 'by:' else 'also:' end || topics.id, 'C'
    from provided join topics on topics.id = any(provided.topics || provided.target_groups) group by card, total, topics.id
    union all
    select card, 'kind:' || kind, 'C' from members
    union all
    select card, kind || ':' || area, 'C' from placed join inside on part = named cross join lateral (values ('in', whole), ('of', named)) as each(kind, area)) as every
  where lexeme <> '=' and lexeme <> ''
  group by card, lexeme`;

/** Writes the words of all cards that these records belong to. */
const writeWords = (ids: SQL): SQL => sql`
  with recursive cards as materialized (
      select distinct coalesce((select shown.id from index_records shown
        where shown.id = canonical_id(r.represents) and shown.kind = 'Organisation'), r.id) as card
      from index_records r where r.id = any(${ids})),
    belonging as (
      select card, card as id from cards
      union select card, r.id from cards join index_records shown on shown.id = card and shown.kind = 'Organisation'
        cross join known_ids(card) as alias join index_records r on r.represents = alias),
    members as materialized (
      select card, r.*, ${namesOf(sql`r.organisation`)} as organisation_names, ${wholesOf(sql`r.part_of`)} as whole_names from belonging join index_records r using (id)),
    provided as materialized (
      select card, r.*, count(*) over (partition by card) as total from cards join index_records shown on shown.id = card and shown.kind = 'Organisation'
        cross join known_ids(card) as alias join index_records r on r.organisation = alias and r.active and r.kind = any(${textArray(givenKinds)})),
    carried as materialized (
      select card, r.name, r.aliases from cards join index_records shown on shown.id = card and shown.kind = 'Organisation'
        cross join known_ids(card) as alias join index_parties party on party.organisation = alias and role = 'implementer'
          and party.kind = any(${textArray(carriedKinds)}) join index_records r on r.id = record),
    placed as materialized (
      select card, unnest(areas) as named from members
      union select card, area from members join index_places on record = members.id where area is not null),
    inside(whole, part) as (
      select id, id from areas where id in (select named from placed)
      union select part_of, inside.part from inside join areas on id = whole where part_of is not null),
    texts as materialized (${textsSql}),
    tokens as materialized (
      select card, text, weight, titled, nr, left(token, ${longest}::int) as plain
      from texts, unnest(string_to_array(plain, ' ')) with ordinality as each(token, nr)
      where token <> '' and token <> all(${textArray(stopWords)})),
    distinct_tokens as materialized (select distinct plain from tokens),
    fresh as (
      insert into search_vocabulary (plain) select plain from distinct_tokens
      where plain !~ '\\d' and not exists (select from search_vocabulary known where known.plain = distinct_tokens.plain)
      order by plain on conflict do nothing returning plain, word, stems),
    forms as materialized (
      select known.plain, known.word, known.stems from search_vocabulary known join distinct_tokens using (plain)
      union all select * from fresh
      union all select plain, skeleton(plain), '{}' from distinct_tokens where plain ~ '\\d'),
    lexemes as (${lexemesSql}),
    vectors as (
      select card, coalesce(string_agg(quoted_lexeme(lexeme) || ':1' || weight, ' ') filter (where weight < 'D'), '')::tsvector as heads,
        array_to_tsvector(array_agg(lexeme)) as vector
      from lexemes group by card),
    titles as (
      select card, left('|' || string_agg(title, '|' order by text) || '|', 4000) as titles
      from (select card, text, string_agg(word, ' ' order by nr) as title from tokens join forms using (plain) where titled group by card, text) as each
      group by card)
  insert into search_records (record, card, lead, shown, kind, titles, organisation_names, whole_names, heads, vector)
  select id, card, id = card, bool_or(active) over (partition by card), kind, coalesce(titles, ''), organisation_names, whole_names,
    coalesce(heads, ''), coalesce(vector, '')
  from members left join vectors using (card) left join titles using (card)
  on conflict (record) do update set card = excluded.card, lead = excluded.lead, shown = excluded.shown, kind = excluded.kind,
    titles = excluded.titles, organisation_names = excluded.organisation_names, whole_names = excluded.whole_names, heads = excluded.heads, vector = excluded.vector
  where search_records is distinct from excluded`;
