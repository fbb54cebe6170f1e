import type { Body } from '../cast.js';
import { inventedNumber, randomOf } from '../random.js';
import { REGISTERS } from './supplies.js';

/** The body's place in the register of social-economy bodies, as every network tells it; an association may have none. */
export function registrationOf({ id, legalForm }: Body) {
  const random = randomOf(`kalo/registration/${id}`);
  const register = legalForm && REGISTERS[legalForm];
  if (!register || (register === 'EMAFKAO' && random.chance(0.35)))
    return { register: null, registrationNumber: null };
  return { register, registrationNumber: inventedNumber(random, 6) };
}
