CREATE TABLE "care_alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"period" jsonb,
	"deadline" timestamp with time zone,
	"interventions" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"kind" text NOT NULL,
	"organisation" text NOT NULL,
	"period" jsonb,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"contributions" integer,
	"conclusions" jsonb DEFAULT '[]' NOT NULL,
	"work_package" text,
	"url" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), '') || ' ' || coalesce(words_of(conclusions), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"unit" jsonb NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"identifiers" jsonb DEFAULT '[]' NOT NULL,
	"target" double precision,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator" text NOT NULL,
	"area" text NOT NULL,
	"period" jsonb,
	"value" double precision,
	"suppressed" boolean DEFAULT false NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "need_records" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"topic" text NOT NULL,
	"municipality" text NOT NULL,
	"area" text,
	"target_group" text,
	"coverage" text NOT NULL,
	"assessed_on" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "quality_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"work_package" text NOT NULL,
	"name" jsonb NOT NULL,
	"checked_on" text NOT NULL,
	"passed" boolean,
	"findings" jsonb,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "care_tools" ADD COLUMN "selects_from" text;--> statement-breakpoint
ALTER TABLE "interventions" ADD COLUMN "cost" jsonb;--> statement-breakpoint
ALTER TABLE "interventions" ADD COLUMN "indicators" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "indicators" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "work_packages" ADD COLUMN "cost" jsonb;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_work_package_work_packages_id_fk" FOREIGN KEY ("work_package") REFERENCES "public"."work_packages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_indicator_indicators_id_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_checks" ADD CONSTRAINT "quality_checks_work_package_work_packages_id_fk" FOREIGN KEY ("work_package") REFERENCES "public"."work_packages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_alerts_by_topics" ON "care_alerts" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "care_alerts_by_target_groups" ON "care_alerts" USING gin ("target_groups");--> statement-breakpoint
CREATE INDEX "care_alerts_by_areas" ON "care_alerts" USING gin ("areas");--> statement-breakpoint
CREATE INDEX "care_alerts_by_search" ON "care_alerts" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "consultations_by_work_package" ON "consultations" USING btree ("work_package");--> statement-breakpoint
CREATE INDEX "consultations_by_organisation" ON "consultations" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "consultations_by_topics" ON "consultations" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "consultations_by_target_groups" ON "consultations" USING gin ("target_groups");--> statement-breakpoint
CREATE INDEX "consultations_by_areas" ON "consultations" USING gin ("areas");--> statement-breakpoint
CREATE INDEX "consultations_by_search" ON "consultations" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "indicators_by_topics" ON "indicators" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "indicators_by_search" ON "indicators" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "indicators_by_name" ON "indicators" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "observations_by_indicator" ON "observations" USING btree ("indicator");--> statement-breakpoint
CREATE INDEX "need_records_by_topic" ON "need_records" USING gin ((array[topic]));--> statement-breakpoint
CREATE INDEX "need_records_by_target_group" ON "need_records" USING gin ((array[target_group]));--> statement-breakpoint
CREATE INDEX "need_records_by_area" ON "need_records" USING gin ((array[coalesce(area, 'area:' || municipality)]));--> statement-breakpoint
CREATE INDEX "need_records_by_search" ON "need_records" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "need_records_by_name" ON "need_records" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "quality_checks_by_work_package" ON "quality_checks" USING btree ("work_package","checked_on");--> statement-breakpoint
ALTER TABLE "care_tools" ADD CONSTRAINT "care_tools_selects_from_care_tools_id_fk" FOREIGN KEY ("selects_from") REFERENCES "public"."care_tools"("id") ON DELETE no action ON UPDATE no action;