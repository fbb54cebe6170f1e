CREATE TABLE "funding_calls" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"eligibility" jsonb,
	"tool" text,
	"programme" text,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"budget" jsonb,
	"rate" double precision,
	"legal_forms" text[] DEFAULT '{}' NOT NULL,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"url" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), '') || ' ' || coalesce(words_of(eligibility), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "funding_programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"period" jsonb,
	"area" text,
	"part_of" text,
	"manager" text,
	"funders" text[] DEFAULT '{}' NOT NULL,
	"identifiers" jsonb DEFAULT '[]' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"places" text[] GENERATED ALWAYS AS (array_remove(array[area], null)) STORED,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(aliases), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "funding_tools" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"provider" text,
	"programme" text,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"legal_forms" text[] DEFAULT '{}' NOT NULL,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"minimum_amount" jsonb,
	"maximum_amount" jsonb,
	"active" boolean DEFAULT true NOT NULL,
	"url" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"amount_awarded" jsonb NOT NULL,
	"award_date" text NOT NULL,
	"planned_dates" jsonb,
	"recipient" text NOT NULL,
	"funder" text NOT NULL,
	"programme" text,
	"tool" text,
	"call" text,
	"project" text,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"aliases" jsonb,
	"tagline" jsonb,
	"description" jsonb,
	"start_date" text,
	"end_date" text,
	"implementers" text[] DEFAULT '{}' NOT NULL,
	"fundings" jsonb DEFAULT '[]' NOT NULL,
	"area" text,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"budget" jsonb,
	"identifiers" jsonb DEFAULT '[]' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"places" text[] GENERATED ALWAYS AS (array_remove(array[area], null)) STORED,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(aliases), '') || ' ' || coalesce(words_of(tagline), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
CREATE INDEX "funding_calls_by_tool" ON "funding_calls" USING btree ("tool");--> statement-breakpoint
CREATE INDEX "funding_calls_by_programme" ON "funding_calls" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "funding_calls_by_topics" ON "funding_calls" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "funding_calls_by_search" ON "funding_calls" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "funding_calls_by_closing" ON "funding_calls" USING btree (coalesce(closes_at, '9999-12-31 00:00:00+00'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "funding_calls_by_opening" ON "funding_calls" USING btree (coalesce(opens_at, '1970-01-01 00:00:00+00'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "funding_calls_by_budget" ON "funding_calls" USING btree (coalesce((budget ->> 'amount')::float8, -1),"id");--> statement-breakpoint
CREATE INDEX "funding_programmes_by_part_of" ON "funding_programmes" USING btree ("part_of");--> statement-breakpoint
CREATE INDEX "funding_programmes_by_places" ON "funding_programmes" USING gin ("places");--> statement-breakpoint
CREATE INDEX "funding_programmes_by_search" ON "funding_programmes" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "funding_programmes_by_name" ON "funding_programmes" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "funding_tools_by_provider" ON "funding_tools" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "funding_tools_by_programme" ON "funding_tools" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "funding_tools_by_topics" ON "funding_tools" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "funding_tools_by_search" ON "funding_tools" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "funding_tools_by_name" ON "funding_tools" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "grants_by_recipient" ON "grants" USING btree ("recipient");--> statement-breakpoint
CREATE INDEX "grants_by_funder" ON "grants" USING btree ("funder");--> statement-breakpoint
CREATE INDEX "grants_by_programme" ON "grants" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "grants_by_project" ON "grants" USING btree ("project");--> statement-breakpoint
CREATE INDEX "grants_by_areas" ON "grants" USING gin ("areas");--> statement-breakpoint
CREATE INDEX "grants_by_topics" ON "grants" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "grants_by_search" ON "grants" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "grants_by_award" ON "grants" USING btree ("award_date","id");--> statement-breakpoint
CREATE INDEX "grants_by_amount" ON "grants" USING btree (((amount_awarded ->> 'amount')::float8),"id");--> statement-breakpoint
CREATE INDEX "projects_by_implementers" ON "projects" USING gin ("implementers");--> statement-breakpoint
CREATE INDEX "projects_by_places" ON "projects" USING gin ("places");--> statement-breakpoint
CREATE INDEX "projects_by_topics" ON "projects" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "projects_by_search" ON "projects" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "projects_by_name" ON "projects" USING btree (((name ->> 'el') collate "el-x-icu"),"id");