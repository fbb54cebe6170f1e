import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, type Link, readLink } from '../../gateway/web/notices/link.js';
import { shareTestHub, type TestHub } from '../hub.js';
import { isConfirmed, linkOfMail, refuse, subscribe } from './mail.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await shareTestHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const anna = { subject: 'idp|anna', email: 'anna@mail.example' };
const tokens: string[] = [];

/** What the page makes of the address of a mail. */
function linkIn({ hash }: URL): Link {
  const link = readLink(hash);
  if (!link) throw new Error(`${hash} is no link.`);
  tokens.push(link.token);
  return link;
}

const act = (link: Link) => follow(link, new URL(hub.url));

describe('the link of a mail', () => {
  it('confirms an address, and does no harm twice', async () => {
    await subscribe(hub, anna);
    expect(await isConfirmed(hub, anna)).toBe(false);
    const address = await linkOfMail(hub, anna, 1);
    expect(address.origin).toBe(hub.origin);
    const link = linkIn(address);
    expect(link).toMatchObject({ act: 'confirm', infix: 'Kalo' });
    expect(await act({ ...link, token: `${link.token}x` })).toBe('dead');
    expect(await act({ ...link, act: 'stop' })).toBe('dead');
    expect(await isConfirmed(hub, anna)).toBe(false);
    expect([await act(link), await act(link)]).toEqual(['done', 'done']);
    expect(await isConfirmed(hub, anna)).toBe(true);
  });

  it('stops the mails of the next one, once', async () => {
    await refuse(hub, anna);
    const link = linkIn(await linkOfMail(hub, anna, 2));
    expect(link).toMatchObject({ act: 'stop', infix: 'Kalo' });
    expect([await act(link), await act(link)]).toEqual(['done', 'dead']);
    expect(await isConfirmed(hub, anna)).toBeNull();
  });

  it('fails in words where there is no such network, or nobody answers', async () => {
    const link: Link = { act: 'stop', infix: 'Nowhere', token: 'a-token-of-nobody' };
    expect(await act(link)).toBe('failed');
    expect(await follow({ ...link, infix: 'Kalo' }, new URL('http://127.0.0.1:1/graphql'))).toBe('failed');
  });

  it('is in no log', () => {
    expect(hub.logs.some(({ line }) => line.includes('NoticeLink'))).toBe(true);
    expect(tokens).toHaveLength(2);
    for (const { line } of hub.logs)
      for (const word of [...tokens, anna.email, anna.subject]) expect(line).not.toContain(word);
  });
});

it.each([
  '',
  '#',
  '#confirm',
  '#confirm/Kalo/',
  '#erase/Kalo/abcdefghijkl',
  '#stop/Kalo/abc def ghi jkl',
  '#stop/kalo){x}#/abcdefghijkl',
  '#stop/Kalo/abcdefghijkl/more',
])('what is no link is none: %s', (hash) => {
  expect(readLink(hash)).toBeNull();
});
