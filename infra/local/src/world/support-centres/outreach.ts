import type { Cast } from '../cast.js';
import { randomOf } from '../random.js';
import { text } from '../text.js';
import type { Centre } from './centres.js';

/** How each centre reaches people: the events where it is seen, and the structures that it links with. */
export const outreachOf = (cast: Cast, centres: Centre[]): object[] =>
  centres.flatMap((centre) => [atEvents(centre), withStructures(cast, centre)]);

const EVENTS = ['FESTIVAL', 'CONCERT', 'CULTURAL_EVENT'];

function atEvents({ id, place }: Centre): object {
  const mark = `outreach:demo-${id.split('-').at(-1)}-events`;
  const random = randomOf(`support-centres/${mark}`);
  return {
    id: mark,
    name: text(`Παρουσία σε εκδηλώσεις ${place.in.el}`, `Presence at events ${place.in.en}`),
    description: text(
      'Ένα τραπέζι με έντυπα και συμβούλους σε γιορτές της γειτονιάς.',
      'A table with leaflets and advisers at feasts of the neighbourhood.',
    ),
    centres: [id],
    eventTypes: random.some(EVENTS, random.int(1, 3)),
    partners: [],
    synthetic: true,
  };
}

function withStructures(cast: Cast, { id, place }: Centre): object {
  const mark = `outreach:demo-${id.split('-').at(-1)}-structures`;
  const random = randomOf(`support-centres/${mark}`);
  const where = { municipality: place.code, centre: id };
  const municipal = cast.municipal.find(({ seat }) => seat === place.code);
  const others = [
    { kind: 'ADDICTION_RECOVERY', topic: 'need:addiction', ...where },
    { kind: 'EMPLOYMENT_SERVICE', organisation: 'org:oaed', topic: 'need:employment-training', ...where },
    { kind: 'LOCAL_GOVERNMENT_BODY', topic: 'topic:local-authorities', ...where },
  ];
  return {
    id: mark,
    name: text(`Διασύνδεση με δομές ${place.in.el}`, `Linking with structures ${place.in.en}`),
    description: text(
      'Τακτικές συναντήσεις και αμοιβαίες παραπομπές.',
      'Regular meetings, and people referred both ways.',
    ),
    centres: [id],
    eventTypes: [],
    partners: [
      {
        kind: 'MUNICIPALITY',
        organisation: municipal?.id ?? null,
        topic: 'topic:local-authorities',
        ...where,
      },
      ...random.some(others, random.int(1, 3)),
    ],
    synthetic: true,
  };
}
