-- A name whose letters are partly Latin or Cyrillic ones that look like Greek, or a zero for an O, put in Greek.
create or replace function without_look_alikes(name text) returns text
language sql immutable strict parallel safe as $$
  select translate(regexp_replace(name, '(?<=[[:alpha:]])0|0(?=[[:alpha:]])', 'Ο', 'g'),
    'ABEHIKMNOPTXYZaehikmnoptxyvuwáéóíúАВЕНІКМОРСТУХГПЛФаеікорстухгпф',
    'ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαεηικμνορτχυνυωάέόίύΑΒΕΗΙΚΜΟΡΣΤΥΧΓΠΛΦαεικορστυχγπφ')
$$;
--> statement-breakpoint
-- Greeklish that writes letters by digits of their shape, as 8alassa: with letters.
create function without_digits(name text) returns text
language sql immutable strict parallel safe as $$
  select regexp_replace(regexp_replace(name, '[89](?=[A-Za-z])', 'th', 'g'), '3(?=[A-Za-z])', 'x', 'g')
$$;
--> statement-breakpoint
-- The host of a web address that is somebody's own, or one's own page at a host that everybody uses.
create or replace function host_key(url text) returns text
language sql immutable strict parallel safe as $$
  select case
    when host !~ '\.' then null
    when host ~ '(^|\.)(facebook|instagram|linkedin|twitter|x|youtube|linktr)\.[a-z]+$' then
      substring(host from '[a-z]+\.[a-z]+$') || '/' || nullif(nullif(page, 'profile.php'), 'watch')
    when host !~ '(^|\.)(google|goo|wikipedia|gov|wixsite|weebly)\.[a-z]+$' then host end
  from substring(lower(url) from '^(?:[a-z]+://)?(?:[^/@]*@)?(?:www\.)?([^/:?#\s]+)') as host,
    substring(lower(url) from '^(?:[a-z]+://)?[^/]+/(?:(?:pages|groups|company|in|channel|user|c)/|@)?([a-z0-9._-]{4,})') as page
$$;
--> statement-breakpoint
-- The domain of a mail address that is somebody's own.
create function mail_host_key(email text) returns text
language sql immutable strict parallel safe as $$
  select case when host ~ '\.' and host !~ '(^|\.)(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|windowslive|msn|icloud|me|aol|gmx|mail|yandex|protonmail|proton|otenet|hol|forthnet|cosmote|vodafone|wind|freemail|in|gov)\.[a-z.]+$'
    then '@' || host end
  from substring(lower(email) from '@([^@\s]+)$') as host
$$;
--> statement-breakpoint
-- A figure is a figure with its ending, 2ος, and no word that begins with one: the skeleton writes Θ as 8.
create or replace function stems_of(plain text) returns text
language sql immutable strict parallel safe as $$
  select coalesce(string_agg(case
      when word ~ '^[1-9][0-9]*[^0-9]{0,3}$' then substring(word from '^[0-9]+')
      when length(folded) >= 4 and length(stem) >= 2 then stem
      else folded end, ' ' order by nr), '')
  from unnest(string_to_array(plain, ' ')) with ordinality as each(word, nr),
    skeleton(word) as folded,
    regexp_replace(folded, '(?:at)?[aeiou]+[sn]?$', '') as stem
$$;
--> statement-breakpoint
update identity_words set words = words where true;
--> statement-breakpoint
-- All are compared anew.
insert into identity_touched (id) select id from identity_ids on conflict do nothing;
