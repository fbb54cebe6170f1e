import {
  DateTimeScalar,
  enumOf,
  LanguageTagScalar,
  Money,
  Service,
  type Text,
  TextField,
  type Texts,
  TextsField,
} from '@koinipoli/schema';
import { Field, Int, ObjectType } from 'type-graphql';

export const ServiceStatus = enumOf('ServiceStatus', 'Whether a service runs (HSDS status).', {
  ACTIVE: 'Runs.',
  INACTIVE: 'Does not run now.',
  DEFUNCT: 'Has ended.',
  TEMPORARILY_CLOSED: 'Closed for a while.',
});
export type ServiceStatus = keyof typeof ServiceStatus;

export const CareServiceOrder = enumOf('CareServiceOrder', 'Orders of services.', {
  NAME: 'By name, Greek alphabet.',
  UPDATED_DESC: 'Latest change first.',
  DISTANCE: 'Nearest first; needs `filter.near`. Services whose place is not published are left out.',
});
export type CareServiceOrder = keyof typeof CareServiceOrder;

@ObjectType({ description: 'Places of a service (HSDS service_capacity).' })
export class ServiceCapacity {
  @Field(() => Int, { nullable: true, description: 'Free now (HSDS available); null: unknown.' })
  available?: number | null;

  @Field(() => Int, { nullable: true, description: 'In all (HSDS maximum); null: unknown.' })
  maximum?: number | null;

  @TextField({ description: 'What is counted (HSDS unit): beds, meals, places.' })
  unit!: Text;

  @Field(() => DateTimeScalar, { description: 'When counted (HSDS updated).' })
  updatedAt!: Date | string;
}

@ObjectType({ implements: Service, description: 'A service of social care (HSDS service).' })
export class CareService extends Service {
  @Field(() => ServiceStatus, { description: 'How it runs (HSDS status); `active` says the same in short.' })
  status!: ServiceStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'Least age in years (HSDS minimum_age); null: none.',
  })
  minimumAge!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Greatest age in years, included (HSDS maximum_age); null: none.',
  })
  maximumAge!: number | null;

  @TextField({
    nullable: true,
    description: 'How to ask for it (HSDS application_process); null: not said.',
  })
  applicationProcess!: Text | null;

  @TextsField({ description: 'What to bring (HSDS required_document); empty: nothing, or not said.' })
  requiredDocuments!: Texts;

  @Field(() => Money, {
    nullable: true,
    description: 'What it costs (HSDS cost_option); 0: free; null: not said, or varies.',
  })
  cost!: Money | null;

  @Field(() => ServiceCapacity, {
    nullable: true,
    description: 'Its places (HSDS service_capacity); null: not counted.',
  })
  capacity!: ServiceCapacity | null;

  @Field(() => [LanguageTagScalar], {
    description: 'Languages spoken (HSDS language); empty: not said.',
  })
  languages!: string[];

  @TextField({ nullable: true, description: 'A passing notice (HSDS alert); null: none.' })
  notice!: Text | null;

  /** Id of the structure that gives it. */
  structureId!: string;

  /** Id of its line in the catalogue. */
  categoryId!: string | null;
}
