-- A trusted extension: the owner of a database may create it, no superuser is needed.
create extension if not exists pg_trgm;
--> statement-breakpoint
-- Metres between two points along the great circle, on a sphere of the earth's mean radius; null where one is unknown.
-- The extension earthdistance would do the same, but only a superuser may create it.
create function metres_between(latitude1 float8, longitude1 float8, latitude2 float8, longitude2 float8) returns float8
language sql immutable strict parallel safe as $$
  select 2 * 6371008.8 * asin(sqrt(least(1, sind((latitude2 - latitude1) / 2) ^ 2
    + cosd(latitude1) * cosd(latitude2) * sind((longitude2 - longitude1) / 2) ^ 2)))
$$;
--> statement-breakpoint
-- The words of a text in lower case, without accents, one space between: Κ.ΑΛ.Ο. is ΚΑΛΟ, and a Latin H, P or B inside
-- a Greek word is Η, Ρ or Β. The variable has a collation of its own, because a database in the C locale knows no Greek
-- letter. No expression looks behind or refers back: PostgreSQL would read the text again for each match.
create function plain_words(value text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  t text collate "el-x-icu" := normalize(value, NFKD);
begin
  t := lower(regexp_replace(t, '[\u0300-\u036f\u0384]', '', 'g'));
  -- Κ.ΑΛ.Ο. is ΚΑΛΟ, Κοιν.Σ.Επ. is ΚοινΣΕπ: a dot before a group of one or two letters is no border of words.
  t := regexp_replace(t, '\m([[:alpha:]]{1,4})\.(?=[[:alpha:]]{1,2}\M)', '\1', 'g');
  t := trim(regexp_replace(t, '[^[:alnum:]]+', ' ', 'g'));
  -- The other look-alikes share their skeleton anyway.
  if t ~ '[α-ω]' and t ~ '[hpb]' then
    t := (
      select string_agg(case when word ~ '[α-ω]' then translate(word, 'hpb', 'ηρβ') else word end, ' ' order by nr)
      from unnest(string_to_array(t, ' ')) with ordinality as each(word, nr));
  end if;
  return t;
end
$$;
--> statement-breakpoint
-- Plain words in a skeleton of Latin letters, in which Greek and Greeklish meet. Sounds that Greeklish spells in several
-- ways fall together (η ι υ ει οι; ο ω; ξ χ; β φ υ), so it finds a little too much rather than too little.
create function skeleton(plain text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  t text collate "el-x-icu" := plain;
  letter text;
begin
  t := translate(replace(t, 'ψ', 'ps'), 'αβγδεζηθικλμνξοπρσςτυφχω', 'avgdezi8iklmnxoprsstyfxw');
  t := regexp_replace(t, 'o[uy]', 'u', 'g');
  t := replace(t, 'ai', 'e');
  t := regexp_replace(t, '[eoy]i', 'i', 'g');
  t := regexp_replace(t, '([ae])[uy]', '\1v', 'g');
  t := replace(replace(t, 'mp', 'b'), 'nt', 'd');
  t := replace(replace(t, 'gk', 'g'), 'ng', 'g');
  t := replace(replace(t, 'th', '8'), 'ph', 'f');
  t := translate(regexp_replace(t, '[kc]h|h', 'x', 'g'), 'wyvcq', 'oifkk');
  foreach letter in array string_to_array('abdefgijklmnoprstuxz', null) loop
    if strpos(t, letter || letter) > 0 then
      t := regexp_replace(t, letter || '{2,}', letter, 'g');
    end if;
  end loop;
  return t;
end
$$;
--> statement-breakpoint
-- The form in which a text is compared: what is stored and what is asked go through this same function.
create function fold(value text) returns text
language sql immutable strict parallel safe as $$
  select skeleton(plain_words(value))
$$;
--> statement-breakpoint
-- A question with the letters put in Greek that Greeklish means otherwise than English: h is η in koinwnikh, but χ in
-- Haidari, tehnologia and hrimata; b is β, u is υ, ks is ξ. Nobody can tell which is meant: both readings are asked.
create function greeklish(question text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  t text collate "el-x-icu" := lower(question);
begin
  t := regexp_replace(t, '\mth(?=l)|th(?=n\M)|th(?![aeiouywlmnrh])', 'τη', 'g');
  t := regexp_replace(replace(replace(t, 'th', 'θ'), 'ch', 'χ'), 'kh(?=[aeiouyw])|\mh(?=r)', 'χ', 'g');
  t := replace(regexp_replace(t, 'ph(?=[aeiouyw])', 'φ', 'g'), 'ks', 'ξ');
  t := regexp_replace(t, '(?<![aeiouyw])h(?![aeiouyw])', 'η', 'g');
  t := regexp_replace(t, '(?<![aeo])u', 'υ', 'g');
  return translate(t, 'hbp', 'χβπ');
end
$$;
--> statement-breakpoint
-- What a Greek word has in common with its other forms: its stem without the vowels that inflection changes. Short
-- words, such as ΚΑΛΟ, and words of other languages stay whole: they are found by how they begin.
create function stem_of(word text) returns text
language sql immutable strict parallel safe as $$
  select case when word ~ '[α-ω]' and length(word) >= 5 and length(stem) >= 3 then stem else word end
  from (select regexp_replace((ts_lexize('pg_catalog.greek_stem', word))[1], '[αεηιουω]+$', '')) as of_word(stem)
$$;
--> statement-breakpoint
-- One LIKE pattern for each word of a question, the longest first: the first one is what an index can find. A word
-- matches where a word begins with it. Empty where the question has no letters: nothing matches it.
create function fold_patterns(question text) returns text[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg('% ' || part || '%' order by length(part) desc, part), '{}')
  from unnest(string_to_array(nullif(plain_words(question), ''), ' ')) as word, skeleton(stem_of(word)) as part
  where part <> ''
$$;
--> statement-breakpoint
-- The words of a column, whatever its type: what is folded into a column to search in. Of JSON only the texts count,
-- what stands in a language under "el" and its like: not the sources that a statement cites.
create function words_of(value jsonb) returns text
language sql immutable strict parallel safe as $$
  select string_agg(found #>> '{}', ' ') from jsonb_path_query(value, 'strict $.** ? (exists (@.el)).*') as found
$$;
--> statement-breakpoint
create function words_of(value text[]) returns text
language sql immutable strict parallel safe as $$
  select string_agg(item, ' ') from unnest(value) as item
$$;
--> statement-breakpoint
create function words_of(value text) returns text
language sql immutable strict parallel safe as $$
  select value
$$;
