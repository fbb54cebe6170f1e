-- The forms under which a plain word meets others, in the skeleton of Latin letters: stems, cut there because Greeklish has
-- no other letters, and roots (`~`), which PostgreSQL's Greek stemmer finds and which go further than one would like.
-- Words under four letters, and the name of the field itself, stay whole.
create or replace function word_stems(plain text) returns text[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct stem order by stem), '{}')
  from skeleton(plain) as of_word(word), unnest(array[
    regexp_replace(regexp_replace(word, 'mat(a|on|os)$', 'm'), '[aeiou]+[sn]?$', ''),
    case when plain !~ '[α-ω]' then skeleton((ts_lexize('pg_catalog.english_stem', plain))[1]) end,
    case when plain ~ '[α-ω]' and length(plain) >= 5 then '~' || skeleton(stem_of(plain)) end]) as stem
  where length(word) >= 4 and length(ltrim(stem, '~')) >= 3 and plain !~ '\d' and word <> 'kalo'
$$;
--> statement-breakpoint
-- What was made with the old forms is made anew when common-city starts.
truncate search_records, search_vocabulary;
