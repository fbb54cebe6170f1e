CREATE TABLE "supported_ventures" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"stage" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"organisation" text,
	"centres" text[] DEFAULT '{}' NOT NULL,
	"services" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"area" text,
	"period" jsonb,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"places" text[] GENERATED ALWAYS AS (array_remove(array[area], null)) STORED,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
ALTER TABLE "support_centres" ADD COLUMN "programme" text;--> statement-breakpoint
ALTER TABLE "support_centres" ADD COLUMN "schedules" "opening_hours" DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "support_centres" ADD COLUMN "accessibility" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "support_centres" ADD COLUMN "accessibility_details" jsonb;--> statement-breakpoint
ALTER TABLE "support_centres" ADD COLUMN "spoken_languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "supported_ventures_by_organisation" ON "supported_ventures" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "supported_ventures_by_centres" ON "supported_ventures" USING gin ("centres");--> statement-breakpoint
CREATE INDEX "supported_ventures_by_services" ON "supported_ventures" USING gin ("services");--> statement-breakpoint
CREATE INDEX "supported_ventures_by_topics" ON "supported_ventures" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "supported_ventures_by_places" ON "supported_ventures" USING gin ("places");--> statement-breakpoint
CREATE INDEX "supported_ventures_by_search" ON "supported_ventures" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "supported_ventures_by_name" ON "supported_ventures" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "support_centres_by_programme" ON "support_centres" USING btree ("programme");