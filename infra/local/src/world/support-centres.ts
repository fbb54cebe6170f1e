import type { Body, Cast } from './cast.js';
import { enteredBy, organisationRow } from './known-as.js';
import { centresOf } from './support-centres/centres.js';
import { eventsOf } from './support-centres/events.js';
import { outreachOf } from './support-centres/outreach.js';
import { servicesOf } from './support-centres/services.js';
import { venturesOf } from './support-centres/ventures.js';

/** The world of the support centres: by file, its records as the network's own data has them. */
export function supportCentresWorld(cast: Cast): Record<string, object[]> {
  const centres = centresOf(cast);
  const services = servicesOf(centres);
  const ventures = venturesOf(cast, centres, services);
  const { events, participations, attachments, guests } = eventsOf(cast, centres);
  const bodies = [...centres.map(({ operator }) => operator), ...ventures.map(({ body }) => body)];
  return {
    'organisations.json': [
      ...organisationsOf([...bodies, ...guests, ...cast.municipal]),
      ...enteredBy('support-centres', cast),
    ],
    'support-centres.json': centres.map(({ record }) => record),
    'centre-services.json': services.map(({ record }) => record),
    'supported-ventures.json': ventures.map(({ record }) => record),
    'outreach-practices.json': outreachOf(cast, centres),
    'centre-events.json': events,
    'event-participations.json': participations,
    'attachments.json': attachments,
  };
}

/** The organisations that the network knows, each once. */
function organisationsOf(bodies: (Body | null)[]): object[] {
  const known = new Map(bodies.flatMap((body) => (body ? [[body.id, body]] : [])));
  return [...known.values()].map((body) => organisationRow('support-centres', body));
}
