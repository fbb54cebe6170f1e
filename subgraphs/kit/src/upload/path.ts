import type { ExportAsked } from './exports.js';

/** Where a file of an import goes, as the gateway serves it. */
export const uploadPath = (subgraph: string, id: string): string => `/upload/${subgraph}/imports/${id}`;

/** Where a network gives its records in a format, all or those of one kind. */
export const exportPath = (subgraph: string, { format, record }: ExportAsked): string =>
  `/upload/${subgraph}/exports/${format}${record === null ? '' : `/${record}`}`;

/** Where the faults of an import are as a table. */
export const reportPath = (subgraph: string, id: string): string => `${uploadPath(subgraph, id)}/report`;
