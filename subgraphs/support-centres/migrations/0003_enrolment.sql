ALTER TABLE "centre_events" ADD COLUMN "capacity" integer;--> statement-breakpoint
ALTER TABLE "centre_events" ADD COLUMN "enrol_until" timestamp with time zone;