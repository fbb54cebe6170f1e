import { text } from '../text.js';
import type { StructureTemplate } from './service-template.js';
import * as words from './service-words.js';

/** What only some municipalities run, for people who have no home. */
export const MUNICIPAL_HOUSES: readonly StructureTemplate[] = [
  {
    title: text('Κέντρο Ημέρας Αστέγων', 'Day Centre for Homeless People'),
    description: text(
      'Ντους, πλυντήρια, γραφείο και ένα ζεστό μέρος για όποιον ζει στον δρόμο.',
      'Showers, laundry, a desk and a warm place for whoever lives on the street.',
    ),
    unit: 'STRUCTURE',
    only: ['9186', '9183'],
    services: [
      {
        name: text('Ντους, ρούχα και πλυντήρια', 'Showers, clothes and laundry'),
        description: text('Είδη υγιεινής και καθαρά ρούχα.', 'Hygiene items and clean clothes.'),
        topics: ['basic-necessities'],
        groups: ['homeless'],
        hours: 'dayCentre',
        eligibility: words.HOMELESS,
        application: words.WALK_IN,
        cost: 0,
      },
      {
        name: text('Ιατρείο δρόμου', 'Street clinic'),
        description: text(
          'Γιατρός και νοσηλεύτρια χωρίς ραντεβού.',
          'A doctor and a nurse without appointment.',
        ),
        topics: ['medical-pharmaceutical'],
        groups: ['homeless', 'addiction-recovery'],
        hours: 'tuesdayEvening',
        eligibility: words.HOMELESS,
        application: words.WALK_IN,
        cost: 0,
      },
    ],
  },
  {
    title: text('Υποδοχή και Αλληλεγγύη', 'Reception and Solidarity'),
    description: text(
      'Γραφείο δικαιωμάτων για όσους έχασαν το σπίτι τους.',
      'An office for the rights of people who have lost their home.',
    ),
    unit: 'STRUCTURE',
    only: ['9186', '9181'],
    services: [
      {
        name: text('Νομική συμβουλευτική για αστέγους', 'Legal counselling for homeless people'),
        description: text(
          'Έγγραφα, επιδόματα, χρέη και προστασία από εξώσεις.',
          'Papers, benefits, debts and protection against eviction.',
        ),
        topics: ['legal-counselling'],
        groups: ['homeless'],
        hours: 'tuesdayEvening',
        eligibility: words.HOMELESS,
        application: words.WALK_IN,
        capacity: { unit: text('ραντεβού την εβδομάδα', 'appointments a week'), from: 20, to: 40 },
        cost: 0,
        steady: true,
      },
      {
        name: text('Υπνωτήριο', 'Night shelter'),
        description: text('Κλίνη, βραδινό και πρωινό.', 'A bed, supper and breakfast.'),
        topics: ['housing'],
        groups: ['homeless'],
        hours: 'night',
        ages: [18, null],
        eligibility: words.HOMELESS,
        application: words.WALK_IN,
        capacity: { unit: words.BEDS, from: 30, to: 120 },
        cost: 0,
      },
    ],
  },
  {
    title: text('Ξενώνας Γυναικών', "Women's Refuge"),
    description: text(
      'Ασφαλής στέγη για γυναίκες και τα παιδιά τους· η διεύθυνση δεν ανακοινώνεται.',
      'A safe home for women and their children; its address is not published.',
    ),
    unit: 'STRUCTURE',
    secret: true,
    only: ['9186', '9183', '9182'],
    services: [
      {
        name: text('Προσωρινή φιλοξενία γυναικών', 'Temporary home for women'),
        description: text('Στέγη και ψυχοκοινωνική στήριξη.', 'A home and psychosocial support.'),
        topics: ['housing'],
        groups: ['women', 'single-parents'],
        hours: 'roundTheClock',
        ages: [18, null],
        application: words.BY_PHONE,
        capacity: { unit: words.BEDS, from: 10, to: 25 },
        cost: 0,
      },
    ],
  },
];
