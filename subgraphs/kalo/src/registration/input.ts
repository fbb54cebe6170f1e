import { ContactInput, LegalForm } from '@koinipoli/schema';
import { Field, ID, InputType } from 'type-graphql';
import type { BodyApplication, PersonApplication } from './rules.js';

@InputType({
  description:
    'Whom the network may ask about a registration. Personal data, kept until 90 days after the decision.',
})
abstract class ContactPerson {
  @Field(() => String, { description: 'Name of whom the network may ask; never published.' })
  contactName!: string;

  @Field(() => String, { description: 'E-mail of whom the network may ask; never published.' })
  contactEmail!: string;
}

@InputType({ description: 'A body that wants to be in the network.' })
export class BodyRegistrationInput extends ContactPerson implements BodyApplication {
  @Field(() => String, { description: 'Its name, Greek.' })
  name!: string;

  @Field(() => LegalForm, { description: 'Its legal form.' })
  legalForm!: LegalForm;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in the register of social-economy bodies, digits alone; null: it has none.',
  })
  registrationNumber?: string | null;

  @Field(() => ID, { description: 'Municipality of its seat (code).' })
  seat!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Fields it works in (`activity:…`).' })
  activities!: string[];

  @Field(() => ContactInput, {
    nullable: true,
    description: "The body's own addresses, published with it; null: none.",
  })
  contact?: ContactInput | null;
}

@InputType({ description: 'A person who wants to act for an organisation of the network.' })
export class PersonRegistrationInput extends ContactPerson implements PersonApplication {
  @Field(() => ID, { description: 'The organisation.' })
  organisation!: string;
}
