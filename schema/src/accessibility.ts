import { enumOf } from './enum.js';

export const AccessibilityProfile = enumOf(
  'AccessibilityProfile',
  'Whom a place suits (HSDS accessibility).',
  {
    WHEELCHAIR: 'Wheelchair.',
    REDUCED_MOBILITY: 'Reduced mobility.',
    VISUALLY_IMPAIRED: 'Blind or partially sighted.',
    HEARING_IMPAIRED: 'Deaf or hard of hearing.',
    STROLLER: 'Pushchair.',
  },
);
export type AccessibilityProfile = keyof typeof AccessibilityProfile;
