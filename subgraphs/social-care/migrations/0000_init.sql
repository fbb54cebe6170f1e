CREATE TABLE "care_tools" (
	"id" text PRIMARY KEY NOT NULL,
	"work_package" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"features" jsonb DEFAULT '[]' NOT NULL,
	"url" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(features), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "intervention_categories" (
	"id" text PRIMARY KEY NOT NULL,
	"ordinal" integer NOT NULL,
	"name" jsonb NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interventions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"category" text,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"project" text,
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
	"implementer" text,
	"municipality" text,
	"objects" jsonb DEFAULT '[]' NOT NULL,
	"goals" jsonb DEFAULT '[]' NOT NULL,
	"components" jsonb DEFAULT '[]' NOT NULL,
	"members" jsonb DEFAULT '[]' NOT NULL,
	"implementation" jsonb DEFAULT '[]' NOT NULL,
	"audience" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_packages" (
	"id" text PRIMARY KEY NOT NULL,
	"ordinal" integer NOT NULL,
	"name" jsonb NOT NULL,
	"content" jsonb DEFAULT '[]' NOT NULL,
	"purposes" jsonb DEFAULT '[]' NOT NULL,
	"project" text NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(content), '') || ' ' || coalesce(words_of(purposes), ''))) STORED
);
--> statement-breakpoint
ALTER TABLE "care_tools" ADD CONSTRAINT "care_tools_work_package_work_packages_id_fk" FOREIGN KEY ("work_package") REFERENCES "public"."work_packages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interventions" ADD CONSTRAINT "interventions_category_intervention_categories_id_fk" FOREIGN KEY ("category") REFERENCES "public"."intervention_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interventions" ADD CONSTRAINT "interventions_project_projects_id_fk" FOREIGN KEY ("project") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_project_projects_id_fk" FOREIGN KEY ("project") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_tools_by_work_package" ON "care_tools" USING btree ("work_package");--> statement-breakpoint
CREATE INDEX "care_tools_by_search" ON "care_tools" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "care_tools_by_name" ON "care_tools" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "intervention_categories_by_topics" ON "intervention_categories" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "interventions_by_category" ON "interventions" USING btree ("category");--> statement-breakpoint
CREATE INDEX "interventions_by_project" ON "interventions" USING btree ("project");--> statement-breakpoint
CREATE INDEX "interventions_by_topics" ON "interventions" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "interventions_by_target_groups" ON "interventions" USING gin ("target_groups");--> statement-breakpoint
CREATE INDEX "interventions_by_search" ON "interventions" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "interventions_by_name" ON "interventions" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "projects_by_implementer" ON "projects" USING btree ("implementer");--> statement-breakpoint
CREATE INDEX "projects_by_area" ON "projects" USING btree (('area:' || municipality));--> statement-breakpoint
CREATE INDEX "projects_by_audience" ON "projects" USING gin ("audience");--> statement-breakpoint
CREATE INDEX "work_packages_by_project" ON "work_packages" USING btree ("project","ordinal");--> statement-breakpoint
CREATE INDEX "work_packages_by_search" ON "work_packages" USING gin ("search" gin_trgm_ops);