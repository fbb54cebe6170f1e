CREATE TABLE "forum_reports" (
	"post" text NOT NULL,
	"reporter" text NOT NULL,
	"reason" text NOT NULL,
	"reported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "forum_reports_post_reporter_pk" PRIMARY KEY("post","reporter")
);
--> statement-breakpoint
CREATE TABLE "assessment_answers" (
	"assessment" text PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"writer" text
);
--> statement-breakpoint
CREATE TABLE "offer_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"offer" text NOT NULL,
	"organisation" text NOT NULL,
	"message" text,
	"writer" text,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registration_contacts" (
	"registration" text PRIMARY KEY NOT NULL,
	"applicant" text,
	"name" text NOT NULL,
	"email" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'PENDING' NOT NULL,
	"applicant" text,
	"applied_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"reason" text,
	"organisation" text,
	"name" jsonb,
	"legal_form" text,
	"register" text,
	"registration_number" text,
	"seat" text,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"contact" jsonb
);
--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"survey" text NOT NULL,
	"person" text NOT NULL,
	"answered_on" date DEFAULT (now() at time zone 'Europe/Athens')::date NOT NULL,
	"answers" jsonb NOT NULL,
	CONSTRAINT "survey_answers_survey_person_pk" PRIMARY KEY("survey","person")
);
--> statement-breakpoint
CREATE TABLE "survey_participants" (
	"survey" text NOT NULL,
	"person" text NOT NULL,
	CONSTRAINT "survey_participants_survey_person_pk" PRIMARY KEY("survey","person")
);
--> statement-breakpoint
CREATE TABLE "survey_tallies" (
	"survey" text NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"option" text DEFAULT '' NOT NULL,
	"people" integer DEFAULT 0 NOT NULL,
	"total" numeric DEFAULT '0' NOT NULL,
	"texts" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "survey_tallies_survey_question_option_pk" PRIMARY KEY("survey","question","option")
);
--> statement-breakpoint
ALTER TABLE "action_sessions" ADD COLUMN "capacity" integer;--> statement-breakpoint
ALTER TABLE "action_sessions" ADD COLUMN "enrol_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "forum_posts" ADD COLUMN "hidden_reason" text;--> statement-breakpoint
ALTER TABLE "forum_posts" ADD COLUMN "writer" text;--> statement-breakpoint
ALTER TABLE "forum_posts" ADD COLUMN "written_as" text;--> statement-breakpoint
ALTER TABLE "forum_reports" ADD CONSTRAINT "forum_reports_post_forum_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."forum_posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_answers" ADD CONSTRAINT "assessment_answers_assessment_impact_assessments_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."impact_assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_answers" ADD CONSTRAINT "offer_answers_offer_offers_id_fk" FOREIGN KEY ("offer") REFERENCES "public"."offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_contacts" ADD CONSTRAINT "registration_contacts_registration_registrations_id_fk" FOREIGN KEY ("registration") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_survey_surveys_id_fk" FOREIGN KEY ("survey") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_participants" ADD CONSTRAINT "survey_participants_survey_surveys_id_fk" FOREIGN KEY ("survey") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_tallies" ADD CONSTRAINT "survey_tallies_survey_surveys_id_fk" FOREIGN KEY ("survey") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_answers_by_offer" ON "offer_answers" USING btree ("offer","answered_at");--> statement-breakpoint
CREATE INDEX "offer_answers_by_writer" ON "offer_answers" USING btree ("writer");--> statement-breakpoint
CREATE INDEX "registrations_by_time" ON "registrations" USING btree ("applied_at","id");--> statement-breakpoint
CREATE INDEX "registrations_by_applicant" ON "registrations" USING btree ("applicant","applied_at");--> statement-breakpoint
CREATE INDEX "registrations_pending" ON "registrations" USING btree ("seat") WHERE status = 'PENDING';--> statement-breakpoint
CREATE INDEX "forum_posts_by_writer" ON "forum_posts" USING btree ("writer","posted_at") WHERE writer is not null;--> statement-breakpoint
ALTER TABLE "action_sessions" ADD CONSTRAINT "action_sessions_have_seats" CHECK ("action_sessions"."capacity" > 0);