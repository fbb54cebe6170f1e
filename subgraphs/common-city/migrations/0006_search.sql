-- A trusted extension: the owner of a database may create it, no superuser is needed.
create extension if not exists fuzzystrmatch;
--> statement-breakpoint
-- The forms under which a plain word meets its other forms, in the skeleton of Latin letters. Endings are cut there as
-- well, because Greeklish has no other letters. Words under four letters, and the name of the field itself, stay whole.
create function word_stems(plain text) returns text[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct stem order by stem), '{}')
  from skeleton(plain) as of_word(word), unnest(array[
    regexp_replace(regexp_replace(word, 'mat(a|on|os)$', 'm'), '[aeiou]+[sn]?$', ''),
    case
      when plain !~ '[α-ω]' then skeleton((ts_lexize('pg_catalog.english_stem', plain))[1])
      when length(plain) >= 5 then skeleton(stem_of(plain))
    end]) as stem
  where length(word) >= 4 and length(stem) >= 3 and plain !~ '\d' and word <> 'kalo'
$$;
--> statement-breakpoint
-- A lexeme as the text form of a tsvector or tsquery has it: whatever it holds, it is one word there and no operator.
create function quoted_lexeme(lexeme text) returns text
language sql immutable strict parallel safe as $$
  select '''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || ''''
$$;
--> statement-breakpoint
CREATE TABLE "search_records" (
	"record" text PRIMARY KEY NOT NULL,
	"card" text NOT NULL,
	"lead" boolean NOT NULL,
	"shown" boolean NOT NULL,
	"kind" text NOT NULL,
	"titles" text NOT NULL,
	"organisation_names" text,
	"heads" "tsvector" NOT NULL,
	"vector" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_synonyms" (
	"topic" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_vocabulary" (
	"plain" text PRIMARY KEY NOT NULL,
	"word" text GENERATED ALWAYS AS (skeleton(plain)) STORED NOT NULL,
	"stems" text[] GENERATED ALWAYS AS (word_stems(plain)) STORED NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_records_by_card" ON "search_records" USING btree ("card");--> statement-breakpoint
CREATE INDEX "search_records_by_vector" ON "search_records" USING gin ("vector") WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "search_vocabulary_by_beginning" ON "search_vocabulary" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_vocabulary_by_stems" ON "search_vocabulary" USING gin ("stems");--> statement-breakpoint
CREATE INDEX "search_vocabulary_by_likeness" ON "search_vocabulary" USING gin ("word" gin_trgm_ops);