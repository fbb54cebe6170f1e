/** Invented for the test. Of other networks' records it holds the keys alone. */
export const centres = [
  {
    id: 'health-centre:peristeri',
    name: 'Κέντρο Υγείας Περιστερίου',
    code: '9183',
    about: ['need:healthcare'],
    by: 'org:asda',
    latitude: 38.0154,
    longitude: 23.6919,
  },
  {
    id: 'health-centre:athens',
    name: 'Κέντρο Υγείας Αθήνας',
    code: '9186',
    about: ['need:healthcare', 'need:addiction'],
    by: 'org:eata',
    latitude: 37.9838,
    longitude: 23.7275,
  },
];
export type Centre = (typeof centres)[number];
