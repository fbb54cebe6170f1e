import { enumOf } from './enum.js';

export const ChangeSource = enumOf('ChangeSource', 'What a change rests on.', {
  PHONE: 'A phone call with whoever it is about.',
  VISIT: 'A visit on the spot.',
  DOCUMENT: 'A document: a decision, a letter, a leaflet.',
  WEBSITE: 'A web page.',
  OWNER: 'Whoever it is about wrote it, or said so.',
  IMPORT: 'A file.',
  OTHER: 'Anything else.',
});
export type ChangeSource = keyof typeof ChangeSource;
