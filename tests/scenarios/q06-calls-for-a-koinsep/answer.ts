import { by, english, type Row, share, type World } from '../world.js';

interface Variables {
  municipality: string;
  legalForms: string[];
  month: { from: string; to: string };
}

/** November is a month of winter time: a day of it begins at 22:00 UTC of the day before. */
const dayIn = (date: string, later = 0) => Date.parse(`${date}T00:00:00+02:00`) + later * 86_400_000;
const timeOf = (instant: string | null, otherwise: number) => (instant ? Date.parse(instant) : otherwise);

export function answer(world: World, { municipality, legalForms, month }: Variables) {
  const area = `area:${municipality}`;
  const here = new Set([...world.areasAround(area), ...world.areasWithin(area)]);
  const calls = world
    .rows('funding-tools/funding-calls')
    .filter((call) => timeOf(call.opensAt, Infinity) < dayIn(month.to, 1))
    .filter((call) => timeOf(call.closesAt, Infinity) > dayIn(month.from))
    .filter((call) => call.legalForms.length === 0 || share(call.legalForms, legalForms))
    .filter((call) => call.areas.length === 0 || share(call.areas, here))
    .sort(
      by(
        ({ closesAt }) => timeOf(closesAt, Infinity),
        ({ id }) => id,
      ),
    );
  return {
    fundingCalls: { totalCount: calls.length, nodes: calls.slice(0, 25).map((call) => nodeOf(world, call)) },
  };
}

function nodeOf(world: World, call: Row) {
  const tool = world.row('funding-tools/funding-tools', call.tool);
  return {
    id: call.id,
    name: english(call.name),
    // By today's clock, whatever the month that is asked about.
    status: statusOf(call),
    opensAt: instant(call.opensAt),
    closesAt: instant(call.closesAt),
    eligibility: call.eligibility && english(call.eligibility),
    areas: call.areas.map((id: string) => ({
      name: english(world.areas().find((area) => area.id === id).name),
    })),
    rate: call.rate,
    budget: call.budget,
    tool: {
      kind: tool.kind,
      name: english(tool.name),
      provider: { name: english(world.organisation(tool.provider)?.name) },
    },
    topics: call.topics.map((id: string) => ({ id, name: world.topicName(id) })),
    url: call.url,
    provenance: { synthetic: true },
  };
}

function statusOf({ opensAt, closesAt }: Row): string {
  if (timeOf(closesAt, Infinity) <= Date.now()) return 'CLOSED';
  return timeOf(opensAt, Infinity) <= Date.now() ? 'OPEN' : 'UPCOMING';
}

const instant = (text: string | null) => (text ? new Date(text).toISOString() : null);
