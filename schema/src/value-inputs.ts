import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DateScalar, PartialDateScalar, UrlScalar } from './scalars.js';
import {
  TextByLanguageScalar,
  type TextChange,
  TextsByLanguageScalar,
  type TextsChange,
} from './text-input.js';

const kept = 'absent: as it is; null: none';

@InputType({ description: 'How to reach a body or service. Public addresses only.' })
export class ContactInput {
  @Field(() => String, { nullable: true, description: `E-mail; ${kept}.` })
  email?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `Telephone numbers, \`+302105246000\` or as they are written in Greece; ${kept}.`,
  })
  phones?: string[] | null;

  @Field(() => UrlScalar, { nullable: true, description: `Web page; ${kept}.` })
  url?: string | null;
}

@InputType({ description: 'A stretch of time.' })
export class PeriodInput {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'First day; absent: as it is; null: open, or not known.',
  })
  start?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Last day, included; absent: as it is; null: open, or not known.',
  })
  end?: string | null;
}

@InputType({ description: 'An amount of money.' })
export class MoneyInput {
  @Field(() => Float, { description: 'The amount, at most two decimals.' })
  amount!: number;

  @Field(() => String, { defaultValue: 'EUR', description: 'ISO 4217.' })
  currency!: string;
}

@InputType({ description: 'A number or code that some register gives.' })
export class IdentifierInput {
  @Field(() => String, { description: 'Register: `GR-AFM`, `GR-GEMI`, `GR-KALO`, `OPS` … .' })
  scheme!: string;

  @Field(() => String, { description: 'The code; the check digit of a tax number must be right.' })
  value!: string;
}

@InputType({ description: 'Opening hours or a closure, as `Schedule` says.' })
export class ScheduleInput {
  @Field(() => DateScalar, { nullable: true, description: 'First day on which it holds; null: always has.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null: no end.' })
  validTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '`DAILY`, `WEEKLY` or `MONTHLY`; null: it does not repeat.',
  })
  freq?: string | null;

  @Field(() => Int, { nullable: true, description: 'Every so many days, weeks or months; null: each.' })
  interval?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Days of the week, `MO,TU`, in a month also `1MO,-1FR`; null: all.',
  })
  byday?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Days of the month, `1,15`, `-1` for the last; null: all.',
  })
  bymonthday?: string | null;

  @Field(() => String, { nullable: true, description: 'Opens, `18:00`; null: closed all day on these days.' })
  opensAt?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Closes, `20:30` or `24:00`; null: closed all day on these days.',
  })
  closesAt?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: holds on public holidays as well.' })
  onHolidays?: boolean | null;

  @Field(() => TextByLanguageScalar, { nullable: true, description: 'In words; null: nothing more.' })
  description?: TextChange | null;
}

@InputType({ description: 'Where a sentence stands.' })
export class SourceInput {
  @Field(() => ID, { description: 'Id of the document or data set.' })
  document!: string;

  @Field(() => Int, { nullable: true, description: 'Line in the document; null: not counted in lines.' })
  line?: number | null;

  @Field(() => String, { nullable: true, description: 'The Greek words of the source; null: not quoted.' })
  quote?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read; null: not online.' })
  url?: string | null;
}

@InputType({ description: 'A sentence of a source that says something about the record it hangs on.' })
export class StatementInput {
  @Field(() => TextByLanguageScalar, { description: 'The sentence; Greek is obligatory.' })
  text!: TextChange;

  @Field(() => TextsByLanguageScalar, {
    nullable: true,
    description: 'What the sentence enumerates, one by one; null: nothing.',
  })
  points?: TextsChange | null;

  @Field(() => SourceInput, { description: 'Where it stands.' })
  source!: SourceInput;
}
