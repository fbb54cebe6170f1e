import type { Cast } from '../cast.js';
import { randomOf } from '../random.js';
import { mapText, type Text } from '../text.js';
import { ACTIONS, FINDINGS, PROJECTS, WORK_PACKAGES } from './projects-words.js';

/** Dates of quality checks, two a year up to the world's own day. */
const CHECKS = ['2025-04-15', '2025-10-15', '2026-04-15', '2026-10-15'];

/** Id of a work package of a project, by its number. */
export const workPackageOf = (project: string, ordinal: number): string =>
  `${project.replace('project:', 'wp:')}-${ordinal}`;

const invented = { sources: [], synthetic: true };
const statement = (words: Text) => ({ text: words, source: { document: 'demo' } });
const euros = (amount: number) => ({ amount, currency: 'EUR' });

/** What social care says of its projects. */
export const projectRecords = (): object[] =>
  PROJECTS.map(({ object, ...project }) => ({
    ...project,
    objects: [statement(object)],
    audience: ['group:vulnerable'],
    indicators: [
      ...new Set(ACTIONS.flatMap((action) => (action.project === project.id ? action.indicators : []))),
    ].map(indicatorId),
    ...invented,
  }));

/** Id of an indicator by its mark. */
export const indicatorId = (mark: string): string => `indicator:demo-care-${mark}`;

/** The same once more in each phase; the first bears no number. */
const inPhases = <T>({ scale }: Cast, make: (phase: number) => T[]): T[] =>
  Array.from({ length: scale }, (_, at) => make(at + 1)).flat();
const named = (name: Text, phase: number): Text =>
  phase === 1 ? name : mapText(name, (words, language) => `${words} (${PHASE[language]} ${phase})`);
const PHASE = { el: 'φάση', en: 'phase' };

/** The work packages of these projects, three a phase, with what they have cost. */
export const workPackageRecords = (cast: Cast): object[] =>
  inPhases(cast, (phase) =>
    PROJECTS.flatMap(({ id: project }) =>
      WORK_PACKAGES.map(({ name, content }, at) => {
        const ordinal = ordinalOf(phase, at);
        const id = workPackageOf(project, ordinal);
        const cost = euros(randomOf(`social-care/${id}`).int(5, 60) * 1000);
        return {
          id,
          ordinal,
          name: named(name, phase),
          content: [statement(content)],
          project,
          cost,
          ...invented,
        };
      }),
    ),
  );

const ordinalOf = (phase: number, at: number) => (phase - 1) * WORK_PACKAGES.length + at + 1;

/** Their actions, with what these have cost so far. */
export const interventionRecords = (cast: Cast): object[] =>
  inPhases(cast, (phase) =>
    ACTIONS.map(({ groups, cost, indicators, name, ...action }, at) => {
      const id = `${action.project.replace('project:', 'intervention:')}-${(phase - 1) * ACTIONS.length + at + 1}`;
      const random = randomOf(`social-care/${id}`);
      return {
        id,
        ...action,
        name: named(name, phase),
        category: null,
        targetGroups: groups,
        // Some are not settled yet.
        cost: random.chance(0.85) ? euros(random.int(...cost) * 1000 + random.int(0, 99) * 10) : null,
        indicators: indicators.map(indicatorId),
        ...invented,
      };
    }),
  );

/** Checks of the quality of their work packages; the last ones are not decided. */
export const qualityCheckRecords = (cast: Cast): object[] =>
  inPhases(cast, (phase) =>
    PROJECTS.flatMap(({ id: project }) =>
      WORK_PACKAGES.flatMap(({ check }, at) => checks(workPackageOf(project, ordinalOf(phase, at)), check)),
    ),
  );

const checks = (workPackage: string, name: Text): object[] =>
  CHECKS.map((checkedOn, at) => {
    const id = `${workPackage.replace('wp:', 'check:')}-${at + 1}`;
    const passed = at === CHECKS.length - 1 ? null : randomOf(`social-care/${id}`).chance(0.8);
    const findings = passed === null ? null : passed ? FINDINGS.passed : FINDINGS.failed;
    return { id, workPackage, name, checkedOn, passed, findings, ...invented };
  });
