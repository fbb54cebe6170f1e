import {
  Organisation as Bridge,
  bridgeDescriptions,
  Contact,
  enumOf,
  Identifier,
  LegalForm,
  ownBridge,
  PartialDateScalar,
  Provenance,
  type Text,
  TextField,
  UrlScalar,
} from '@koinipoli/schema';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

export const Sector = enumOf('Sector', 'Sectors and levels of government.', {
  EUROPEAN: 'The European Union and its bodies.',
  CENTRAL_GOVERNMENT: 'Ministries and state agencies.',
  LOCAL_GOVERNMENT: 'Regions, municipalities and their bodies (ΟΤΑ).',
  SOCIAL_ECONOMY: 'Social and solidarity economy (ΚΑΛΟ).',
  CIVIL_SOCIETY: 'Civil society outside the social economy.',
  PRIVATE: 'Conventional businesses.',
});
export type Sector = keyof typeof Sector;

export const OrganisationOrder = enumOf('OrganisationOrder', 'Orders of organisations.', {
  NAME: 'By name, Greek alphabet.',
  UPDATED_DESC: 'Latest change first.',
});
export type OrganisationOrder = keyof typeof OrganisationOrder;

@ObjectType({ description: "One network's version of a disputed field." })
export class ConflictValue {
  @Field(() => String, { description: 'Its value, as text; several numbers one after the other.' })
  value!: string;

  @Field(() => Provenance, { description: 'Where the network has it from.' })
  provenance!: Provenance;

  /** Id of the network. */
  networkId!: string;
}

@ObjectType({ description: 'A field about which networks disagree.' })
export class Conflict {
  @Field(() => String, {
    description:
      'Name of the field of Organisation: `legalForm`, `seat`, `contact.phones`; of numbers with their register, `identifiers GR-GEMI`.',
  })
  field!: string;

  @Field(() => [ConflictValue], { description: 'What each network says.' })
  values!: ConflictValue[];
}

@Directive('@key(fields: "id")')
@ObjectType('Organisation', { description: bridgeDescriptions.Organisation })
export class Organisation extends Bridge {
  @TextField({ nullable: true, description: 'Its name.' })
  name!: Text;

  @Field(() => [String], {
    nullable: true,
    description: 'Acronyms, former and other names, other spellings (HSDS alternate_name).',
  })
  aliases!: string[];

  @TextField({ nullable: true, description: 'What it is; null: not described.' })
  description!: Text | null;

  @Field(() => Sector, {
    nullable: true,
    description: 'Sector of the economy or level of government; null: unknown.',
  })
  sector!: Sector | null;

  @Field(() => LegalForm, {
    nullable: true,
    description: 'Legal form, agreed between the networks; null: unknown.',
  })
  legalForm!: LegalForm | null;

  @Field(() => Contact, { nullable: true, description: 'How to reach it; null: nothing published.' })
  contact!: Contact | null;

  @Field(() => [Identifier], {
    nullable: true,
    description:
      'Numbers in registers (AFM, GEMI, KALO register); the tax number of a natural person is never public.',
  })
  identifiers!: Identifier[];

  @Field(() => [ID], {
    nullable: true,
    description: "Every id that ever meant it in any network, the hub's own first.",
  })
  sameAs!: string[];

  @Field(() => [UrlScalar], {
    nullable: true,
    description: 'Its pages in registers and encyclopaedias (schema.org sameAs).',
  })
  links!: string[];

  @Field(() => Provenance, { nullable: true, description: 'Where it comes from.' })
  provenance!: Provenance;

  @Field(() => [Conflict], {
    nullable: true,
    description:
      'What two networks say differently about it, compared as codes and folded: a difference in spelling is none. Empty: nothing.',
  })
  conflicts!: Conflict[];

  /** What its links lead to. */
  seatCode!: string | null;
  activityIds!: string[];
}
ownBridge(Bridge, Organisation);

@ObjectType({ description: "An organisation's place in one network." })
export class Membership {
  @Field(() => String, {
    description:
      'Role there in one English word: `implementer`, `operator`, `funder`, `provider`, `member`, `organiser`, `host`, `partner`, `publisher` … . An open list: each network names its own.',
  })
  role!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when; null: unknown.' })
  since!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the network. */
  networkId!: string;

  /** Id of the record that says so. */
  recordId!: string | null;
}
