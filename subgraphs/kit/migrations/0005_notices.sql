-- A worker marks the jobs that it does with its name, and others leave them alone for four hours. So that the jobs of a
-- worker which was killed are taken up at once, each holds an advisory lock on its name as long as it lives: PostgreSQL
-- itself lets go of it together with the connection.
create function live_as_worker(worker text) returns void language sql volatile
  as $$ select pg_advisory_lock(431617, hashtext(worker)) $$;
--> statement-breakpoint
-- Frees the jobs of workers that are gone, and says how many. What died with its worker for the first time is due at
-- once; a job that kills whoever takes it up waits ever longer, and has its last attempt after as many as any other.
create function free_jobs_of_the_gone(own text) returns int language plpgsql volatile as $$
declare
  gone text[];
  freed bigint[];
begin
  gone := array(
    select locked_by from (
      select locked_by from graphile_worker._private_jobs where locked_by <> own
      union select locked_by from graphile_worker._private_job_queues where locked_by <> own) as held
    where pg_try_advisory_xact_lock(431617, hashtext(locked_by)));
  if gone = '{}' then return 0; end if;
  freed := array(select id from graphile_worker._private_jobs where locked_by = any(gone));
  perform graphile_worker.force_unlock_workers(gone);
  perform graphile_worker.reschedule_jobs(array[id], run_at := now() + exp(least(attempts, 10)) * interval '1 second')
    from graphile_worker._private_jobs where id = any(freed) and attempts > 1 and attempts < max_attempts;
  return cardinality(freed);
end $$;
