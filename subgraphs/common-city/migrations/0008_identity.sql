-- Words of a name by what they have in common with their other forms, in letters in which Greek and Greeklish meet:
-- Δήμου Περιστερίου and DHMOS PERISTERI differ by their letters alone. Numerals lose their endings: 1ου is 1.
create function name_stems(name text) returns text
language sql immutable strict parallel safe as $$
  select coalesce(string_agg(case
      when folded ~ '^[0-9]+' then substring(folded from '^[0-9]+')
      when length(folded) >= 5 and length(stem) >= 3 then stem
      else folded end, ' ' order by nr), '')
  from unnest(string_to_array(plain_words(name), ' ')) with ordinality as each(word, nr),
    skeleton(word) as folded,
    regexp_replace(folded, '(?:at)?[aeiou]+[sn]?$', '') as stem
$$;
--> statement-breakpoint
-- The first letters of the words, folded as an acronym is: Αναπτυξιακός Σύνδεσμος Δυτικής Αθήνας is ΑΣΔΑ.
create function initials_of(name text, without text[]) returns text
language sql immutable strict parallel safe as $$
  select skeleton(coalesce(string_agg(left(word, 1), '' order by nr), ''))
  from unnest(string_to_array(plain_words(name), ' ')) with ordinality as each(word, nr)
  where word <> all(without)
$$;
--> statement-breakpoint
-- Whether the last digit of a Greek tax number is the one that the others give.
create function is_tax_number(value text) returns boolean
language sql immutable strict parallel safe as $$
  select case when value ~ '^[0-9]{9}$' and value !~ '^0+$' then
    (select sum(substr(value, nr, 1)::int * (1 << (9 - nr))) from generate_series(1, 8) as nr) % 11 % 10
      = right(value, 1)::int
    else false end
$$;
--> statement-breakpoint
-- A register under one name, however a network calls it.
create function register_of(scheme text) returns text
language sql immutable strict parallel safe as $$
  select case
    when code in ('AFM', 'ΑΦΜ', 'GRAFM', 'VAT', 'GRVAT', 'ELVAT', 'TIN', 'GRTIN', 'ΑΦΜΦΠΑ') then 'GR-AFM'
    when code in ('GEMI', 'ΓΕΜΗ', 'GRGEMI', 'ΑΡΙΘΜΟΣΓΕΜΗ') then 'GR-GEMI'
    else upper(scheme collate "el-x-icu") end
  from regexp_replace(upper(scheme collate "el-x-icu"), '[^A-ZΑ-Ω]', '', 'g') as code
$$;
--> statement-breakpoint
-- A number of a register in the form in which two are compared, 'GR-AFM 090000045'; null where it cannot be one.
-- The last three of twelve digits of ΓΕΜΗ say which branch it is, 000 the seat itself.
create function number_key(scheme text, value text) returns text
language sql immutable strict parallel safe as $$
  select register || ' ' || case register
    when 'GR-AFM' then case when is_tax_number(regexp_replace(code, '^(EL|GR)', '')) then regexp_replace(code, '^(EL|GR)', '') end
    when 'GR-GEMI' then case
      when code ~ '^[0-9]{12}$' then ltrim(regexp_replace(code, '000$', ''), '0')
      when code ~ '^[0-9]{7,11}$' then ltrim(code, '0')
      when code ~ '^DEMO[0-9]+$' then code end
    else nullif(code, '') end
  from register_of(scheme) as register,
    regexp_replace(upper(value collate "el-x-icu"), '[^0-9A-ZΑ-Ω]', '', 'g') as code
$$;
--> statement-breakpoint
-- Whether a number may be shown. Of tax numbers only those that begin with 8, 9, 08 or 09 are always a legal person's:
-- https://support.sas.com/documentation/onlinedoc/qkb/33/QKBCI33/Help/Content/qkbci-elgrc/qkbci-elgrc-id-taxid.html
-- All others may be a person's own number, a sole trader's included, and stay here.
create function is_public_number(scheme text, value text) returns boolean
language sql immutable parallel safe as $$
  select coalesce(case when register_of(scheme) = 'GR-AFM' or value ~* '(afm|αφμ|vat)'
    then regexp_replace(value, '[^0-9]', '', 'g') ~ '^(0[89]|[89][0-9])[0-9]{7}$' else true end, false)
$$;
--> statement-breakpoint
-- The identifiers that may be shown, of those that a document has.
create function public_identifiers(identifiers jsonb) returns jsonb
language sql immutable strict parallel safe as $$
  select coalesce(jsonb_agg(identifier order by nr), '[]')
  from jsonb_array_elements(identifiers) with ordinality as each(identifier, nr)
  where is_public_number(identifier ->> 'scheme', identifier ->> 'value')
$$;
--> statement-breakpoint
-- A telephone number as E.164; numbers of Greece may come without their country. Null where it is none.
create function phone_key(phone text) returns text
language sql immutable strict parallel safe as $$
  select case
    when phone ~ '^\s*(\+|00)' and length(digits) between 8 and 15 then '+' || digits
    when length(bare) = 12 and bare like '30%' then '+' || bare
    when length(bare) = 10 and bare ~ '^[26]' then '+30' || bare end
  from regexp_replace(phone, '[^0-9]', '', 'g') as bare, regexp_replace(bare, '^00', '') as digits
$$;
--> statement-breakpoint
-- The host of a web address, where it is one's own: pages at a site of many say nothing.
create function host_key(url text) returns text
language sql immutable strict parallel safe as $$
  select case when host ~ '\.' and host !~ '(^|\.)(facebook|instagram|linkedin|twitter|x|youtube|google|goo|linktr|wikipedia|gov|wixsite|weebly)\.[a-z]+$'
    then host end
  from substring(lower(url) from '^(?:[a-z]+://)?(?:[^/@]*@)?(?:www\.)?([^/:?#\s]+)') as host
$$;
--> statement-breakpoint
CREATE TABLE "identity_candidates" (
	"id" text PRIMARY KEY NOT NULL,
	"one" text NOT NULL,
	"other" text NOT NULL,
	"score" double precision NOT NULL,
	"certain" boolean NOT NULL,
	"evidence" text[] DEFAULT '{}' NOT NULL,
	"decision" text,
	"held" boolean DEFAULT false NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"state" text DEFAULT 'WAITING' NOT NULL,
	CONSTRAINT "identity_candidates_pair" UNIQUE("one","other")
);
--> statement-breakpoint
CREATE TABLE "identity_ids" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "identity_ids_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1)
);
--> statement-breakpoint
CREATE TABLE "identity_keys" (
	"key" text NOT NULL,
	"id" text NOT NULL,
	CONSTRAINT "identity_keys_key_id_pk" PRIMARY KEY("key","id")
);
--> statement-breakpoint
CREATE TABLE "identity_profiles" (
	"id" text PRIMARY KEY NOT NULL,
	"hub" boolean NOT NULL,
	"said" boolean NOT NULL,
	"names" text[] DEFAULT '{}' NOT NULL,
	"acronyms" text[] DEFAULT '{}' NOT NULL,
	"initials" text[] DEFAULT '{}' NOT NULL,
	"numbers" text[] DEFAULT '{}' NOT NULL,
	"seats" text[] DEFAULT '{}' NOT NULL,
	"phones" text[] DEFAULT '{}' NOT NULL,
	"emails" text[] DEFAULT '{}' NOT NULL,
	"hosts" text[] DEFAULT '{}' NOT NULL,
	"forms" text[] DEFAULT '{}' NOT NULL,
	"units" text[] DEFAULT '{}' NOT NULL,
	"places" text[] DEFAULT '{}' NOT NULL,
	"numerals" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_touched" (
	"id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_words" (
	"words" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"form" text,
	"stems" text GENERATED ALWAYS AS (name_stems(words)) STORED
);
--> statement-breakpoint
CREATE TABLE "known_memberships" (
	"organisation" text NOT NULL,
	"network" text NOT NULL,
	"role" text NOT NULL,
	"since" text,
	"record" text,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	CONSTRAINT "known_memberships_organisation_network_role_pk" PRIMARY KEY("organisation","network","role")
);
--> statement-breakpoint
CREATE TABLE "known_organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"description" jsonb,
	"sector" text,
	"legal_form" text,
	"seat" text,
	"authority_of" text,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"contact" jsonb,
	"identifiers" jsonb DEFAULT '[]' NOT NULL,
	"links" text[] DEFAULT '{}' NOT NULL,
	"networks" text[] DEFAULT '{}' NOT NULL,
	"conflicts" jsonb DEFAULT '[]' NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"languages" text[] DEFAULT '{el}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"places" text[] GENERATED ALWAYS AS (array_remove(array['area:' || seat], null)) STORED,
	"search" text GENERATED ALWAYS AS (' ' || fold(coalesce(words_of(name), '') || ' ' || coalesce(words_of(aliases), '') || ' ' || coalesce(words_of(description), ''))) STORED
);
--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "origin" text DEFAULT 'FACT' NOT NULL;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "evidence" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "identity_candidates_by_other" ON "identity_candidates" USING btree ("other");--> statement-breakpoint
CREATE INDEX "identity_candidates_by_state" ON "identity_candidates" USING btree ("state","score","id");--> statement-breakpoint
CREATE INDEX "identity_keys_by_id" ON "identity_keys" USING btree ("id");--> statement-breakpoint
CREATE INDEX "known_organisations_by_seat" ON "known_organisations" USING btree ("seat");--> statement-breakpoint
CREATE INDEX "known_organisations_by_authority" ON "known_organisations" USING btree ("authority_of");--> statement-breakpoint
CREATE INDEX "known_organisations_by_activities" ON "known_organisations" USING gin ("activities");--> statement-breakpoint
CREATE INDEX "known_organisations_by_identifiers" ON "known_organisations" USING gin ("identifiers");--> statement-breakpoint
CREATE INDEX "known_organisations_by_networks" ON "known_organisations" USING gin ("networks");--> statement-breakpoint
CREATE INDEX "known_organisations_by_search" ON "known_organisations" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "known_organisations_by_name" ON "known_organisations" USING btree (((name ->> 'el') collate "el-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "known_organisations_by_update" ON "known_organisations" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "known_organisations_in_conflict" ON "known_organisations" USING btree ("id") WHERE conflicts <> '[]';
--> statement-breakpoint
-- Notes whose facts changed: what rests on them is learned anew by the hub's own process, which is woken.
create function touch_identity() returns trigger
language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  made jsonb := to_jsonb(new);
begin
  if tg_table_name = 'identity' and coalesce(made, was) ->> 'origin' <> 'FACT' and coalesce(was, made) ->> 'origin' <> 'FACT' then
    return null;
  end if;
  insert into identity_touched (id)
  select distinct id from unnest(array[was ->> tg_argv[0], made ->> tg_argv[0], was ->> tg_argv[1], made ->> tg_argv[1]]) as id
  where id is not null
  on conflict do nothing;
  notify identity;
  return null;
end
$$;
--> statement-breakpoint
create trigger identity_touched after insert or update or delete on organisations
  for each row execute function touch_identity('id', 'id');
--> statement-breakpoint
create trigger identity_touched after insert or update or delete on memberships
  for each row execute function touch_identity('organisation', 'organisation');
--> statement-breakpoint
create trigger identity_touched after insert or update or delete on identity
  for each row execute function touch_identity('alias', 'organisation');
--> statement-breakpoint
insert into identity_touched (id)
  select id from organisations union select organisation from memberships union select alias from identity union select organisation from identity;
--> statement-breakpoint
-- The version of the reference feed rises where an id became known, went, or means another organisation: not with each
-- statement that might have changed one.
create function raise_reference_version_if_any() returns trigger
language plpgsql as $$
begin
  if exists (select from changed) then
    update reference_version set counter = counter + 1;
    notify reference;
  end if;
  return null;
end
$$;
--> statement-breakpoint
drop trigger reference_changed on organisations;
--> statement-breakpoint
drop trigger reference_changed on identity;
--> statement-breakpoint
create trigger reference_added after insert on known_organisations referencing new table as changed
  for each statement execute function raise_reference_version_if_any();
--> statement-breakpoint
create trigger reference_gone after delete on known_organisations referencing old table as changed
  for each statement execute function raise_reference_version_if_any();
--> statement-breakpoint
create trigger reference_added after insert on identity referencing new table as changed
  for each statement execute function raise_reference_version_if_any();
--> statement-breakpoint
create trigger reference_changed after update on identity referencing new table as changed
  for each statement execute function raise_reference_version_if_any();
--> statement-breakpoint
create trigger reference_gone after delete on identity referencing old table as changed
  for each statement execute function raise_reference_version_if_any();
--> statement-breakpoint
-- Few ids mean one organisation; PostgreSQL would expect a thousand, and read whole tables instead of their indexes.
alter function known_ids(text) rows 3;
