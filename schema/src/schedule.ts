import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from './scalars.js';
import { type Text, TextField } from './text.js';

@Directive('@shareable')
@ObjectType({
  description:
    'Opening hours or a closure (HSDS schedule), by the clock on the wall in Athens. A place is open when one of its schedules says so; several of one day add up, also where they overlap. A closure beats them all.',
})
export class Schedule {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it holds (HSDS valid_from); null: always has.',
  })
  validFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it holds, included (HSDS valid_to); null: no end.',
  })
  validTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How it repeats (RFC 5545 FREQ): `DAILY`, `WEEKLY` or `MONTHLY`; null: it does not, and holds on each day from `validFrom` to `validTo`.',
  })
  freq?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Every so many days, weeks (from Monday) or months (RFC 5545 INTERVAL), counted from that of `validFrom`; null: each.',
  })
  interval?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Days of the week (RFC 5545 BYDAY): `MO,TU`; in a month also the first Monday and the last Friday, `1MO,-1FR`; null: all.',
  })
  byday?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Days of the month (RFC 5545 BYMONTHDAY): `1,15`, and `-1` for the last; with `byday` both must hold; null: all.',
  })
  bymonthday?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Opens (HSDS opens_at), `18:00`; null: closed all day on these days.',
  })
  opensAt?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Closes (HSDS closes_at), `20:30` or `24:00`; not later than `opensAt`: on the next day, so `22:00` to `02:00` is a night and `00:00` to `00:00` a whole day; null: closed all day on these days.',
  })
  closesAt?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: holds on public holidays as well; false or null: closed on them. A closure holds on all its days.',
  })
  onHolidays?: boolean | null;

  @TextField({ nullable: true, description: 'In words (HSDS description); null: nothing more.' })
  description?: Text | null;
}
