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

/** Words of tables that mean a profile. */
export const accessibilityWords: Record<AccessibilityProfile, readonly string[]> = {
  WHEELCHAIR: ['αμαξίδιο', 'wheelchair'],
  REDUCED_MOBILITY: ['μειωμένη κινητικότητα', 'reduced mobility'],
  VISUALLY_IMPAIRED: ['προβλήματα όρασης', 'visually impaired'],
  HEARING_IMPAIRED: ['προβλήματα ακοής', 'hearing impaired'],
  STROLLER: ['καρότσι', 'stroller'],
};
