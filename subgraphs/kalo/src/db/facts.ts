import type { FactFile } from '@koinipoli/kit';

/** The facts of the seed documents, whole before part. */
export const facts: readonly FactFile[] = [];
