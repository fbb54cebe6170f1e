CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"event" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"centre" text,
	"url" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "centre_events" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"format" jsonb,
	"edition" integer,
	"period" jsonb,
	"part_of" text,
	"municipality" text,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"participant_categories" jsonb DEFAULT '[]' NOT NULL,
	"discussion" jsonb DEFAULT '[]' NOT NULL,
	"goals" jsonb DEFAULT '[]' NOT NULL,
	"url" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(format), '') || ' ' || coalesce(words_of(discussion), '') || ' ' || coalesce(words_of(goals), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "event_participations" (
	"id" text PRIMARY KEY NOT NULL,
	"event" text NOT NULL,
	"role" text NOT NULL,
	"centre" text,
	"organisation" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "centre_services" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"active" boolean DEFAULT true NOT NULL,
	"centres" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"venture_stages" text[] DEFAULT '{}' NOT NULL,
	"eligibility" jsonb,
	"fees" jsonb,
	"contact" jsonb,
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
CREATE TABLE "outreach_practices" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"centres" text[] DEFAULT '{}' NOT NULL,
	"event_types" text[] DEFAULT '{}' NOT NULL,
	"partners" jsonb DEFAULT '[]' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "support_centres" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"description" jsonb,
	"formality" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"operator" text,
	"funder" text,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"address" jsonb,
	"postal_code" text,
	"municipality" text,
	"area" text,
	"latitude" double precision,
	"longitude" double precision,
	"contact" jsonb,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"places" text[] GENERATED ALWAYS AS (array_remove(areas || array['area:' || municipality, area], null)) STORED,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(aliases), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_event_centre_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."centre_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_centre_support_centres_id_fk" FOREIGN KEY ("centre") REFERENCES "public"."support_centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centre_events" ADD CONSTRAINT "centre_events_part_of_centre_events_id_fk" FOREIGN KEY ("part_of") REFERENCES "public"."centre_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_participations" ADD CONSTRAINT "event_participations_event_centre_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."centre_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_participations" ADD CONSTRAINT "event_participations_centre_support_centres_id_fk" FOREIGN KEY ("centre") REFERENCES "public"."support_centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_by_event" ON "attachments" USING btree ("event");--> statement-breakpoint
CREATE INDEX "attachments_by_centre" ON "attachments" USING btree ("centre");--> statement-breakpoint
CREATE INDEX "centre_events_by_topics" ON "centre_events" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "centre_events_by_search" ON "centre_events" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "centre_events_by_whole" ON "centre_events" USING btree ("part_of");--> statement-breakpoint
CREATE INDEX "event_participations_by_event" ON "event_participations" USING btree ("event");--> statement-breakpoint
CREATE INDEX "event_participations_by_centre" ON "event_participations" USING btree ("centre");--> statement-breakpoint
CREATE INDEX "event_participations_by_organisation" ON "event_participations" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "centre_services_by_centres" ON "centre_services" USING gin ("centres");--> statement-breakpoint
CREATE INDEX "centre_services_by_topics" ON "centre_services" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "centre_services_by_groups" ON "centre_services" USING gin ("target_groups");--> statement-breakpoint
CREATE INDEX "centre_services_by_search" ON "centre_services" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "centre_services_by_name" ON "centre_services" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "outreach_practices_by_centres" ON "outreach_practices" USING gin ("centres");--> statement-breakpoint
CREATE INDEX "outreach_practices_by_partners" ON "outreach_practices" USING gin ("partners");--> statement-breakpoint
CREATE INDEX "outreach_practices_by_search" ON "outreach_practices" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "outreach_practices_by_name" ON "outreach_practices" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "support_centres_by_places" ON "support_centres" USING gin ("places");--> statement-breakpoint
CREATE INDEX "support_centres_by_search" ON "support_centres" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "support_centres_by_operator" ON "support_centres" USING btree ("operator");--> statement-breakpoint
CREATE INDEX "support_centres_by_funder" ON "support_centres" USING btree ("funder");--> statement-breakpoint
CREATE INDEX "support_centres_by_name" ON "support_centres" USING btree (((name ->> 'el') collate "el-x-icu"),"id");