-- Whether a number of people is so small that it tells of each of them.
create function is_handful(people bigint) returns boolean
language sql immutable parallel safe as $$ select people between 1 and 4 $$;
--> statement-breakpoint
-- Which counts of a question that takes one answer are withheld: those of a handful and, smallest first, others until
-- what is withheld is of five people at least and in two options at least, so that neither the sum nor the one that is
-- missing tells anything. Options that nobody chose come last. An option that stands alone in its question cannot be
-- hidden behind another: it is left out then. How many left the question out protects nothing and needs no protection.
-- Among equal counts `lots`, one for each option, decide: were it their order, then it would tell somebody who knows it
-- that a count which is not withheld is no equal of one that is.
create function withheld_of_one(counts int[], lots float8[]) returns boolean[]
language sql immutable parallel safe as $$
  with choice as (
    select nr, people, row_number() over smallest as place, sum(people) over smallest as together
    from unnest(counts, lots) with ordinality as each(people, lot, nr)
    window smallest as (order by people = 0, people, lot, nr rows unbounded preceding)
  ),
  handful as (
    select max(place) as last from choice where is_handful(people)
  ),
  cover as (
    select coalesce(min(place), cardinality(counts)) as last from choice
    where place >= greatest((select last from handful), 2) and together >= 5
  )
  select array_agg(handful.last is not null and choice.place <= cover.last order by nr) from choice, handful, cover
$$;
--> statement-breakpoint
-- The same of a question that takes several: each option parts the people in those who chose it and those who did not,
-- and neither part may be a handful. Options say nothing of each other.
create function withheld_of_several(counts int[], responses int) returns boolean[]
language sql immutable parallel safe as $$
  select array_agg(is_handful(people) or is_handful(responses - people) order by nr)
  from unnest(counts) with ordinality as each(people, nr)
$$;
--> statement-breakpoint
-- How many people answered a survey, under a pseudonym or without.
create function survey_responses(survey text) returns int
language sql stable parallel safe as $$
  select coalesce((select people from survey_tallies t where t.survey = $1 and question = '' and option = ''), 0)
    + (select count(*)::int from survey_answers a where a.survey = $1)
$$;
--> statement-breakpoint
-- What is published of a survey: rows as `surveys.results` keeps them. Answers in words are counted, never shown.
create function survey_results(survey text) returns jsonb
language sql volatile as $$
  with asked as (
    select question.id as question, question.ordinal, question.answer, question.options
    from surveys, jsonb_to_recordset(questions) as question(id text, ordinal int, answer text, options jsonb)
    where surveys.id = $1
  ),
  named as (
    select answer ->> 'question' as question, answer -> 'options' as options, (answer ->> 'number')::numeric as number
    from survey_answers a, jsonb_array_elements(a.answers) as answer where a.survey = $1
  ),
  figure as (
    select asked.*,
      (coalesce(tally.people, 0) + (select count(*) from named where named.question = asked.question))::int as people,
      coalesce(tally.total, 0) + coalesce((select sum(number) from named where named.question = asked.question), 0) as total
    from asked left join survey_tallies tally
      on tally.survey = $1 and tally.question = asked.question and tally.option = ''
  ),
  choice as (
    select asked.question, asked.ordinal, asked.answer, picked.id as option, picked.nr, random() as lot,
      (coalesce(tally.people, 0) + (select count(*) from named
        where named.question = asked.question and named.options @> jsonb_build_array(picked.id)))::int as people
    from asked
    cross join lateral (
      select option ->> 'id' as id, nr from jsonb_array_elements(asked.options) with ordinality as each(option, nr)
    ) as picked
    left join survey_tallies tally on tally.survey = $1 and tally.question = asked.question and tally.option = picked.id
    where asked.answer in ('ONE', 'SEVERAL')
  ),
  chosen as (
    select question, ordinal, array_agg(option order by nr) as options, array_agg(people order by nr) as counts,
      case answer when 'ONE' then withheld_of_one(array_agg(people order by nr), array_agg(lot order by nr))
        else withheld_of_several(array_agg(people order by nr), survey_responses($1)) end as withheld
    from choice group by question, ordinal, answer
    having answer = 'SEVERAL' or count(*) > 1 or not is_handful(sum(people))
  ),
  published as (
    select ordinal, nr, jsonb_build_object('question', question, 'option', option)
      || case when hidden then jsonb_build_object('suppressed', true) else jsonb_build_object('count', people) end as result
    from chosen cross join unnest(options, counts, withheld) with ordinality as each(option, people, hidden, nr)
    union all
    select ordinal, 0, jsonb_build_object('question', question) || case
      when is_handful(people) then jsonb_build_object('suppressed', true)
      when answer = 'NUMBER' and people > 0 then jsonb_build_object('count', people, 'mean', round(total / people, 2))
      else jsonb_build_object('count', people) end
    from figure where answer in ('NUMBER', 'TEXT')
  )
  select coalesce(jsonb_agg(result order by ordinal, nr), '[]') from published
$$;
