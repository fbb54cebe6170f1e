import type { Body } from '../cast.js';
import { type Random, randomOf } from '../random.js';
import { type Text, text } from '../text.js';
import { CALLS, type Call, callOf } from './calls.js';
import { dayText, monthOf, monthText } from './dates.js';
import { PLANS, type Plan } from './projects.js';
import { formsOf, TOOLS, type Tool } from './tools.js';
import { PURPOSES } from './words.js';

/** Grants of a world of scale 1. */
export const GRANTS = 120;

/** From the first quarter of 2023 to the third of 2026. */
const FIRST = monthOf(2023, 1);
const QUARTERS = 15;

/** Tools that give money away, or lend it without security: what others give is no grant. */
const GIVERS = TOOLS.filter(({ kind }) => kind === 'GRANT' || kind === 'MICROCREDIT');
const PAST_CALLS = Array.from({ length: CALLS }, (_, at) => callOf(at)).filter(({ tool }) =>
  GIVERS.some(({ id }) => id === tool),
);

/** The grant at a place in the list, to one of these; the first go to each of them in turn. */
export function grantOf(
  at: number,
  { recipients, funders }: { recipients: Body[]; funders: Body[] },
): object {
  const id = `grant:demo-${String(at + 1).padStart(4, '0')}`;
  const random = randomOf(`funding-tools/${id}`);
  const turn = at % GRANTS;
  const recipient = recipients[turn] ?? random.pick(recipients);
  // One grant in twenty starts a project; others may follow.
  const start = turn % 20 === 7 ? PLANS[(turn - 7) / 20] : undefined;
  const month = start ? startOf(start) : FIRST + (at % QUARTERS) * 3 + random.int(0, 2);
  const awardDate = dayText(month, random.int(1, 28));
  const call = start ? null : callFor(recipient, awardDate, random);
  const tool =
    GIVERS.find(({ id, programme }) => (start ? programme === start.programme : id === call?.tool)) ??
    toolFor(recipient, random);
  const purpose = random.pick(PURPOSES[tool.id] ?? []);
  const running = runningAt(awardDate, tool);
  const plan = start ?? (random.chance(0.3) && running.length > 0 ? random.pick(running) : null);
  const [from, to] = tool.amounts ?? [1, 10];
  return {
    id,
    name: text(`${purpose.el}: ${recipient.name.el}`, `${purpose.en}: ${recipient.name.en}`),
    description: describe(purpose, recipient, tool),
    amountAwarded: { amount: random.int(from * 4, to * 2) * 250, currency: 'EUR' },
    awardDate,
    plannedDates: { start: monthText(month + 1), end: monthText(month + random.int(7, 19)) },
    recipient: recipient.id,
    funder: (funders[tool.provider - 1] as Body).id,
    programme: tool.programme,
    tool: tool.id,
    call: call?.id ?? null,
    project: plan?.id ?? null,
    areas: [recipient.area ?? `area:${recipient.seat}`],
    topics: [...recipient.activities, ...random.some(recipient.needs, 1)],
    sources: [],
    synthetic: true,
  };
}

const startOf = ({ startDate }: Plan) =>
  monthOf(Number(startDate.slice(0, 4)), Number(startDate.slice(5, 7)));

/** A call that was over when the grant was awarded, and that the recipient could answer. */
function callFor(recipient: Body, awardDate: string, random: Random): Call | null {
  const open = PAST_CALLS.filter(
    ({ tool, closesAt, legalForms, areas, topics }) =>
      closesAt !== null &&
      GIVERS.some((giver) => giver.id === tool && suits(giver, recipient)) &&
      closesAt < awardDate &&
      closesAt > `${Number(awardDate.slice(0, 4)) - 1}` &&
      takes(legalForms, recipient.legalForm) &&
      (areas.length === 0 || areas.some((area) => holds(area, recipient))) &&
      (topics.length === 0 || topics.some((topic) => recipient.activities.includes(topic))),
  );
  return open.length > 0 && random.chance(0.7) ? random.pick(open) : null;
}

const toolFor = (recipient: Body, random: Random): Tool => {
  const open = GIVERS.filter(
    (tool) =>
      takes(formsOf(tool).forms, recipient.legalForm) &&
      tool.areas.some((area) => holds(area, recipient)) &&
      suits(tool, recipient),
  );
  return random.pick(open.length > 0 ? open : GIVERS.filter(({ forms }) => forms === 'nonProfits'));
};

/** A tool for certain needs is for those who serve one of them. */
function suits({ topics }: Tool, { needs }: Body): boolean {
  const served = topics.filter((topic) => topic.startsWith('need:'));
  return served.length === 0 || served.some((need) => needs.includes(need));
}

const takes = (forms: readonly string[], form: string | null): boolean =>
  forms.length === 0 || (form !== null && forms.includes(form));

/** Whether a seat lies in an area: everybody is in Attica, and all but Athens in West Athens. */
const holds = (area: string, { seat }: Body): boolean =>
  area === 'area:EL30' || area === `area:${seat}` || (area === 'area:EL302' && seat !== '9186');

/** The projects of a tool's programme that run at the time. */
const runningAt = (awardDate: string, tool: Tool) =>
  PLANS.filter(
    ({ programme, startDate, endDate }) =>
      programme === tool.programme && startDate <= awardDate && awardDate <= endDate,
  );

const describe = (purpose: Text, { name }: Body, tool: Tool): Text =>
  text(
    `Με το εργαλείο «${tool.name.el}» ο φορέας ${name.el} καλύπτει δαπάνες για τον σκοπό: ${purpose.el.toLowerCase()}.`,
    `With "${tool.name.en}", ${name.en} covers costs of: ${purpose.en.toLowerCase()}.`,
  );
