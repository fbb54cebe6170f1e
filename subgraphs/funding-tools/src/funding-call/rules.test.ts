import { describe, expect, it } from 'vitest';
import type { FundingCallFilter } from './filter.js';
import { showsClosed } from './rules.js';

describe('showsClosed', () => {
  it.each<[string, FundingCallFilter | null, boolean]>([
    ['nothing asked', null, false],
    ['other conditions', { text: 'φαγητό' } as FundingCallFilter, false],
    ['open ones', { statuses: ['OPEN', 'UPCOMING'] } as FundingCallFilter, false],
    ['closed ones', { statuses: ['OPEN', 'CLOSED'] } as FundingCallFilter, true],
    ['days', { open: { from: '2024-01-01' } } as FundingCallFilter, true],
    ['inactive ones', { includeInactive: true } as FundingCallFilter, true],
  ])('%s', (_name, filter, expected) => expect(showsClosed(filter)).toBe(expected));
});
