-- Trusted extensions: the owner of a database may create them, no superuser is needed.
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists cube;
--> statement-breakpoint
create extension if not exists earthdistance;
--> statement-breakpoint
-- Brings a text to the form in which it is compared: Greek with any accent, case or final sigma, with Latin
-- look-alikes inside its words, acronyms with or without dots, and Greeklish all meet in one skeleton of Latin
-- letters. Sounds that Greeklish spells in several ways fall together (η ι υ ει οι; ο ω; ξ χ; β φ υ), so it finds a
-- little too much rather than too little. What is stored and what is asked go through this same function.
create function fold(value text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  t text := lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f\u0384]', '', 'g') collate "el-x-icu");
begin
  -- Κ.ΑΛ.Ο. is ΚΑΛΟ: a dot between groups of one or two letters is no border of words.
  t := regexp_replace(t, '(?<=(^|[^[:alnum:]])[[:alpha:]]{1,2})\.(?=[[:alpha:]]{1,2}([^[:alpha:]]|$))', '', 'g');
  -- A Latin H, P or B that touches a Greek letter was meant as Η, Ρ or Β; the others share their skeleton anyway.
  t := regexp_replace(t, '(?<=[α-ω])h|h(?=[α-ω])', 'η', 'g');
  t := regexp_replace(t, '(?<=[α-ω])p|p(?=[α-ω])', 'ρ', 'g');
  t := regexp_replace(t, '(?<=[α-ω])b|b(?=[α-ω])', 'β', 'g');
  t := translate(replace(t, 'ψ', 'ps'), 'αβγδεζηθικλμνξοπρσςτυφχω', 'avgdezi8iklmnxoprsstyfxw');
  t := regexp_replace(t, 'o[uy]', 'u', 'g');
  t := regexp_replace(t, 'ai', 'e', 'g');
  t := regexp_replace(t, '[eoy]i', 'i', 'g');
  t := regexp_replace(t, '([ae])[uy]', '\1v', 'g');
  t := replace(replace(replace(t, 'mp', 'b'), 'nt', 'd'), 'gk', 'g');
  t := replace(replace(t, 'th', '8'), 'ph', 'f');
  t := regexp_replace(t, 'ks|kh|ch|h', 'x', 'g');
  t := translate(t, 'wyvcq', 'oifkk');
  t := regexp_replace(t, '([a-z])\1+', '\1', 'g');
  return trim(regexp_replace(t, '[^[:alnum:]]+', ' ', 'g'));
end
$$;
--> statement-breakpoint
-- One LIKE pattern for each word of a question, the longest first: the first one is what an index can find.
-- Empty where the question has no letters: nothing matches it.
create function fold_patterns(question text) returns text[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg('%' || word || '%' order by length(word) desc, word), '{}')
  from unnest(string_to_array(nullif(fold(question), ''), ' ')) as word
$$;
--> statement-breakpoint
-- The words of a column, whatever its type: what is folded into a column to search in.
create function words_of(value jsonb) returns text
language sql immutable strict parallel safe as $$
  select string_agg(found #>> '{}', ' ') from jsonb_path_query(value, 'strict $.** ? (@.type() == "string")') as found
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
