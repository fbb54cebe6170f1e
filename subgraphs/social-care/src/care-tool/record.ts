import {
  defineRecord,
  enumKind,
  nameKind,
  type RecordDefinition,
  recordKind,
  statementsKind,
  urlKind,
} from '@koinipoli/kit';
import { workPackageRecord } from '../work-package/record.js';
import { careTools } from './table.js';
import { CareToolKind } from './type.js';

/** A tool of a work package. */
export const careToolRecord: RecordDefinition = defineRecord({
  kind: 'CareTool',
  name: 'care-tools',
  table: careTools,
  prefix: 'care-tool',
  otherPrefixes: ['system', 'catalogue', 'survey', 'indicator-set'],
  fields: {
    workPackage: {
      kind: recordKind(() => workPackageRecord),
      heading: { el: 'Πακέτο εργασίας', en: 'Work package' },
      description: 'The work package that makes or uses it.',
      required: true,
    },
    kind: {
      kind: enumKind(CareToolKind),
      heading: { el: 'Είδος', en: 'Kind' },
      description: 'What it is.',
      required: true,
    },
    name: {
      kind: nameKind,
      heading: { el: 'Ονομασία', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    features: {
      kind: statementsKind,
      heading: { el: 'Χαρακτηριστικά', en: 'Features' },
      description: 'What it contains or does, with the sources; null: not described.',
    },
    url: {
      kind: urlKind,
      heading: { el: 'Ιστοσελίδα', en: 'Web page' },
      description: 'Its address; null: none published.',
    },
    selectsFrom: {
      kind: recordKind(() => careToolRecord),
      heading: { el: 'Επιλέγει από', en: 'Selects from' },
      description: 'The tool that it selects from; null: none.',
    },
  },
  may: {
    create: { least: 'moderator' },
    correct: { least: 'editor' },
    verify: { least: 'editor' },
    close: { least: 'moderator' },
  },
});
