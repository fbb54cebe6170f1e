import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const kinds = ['Συμβουλευτική', 'Στήριξη', 'Κέντρο ημέρας', 'Βοήθεια στο σπίτι', 'Συσσίτιο', 'Ξενώνας'];
const places = ['Αιγάλεω', 'Περιστέρι', 'Ίλιον', 'Χαϊδάρι', 'Πετρούπολη', 'Κυψέλη', 'Παγκράτι', 'Γκύζη'];

/** What a generated file names of the network that it goes into. */
export interface Named {
  structures: readonly string[];
  topics: readonly string[];
}

const headings =
  'id;Δομή;Ονομασία;Ονομασία (en);Περιγραφή;Κατάσταση;Θέματα;Ελάχιστη ηλικία;Μέγιστη ηλικία;Προϋποθέσεις;Γλώσσες';

/** Writes a table of so many care services, each different, as a clerk's spreadsheet program would. */
export async function writeCareServices(path: string, rows: number, named: Named): Promise<void> {
  await pipeline(Readable.from(lines(rows, named)), createWriteStream(path));
}

/** Writes a table of places of which every row has three faults. */
export async function writeBadPlaces(path: string, rows: number): Promise<void> {
  await pipeline(Readable.from(badLines(rows)), createWriteStream(path));
}

function* badLines(rows: number): Generator<string> {
  yield '\ufeffid;Δήμος;Διεύθυνση;Γεωγραφικό πλάτος;Γεωγραφικό μήκος\n';
  for (let from = 0; from < rows; from += 1000) {
    let text = '';
    for (let at = from; at < Math.min(rows, from + 1000); at += 1) text += `p-${at};Πουθενά;<b>;91;x\n`;
    yield text;
  }
}

function* lines(rows: number, { structures, topics }: Named): Generator<string> {
  yield `\ufeff${headings}\n`;
  const of = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  for (let from = 0; from < rows; from += 1000) {
    let text = '';
    for (let at = from; at < Math.min(rows, from + 1000); at += 1) {
      const kind = of(kinds, at);
      const place = of(places, Math.floor(at / 7));
      text += `s-${at};${of(structures, at)};${kind} ${place} ${at};Service ${at};`;
      text += `"${kind} για κατοίκους στην περιοχή ${place}; με ραντεβού, αριθμός ${at}.";λειτουργεί;`;
      text += `${of(topics, at)};${at % 18};${18 + (at % 80)};Κάτοικοι του δήμου με εισόδημα έως ${at % 9000} ευρώ;el, en\n`;
    }
    yield text;
  }
}
