CREATE TABLE "care_places" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" boolean DEFAULT false NOT NULL,
	"address" jsonb,
	"postal_code" text,
	"municipality" text,
	"area" text,
	"latitude" double precision,
	"longitude" double precision,
	"accessibility" text[] DEFAULT '{}' NOT NULL,
	"accessibility_details" jsonb,
	"synthetic" boolean DEFAULT false NOT NULL,
	"areas" text[] GENERATED ALWAYS AS (array_remove(array['area:' || municipality, area], null)) STORED,
	CONSTRAINT "care_places_secret" CHECK (not secret or coalesce(address ->> 'el', postal_code, area, latitude::text, longitude::text) is null)
);
--> statement-breakpoint
CREATE TABLE "care_services" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"category" text,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"status" text DEFAULT 'ACTIVE' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"areas" text[] DEFAULT '{}' NOT NULL,
	"minimum_age" integer,
	"maximum_age" integer,
	"eligibility" jsonb,
	"fees" jsonb,
	"cost" jsonb,
	"application_process" jsonb,
	"required_documents" jsonb DEFAULT '{"el": []}' NOT NULL,
	"capacity" jsonb,
	"spoken" text[] DEFAULT '{}' NOT NULL,
	"notice" jsonb,
	"contact" jsonb,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"active" boolean GENERATED ALWAYS AS (status = 'ACTIVE') STORED,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "care_structures" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"provider_type" text NOT NULL,
	"municipal_unit" text,
	"organisation" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"place" text,
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
CREATE TABLE "service_locations" (
	"id" text PRIMARY KEY NOT NULL,
	"service" text NOT NULL,
	"place" text NOT NULL,
	"schedules" "opening_hours" DEFAULT '[]' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "care_services" ADD CONSTRAINT "care_services_structure_care_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."care_structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_services" ADD CONSTRAINT "care_services_category_intervention_categories_id_fk" FOREIGN KEY ("category") REFERENCES "public"."intervention_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_structures" ADD CONSTRAINT "care_structures_place_care_places_id_fk" FOREIGN KEY ("place") REFERENCES "public"."care_places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_locations" ADD CONSTRAINT "service_locations_service_care_services_id_fk" FOREIGN KEY ("service") REFERENCES "public"."care_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_locations" ADD CONSTRAINT "service_locations_place_care_places_id_fk" FOREIGN KEY ("place") REFERENCES "public"."care_places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_places_by_areas" ON "care_places" USING gin ("areas");--> statement-breakpoint
CREATE INDEX "care_services_by_structure" ON "care_services" USING btree ("structure");--> statement-breakpoint
CREATE INDEX "care_services_by_category" ON "care_services" USING btree ("category");--> statement-breakpoint
CREATE INDEX "care_services_by_topics" ON "care_services" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "care_services_by_groups" ON "care_services" USING gin ("target_groups");--> statement-breakpoint
CREATE INDEX "care_services_by_areas" ON "care_services" USING gin ("areas");--> statement-breakpoint
CREATE INDEX "care_services_by_search" ON "care_services" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "care_services_by_name" ON "care_services" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "care_structures_by_organisation" ON "care_structures" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "care_structures_by_place" ON "care_structures" USING btree ("place");--> statement-breakpoint
CREATE INDEX "care_structures_by_search" ON "care_structures" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "care_structures_by_name" ON "care_structures" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "service_locations_by_service" ON "service_locations" USING btree ("service");--> statement-breakpoint
CREATE INDEX "service_locations_by_place" ON "service_locations" USING btree ("place");