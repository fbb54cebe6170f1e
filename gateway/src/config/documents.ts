import { z } from 'zod';
import { givenFile } from './values.js';

/** Documents that the gateway knows before it is asked. */
export interface DocumentsConfig {
  /** A folder of documents or a file of them; undefined: there are none. */
  path: string | undefined;
  /** Whether nothing else is answered. */
  only: boolean;
}

/** The variables of known documents, for the whole of the gateway's. */
export const documentVariables = {
  DOCUMENTS_PATH: givenFile().optional(),
  DOCUMENTS_ONLY: z.enum(['0', '1']).default('0'),
};

const shape = z.object(documentVariables);

/** What variables need beside them; empty: all is there. */
export const documentFaults = (given: Readonly<Record<string, unknown>>): string[] =>
  given.DOCUMENTS_ONLY === '1' && given.DOCUMENTS_PATH === undefined
    ? ['DOCUMENTS_PATH is needed beside DOCUMENTS_ONLY']
    : [];

/** The part of the configuration that is about known documents. */
export const documentsOf = (read: z.infer<typeof shape>): DocumentsConfig => ({
  path: read.DOCUMENTS_PATH,
  only: read.DOCUMENTS_ONLY === '1',
});
