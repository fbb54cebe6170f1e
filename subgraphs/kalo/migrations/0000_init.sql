CREATE TABLE "action_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"action" text NOT NULL,
	"topic" text,
	"status" text NOT NULL,
	"held_on" text,
	"address" jsonb,
	"postal_code" text,
	"municipality" text,
	"area" text,
	"latitude" double precision,
	"longitude" double precision,
	"composition" text,
	"participant_categories" text[] DEFAULT '{}' NOT NULL,
	"attendance" integer,
	"conclusions" jsonb DEFAULT '[]' NOT NULL,
	"url" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"places" text[] GENERATED ALWAYS AS (array_remove(array['area:' || municipality, area], null)) STORED,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(address), '') || ' ' || coalesce(words_of(conclusions), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "action_topics" (
	"id" text PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"ordinal" integer,
	"name" jsonb NOT NULL,
	"note" jsonb,
	"status" text,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"training_needs" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "activity_domains" (
	"id" text PRIMARY KEY NOT NULL,
	"ordinal" integer NOT NULL,
	"name" jsonb NOT NULL,
	"goals" jsonb DEFAULT '[]' NOT NULL,
	"processes" jsonb DEFAULT '[]' NOT NULL,
	"project" text NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"domain" text NOT NULL,
	"ordinal" integer NOT NULL,
	"topic" text NOT NULL,
	"name" jsonb NOT NULL,
	"size" integer,
	"area" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessment_tools" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"self_assessment" boolean DEFAULT false NOT NULL,
	"method" text,
	"questions" jsonb DEFAULT '[]' NOT NULL,
	"scoring" jsonb,
	"maximum_score" double precision,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"publisher" text,
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
CREATE TABLE "forum_posts" (
	"id" text PRIMARY KEY NOT NULL,
	"thread" text NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"author" text,
	"organisation" text,
	"posted_at" timestamp with time zone NOT NULL,
	"in_reply_to" text,
	"hidden" boolean DEFAULT false NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(text), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "forum_threads" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"action" text NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "impact_assessments" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"organisation" text NOT NULL,
	"self_assessed" boolean DEFAULT false NOT NULL,
	"tool" text,
	"score" double precision,
	"method" text,
	"period" jsonb,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"indicators" jsonb DEFAULT '[]' NOT NULL,
	"outcomes" jsonb DEFAULT '[]' NOT NULL,
	"url" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(indicators), '') || ' ' || coalesce(words_of(outcomes), ''))) STORED
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
CREATE TABLE "kalo_organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"legal_form" text,
	"register" text,
	"registration_number" text,
	"active" boolean DEFAULT true NOT NULL,
	"founded" text,
	"seat" text,
	"address" jsonb,
	"postal_code" text,
	"municipality" text,
	"area" text,
	"latitude" double precision,
	"longitude" double precision,
	"contact" jsonb,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"needs" text[] DEFAULT '{}' NOT NULL,
	"goals" jsonb DEFAULT '[]' NOT NULL,
	"members" integer,
	"women_members" integer,
	"employees" integer,
	"products" text[] DEFAULT '{}' NOT NULL,
	"qualifiers" text[] DEFAULT '{}' NOT NULL,
	"supplier_description" jsonb,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"places" text[] GENERATED ALWAYS AS (array_remove(array['area:' || seat, 'area:' || municipality, area], null)) STORED,
	"topics" text[] GENERATED ALWAYS AS (activities || needs || products || qualifiers) STORED,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), '') || ' ' || coalesce(words_of(goals), '') || ' ' || coalesce(words_of(supplier_description), ''))) STORED,
	CONSTRAINT "kalo_organisations_organisation_unique" UNIQUE("organisation")
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"wanted" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"organisation" text NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"audience" text[] DEFAULT '{}' NOT NULL,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"period" jsonb,
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
CREATE TABLE "participatory_actions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"status" text,
	"planned_count" integer,
	"held_count" integer,
	"group_size" integer,
	"compositions" text[] DEFAULT '{}' NOT NULL,
	"participant_categories" text[] DEFAULT '{}' NOT NULL,
	"strands" jsonb DEFAULT '[]' NOT NULL,
	"purposes" jsonb DEFAULT '[]' NOT NULL,
	"methods" jsonb DEFAULT '[]' NOT NULL,
	"conclusions" jsonb DEFAULT '[]' NOT NULL,
	"domain" text NOT NULL,
	"platforms" text[] DEFAULT '{}' NOT NULL,
	"resources" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), '') || ' ' || coalesce(words_of(strands), '') || ' ' || coalesce(words_of(purposes), '') || ' ' || coalesce(words_of(methods), '') || ' ' || coalesce(words_of(conclusions), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "partnerships" (
	"id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"kind" text NOT NULL,
	"partner" text NOT NULL,
	"partner_role" text,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"since" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platforms" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"url" text,
	"policies" jsonb DEFAULT '[]' NOT NULL,
	"features" jsonb DEFAULT '[]' NOT NULL,
	"purposes" jsonb DEFAULT '[]' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"domains" text[] DEFAULT '{}' NOT NULL,
	"project" text NOT NULL,
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
	"goals" jsonb DEFAULT '[]' NOT NULL,
	"principles" jsonb DEFAULT '[]' NOT NULL,
	"statements" jsonb DEFAULT '[]' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resources" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"scope" text,
	"data_origin" text,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"audience" text[] DEFAULT '{}' NOT NULL,
	"purposes" jsonb DEFAULT '[]' NOT NULL,
	"statements" jsonb DEFAULT '[]' NOT NULL,
	"area" text,
	"issued" text,
	"publisher" text,
	"written_in" text[] DEFAULT '{}' NOT NULL,
	"url" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), '') || ' ' || coalesce(words_of(purposes), '') || ' ' || coalesce(words_of(statements), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "support_services" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"active" boolean DEFAULT true NOT NULL,
	"domain" text,
	"organisations" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"areas" text[] DEFAULT '{}' NOT NULL,
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
CREATE TABLE "surveys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"action" text NOT NULL,
	"status" text NOT NULL,
	"period" jsonb,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"area" text,
	"questions" jsonb DEFAULT '[]' NOT NULL,
	"responses" integer,
	"results" jsonb DEFAULT '[]' NOT NULL,
	"resources" text[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), '') || ' ' || coalesce(words_of(questions), ''))) STORED,
	CONSTRAINT "surveys_results_are_protected" CHECK (not "surveys"."results" @? '$[*] ? ((@.count > 0 && @.count < 5) || (@.suppressed == true && (@.count != null || @.mean != null)))'
        and ("surveys"."responses" is null or "surveys"."responses" >= 5))
);
--> statement-breakpoint
ALTER TABLE "action_sessions" ADD CONSTRAINT "action_sessions_action_participatory_actions_id_fk" FOREIGN KEY ("action") REFERENCES "public"."participatory_actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_sessions" ADD CONSTRAINT "action_sessions_topic_action_topics_id_fk" FOREIGN KEY ("topic") REFERENCES "public"."action_topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_topics" ADD CONSTRAINT "action_topics_action_participatory_actions_id_fk" FOREIGN KEY ("action") REFERENCES "public"."participatory_actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_groups" ADD CONSTRAINT "target_groups_domain_activity_domains_id_fk" FOREIGN KEY ("domain") REFERENCES "public"."activity_domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_posts" ADD CONSTRAINT "forum_posts_thread_forum_threads_id_fk" FOREIGN KEY ("thread") REFERENCES "public"."forum_threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_posts" ADD CONSTRAINT "forum_posts_in_reply_to_forum_posts_id_fk" FOREIGN KEY ("in_reply_to") REFERENCES "public"."forum_posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_threads" ADD CONSTRAINT "forum_threads_action_participatory_actions_id_fk" FOREIGN KEY ("action") REFERENCES "public"."participatory_actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_assessments" ADD CONSTRAINT "impact_assessments_tool_assessment_tools_id_fk" FOREIGN KEY ("tool") REFERENCES "public"."assessment_tools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_indicator_indicators_id_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participatory_actions" ADD CONSTRAINT "participatory_actions_domain_activity_domains_id_fk" FOREIGN KEY ("domain") REFERENCES "public"."activity_domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_body_kalo_organisations_id_fk" FOREIGN KEY ("body") REFERENCES "public"."kalo_organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_action_participatory_actions_id_fk" FOREIGN KEY ("action") REFERENCES "public"."participatory_actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_sessions_by_action" ON "action_sessions" USING btree ("action");--> statement-breakpoint
CREATE INDEX "action_sessions_by_topic" ON "action_sessions" USING btree ("topic");--> statement-breakpoint
CREATE INDEX "action_sessions_by_places" ON "action_sessions" USING gin ("places");--> statement-breakpoint
CREATE INDEX "action_sessions_by_search" ON "action_sessions" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "action_sessions_by_latest" ON "action_sessions" USING btree ((coalesce(held_on, '0000')),"id");--> statement-breakpoint
CREATE INDEX "action_sessions_by_earliest" ON "action_sessions" USING btree ((coalesce(held_on, '9999')),"id");--> statement-breakpoint
CREATE INDEX "action_topics_by_action" ON "action_topics" USING btree ("action");--> statement-breakpoint
CREATE INDEX "action_topics_by_topics" ON "action_topics" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "action_topics_by_search" ON "action_topics" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "action_topics_by_name" ON "action_topics" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "activity_domains_by_project" ON "activity_domains" USING btree ("project");--> statement-breakpoint
CREATE INDEX "target_groups_by_domain" ON "target_groups" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "assessment_tools_by_topics" ON "assessment_tools" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "assessment_tools_by_publisher" ON "assessment_tools" USING btree ("publisher");--> statement-breakpoint
CREATE INDEX "assessment_tools_by_search" ON "assessment_tools" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "assessment_tools_by_name" ON "assessment_tools" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "forum_posts_by_thread" ON "forum_posts" USING btree ("thread","posted_at","id");--> statement-breakpoint
CREATE INDEX "forum_posts_by_answered" ON "forum_posts" USING btree ("in_reply_to");--> statement-breakpoint
CREATE INDEX "forum_posts_by_search" ON "forum_posts" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "forum_threads_by_action" ON "forum_threads" USING btree ("action");--> statement-breakpoint
CREATE INDEX "forum_threads_by_topics" ON "forum_threads" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "forum_threads_by_search" ON "forum_threads" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "forum_threads_by_start" ON "forum_threads" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "impact_assessments_by_organisation" ON "impact_assessments" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "impact_assessments_by_tool" ON "impact_assessments" USING btree ("tool");--> statement-breakpoint
CREATE INDEX "impact_assessments_by_topics" ON "impact_assessments" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "impact_assessments_by_search" ON "impact_assessments" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "impact_assessments_by_name" ON "impact_assessments" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "impact_assessments_by_start" ON "impact_assessments" USING btree ((coalesce(period ->> 'start', '0000')),"id");--> statement-breakpoint
CREATE INDEX "indicators_by_topics" ON "indicators" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "indicators_by_search" ON "indicators" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "indicators_by_name" ON "indicators" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "observations_by_indicator" ON "observations" USING btree ("indicator");--> statement-breakpoint
CREATE INDEX "kalo_organisations_by_places" ON "kalo_organisations" USING gin ("places");--> statement-breakpoint
CREATE INDEX "kalo_organisations_by_topics" ON "kalo_organisations" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "kalo_organisations_by_products" ON "kalo_organisations" USING gin ("products");--> statement-breakpoint
CREATE INDEX "kalo_organisations_by_search" ON "kalo_organisations" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "kalo_organisations_by_name" ON "kalo_organisations" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "kalo_organisations_by_update" ON "kalo_organisations" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "offers_by_organisation" ON "offers" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "offers_by_topics" ON "offers" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "offers_by_audience" ON "offers" USING gin ("audience");--> statement-breakpoint
CREATE INDEX "offers_by_areas" ON "offers" USING gin ("areas");--> statement-breakpoint
CREATE INDEX "offers_by_search" ON "offers" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "offers_by_name" ON "offers" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "offers_by_update" ON "offers" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "participatory_actions_by_kind" ON "participatory_actions" USING btree (array_position('{FOCUS_GROUPS,THEMATIC_WORKSHOPS,PILOT_WORKSHOPS,PROMOTION_WORKSHOPS,FORUM,SURVEY}'::text[], kind),((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "participatory_actions_by_domain" ON "participatory_actions" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "participatory_actions_by_search" ON "participatory_actions" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "partnerships_by_body" ON "partnerships" USING btree ("body");--> statement-breakpoint
CREATE INDEX "partnerships_by_partner" ON "partnerships" USING btree ("partner");--> statement-breakpoint
CREATE INDEX "platforms_by_domains" ON "platforms" USING gin ("domains");--> statement-breakpoint
CREATE INDEX "platforms_by_project" ON "platforms" USING btree ("project");--> statement-breakpoint
CREATE INDEX "resources_by_topics" ON "resources" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "resources_by_audience" ON "resources" USING gin ("audience");--> statement-breakpoint
CREATE INDEX "resources_by_publisher" ON "resources" USING btree ("publisher");--> statement-breakpoint
CREATE INDEX "resources_by_search" ON "resources" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "resources_by_issue" ON "resources" USING btree ((coalesce(issued, '0000')),"id");--> statement-breakpoint
CREATE INDEX "resources_by_update" ON "resources" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "resources_by_name" ON "resources" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "support_services_by_domain" ON "support_services" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "support_services_by_topics" ON "support_services" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "support_services_by_groups" ON "support_services" USING gin ("target_groups");--> statement-breakpoint
CREATE INDEX "support_services_by_organisations" ON "support_services" USING gin ("organisations");--> statement-breakpoint
CREATE INDEX "support_services_by_search" ON "support_services" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "support_services_by_name" ON "support_services" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "surveys_by_action" ON "surveys" USING btree ("action");--> statement-breakpoint
CREATE INDEX "surveys_by_topics" ON "surveys" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "surveys_by_search" ON "surveys" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "surveys_by_name" ON "surveys" USING btree (((name ->> 'el') collate "el-x-icu"),"id");