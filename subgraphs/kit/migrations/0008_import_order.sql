-- What a staged row was checked against: the version of the record that it means, null where there was none. A change
-- that came after the check is never written over.
alter table import_rows add column version int;
--> statement-breakpoint
-- How many rows of its own record and file stand above it: what a row names is written before it.
alter table import_rows add column depth int not null default 0;
--> statement-breakpoint
-- The imports by which a record vanished from its source and was there again, in turns: of an odd number it has vanished.
-- An undo takes its import out, and leaves what was before.
alter table record_origins alter column vanished type uuid[] using array_remove(array[vanished], null);
--> statement-breakpoint
alter table record_origins alter column vanished set default '{}', alter column vanished set not null;
