import { defineDocument, textOf } from '@koinipoli/kit';
import { areasOfAction, followedByAction, topicsOfAction } from '../db/document-parts.js';
import { participatoryActions as table } from './table.js';

/** An action is about what is discussed in it, and where its sessions are. */
export const participatoryActionDocument = defineDocument({
  kind: 'ParticipatoryAction',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([table.strands, table.purposes, table.methods, table.conclusions]),
  topics: topicsOfAction,
  areas: areasOfAction,
  follows: followedByAction,
});
