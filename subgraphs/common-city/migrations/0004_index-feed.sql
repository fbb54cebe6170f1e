-- Empty between transactions, so that nothing is lost with it.
CREATE UNLOGGED TABLE "index_arriving" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"is_new" boolean NOT NULL,
	"document" jsonb,
	"hash" text
);
--> statement-breakpoint
CREATE TABLE "index_counter" (
	"only" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"sequence" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "index_counter_is_one" CHECK ("index_counter"."only" = 1)
);
--> statement-breakpoint
CREATE TABLE "index_documents" (
	"network" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "index_documents_network_id_pk" PRIMARY KEY("network","id")
);
--> statement-breakpoint
ALTER TABLE "index_parties" DROP CONSTRAINT "index_parties_record_nr_pk";--> statement-breakpoint
ALTER TABLE "index_parties" ADD CONSTRAINT "index_parties_record_network_nr_pk" PRIMARY KEY("record","network","nr");--> statement-breakpoint
ALTER TABLE "index_feeds" ADD COLUMN "revision" bigint;--> statement-breakpoint
CREATE INDEX "index_documents_by_id" ON "index_documents" USING btree ("id");--> statement-breakpoint
ALTER TABLE "index_incoming" DROP COLUMN "position";
--> statement-breakpoint
INSERT INTO "index_counter" DEFAULT VALUES;
