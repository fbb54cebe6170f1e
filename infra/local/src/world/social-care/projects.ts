import type { Body, Cast } from '../cast.js';
import { randomOf } from '../random.js';
import { mapText, type Text } from '../text.js';
import { ACTIONS, FINDINGS, PROJECTS, WORK_PACKAGES } from './projects-words.js';

/** A project of social care that the world adds: who pays it is the matter of funding-tools. */
export interface CareProject {
  /** `project:demo-care-001`. */
  id: string;
  name: Text;
  object: Text;
  /** Code of the municipality where it works. */
  municipality: string;
  /** Who carries it out. */
  implementer: string;
}

/** Dates of quality checks, two a year up to the world's own day. */
const CHECKS = ['2024-04-15', '2024-10-15', '2025-04-15', '2025-10-15', '2026-04-15', '2026-10-15'];

/** Three projects a scale, each carried out by the social service of its municipality. */
export const careProjectsOf = ({ scale, municipal }: Cast): CareProject[] =>
  Array.from({ length: PROJECTS.length * scale }, (_, at) => {
    const { municipality, name, object } = PROJECTS[at % PROJECTS.length] as (typeof PROJECTS)[number];
    const round = Math.floor(at / PROJECTS.length) + 1;
    const implementer = municipal.find(({ seat }) => seat === municipality) as Body;
    return {
      id: `project:demo-care-${String(at + 1).padStart(3, '0')}`,
      name: round === 1 ? name : mapText(name, (words) => `${words} ${round}`),
      object,
      municipality,
      implementer: implementer.id,
    };
  });

/** Id of a work package of a project, by its number. */
export const workPackageOf = (project: string, ordinal: number): string =>
  `${project.replace('project:', 'wp:')}-${ordinal}`;

const invented = { sources: [], synthetic: true };
const statement = (words: Text) => ({ text: words, source: { document: 'demo' } });
const euros = (amount: number) => ({ amount, currency: 'EUR' });

/** What social care says of its projects. */
export const projectRecords = (cast: Cast): object[] =>
  careProjectsOf(cast).map(({ object, ...project }) => ({
    ...project,
    objects: [statement(object)],
    audience: ['group:vulnerable'],
    indicators: [...new Set(ACTIONS.flatMap(({ indicators }) => indicators))].map(indicatorId),
    ...invented,
  }));

/** Id of an indicator by its mark. */
export const indicatorId = (mark: string): string => `indicator:demo-care-${mark}`;

/** The work packages of these projects, with what they have cost. */
export const workPackageRecords = (cast: Cast): object[] =>
  careProjectsOf(cast).flatMap(({ id: project }) =>
    WORK_PACKAGES.map(({ name, content }, at) => {
      const id = workPackageOf(project, at + 1);
      const cost = euros(randomOf(`social-care/${id}`).int(20, 400) * 1000);
      return { id, ordinal: at + 1, name, content: [statement(content)], project, cost, ...invented };
    }),
  );

/** Their actions, with what these have cost so far. */
export const interventionRecords = (cast: Cast): object[] =>
  careProjectsOf(cast).flatMap(({ id: project }) =>
    ACTIONS.map(({ groups, cost, indicators, ...action }, at) => {
      const id = `${project.replace('project:', 'intervention:')}-${at + 1}`;
      const random = randomOf(`social-care/${id}`);
      return {
        id,
        ...action,
        category: null,
        targetGroups: groups,
        project,
        // Some are not settled yet.
        cost: random.chance(0.85) ? euros(random.int(...cost) * 1000 + random.int(0, 99) * 10) : null,
        indicators: indicators.map(indicatorId),
        ...invented,
      };
    }),
  );

/** Their checks of quality; the last ones are not decided. */
export const qualityCheckRecords = (cast: Cast): object[] =>
  careProjectsOf(cast).flatMap(({ id: project }) =>
    WORK_PACKAGES.flatMap(({ check }, at) => {
      const workPackage = workPackageOf(project, at + 1);
      return CHECKS.map((checkedOn, nr) => {
        const id = `${workPackage.replace('wp:', 'check:')}-${nr + 1}`;
        const passed = nr === CHECKS.length - 1 ? null : randomOf(`social-care/${id}`).chance(0.8);
        const findings = passed === null ? null : passed ? FINDINGS.passed : FINDINGS.failed;
        return { id, workPackage, name: check, checkedOn, passed, findings, ...invented };
      });
    }),
  );
