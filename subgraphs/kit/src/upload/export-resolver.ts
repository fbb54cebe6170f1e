import { Export } from '@koinipoli/schema';
import { Arg, Query, Resolver } from 'type-graphql';
import { May } from '../access/may.js';
import { exportFormatsOf } from '../import/export/export.js';
import { exportOf } from './exports.js';
import type { ImportNames } from './resolver.js';

/** Says where a network's records are to be had as files. */
export function exportQueries({ network, ...names }: ImportNames) {
  const formats = exportFormatsOf(names.parts).map(({ name }) => name);

  @Resolver()
  class ExportQueries {
    @May('editor')
    @Query(() => Export, {
      nullable: true,
      name: `${network.charAt(0).toLowerCase()}${network.slice(1)}Export`,
      description:
        'Where records of this network are to be had as a file that an import takes back: all as they stand at the moment of the download.',
    })
    export(
      @Arg('format', () => String, {
        defaultValue: 'csv',
        description: `Its format: ${formats.join(', ')}. CSV and XLSX of all records are a zip with a table of each.`,
      })
      format: string,
      @Arg('record', () => String, {
        nullable: true,
        description: 'Which records, by their name in tables; null: all that the format knows.',
      })
      record: string | null = null,
    ) {
      return exportOf(names, { format, record });
    }
  }
  return ExportQueries;
}
