import {
  bridge,
  Contact,
  enumOf,
  Identifier,
  LegalForm,
  Location,
  Municipality,
  Organisation,
  PartialDateScalar,
  Provenance,
  Statement,
  type Text,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const KaloRegister = enumOf(
  'KaloRegister',
  'Parts of the general register of social-economy bodies (law 4430/2016).',
  {
    MKE: "Μητρώο Κοινωνικών Επιχειρήσεων: ΚοινΣΕπ, ΚοιΣΠΕ, workers' cooperatives.",
    EMAFKAO: 'Ειδικό Μητρώο Άλλων Φορέων ΚΑΛΟ: associations, civil non-profits and others.',
  },
);
export type KaloRegister = keyof typeof KaloRegister;

export const KaloOrganisationOrder = enumOf('KaloOrganisationOrder', 'Orders of bodies.', {
  NAME: 'By name, Greek alphabet.',
  UPDATED_DESC: 'Latest change first.',
  DISTANCE: 'Nearest first; needs `filter.near`. Bodies of which no place is known are left out.',
});
export type KaloOrganisationOrder = keyof typeof KaloOrganisationOrder;

@ObjectType({ description: 'A body as responsible supplier (υπεύθυνος προμηθευτής).' })
export class SupplierProfile {
  @Field(() => [bridge(Topic)], {
    description: 'What it supplies, `product:…` (ESSGlobal products-services).',
  })
  products!: Topic[];

  @Field(() => [bridge(Topic)], {
    description: 'What makes it responsible, `qualifier:…` (ESSGlobal qualifiers); empty: not said.',
  })
  qualifiers!: Topic[];

  @TextField({ nullable: true, description: 'In its own words; null: nothing.' })
  description!: Text | null;
}

@ObjectType({
  description: 'A social-economy body (φορέας ΚΑΛΟ, law 4430/2016; ESSGlobal SSEInitiative).',
})
export class KaloOrganisation {
  @Field(() => ID, { description: 'Stable id in this network.' })
  id!: string;

  @Field(() => bridge(Organisation), { description: 'The body across all networks.' })
  organisation!: Organisation;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @Field(() => [String], { description: 'Acronyms, former and other names; empty: none.' })
  aliases!: string[];

  @TextField({ nullable: true, description: 'What it does; null: not described.' })
  description!: Text | null;

  @Field(() => LegalForm, { nullable: true, description: 'Legal form (ESSGlobal); null: unknown.' })
  legalForm!: LegalForm | null;

  @Field(() => KaloRegister, {
    nullable: true,
    description: 'Part of the general register of law 4430/2016; null: not registered or unknown.',
  })
  register!: KaloRegister | null;

  @Field(() => String, { nullable: true, description: 'Number in that register; null: none.' })
  registrationNumber!: string | null;

  @Field(() => [Identifier], {
    description:
      'Its numbers in other registers, tax number and ΓΕΜΗ; the tax number of whoever may not be a legal person is never told. Empty: none published.',
  })
  identifiers!: Identifier[];

  @Field(() => Boolean, { description: 'False: dissolved or dormant.' })
  active!: boolean;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Founded; null: unknown.' })
  founded!: string | null;

  @Field(() => bridge(Municipality), {
    nullable: true,
    description: 'Municipality of its seat; null: unknown.',
  })
  seat!: Municipality | null;

  @Field(() => Location, { nullable: true, description: 'Where it works; null: not published.' })
  location!: Location | null;

  @Field(() => Contact, { nullable: true, description: 'How to reach it; null: nothing published.' })
  contact!: Contact | null;

  @Field(() => [bridge(Topic)], {
    description: 'Fields it works in, `activity:…` (ESSGlobal activities); empty: not said.',
  })
  activities!: Topic[];

  @Field(() => [bridge(Topic)], { description: 'Needs it serves, `need:…`; empty: not said.' })
  needs!: Topic[];

  @Field(() => [Statement], { description: 'Its aims; empty: not said.' })
  goals!: Statement[];

  @Field(() => Int, { nullable: true, description: 'Members (ESSGlobal totalOfMembers); null: unknown.' })
  members!: number | null;

  @Field(() => Int, { nullable: true, description: 'Women among them; null: unknown.' })
  womenMembers!: number | null;

  @Field(() => Int, { nullable: true, description: 'People employed; null: unknown.' })
  employees!: number | null;

  @Field(() => SupplierProfile, {
    nullable: true,
    description: 'What it supplies, if it is a responsible supplier; null: it is not listed as one.',
  })
  supplier!: SupplierProfile | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}
