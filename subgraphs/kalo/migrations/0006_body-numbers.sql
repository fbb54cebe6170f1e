ALTER TABLE "kalo_organisations" ADD COLUMN "aliases" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "kalo_organisations" ADD COLUMN "identifiers" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- Its expression cannot be altered; with the column goes its index.
ALTER TABLE "kalo_organisations" drop column "search";--> statement-breakpoint
ALTER TABLE "kalo_organisations" ADD COLUMN "search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(aliases), '') || ' ' || coalesce(words_of(description), '') || ' ' || coalesce(words_of(goals), '') || ' ' || coalesce(words_of(supplier_description), ''))) STORED;--> statement-breakpoint
CREATE INDEX "kalo_organisations_by_search" ON "kalo_organisations" USING gin ("search" gin_trgm_ops);
