ALTER TABLE "care_places" DROP CONSTRAINT "care_places_secret";--> statement-breakpoint
-- Words about access may tell the way to a secret place.
UPDATE "care_places" SET accessibility_details = null WHERE secret;--> statement-breakpoint
ALTER TABLE "care_places" ADD COLUMN "sources" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "care_places" ADD COLUMN "languages" text[] DEFAULT '{el}' NOT NULL;--> statement-breakpoint
ALTER TABLE "care_places" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "care_places" ADD COLUMN "verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "care_places" ADD COLUMN "verified_by" text;--> statement-breakpoint
ALTER TABLE "care_places" ADD CONSTRAINT "care_places_secret" CHECK (not secret or coalesce(address ->> 'el', postal_code, area, latitude::text, longitude::text, accessibility_details ->> 'el') is null);--> statement-breakpoint
-- What opens a secret place may be a file that knows nothing of the secret: it opens it, and cannot say where it is.
create function keep_place_secret() returns trigger
language plpgsql as $$
begin
  if not new.secret and coalesce(new.address ->> 'el', new.postal_code, new.area, new.latitude::text,
      new.longitude::text, new.accessibility_details ->> 'el') is not null then
    raise exception 'would tell where a place is that is secret until this change; open it in a change of its own first'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger care_places_keep_secret before update on care_places
  for each row when (old.secret) execute function keep_place_secret();--> statement-breakpoint
-- A place that becomes secret leaves no address in its history.
create function forget_place() returns trigger
language plpgsql as $$
begin
  update revisions set before = before - array['address', 'postal_code', 'area', 'latitude', 'longitude', 'accessibility_details']
  where kind = 'CarePlace' and id = new.id and before is not null;
  return null;
end $$;--> statement-breakpoint
create trigger care_places_forget after update on care_places
  for each row when (new.secret and not old.secret) execute function forget_place();
