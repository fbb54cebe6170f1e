import { by, english, type Row, share, type World } from '../world.js';

interface Variables {
  organisation: string;
  on: string;
}

const timeOf = (instant: string | null, otherwise: number) => (instant ? Date.parse(instant) : otherwise);

/** The day is one of winter time. Calls that are over on it are not judged at all. */
export function answer(world: World, { organisation, on }: Variables) {
  const body = world.organisation(organisation);
  const morning = Date.parse(`${on}T00:00:00+02:00`);
  const judged = world
    .rows('funding-tools/funding-calls')
    .filter(({ closesAt }) => timeOf(closesAt, Infinity) > morning)
    .map((call) => ({ call, verdicts: verdictsOn(world, call, body) }))
    .map(({ call, verdicts }) => {
      const isOpen = timeOf(call.opensAt, Infinity) < morning + 86_400_000;
      const reasons = [...verdicts, { criterion: 'DATE', satisfied: isOpen }];
      return { call, reasons, fits: reasons.every(({ satisfied }) => satisfied !== false) };
    })
    .sort(
      by(
        ({ fits }) => Number(!fits),
        ({ fits, reasons }) => Number(fits && reasons.some(({ satisfied }: Row) => satisfied === null)),
        ({ call }) => timeOf(call.closesAt, Infinity),
        ({ call }) => call.id,
      ),
    );
  return {
    organisation: {
      name: english(body?.name),
      legalForm: body?.legalForm,
      seat: { name: english(world.municipality(body?.seat)?.name) },
      activities: body?.activities.map((id: string) => ({ id, name: world.topicName(id) })),
      eligibleFunding: judged.slice(0, 25).map(({ call, reasons, fits }) => ({
        fits,
        reasons,
        call: { id: call.id, name: english(call.name), closesAt: instant(call.closesAt) },
      })),
    },
  };
}

/** A condition that a call does not make is met. */
function verdictsOn(world: World, { legalForms, areas, topics }: Row, body: Row) {
  const around = world.areasAround(`area:${body.seat}`);
  const narrower = topics.flatMap((topic: string) => [...world.topicsBelow(topic)]);
  return [
    { criterion: 'LEGAL_FORM', satisfied: legalForms.length === 0 || legalForms.includes(body.legalForm) },
    { criterion: 'AREA', satisfied: areas.length === 0 || share(areas, around) },
    { criterion: 'ACTIVITY', satisfied: topics.length === 0 || share(body.activities, narrower) },
  ];
}

const instant = (text: string | null) => (text ? new Date(text).toISOString() : null);

/** The words of an explanation are the hub's own; that there are some is all that can be asked. */
export const comparable = ({ organisation }: Row) => ({
  ...organisation,
  eligibleFunding: organisation.eligibleFunding.map((match: Row) => ({
    ...match,
    reasons: match.reasons.map(({ explanation = 'in words', ...reason }: Row) => ({
      ...reason,
      isExplained: explanation !== '',
    })),
  })),
});
