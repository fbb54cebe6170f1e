ALTER TABLE "survey_answers" DROP CONSTRAINT "survey_answers_survey_surveys_id_fk";
--> statement-breakpoint
ALTER TABLE "survey_participants" DROP CONSTRAINT "survey_participants_survey_surveys_id_fk";
--> statement-breakpoint
ALTER TABLE "survey_tallies" DROP CONSTRAINT "survey_tallies_survey_surveys_id_fk";
--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_survey_surveys_id_fk" FOREIGN KEY ("survey") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_participants" ADD CONSTRAINT "survey_participants_survey_surveys_id_fk" FOREIGN KEY ("survey") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_tallies" ADD CONSTRAINT "survey_tallies_survey_surveys_id_fk" FOREIGN KEY ("survey") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Whether those who did not choose an option of several would be told as a handful, by subtracting those who did from
-- the answers received. What was loaded before this stays until it is loaded again.
create function survey_keeps_others(questions jsonb, results jsonb, responses int) returns boolean
language sql immutable parallel safe as $$
  select responses is null or not exists (
    select from jsonb_array_elements(questions) as question
    join jsonb_array_elements(results) as result on result -> 'question' = question -> 'id'
    where question ->> 'answer' = 'SEVERAL' and responses - (result ->> 'count')::numeric between 1 and 4)
$$;
--> statement-breakpoint
alter table surveys add constraint surveys_results_keep_others
  check (survey_keeps_others(questions, results, responses)) not valid;
--> statement-breakpoint
-- Whether questions are what they were, word by word, with the same options in the same order; languages may come in.
create function asks_the_same(before jsonb, after jsonb) returns boolean
language sql immutable parallel safe as $$
  select after @> jsonb_strip_nulls(before)
    and jsonb_path_query_array(after, '$[*].id') = jsonb_path_query_array(before, '$[*].id')
    and jsonb_path_query_array(after, '$[*].options[*].id') = jsonb_path_query_array(before, '$[*].options[*].id')
$$;
--> statement-breakpoint
-- Whether the results of a survey were published here, rather than loaded.
create function is_survey_published(survey text) returns boolean
language sql stable parallel safe as $$
  select exists (select from revisions where kind = 'Survey' and id = survey and verb = 'publish')
$$;
--> statement-breakpoint
-- What people have answered goes on meaning what they answered, whichever way a survey is written; and what was
-- published is published once, for a second time would tell what changed between the two.
create function keep_survey_answers() returns trigger
language plpgsql as $$
begin
  if not asks_the_same(old.questions, new.questions) and (is_survey_published(old.id)
    or exists (select from survey_participants where survey = old.id)
    or exists (select from survey_tallies where survey = old.id)
    or exists (select from survey_answers where survey = old.id))
  then
    raise exception 'are answered already; only languages can be added to them'
      using errcode = 'object_not_in_prerequisite_state', column = 'questions';
  end if;
  if old.responses is not null and (old.responses, old.results) is distinct from (new.responses, new.results)
    and is_survey_published(old.id)
  then
    raise exception 'Its results are published already'
      using errcode = 'object_not_in_prerequisite_state', column = 'results';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger surveys_keep_answers before update of questions, responses, results on surveys
  for each row execute function keep_survey_answers();
