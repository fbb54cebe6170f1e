CREATE TABLE "index_feeds" (
	"network" text PRIMARY KEY NOT NULL,
	"cursor" text,
	"epoch" text,
	"rebuild_cursor" text,
	"answered_at" timestamp with time zone,
	"last_change_at" timestamp with time zone,
	"indexed_to" timestamp with time zone,
	"at_end" boolean DEFAULT false NOT NULL,
	"coverage" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"failure" jsonb
);
--> statement-breakpoint
CREATE TABLE "index_incoming" (
	"network" text NOT NULL,
	"id" text NOT NULL,
	"position" bigint NOT NULL,
	"change" jsonb NOT NULL,
	CONSTRAINT "index_incoming_network_id_pk" PRIMARY KEY("network","id")
);
--> statement-breakpoint
CREATE TABLE "index_refused" (
	"network" text NOT NULL,
	"id" text NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "index_refused_network_id_pk" PRIMARY KEY("network","id")
);
--> statement-breakpoint
CREATE TABLE "index_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"network" text NOT NULL,
	"kind" text NOT NULL,
	"operation" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sequence" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "index_parties" (
	"record" text NOT NULL,
	"nr" integer NOT NULL,
	"network" text NOT NULL,
	"kind" text NOT NULL,
	"organisation" text NOT NULL,
	"role" text,
	"since" text,
	"name" jsonb,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"identifiers" jsonb DEFAULT '[]' NOT NULL,
	"legal_form" text,
	"seat" text,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"contact" jsonb,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	CONSTRAINT "index_parties_record_nr_pk" PRIMARY KEY("record","nr")
);
--> statement-breakpoint
CREATE TABLE "index_places" (
	"record" text NOT NULL,
	"nr" integer NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"area" text,
	"schedules" "opening_hours" DEFAULT '[]' NOT NULL,
	CONSTRAINT "index_places_record_nr_pk" PRIMARY KEY("record","nr")
);
--> statement-breakpoint
CREATE TABLE "index_records" (
	"id" text PRIMARY KEY NOT NULL,
	"network" text,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"description" jsonb,
	"words" jsonb,
	"active" boolean NOT NULL,
	"organisation" text,
	"represents" text,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"period" jsonb,
	"url" text,
	"identifiers" jsonb DEFAULT '[]' NOT NULL,
	"amounts" jsonb DEFAULT '[]' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "index_places" ADD CONSTRAINT "index_places_record_index_records_id_fk" FOREIGN KEY ("record") REFERENCES "public"."index_records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "index_changes_by_sequence" ON "index_changes" USING btree ("sequence");--> statement-breakpoint
CREATE INDEX "index_changes_by_time" ON "index_changes" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "index_parties_by_organisation" ON "index_parties" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "index_parties_by_network" ON "index_parties" USING btree ("network");--> statement-breakpoint
CREATE INDEX "index_places_by_point" ON "index_places" USING gist (point(longitude, latitude));--> statement-breakpoint
CREATE INDEX "index_records_by_network" ON "index_records" USING btree ("network","kind");--> statement-breakpoint
CREATE INDEX "index_records_by_kind" ON "index_records" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "index_records_by_organisation" ON "index_records" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "index_records_by_represented" ON "index_records" USING btree ("represents");--> statement-breakpoint
CREATE INDEX "index_records_by_topics" ON "index_records" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "index_records_by_groups" ON "index_records" USING gin ("target_groups");--> statement-breakpoint
CREATE INDEX "index_records_by_areas" ON "index_records" USING gin ("areas");--> statement-breakpoint
CREATE INDEX "index_records_by_name" ON "index_records" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "index_records_by_update" ON "index_records" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "index_records_by_verification" ON "index_records" USING btree ((coalesce(verified_at, '-infinity')),"id");