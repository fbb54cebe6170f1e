import { SubgraphFault } from './fault.js';
import { findMisfit, type Shape } from './shape.js';

/** An answer that was checked: its parts can be given to the engine. */
export interface SubgraphAnswer {
  data: Record<string, unknown> | null;
  errors: Record<string, unknown>[];
}

/** What the answer was asked for. */
export interface Asked {
  shape: Shape;
  /** How many entities, by the key under which `_entities` is asked; empty: none. */
  entities: Readonly<Record<string, number>>;
}

/** Reads an answer, which is untrusted: it may be of a proxy or of another service. Throws a SubgraphFault. */
export function readAnswer(text: string, { shape, entities }: Asked): SubgraphAnswer {
  const answer = parse(text);
  if (!isRecord(answer)) throw lie('not an object');
  const { data = null, errors = [] } = answer;
  if (!Array.isArray(errors) || !errors.every(isRecord)) throw lie('errors are no list of objects');
  if (answer.data === undefined && errors.length === 0) throw lie('neither data nor errors');
  if (data !== null && !isRecord(data)) throw lie('data is no object');
  const misfit = findMisfit(data, shape);
  if (misfit !== null) throw lie(`data does not fit the operation: ${misfit}`);
  if (data) for (const [key, asked] of Object.entries(entities)) checkEntities(data[key], asked);
  return { data, errors };
}

/** Federation subgraph specification, `_entities`: one entry for each representation, in their order. */
function checkEntities(found: unknown, asked: number): void {
  if (Array.isArray(found) && found.length === asked) return;
  throw lie(`asked for ${asked} entities, got ${Array.isArray(found) ? found.length : 'none'}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw lie('not JSON');
  }
}

function lie(reason: string): SubgraphFault {
  return new SubgraphFault('NETWORK_DOWN', reason);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
