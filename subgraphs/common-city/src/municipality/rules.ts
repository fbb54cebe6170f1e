import { badInput } from '@koinipoli/kit';
import type { Text } from '@koinipoli/schema';
import type { NameCase } from './type.js';

/** Checks a code of the Ministry of Interior. Throws BAD_USER_INPUT where no municipality can have it. */
export function checkCode(field: string, code: string): string {
  if (!/^\d{4}$/.test(code)) throw badInput(field, 'a code has four digits, such as 9183 for Peristeri.');
  return code;
}

/** A name in a grammatical case; only Greek names change. */
export function nameIn(grammaticalCase: NameCase, name: Text, genitive: string): Text {
  return grammaticalCase === 'GENITIVE' ? { ...name, el: genitive } : name;
}
