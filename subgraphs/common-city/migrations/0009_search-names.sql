-- Several names as they are compared, as reference_names has each of its own.
create function folded_names(names text[]) returns text[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg(skeleton(bare_name(name)) order by nr), '{}') from unnest(names) with ordinality as each(name, nr)
$$;
--> statement-breakpoint
create function name_keys(names text[]) returns text[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg(name_key(name) order by nr), '{}') from unnest(names) with ordinality as each(name, nr)
$$;
--> statement-breakpoint
ALTER TABLE "search_synonyms" ADD COLUMN "folded" text[] GENERATED ALWAYS AS (folded_names(words)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "search_synonyms" ADD COLUMN "keys" text[] GENERATED ALWAYS AS (name_keys(words)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "search_records_by_title" ON "search_records" USING btree ((left(titles, 60) collate "C"),"record");