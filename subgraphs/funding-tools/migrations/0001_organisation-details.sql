ALTER TABLE "organisations" ADD COLUMN "aliases" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "identifiers" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "seat" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "contact" jsonb;