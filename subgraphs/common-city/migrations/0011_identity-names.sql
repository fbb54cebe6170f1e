-- The shortest words lose their endings too: Δήμου is Δήμος.
create function stems_of(plain text) returns text
language sql immutable strict parallel safe as $$
  select coalesce(string_agg(case
      when folded ~ '^[0-9]+' then substring(folded from '^[0-9]+')
      when length(folded) >= 4 and length(stem) >= 2 then stem
      else folded end, ' ' order by nr), '')
  from unnest(string_to_array(plain, ' ')) with ordinality as each(word, nr),
    skeleton(word) as folded,
    regexp_replace(folded, '(?:at)?[aeiou]+[sn]?$', '') as stem
$$;
--> statement-breakpoint
create or replace function name_stems(name text) returns text
language sql immutable strict parallel safe as $$
  select stems_of(plain_words(name))
$$;
--> statement-breakpoint
update identity_words set words = words where true;
--> statement-breakpoint
-- A Greek numeral at the beginning of a word or alone, as a figure: Β΄ ΚΑΠΗ is 2 ΚΑΠΗ.
create function plain_numerals(name text) returns text
language sql immutable strict parallel safe as $$
  select case when letter is null then name
    else replace(name, letter, strpos('ΑΒΓΔΕ ΖΗΘΙ', left(letter, 1))::text || ' ') end
  from substring(name from '(?:^|\s)([ΑΒΓΔΕΖΗΘΙ][΄''ʹ’´])(?:\s|$)') as letter
$$;
--> statement-breakpoint
-- A name whose letters are partly Latin ones that look like Greek, put in Greek.
create function without_look_alikes(name text) returns text
language sql immutable strict parallel safe as $$
  select translate(name, 'ABEHIKMNOPTXYZaehikmnoptxyvuwáéóíú', 'ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαεηικμνορτχυνυωάέόίύ')
$$;
--> statement-breakpoint
-- Stems with what is usually shortened written in full: ΚΑΠΗ is Κέντρο Ανοιχτής Προστασίας Ηλικιωμένων.
create function full_stems(stems text) returns text
language plpgsql stable strict parallel safe as $$
declare
  whole text := ' ' || stems || ' ';
  short record;
begin
  for short in select words.stems, words.meaning from identity_words words where kind = 'SHORT' and words.stems <> '' loop
    if strpos(whole, ' ' || short.stems || ' ') > 0 then
      whole := replace(whole, ' ' || short.stems || ' ', ' ' || short.meaning || ' ');
    end if;
  end loop;
  return trim(whole);
end
$$;
--> statement-breakpoint
ALTER TABLE "identity_profiles" ADD COLUMN "quoted" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "identity_words" ADD COLUMN "meaning" text GENERATED ALWAYS AS (case when kind = 'SHORT' then name_stems(form) end) STORED;
--> statement-breakpoint
-- All are compared anew.
insert into identity_touched (id) select id from identity_ids on conflict do nothing;
