CREATE TABLE "alert_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"period" jsonb,
	"deadline" timestamp with time zone NOT NULL,
	"interventions" text[] DEFAULT '{}' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"refused" boolean DEFAULT false NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "consultation_contributions" (
	"id" text PRIMARY KEY DEFAULT 'contribution:' || gen_random_uuid() NOT NULL,
	"consultation" text NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"organisation" text,
	"person" text,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"reason" text,
	"written_on" text NOT NULL,
	"decided_on" text
);
--> statement-breakpoint
CREATE TABLE "support_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"received_on" text NOT NULL,
	"topic" text NOT NULL,
	"area" text NOT NULL,
	"target_group" text,
	"age_band" text,
	"household" text,
	"channel" text NOT NULL,
	"urgency" text NOT NULL,
	"outcome" text,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "support_requests_closed_lists" CHECK (received_on ~ '^\d{4}-\d{2}-\d{2}$' and topic ~ '^need:[a-z0-9-]+$' and area ~ '^area:[A-Za-z0-9-]+$' and target_group ~ '^group:[a-z0-9-]+$' and age_band in ('UNDER_18', 'FROM_18_TO_24', 'FROM_25_TO_44', 'FROM_45_TO_64', 'FROM_65') and household in ('ALONE', 'COUPLE', 'COUPLE_WITH_CHILDREN', 'SINGLE_PARENT', 'OTHER_HOUSEHOLD', 'NO_HOME') and channel in ('PHONE', 'VISIT', 'STREET', 'ONLINE', 'REFERRAL') and urgency in ('EMERGENCY', 'URGENT', 'NORMAL') and outcome in ('SERVED', 'REFERRED', 'QUEUED', 'NO_SERVICE', 'NOT_ENTITLED', 'WITHDRAWN'))
);
--> statement-breakpoint
ALTER TABLE "care_alerts" ADD COLUMN "resolved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "care_alerts" ADD COLUMN "resolution" jsonb;--> statement-breakpoint
ALTER TABLE "consultation_contributions" ADD CONSTRAINT "consultation_contributions_consultation_consultations_id_fk" FOREIGN KEY ("consultation") REFERENCES "public"."consultations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_proposals_by_deadline" ON "alert_proposals" USING btree ("deadline","id");--> statement-breakpoint
CREATE INDEX "consultation_contributions_by_consultation" ON "consultation_contributions" USING btree ("consultation","state","written_on","id");--> statement-breakpoint
CREATE INDEX "consultation_contributions_by_day" ON "consultation_contributions" USING btree ("written_on","id");--> statement-breakpoint
CREATE INDEX "consultation_contributions_by_person" ON "consultation_contributions" USING btree ("person");--> statement-breakpoint
CREATE INDEX "support_requests_by_day" ON "support_requests" USING btree ("received_on","id");--> statement-breakpoint
CREATE INDEX "support_requests_by_topic" ON "support_requests" USING gin ((array[topic]));--> statement-breakpoint
CREATE INDEX "support_requests_by_area" ON "support_requests" USING gin ((array[area]));--> statement-breakpoint
CREATE INDEX "care_alerts_unresolved" ON "care_alerts" USING btree ("deadline") WHERE resolved_at is null;--> statement-breakpoint
-- What somebody said goes with them. The table of people is the kit's.
ALTER TABLE "consultation_contributions" ADD CONSTRAINT "consultation_contributions_person" FOREIGN KEY ("person") REFERENCES people (pseudonym) ON DELETE CASCADE;
