import { enumOf } from './enum.js';

export const AreaLevel = enumOf('AreaLevel', 'Sizes of territory.', {
  EUROPE: 'The European Union.',
  COUNTRY: 'A state.',
  REGION: 'A region (NUTS 2), such as Attica.',
  REGIONAL_UNIT: 'A regional unit (NUTS 3), such as Korinthia.',
  GROUP: 'A set of municipalities that a network defines, such as West Athens.',
  MUNICIPALITY: 'One municipality.',
  MUNICIPAL_UNIT: 'Part of a municipality (δημοτική ενότητα).',
  COMMUNITY: 'Part of a municipality or of its unit (δημοτική or τοπική κοινότητα).',
});
export type AreaLevel = keyof typeof AreaLevel;
