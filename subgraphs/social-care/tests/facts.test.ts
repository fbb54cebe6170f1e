import { undescribed } from '@koinipoli/kit/testing/descriptions';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

describe('the facts of the seed document', () => {
  it('has six lines of the catalogue in its order, and the seven services they name', async () => {
    const { interventionCategories } = await network.ask(
      '{ interventionCategories { ordinal name topics { id } interventions { id name category { ordinal } } } }',
    );
    expect(interventionCategories.map(({ ordinal }: { ordinal: number }) => ordinal)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    expect(interventionCategories[0]).toMatchObject({ name: 'Σίτιση', topics: [{ id: 'need:food' }] });
    expect(interventionCategories[2].interventions).toEqual([
      {
        id: 'intervention:osn-vocational-counselling',
        name: 'Επαγγελματική συμβουλευτική',
        category: { ordinal: 3 },
      },
      { id: 'intervention:osn-legal-counselling', name: 'Νομική συμβουλευτική', category: { ordinal: 3 } },
    ]);
  });

  it('counts seven interventions, four work packages, six tools', async () => {
    const answer = await network.ask(
      '{ interventions { totalCount } workPackages { totalCount nodes { ordinal } } careTools { totalCount } }',
    );
    expect(answer).toEqual({
      interventions: { totalCount: 7 },
      workPackages: {
        totalCount: 4,
        nodes: [{ ordinal: 1 }, { ordinal: 2 }, { ordinal: 3 }, { ordinal: 4 }],
      },
      careTools: { totalCount: 6 },
    });
  });

  it('leads from a work package to its tools and back', async () => {
    const { workPackage, careTool } = await network.ask(
      `{ workPackage(id: "wp:osn-2") { tools { kind workPackage { id } } project { id } }
         careTool(id: "catalogue:osn-interventions") { features { text points source { line } } url workPackage { ordinal } } }`,
    );
    expect(workPackage.project).toEqual({ id: 'project:osn' });
    expect(workPackage.tools).toEqual([
      { kind: 'CATALOGUE', workPackage: { id: 'wp:osn-2' } },
      { kind: 'INTERVENTION_MODEL', workPackage: { id: 'wp:osn-2' } },
    ]);
    expect(careTool).toMatchObject({ url: null, workPackage: { ordinal: 2 } });
    expect(careTool.features[0].points).toHaveLength(6);
    expect(careTool.features[1].points).toEqual([]);
  });

  it('quotes the line of each record', async () => {
    const { intervention } = await network.ask(
      '{ intervention(id: "intervention:osn-food") { kind provenance { synthetic languages sources { document line quote } } } }',
    );
    expect(intervention.kind).toBe('IMMEDIATE');
    expect(intervention.provenance).toMatchObject({ synthetic: false, languages: ['el', 'en'] });
    expect(intervention.provenance.sources[0]).toEqual({
      document: 'document:002',
      line: 43,
      quote: 'σίτιση',
    });
  });

  it('leads from the model of interventions to the catalogue that it selects from', async () => {
    const { careTool } = await network.ask(
      '{ careTool(id: "system:intervention-model") { selectsFrom { id kind selectsFrom { id } } } }',
    );
    expect(careTool.selectsFrom).toEqual({
      id: 'catalogue:osn-interventions',
      kind: 'CATALOGUE',
      selectsFrom: null,
    });
  });

  it('knows the degrees of coverage, and no need, alert, consultation, figure, check or cost that it does not state', async () => {
    const { __type, workPackages, interventions, ...lists } = await network.ask(
      `{ __type(name: "CoverageLevel") { enumValues { name } }
         needRecords { totalCount } careAlerts(filter: { includeInactive: true }) { totalCount }
         consultations { totalCount } careIndicators { totalCount }
         workPackages { nodes { cost { amount } qualityChecks { id } consultations { id } } }
         interventions { nodes { cost { amount } indicators { id } } } }`,
    );
    expect(__type.enumValues.map(({ name }: { name: string }) => name)).toEqual([
      'NONE',
      'MINIMAL',
      'PARTIAL',
      'FULL',
    ]);
    expect(Object.values(lists)).toEqual(Array.from({ length: 4 }, () => ({ totalCount: 0 })));
    expect(workPackages.nodes[0]).toEqual({ cost: null, qualityChecks: [], consultations: [] });
    expect(interventions.nodes[0]).toEqual({ cost: null, indicators: [] });
  });

  it('answers in the language asked for, and in Greek where there is no other', async () => {
    const query = '{ intervention(id: "intervention:osn-food") { name el: name(lang: "el") } }';
    expect(await network.ask(query, { languages: ['en-GB'] })).toEqual({
      intervention: { name: 'Food and meals', el: 'Σίτιση' },
    });
    expect((await network.ask(query, { languages: ['ar'] })).intervention.name).toBe('Σίτιση');
  });

  it('gives null for an id that nothing has', async () => {
    const query =
      '{ intervention(id: "x") { id } interventionCategory(id: "x") { id } workPackage(id: "x") { id } careTool(id: "x") { id } }';
    expect(await network.ask(query)).toEqual({
      intervention: null,
      interventionCategory: null,
      workPackage: null,
      careTool: null,
    });
    expect(await network.refusals('{ intervention(id: " ") { id } }')).toEqual(['BAD_USER_INPUT']);
  });
});

it('describes every type, field, argument and value', () => expect(undescribed(network.sdl)).toEqual([]));
