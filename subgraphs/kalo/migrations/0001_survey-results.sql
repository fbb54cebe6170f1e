-- Whether a number withheld of a question that takes one answer can be told by subtracting the others from the answers
-- received: where it is the only one, or where all that are not published are so few together.
create function survey_keeps_secrets(questions jsonb, results jsonb, responses int) returns boolean
language sql immutable parallel safe as $$
  select responses is null or not exists (
    select from jsonb_array_elements(questions) as question
    cross join lateral (
      select jsonb_array_length(question -> 'options') - count(result ->> 'count') as hidden,
        count(*) filter (where result @> '{"suppressed": true}') as withheld,
        responses - coalesce(sum((result ->> 'count')::numeric), 0) as rest
      from jsonb_array_elements(results) as result
      where result -> 'question' = question -> 'id'
      having count(*) > 0) as published
    where question ->> 'answer' = 'ONE' and hidden > 0
      and (rest between 1 and 4 or (hidden = 1 and withheld = 1)))
$$;
--> statement-breakpoint
alter table surveys add constraint surveys_results_keep_secrets
  check (survey_keeps_secrets(questions, results, responses));
