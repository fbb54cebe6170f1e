ALTER TABLE "index_records" ADD COLUMN "part_of" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_records" ADD COLUMN "whole_names" text;--> statement-breakpoint
CREATE INDEX "index_records_by_whole" ON "index_records" USING gin ("part_of");--> statement-breakpoint
-- Records are found by what they are part of, too: what was made before is made anew when common-city starts.
truncate search_records, search_vocabulary;
