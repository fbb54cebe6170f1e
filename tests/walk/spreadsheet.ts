import { dedent } from './walker.js';

/** A municipality's list of its points of support, with eight faults. */
export const centres = dedent(`
  Αναγνωριστικό;Όνομα;Τυπικότητα;Φορέας λειτουργίας;Δήμος;Γεωγραφικό πλάτος;Γεωγραφικό μήκος;Επικοινωνία (phones);Ωράριο
  Κ-01;Γραφείο Κοινωνικής Οικονομίας Περιστερίου;άτυπο;org:asda;Περιστερίου;38,0133;23,6917;210 57 01 234;Δευ-Παρ 9:00-15:00
  Κ-02;;άτυπο;org:asda;Πετρούπολη;;;;
  Κ-03;Σημείο Ενημέρωσης Ιλίου;άτυπο;org:asda;Ίλιον Αττικής;;;;Δευ-Παρ 9:00-14:00
  Κ-04;Σημείο Ενημέρωσης Αιγάλεω;άτυπο;org:asda;Αιγάλεω;23,6811;37,9920;;
  Κ-05;Σημείο Ενημέρωσης Χαϊδαρίου;άτυπο;org:asda;Δήμος Χαϊδαρίου;;;21O 5820;
  Κ-06;Σημείο Ενημέρωσης Καματερού;άτυπο;org:asda;Αγίων Αναργύρων - Καματερού;;;;Δευτέρα έως Παρασκευή, πρωί
  Κ-07;Σημείο Ενημέρωσης Αγίας Βαρβάρας;ημιτυπικό;org:asda;Αγία Βαρβάρα;;;;
  Κ-08;Σημείο Ενημέρωσης Πετρούπολης;άτυπο;care-structure:demo-011;Πετρούπολη;;;;
  Κ-01;Γραφείο Κοινωνικής Οικονομίας Περιστερίου;άτυπο;org:asda;Περιστερίου;38,0133;23,6917;210 57 01 234;Δευ-Παρ 9:00-15:00
`);

/** The ventures that they support, with two more: a day that there is not, and a topic that nobody knows. */
export const ventures = dedent(`
  Αναγνωριστικό;Όνομα;Στάδιο;Κέντρα;Θέματα;Διάστημα στήριξης (start)
  Ε-01;Εργαστήριο επισκευής ραπτομηχανών;νέο;centre:demo-001;Κοινωνική οικονομία;31/2/2026
  Ε-02;Κοινωνικό παντοπωλείο;υφιστάμενο;centre:demo-001;Απασχόληση;1/3/2026
`);

/** What the clerk writes instead, as the reports say; the row that came twice is gone. */
export const correctedCentres = mended(centres, [
  ['Κ-02;;', 'Κ-02;Γραφείο Κοινωνικής Οικονομίας Πετρούπολης;'],
  ['Ίλιον Αττικής', 'Ίλιο (9182)'],
  ['23,6811;37,9920', '37,9920;23,6811'],
  ['21O 5820', '210 5820000'],
  ['Δευτέρα έως Παρασκευή, πρωί', 'Δευτέρα έως Παρασκευή 9:00-14:00'],
  ['ημιτυπικό', 'άτυπο'],
  ['care-structure:demo-011', 'org:asda'],
  [/\nΚ-01;[^\n]*$/, ''],
]);

/** The ventures, corrected in the same way. */
export const correctedVentures = mended(ventures, [
  ['31/2/2026', '28/2/2026'],
  ['Απασχόληση', 'Απασχόληση και κατάρτιση (need:employment-training)'],
]);

function mended(text: string, changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((before, [wrong, right]) => {
    const after = before.replace(wrong, right);
    if (after === before) throw new Error(`There is no ${wrong} to mend.`);
    return after;
  }, text);
}

const bytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1253').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** A text as Excel on a Greek Windows saves it. */
export const windows1253 = (text: string): Buffer =>
  Buffer.from(Array.from(text.replaceAll('\n', '\r\n'), (letter) => bytes.get(letter) ?? 0x3f));
