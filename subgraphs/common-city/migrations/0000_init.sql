CREATE TABLE "other_areas" (
	"id" text PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"code" text,
	"name" jsonb NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"note" jsonb,
	"part_of" text,
	"municipality" text,
	"centroid" jsonb,
	"population" jsonb,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(aliases), '') || ' ' || coalesce(words_of(code), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "data_sources" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"kind" text NOT NULL,
	"headings" jsonb DEFAULT '[]' NOT NULL,
	"publisher" text,
	"url" text,
	"licence" text,
	"attribution" text
);
--> statement-breakpoint
CREATE TABLE "boundaries" (
	"code" text PRIMARY KEY NOT NULL,
	"geometry" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"genitive" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"regional_unit" text NOT NULL,
	"region" text NOT NULL,
	"nuts" text,
	"centroid" jsonb,
	"bbox" jsonb,
	"population" jsonb,
	"valid_from" date,
	"valid_to" date,
	"replaced_by" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of('Δήμος'::text), '') || ' ' || coalesce(words_of(name), '') || ' ' || coalesce(words_of(genitive), '') || ' ' || coalesce(words_of(aliases), '') || ' ' || coalesce(words_of(code), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"steward" text,
	"url" text,
	"licence" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"alias" text PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"why" jsonb,
	"sources" jsonb DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"organisation" text NOT NULL,
	"network" text NOT NULL,
	"role" text NOT NULL,
	"since" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	CONSTRAINT "memberships_organisation_network_role_pk" PRIMARY KEY("organisation","network","role")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"description" jsonb,
	"sector" text,
	"legal_form" text,
	"seat" text,
	"authority_of" text,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"contact" jsonb,
	"identifiers" jsonb DEFAULT '[]' NOT NULL,
	"links" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"places" text[] GENERATED ALWAYS AS (array_remove(array['area:' || seat], null)) STORED,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(aliases), '') || ' ' || coalesce(words_of(description), ''))) STORED,
	CONSTRAINT "organisations_authorityOf_unique" UNIQUE("authority_of")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text PRIMARY KEY NOT NULL,
	"scheme" text NOT NULL,
	"name" jsonb NOT NULL,
	"aliases" jsonb,
	"definitions" jsonb DEFAULT '[]' NOT NULL,
	"notes" jsonb DEFAULT '[]' NOT NULL,
	"broader" text[] DEFAULT '{}' NOT NULL,
	"related" text[] DEFAULT '{}' NOT NULL,
	"identifiers" jsonb DEFAULT '[]' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(aliases), ''))) STORED
);
--> statement-breakpoint
ALTER TABLE "boundaries" ADD CONSTRAINT "boundaries_code_municipalities_code_fk" FOREIGN KEY ("code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "other_areas_by_whole" ON "other_areas" USING btree ("part_of");--> statement-breakpoint
CREATE INDEX "municipalities_by_unit" ON "municipalities" USING btree ("regional_unit");--> statement-breakpoint
CREATE INDEX "municipalities_by_name" ON "municipalities" USING btree (((name ->> 'el') collate "el-x-icu"),"code");--> statement-breakpoint
CREATE INDEX "identity_by_organisation" ON "identity" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "organisations_by_seat" ON "organisations" USING btree ("seat");--> statement-breakpoint
CREATE INDEX "organisations_by_activities" ON "organisations" USING gin ("activities");--> statement-breakpoint
CREATE INDEX "organisations_by_identifiers" ON "organisations" USING gin ("identifiers");--> statement-breakpoint
CREATE INDEX "organisations_by_search" ON "organisations" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisations_by_name" ON "organisations" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "topics_by_broader" ON "topics" USING gin ("broader");--> statement-breakpoint
CREATE INDEX "topics_by_search" ON "topics" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "topics_by_name" ON "topics" USING btree (((name ->> 'el') collate "el-x-icu"),"id");