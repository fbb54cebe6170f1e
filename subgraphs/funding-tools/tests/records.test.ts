import type { Viewer } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const editor: Viewer = { subject: 'test|editor', role: 'editor', organisations: [] };
const change = async (verb: string, args: string, { viewer = editor, fields = 'id version' } = {}) => {
  const kind = verb.replace(/^[a-z]+/, '');
  const name = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  const { done } = await network.ask(
    `mutation { done: ${verb}(${args}) { ${name} { ${fields} } problems { path code message } } }`,
    { viewer },
  );
  return { record: done[name], problems: done.problems };
};
const codes = ({ problems }: { problems: { path: string[]; code: string }[] }) =>
  problems.map(({ path, code }) => [path.join('.'), code]);

describe('records that name each other', () => {
  it('are made whole before part', async () => {
    const tool = await change(
      'createFundingTool',
      'input: { kind: MICROCREDIT, name: { el: "Μικροπιστώσεις" }, provider: "org:region-attica", minimumAmount: { amount: 1000 }, maximumAmount: { amount: 12500.50, currency: "EUR" }, legalForms: [KOISPE] }',
      { fields: 'id kind legalForms maximumAmount { amount currency } minimumAmount { amount currency }' },
    );
    expect(tool).toMatchObject({
      problems: [],
      record: {
        maximumAmount: { amount: 12500.5, currency: 'EUR' },
        minimumAmount: { amount: 1000, currency: 'EUR' },
      },
    });
    const call = await change(
      'createFundingCall',
      `input: { name: { el: "Πρόσκληση" }, tool: "${tool.record.id}", opensAt: "2026-11-22T08:00", closesAt: "2027-01-31T14:00:00+02:00", rate: 80 }`,
      { fields: 'id opensAt closesAt tool { id } rate' },
    );
    expect(call).toMatchObject({ problems: [], record: { tool: { id: tool.record.id }, rate: 80 } });
    expect(new Date(call.record.opensAt).toISOString()).toBe('2026-11-22T06:00:00.000Z');
    const grant = await change(
      'createGrant',
      `input: { name: { el: "Επιχορήγηση" }, amountAwarded: { amount: 100 }, awardDate: "2026-11", recipient: "org:asda", funder: "org:region-attica", call: "${call.record.id}", project: "project:koinono" }`,
      { fields: 'id awardDate' },
    );
    expect(grant).toMatchObject({ problems: [], record: { awardDate: '2026-11' } });
    const later = await change(
      'correctFundingCall',
      `id: "${call.record.id}", version: 1, input: { closesAt: "2026-11-01" }`,
    );
    expect(codes(later)).toEqual([['input.closesAt', 'INVALID']]);
    const owner: Viewer = { subject: 'test|member', role: 'member', organisations: ['org:region-attica'] };
    expect(
      codes(
        await change('correctFundingCall', `id: "${call.record.id}", version: 1, input: { rate: 70 }`, {
          viewer: owner,
        }),
      ),
    ).toEqual([]);
    const stranger = { ...owner, organisations: ['org:asda'] };
    expect(
      codes(
        await change('correctFundingCall', `id: "${call.record.id}", version: 2, input: { rate: 60 }`, {
          viewer: stranger,
        }),
      ),
    ).toEqual([['id', 'NOT_YOURS']]);
  });

  it('are refused where one is not there, or is of another kind or network', async () => {
    const call = (tool: string) =>
      change('createFundingCall', `input: { name: { el: "α" }, tool: "${tool}" }`);
    const none = await call('tool:none');
    expect(none.problems).toEqual([
      {
        path: ['input', 'tool'],
        code: 'UNKNOWN_REFERENCE',
        message: 'tool "tool:none" is no FundingTool of this network.',
      },
    ]);
    const other = await call('care-service:1');
    expect(other.problems[0].message).toBe(
      'tool "care-service:1" is no FundingTool of this network; their ids begin with tool:.',
    );
    const project = await change(
      'createProject',
      'input: { name: { el: "α" }, fundings: [{ role: FUNDS, funder: "org:none" }, { role: FRAMES, programme: "axis:none" }] }',
    );
    expect(codes(project)).toEqual([
      ['input.fundings.0.funder', 'UNKNOWN_REFERENCE'],
      ['input.fundings.1.programme', 'UNKNOWN_REFERENCE'],
    ]);
  });

  it('keep what their own rules say', async () => {
    expect(
      codes(
        await change(
          'createFundingTool',
          'input: { kind: LOAN, name: { el: "α" }, minimumAmount: { amount: 10 }, maximumAmount: { amount: 5 } }',
        ),
      ),
    ).toEqual([['input.maximumAmount', 'INVALID']]);
    expect(
      codes(
        await change(
          'createFundingTool',
          'input: { kind: LOAN, name: { el: "α" }, minimumAmount: { amount: 1.005 } }',
        ),
      ),
    ).toEqual([['input.minimumAmount', 'INVALID']]);
    expect(
      codes(
        await change('correctProject', 'id: "project:koinono", version: 1, input: { startDate: "2025" }'),
      ),
    ).toEqual([['input.endDate', 'INVALID']]);
    expect(
      codes(
        await change(
          'createProject',
          'input: { name: { el: "α" }, identifiers: [{ scheme: "GR-AFM", value: "090000046" }] }',
        ),
      ),
    ).toEqual([['input.identifiers.0.value', 'INVALID']]);
  });
});

describe('a loaded project', () => {
  it('is corrected in one field and keeps all others', async () => {
    const fields =
      'id name tagline aliases period { start end } fundings { role } implementers { id } provenance { languages sources { document line } }';
    const { project } = await network.ask(`{ project(id: "project:koinono") { ${fields} } }`);
    const { record, problems } = await change(
      'correctProject',
      'id: "project:koinono", version: 1, input: { budget: { amount: 5 } }',
      { fields: `${fields} version budget { amount }` },
    );
    expect(problems).toEqual([]);
    expect(record).toEqual({ ...project, version: 2, budget: { amount: 5 } });
  });
});
