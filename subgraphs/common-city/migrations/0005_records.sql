-- A trusted extension: the owner of a database may create it, no superuser is needed.
create extension if not exists cube;
--> statement-breakpoint
-- A point on the globe, in metres from its centre, on the sphere that metres_between() measures on. The straight line
-- between two of them grows with the way along the surface: what is nearest by one is nearest by the other, everywhere.
create function on_globe(latitude float8, longitude float8) returns cube
language sql immutable strict parallel safe as $$
  select cube(array[6371008.8 * cosd(latitude) * cosd(longitude), 6371008.8 * cosd(latitude) * sind(longitude),
    6371008.8 * sind(latitude)])
$$;
--> statement-breakpoint
-- The cube around all that lies within so many metres of a point, for an index to look in; a centimetre more than that,
-- because the numbers are rounded.
create function globe_around(latitude float8, longitude float8, radius float8) returns cube
language sql immutable strict parallel safe as $$
  select cube_enlarge(on_globe(latitude, longitude),
    2 * 6371008.8 * sin(least(radius / (2 * 6371008.8), pi() / 2)) + 0.01, 3)
$$;
--> statement-breakpoint
-- Metres along the surface between two points of the globe: the arc over a straight line.
create function arc_between(one cube, other cube) returns float8
language sql immutable strict parallel safe as $$
  select 2 * 6371008.8 * asin(least(1, (one <-> other) / (2 * 6371008.8)))
$$;
--> statement-breakpoint
-- The record that an id means: a record's own, or any id of an organisation.
create function record_id(id text) returns text
language sql stable strict parallel safe as $$
  select coalesce((select own.id from index_records own where own.id = record_id.id and own.kind <> 'Organisation'), canonical_id(record_id.id))
$$;
--> statement-breakpoint
DROP INDEX "index_places_by_point";--> statement-breakpoint
DROP INDEX "index_records_by_verification";--> statement-breakpoint
ALTER TABLE "index_places" ADD COLUMN "middle" "point";--> statement-breakpoint
ALTER TABLE "index_places" ADD COLUMN "spot" "cube";--> statement-breakpoint
ALTER TABLE "index_records" ADD COLUMN "search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(aliases), '') || ' ' || coalesce(words_of(description), ''))) STORED;--> statement-breakpoint
-- Where a place is measured from: its own point, else the middle of its municipality or smaller area. What is wider has
-- no place.
create function locate_index_place() returns trigger
language plpgsql as $$
declare
  centroid jsonb;
begin
  if new.latitude is not null and new.longitude is not null then
    new.middle := point(new.longitude, new.latitude);
  else
    if new.area ~ '^area:\d{4}$' then
      select municipalities.centroid into centroid from municipalities where code = substr(new.area, 6);
    else
      select other_areas.centroid into centroid from other_areas
      where id = new.area and level in ('MUNICIPAL_UNIT', 'COMMUNITY');
    end if;
    new.middle := point((centroid ->> 'longitude')::float8, (centroid ->> 'latitude')::float8);
  end if;
  new.spot := on_globe(new.middle[1], new.middle[0]);
  return new;
end
$$;
--> statement-breakpoint
create trigger locate before insert or update on index_places
  for each row execute function locate_index_place();
--> statement-breakpoint
update index_places set nr = nr;
--> statement-breakpoint
CREATE INDEX "index_places_by_middle" ON "index_places" USING gist ("middle");--> statement-breakpoint
CREATE INDEX "index_places_by_spot" ON "index_places" USING gist ("spot");--> statement-breakpoint
CREATE INDEX "index_records_by_search" ON "index_records" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "index_records_by_verification" ON "index_records" USING btree ((coalesce(verified_at, '1970-01-01 00:00:00+00'::timestamptz)),"id");
