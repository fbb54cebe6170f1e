import { declaredCoverage, type FactFile } from '@koinipoli/kit';
import { attachments, centreEvents, eventParticipations } from '../centre-event/table.js';
import { centreServices } from '../centre-service/table.js';
import { organisations } from '../organisation/table.js';
import { outreachPractices } from '../outreach-practice/table.js';
import { supportCentres } from '../support-centre/table.js';
import { supportedVentures } from '../supported-venture/table.js';

const data = (file: string) => new URL(`../../data/${file}`, import.meta.url);

/** The facts of the seed documents, whole before part. */
export const facts: readonly FactFile[] = [
  { table: organisations, file: data('organisations.json') },
  { table: supportCentres, file: data('support-centres.json') },
  { table: centreServices, file: data('centre-services.json') },
  { table: supportedVentures, file: data('supported-ventures.json') },
  { table: outreachPractices, file: data('outreach-practices.json') },
  { table: centreEvents, file: data('centre-events.json') },
  { table: eventParticipations, file: data('event-participations.json') },
  { table: attachments, file: data('attachments.json') },
  { table: declaredCoverage, file: data('coverage.json') },
];
