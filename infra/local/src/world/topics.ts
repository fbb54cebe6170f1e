import { type Text, text } from './text.js';

/** Groups of people whom the documents do not name, but whom a city serves: topics of the demo world alone. */
export const GROUPS: readonly { id: string; name: Text; aliases: { el: string[]; en: string[] } }[] = [
  {
    id: 'group:homeless',
    name: text('Άστεγοι', 'Homeless people'),
    aliases: { el: ['Άτομα χωρίς στέγη'], en: ['People without a home'] },
  },
  {
    id: 'group:refugees',
    name: text('Πρόσφυγες και αιτούντες άσυλο', 'Refugees and asylum seekers'),
    aliases: { el: ['Πρόσφυγες'], en: ['Refugees'] },
  },
  {
    id: 'group:addiction-recovery',
    name: text('Άτομα σε απεξάρτηση', 'People in recovery from addiction'),
    aliases: { el: ['Πρώην εξαρτημένα άτομα'], en: [] },
  },
  {
    id: 'group:single-parents',
    name: text('Μονογονεϊκές οικογένειες', 'Single-parent families'),
    aliases: { el: ['Μόνοι γονείς'], en: ['Single parents'] },
  },
  {
    id: 'group:roma',
    name: text('Ρομά', 'Roma'),
    aliases: { el: [], en: ['Romani people'] },
  },
  {
    id: 'group:released-prisoners',
    name: text('Αποφυλακισμένοι', 'Released prisoners'),
    aliases: { el: ['Πρώην κρατούμενοι'], en: ['Former prisoners'] },
  },
];
