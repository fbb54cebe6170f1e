import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { PartialDateScalar, UrlScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({ description: 'How to reach a body or service. Public addresses only.' })
export class Contact {
  @Field(() => String, { nullable: true, description: 'E-mail; null: none published.' })
  email?: string | null;

  @Field(() => [String], { description: 'Telephone numbers, E.164; empty: none published.' })
  phones!: string[];

  @Field(() => UrlScalar, { nullable: true, description: 'Web page; null: none.' })
  url?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A stretch of time.' })
export class Period {
  @Field(() => PartialDateScalar, { nullable: true, description: 'First day; null: open, or not known.' })
  start?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Last day, included; null: open, or not known.',
  })
  end?: string | null;
}

@Directive('@shareable')
@ObjectType({
  description:
    'A number or code that some register gives (HSDS organization_identifier). The tax number (`GR-AFM`) of a natural person is never public, sole traders included.',
})
export class Identifier {
  @Field(() => String, {
    description:
      'Register: `GR-AFM`, `GR-GEMI`, `GR-KALO`, `OPS` (Greek MIS), `NUTS`, `ELSTAT`, `ESSGLOBAL`, `org-id` … .',
  })
  scheme!: string;

  @Field(() => String, { description: 'The code.' })
  value!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'An amount of money.' })
export class Money {
  @Field(() => Float, { description: 'The amount, two decimals.' })
  amount!: number;

  @Field(() => String, { description: 'ISO 4217, mostly `EUR`.' })
  currency!: string;
}
