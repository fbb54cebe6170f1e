/** Where a file of an import goes, as the gateway serves it. */
export const uploadPath = (subgraph: string, id: string): string => `/upload/${subgraph}/imports/${id}`;

/** Where the faults of an import are as a table. */
export const reportPath = (subgraph: string, id: string): string => `${uploadPath(subgraph, id)}/report`;
