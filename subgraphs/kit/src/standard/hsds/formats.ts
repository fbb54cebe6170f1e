import type { FileParts } from '../../import/import.js';
import { hsdsJsonImport } from './json-read.js';
import { hsdsJsonExport } from './json-write.js';
import type { HsdsMapping } from './mapping.js';
import { hsdsPackageImport } from './package-read.js';
import { hsdsPackageExport } from './package-write.js';

/** HSDS 3 in both its forms, for a network whose records are a directory by this mapping. */
export const hsdsFormats = (mapping: HsdsMapping): Required<Pick<FileParts, 'imports' | 'exports'>> => ({
  imports: [hsdsJsonImport(mapping), hsdsPackageImport(mapping)],
  exports: [hsdsJsonExport(mapping), hsdsPackageExport(mapping)],
});
