-- The straight line through the globe under so many metres along its surface, and the way back: what is compared row by
-- row is the line, which the extension measures itself.
create function chord_of(metres float8) returns float8
language sql immutable strict parallel safe as $$
  select 2 * 6371008.8 * sin(case when metres / (2 * 6371008.8) < pi() / 2 then metres / (2 * 6371008.8) else pi() / 2 end)
$$;
--> statement-breakpoint
create function arc_over(chord float8) returns float8
language sql immutable strict parallel safe as $$
  select 2 * 6371008.8 * asin(case when chord < 2 * 6371008.8 then chord / (2 * 6371008.8) else 1 end)
$$;
--> statement-breakpoint
create or replace function globe_around(latitude float8, longitude float8, radius float8) returns cube
language sql immutable strict parallel safe as $$
  select cube_enlarge(on_globe(latitude, longitude), chord_of(radius) + 0.01, 3)
$$;
--> statement-breakpoint
drop function arc_between;
