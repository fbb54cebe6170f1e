-- Easter Sunday of the Orthodox Church in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
create function orthodox_easter(year int) returns date
language plpgsql immutable strict parallel safe as $$
declare
  moon int := (19 * (year % 19) + 15) % 30;
  sunday int := moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114;
begin
  -- A day of the Julian calendar, which runs behind by a day more in each century that has no leap day.
  return make_date(year, sunday / 31, 1) + sunday % 31 + year / 100 - year / 400 - 2;
end
$$;
--> statement-breakpoint
-- The public holidays of Greece: six of fixed days and two of Christmas, and what moves with Easter: Clean Monday, Good
-- Friday, Easter, Easter Monday and Whit Monday. What a government moves or adds for one year is a closure of its own.
create function is_public_holiday(day date) returns boolean
language plpgsql immutable strict parallel safe as $$
begin
  return to_char(day, 'MM-DD') in ('01-01', '01-06', '03-25', '05-01', '08-15', '10-28', '12-25', '12-26')
    or day - orthodox_easter(extract(year from day)::int) in (-48, -2, 0, 1, 50);
end
$$;
--> statement-breakpoint
-- Whether a schedule names a day; its hours and holidays are the caller's concern.
create function names_day(schedule jsonb, day date) returns boolean
language plpgsql immutable strict parallel safe as $$
declare
  first_day date := schedule ->> 'validFrom';
  freq text := schedule ->> 'freq';
  every int := coalesce((schedule ->> 'interval')::numeric::int, 1);
  weekdays text[] := string_to_array(schedule ->> 'byday', ',');
  month_days text[] := string_to_array(schedule ->> 'bymonthday', ',');
  weekday text;
  day_of_month int;
  days_after int;
begin
  if day < first_day or day > (schedule ->> 'validTo')::date then
    return false;
  end if;
  -- 1 January of year 1 was a Monday.
  if every > 1 and 0 <> (case freq
      when 'DAILY' then day - first_day
      when 'WEEKLY' then (day - date '0001-01-01') / 7 - (first_day - date '0001-01-01') / 7
      when 'MONTHLY' then 12 * (extract(year from day) - extract(year from first_day))::int
        + (extract(month from day) - extract(month from first_day))::int
    end) % every then
    return false;
  end if;
  if weekdays is null and month_days is null then
    return true;
  end if;
  weekday := (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow from day)];
  day_of_month := extract(day from day);
  days_after := extract(day from date_trunc('month', day) + interval '1 month' - interval '1 day') - day_of_month;
  return (weekdays is null or weekdays
      && array[weekday, (day_of_month - 1) / 7 + 1 || weekday, -1 - days_after / 7 || weekday])
    and (month_days is null or month_days && array[day_of_month::text, (-1 - days_after)::text]);
end
$$;
--> statement-breakpoint
-- Whether a holiday keeps a schedule from opening.
create function closed_by_holiday(schedule jsonb, day date) returns boolean
language plpgsql immutable strict parallel safe as $$
begin
  return not coalesce((schedule ->> 'onHolidays')::boolean, false) and is_public_holiday(day);
end
$$;
--> statement-breakpoint
-- Whether a place with these schedules (schema, Schedule) is open at an instant; null where they do not say. The clock
-- on the wall in Athens counts: an hour that it skips is skipped, one that it shows twice counts twice. Hours that run
-- past midnight belong to the day on which they begin, whatever the next day is.
create function is_open(schedules jsonb, at timestamptz) returns boolean
language plpgsql immutable strict parallel safe as $$
declare
  today date := at at time zone 'Europe/Athens';
  clock text collate "C" := to_char(at at time zone 'Europe/Athens', 'HH24:MI');
  schedule jsonb;
  opens text collate "C";
  closes text collate "C";
  since_today boolean := false;
  since_yesterday boolean := false;
  closed_today boolean := false;
  closed_yesterday boolean := false;
  said boolean := false;
begin
  for nr in 0 .. jsonb_array_length(schedules) - 1 loop
    schedule := schedules -> nr;
    opens := schedule ->> 'opensAt';
    closes := schedule ->> 'closesAt';
    if opens is null then
      closed_today := closed_today or names_day(schedule, today);
      closed_yesterday := closed_yesterday or names_day(schedule, today - 1);
    else
      said := true;
      if not since_today and clock >= opens and (clock < closes or closes <= opens)
        and names_day(schedule, today) and not closed_by_holiday(schedule, today) then
        since_today := true;
      end if;
      if not since_yesterday and closes <= opens and clock < closes
        and names_day(schedule, today - 1) and not closed_by_holiday(schedule, today - 1) then
        since_yesterday := true;
      end if;
    end if;
  end loop;
  return case
    when since_today and not closed_today or since_yesterday and not closed_yesterday then true
    when said or closed_today then false
  end;
end
$$;
--> statement-breakpoint
-- What is wrong with a schedule; null: nothing.
create function fault_of_schedule(schedule jsonb) returns text
language plpgsql immutable parallel safe as $$
declare
  freq text := schedule ->> 'freq';
  opens text := schedule ->> 'opensAt';
  closes text := schedule ->> 'closesAt';
  first_day text := schedule ->> 'validFrom';
  last_day text := schedule ->> 'validTo';
  every jsonb := nullif(schedule -> 'interval', 'null');
  field text;
begin
  if jsonb_typeof(schedule) is distinct from 'object' then
    return 'is no object';
  end if;
  select key into field from jsonb_each(schedule) as given(key, value)
  where value <> 'null' and jsonb_typeof(value) is distinct from case
    when key in ('validFrom', 'validTo', 'freq', 'byday', 'bymonthday', 'opensAt', 'closesAt') then 'string'
    when key = 'interval' then 'number' when key = 'onHolidays' then 'boolean' when key = 'description' then 'object' end
  limit 1;
  if field is not null then
    return format('has an unknown field, or a value of another type, %s: %s', field, schedule -> field);
  end if;
  for field in select value from unnest(array[first_day, last_day]) as value where value is not null loop
    if field !~ '^\d{4}-\d\d-\d\d$' or not pg_input_is_valid(field, 'date') then
      return format('has "%s", which is no day', field);
    end if;
  end loop;
  for field in select value from unnest(array[opens, nullif(closes, '24:00')]) as value where value is not null loop
    if field !~ '^([01]\d|2[0-3]):[0-5]\d$' then
      return format('has "%s", which is no time of a day; write 09:00', field);
    end if;
  end loop;
  return case
    when schedule -> 'description' <> 'null' and schedule #>> '{description,el}' is null then 'has a description without Greek'
    when (opens is null) <> (closes is null) then 'needs both opensAt and closesAt, or neither where it is a closure'
    when last_day < first_day then format('ends on %s, before it begins on %s', last_day, first_day)
    when freq not in ('DAILY', 'WEEKLY', 'MONTHLY') then format('has the freq "%s"; there are DAILY, WEEKLY, MONTHLY', freq)
    when freq is null and (first_day is null or last_day is null)
      then 'does not repeat (no freq), so it needs validFrom and validTo'
    when freq is null and coalesce(schedule ->> 'byday', schedule ->> 'bymonthday', every::text) is not null
      then 'has byday, bymonthday or interval, but no freq that they belong to'
    when every is not null and (every::numeric <= 0 or every::numeric % 1 <> 0 or every::numeric > 1000)
      then format('has the interval %s; it is a whole number from 1 to 1000', every)
    when every::numeric > 1 and first_day is null then 'has an interval, so it needs validFrom to count from'
    when schedule ->> 'byday' !~ case freq
        when 'MONTHLY' then '^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$'
        else '^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$' end
      then format('has the byday "%s"; write MO,TU, and 1MO or -1FR only in a month', schedule ->> 'byday')
    when schedule ->> 'bymonthday' !~ '^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01]))*$'
      then format('has the bymonthday "%s"; write 1,15 or -1 for the last', schedule ->> 'bymonthday')
    when schedule ->> 'bymonthday' is not null and freq <> 'MONTHLY' then 'has bymonthday, but its freq is not MONTHLY'
    when freq = 'MONTHLY' and coalesce(schedule ->> 'byday', schedule ->> 'bymonthday') is null
      then 'is MONTHLY, so it needs byday or bymonthday'
  end;
end
$$;
--> statement-breakpoint
-- Refuses schedules that no day could keep, and says which and why.
create function are_schedules(schedules jsonb) returns boolean
language plpgsql immutable strict parallel safe as $$
declare
  fault text;
begin
  if jsonb_typeof(schedules) <> 'array' then
    raise check_violation using message = 'the schedules are no list';
  end if;
  for nr in 0 .. jsonb_array_length(schedules) - 1 loop
    fault := fault_of_schedule(schedules -> nr);
    if fault is not null then
      raise check_violation using message = format('schedule %s %s', nr + 1, fault);
    end if;
  end loop;
  return true;
end
$$;
--> statement-breakpoint
-- The type of a column of schedules: a table cannot hold others.
create domain opening_hours as jsonb check (are_schedules(value));
