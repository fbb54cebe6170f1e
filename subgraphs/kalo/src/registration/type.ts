import {
  bridge,
  Contact,
  DateTimeScalar,
  enumOf,
  LegalForm,
  Municipality,
  Organisation,
  Problem,
  type Text,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import { KaloRegister } from '../kalo-organisation/type.js';

export const RegistrationKind = enumOf('RegistrationKind', 'What registers.', {
  BODY: 'A body; approved, it is one of `kaloOrganisations`, and whoever registered it acts for it.',
  PERSON: 'A person who wants to act for an organisation of the network.',
});
export type RegistrationKind = keyof typeof RegistrationKind;

export const RegistrationStatus = enumOf('RegistrationStatus', 'How far a registration is.', {
  PENDING: 'Nobody has decided yet.',
  APPROVED: 'The network accepted it.',
  REFUSED: 'The network did not accept it.',
  WITHDRAWN: 'Whoever applied took it back.',
});
export type RegistrationStatus = keyof typeof RegistrationStatus;

@ObjectType({ description: 'Whom the network asks about a registration. Personal data.' })
export class RegistrationContact {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'E-mail, for this registration alone; never published.' })
  email!: string;
}

@ObjectType({
  description: 'A registration in the network (εγγραφή), which the network approves or refuses.',
})
export class Registration {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => RegistrationKind, { description: 'What registers.' })
  kind!: RegistrationKind;

  @Field(() => RegistrationStatus, { description: 'How far it is.' })
  status!: RegistrationStatus;

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  appliedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null: not yet.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused; null: it was not.' })
  reason!: string | null;

  @Field(() => bridge(Organisation), {
    nullable: true,
    description: 'The body that it became, or for which a person wants to act; null: none yet.',
  })
  organisation!: Organisation | null;

  @TextField({ nullable: true, description: "The body's name; null: a person registers." })
  name!: Text | null;

  @Field(() => LegalForm, { nullable: true, description: "The body's legal form; null: a person registers." })
  legalForm!: LegalForm | null;

  @Field(() => KaloRegister, {
    nullable: true,
    description: 'Part of the register that the legal form belongs to; null: in none.',
  })
  register!: KaloRegister | null;

  @Field(() => String, { nullable: true, description: 'Number in that register; null: none.' })
  registrationNumber!: string | null;

  @Field(() => bridge(Municipality), {
    nullable: true,
    description: "Municipality of the body's seat; null: a person registers.",
  })
  seat!: Municipality | null;

  @Field(() => [bridge(Topic)], {
    description: 'Fields that the body works in, `activity:…`; empty: not said.',
  })
  activities!: Topic[];

  @Field(() => Contact, {
    nullable: true,
    description: "The body's own addresses, public once it is approved; null: none given.",
  })
  contact!: Contact | null;
}

@ObjectType({ description: 'What came of a change of a registration.' })
export class RegistrationPayload {
  @Field(() => Registration, { nullable: true, description: 'It, as it stands now; null: refused.' })
  registration!: Registration | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}
