import { describe, expect, it } from 'vitest';
import { type Applicant, type Criteria, isFit, reasonsOf, toApplicant, type Verdicts } from './rules.js';

const anybody: Applicant = { form: null, seat: null, activities: [] };
const koispe: Applicant = { form: 'KOISPE', seat: '9183', activities: ['activity:trade'] };
const anything: Criteria = { legalForms: [], areas: [], topics: [], opensAt: null, closesAt: null };
const fine: Verdicts = { legalForm: true, area: true, activity: true, date: true };

const said = (verdicts: Partial<Verdicts>, call: Partial<Criteria>, applicant = koispe) =>
  Object.fromEntries(
    reasonsOf({ ...fine, ...verdicts }, { ...anything, ...call }, applicant).map(
      ({ criterion, explanation }) => [criterion, explanation['en']],
    ),
  );

describe('toApplicant', () => {
  it('takes what is known', () => {
    expect(
      toApplicant({
        legalForm: 'KOISPE',
        seat: { code: '9183' },
        activities: [{ id: 'b' }, { id: 'a' }, { id: 'b' }],
      }),
    ).toEqual({ form: 'KOISPE', seat: '9183', activities: ['a', 'b'] });
  });

  it('knows nothing where nothing, or nothing that can be, is said', () => {
    expect(toApplicant({})).toEqual(anybody);
    expect(toApplicant({ legalForm: null, seat: null, activities: null })).toEqual(anybody);
    expect(
      toApplicant({ legalForm: 'valueOf', seat: { code: '\0' }, activities: [{ id: '\ud800' }, { id: '' }] }),
    ).toEqual(anybody);
  });
});

describe('isFit', () => {
  it('wants nothing that speaks against it', () => {
    expect(isFit(fine)).toBe(true);
    expect(isFit({ legalForm: null, area: null, activity: null, date: true })).toBe(true);
    for (const criterion of ['legalForm', 'area', 'activity', 'date'] as const)
      expect(isFit({ ...fine, [criterion]: false })).toBe(false);
  });
});

describe('reasonsOf', () => {
  it('says when a call opens once for all who ask', () => {
    const call: Criteria = { ...anything, legalForms: ['KOISPE'], opensAt: '2026-10-31 22:30:00+00' };
    const dates = [koispe, anybody].map((applicant) => reasonsOf(fine, call, applicant)[3]?.explanation);
    expect(dates[0]).toBe(dates[1]);
  });

  it('gives a reason for each criterion, with its verdict', () => {
    const verdicts: Verdicts = { legalForm: false, area: null, activity: true, date: true };
    expect(
      reasonsOf(verdicts, anything, koispe).map(({ criterion, satisfied }) => [criterion, satisfied]),
    ).toEqual([
      ['LEGAL_FORM', false],
      ['AREA', null],
      ['ACTIVITY', true],
      ['DATE', true],
    ]);
  });

  it('says what is open to all', () => {
    expect(said({}, {})).toEqual({
      LEGAL_FORM: 'It takes any legal form.',
      AREA: 'The seat may be anywhere.',
      ACTIVITY: 'It is open to any activity.',
      DATE: 'When it opens has not been announced.',
    });
  });

  it('names the legal forms', () => {
    expect(said({}, { legalForms: ['KOISPE', 'ASSOCIATION'] })['LEGAL_FORM']).toBe(
      'It takes: social cooperative of limited liability, association. The body: social cooperative of limited liability.',
    );
    expect(said({ legalForm: null }, { legalForms: ['ASSOCIATION'] }, anybody)['LEGAL_FORM']).toBe(
      'It takes: association. The legal form of the body is not known.',
    );
  });

  it.each<[boolean | null, Applicant, string]>([
    [true, koispe, 'The seat of the body is in the area of the call.'],
    [false, koispe, 'The seat of the body is outside the area of the call.'],
    [null, anybody, 'The seat of the body is not known.'],
    [null, koispe, 'The call is for a part of the municipality of the seat.'],
  ])('says where: %s', (area, applicant, expected) => {
    expect(said({ area }, { areas: ['area'] }, applicant)['AREA']).toBe(expected);
  });

  it.each<[boolean | null, string]>([
    [true, 'The body works on a topic of the call.'],
    [false, 'The body works on none of the topics of the call.'],
    [null, 'The activities of the body are not known.'],
  ])('says what on: %s', (activity, expected) => {
    expect(said({ activity }, { topics: ['topic'] })['ACTIVITY']).toBe(expected);
  });

  it('counts days by the calendar of Athens', () => {
    const opensAt = '2026-10-31 22:30:00+00';
    expect(said({}, { opensAt })['DATE']).toBe('Open from 1 November 2026 until the money is spent.');
    expect(said({}, { opensAt, closesAt: '2026-11-30 13:00:00+00' })['DATE']).toBe(
      'Open from 1 November 2026 to 30 November 2026.',
    );
    expect(said({ date: false }, { opensAt })['DATE']).toBe('It opens later: 1 November 2026.');
  });
});
