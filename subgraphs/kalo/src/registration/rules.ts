import { contactKind, emailKind } from '@koinipoli/kit';
import type { ContactInput, LegalForm, ProblemRow } from '@koinipoli/schema';
import type { KaloRegister } from '../kalo-organisation/type.js';
import { faultsOf, neededWords, problem, tidied } from '../problem/rules.js';

/** What somebody says who registers a body. */
export interface BodyApplication {
  name: string;
  legalForm: LegalForm;
  registrationNumber?: string | null;
  seat: string;
  activities: readonly string[];
  contact?: ContactInput | null;
  contactName: string;
  contactEmail: string;
}

/** What somebody says who wants to act for an organisation. */
export interface PersonApplication {
  organisation: string;
  contactName: string;
  contactEmail: string;
}

/** Part of the general register by legal form (law 4430/2016, article 4); the others are in none. */
const registers: Partial<Record<LegalForm, KaloRegister>> = {
  KOINSEP_INCLUSION: 'MKE',
  KOINSEP_COLLECTIVE_BENEFIT: 'MKE',
  KOISPE: 'MKE',
  WORKERS_COOPERATIVE: 'MKE',
  CIVIL_COOPERATIVE: 'EMAFKAO',
  AGRICULTURAL_COOPERATIVE: 'EMAFKAO',
  ASSOCIATION: 'EMAFKAO',
  CIVIL_NON_PROFIT: 'EMAFKAO',
  FOUNDATION: 'EMAFKAO',
  OTHER: 'EMAFKAO',
};

/** The part of the register in which a body of this form stands, if it has a number there. */
export const registerOf = (form: LegalForm): KaloRegister | null => registers[form] ?? null;

/** What is wrong with an application for a body, before anything is looked up. */
export function bodyProblems(given: BodyApplication): ProblemRow[] {
  return [
    ...neededWords(['input', 'name'], tidied(given.name), 300),
    ...numberProblems(given),
    ...(given.activities.length > 20
      ? [problem('LIMIT', ['input', 'activities'], 'Has more than 20 activities.')]
      : []),
    ...(given.contact?.phones && given.contact.phones.length > 5
      ? [problem('LIMIT', ['input', 'contact', 'phones'], 'Has more than 5 numbers.')]
      : []),
    ...(given.contact == null ? [] : faultsOf(contactKind, given.contact, ['input', 'contact'])),
    ...contactProblems(given),
  ];
}

/** What is wrong with whom the network may ask. */
export const contactProblems = (
  given: Pick<BodyApplication, 'contactName' | 'contactEmail'>,
): ProblemRow[] => [
  ...neededWords(['input', 'contactName'], tidied(given.contactName), 120),
  ...faultsOf(emailKind, tidied(given.contactEmail), ['input', 'contactEmail']),
];

/**
 * The registers give out plain numbers and publish no check digit, so that form and part of the register are all that
 * can be checked without asking them.
 */
function numberProblems({ legalForm, registrationNumber }: BodyApplication): ProblemRow[] {
  const path = ['input', 'registrationNumber'];
  const number = tidied(registrationNumber);
  const register = registerOf(legalForm);
  if (number === '')
    return register === 'MKE'
      ? [problem('REQUIRED', path, 'A body of this legal form exists by its number in the register ΜΚΕ.')]
      : [];
  if (register === null)
    return [
      problem('INVALID', path, 'A body of this legal form is in no part of the register; leave it out.'),
    ];
  return /^\d{1,12}$/.test(number) && !/^0+$/.test(number)
    ? []
    : [problem('INVALID', path, 'Is no number of the register: digits alone, at most 12.')];
}
