import { randomOf } from './random.js';

/** The page of a record, where it has one; addresses below `.example` lead nowhere (RFC 2606). */
export const pageOf = (host: string, id: string): string | null =>
  randomOf(`page/${id}`).chance(0.7) ? `https://${host}.example/${id.replace(/^[^:]+:/, '')}` : null;
