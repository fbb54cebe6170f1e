import type { Thing } from '../federation.js';
import type { Family } from './family.js';

interface Given {
  currency?: string;
  rate?: number;
}

const shared: Thing = { __typename: 'Item', id: 'i0' };
const shops: Thing[] = ['EUR', 'USD', 'EUR'].map((currency, nr) => ({
  __typename: 'Shop',
  id: `s${nr}`,
  currency,
  settings: { __typename: 'Settings', rate: nr + 1 },
}));
const items: Thing[] = ['i0', 'i1', 'i2', 'i3'].map((id) => ({ __typename: 'Item', id }));
/** In the one schema an item stands in one shop each time that it is met; subgraphs are told which. */
const inShop = (item: Thing | undefined, shop: Thing): Thing => ({
  ...(item ?? shared),
  maker: maker(shop),
  label: ({ currency, rate }: Given) =>
    `${item?.['id']} in ${currency ?? shop['currency']} at ${rate ?? (shop['settings'] as { rate: number }).rate}`,
});
const maker = (shop: Thing): Thing => ({
  __typename: 'Maker',
  id: 'm',
  name: 'Maker',
  motto: ({ currency }: Given) => `made for ${currency ?? shop['currency']}`,
});
const [first, second, third] = shops as [Thing, Thing, Thing];
first['items'] = [inShop(items[0], first), inShop(items[1], first)];
second['items'] = [inShop(items[0], second), inShop(items[2], second)];
third['items'] = [inShop(items[0], third), inShop(items[3], third)];
const none: Thing = { __typename: 'Shop', id: 'none', currency: null, settings: null };

/** A field's argument is what stands further up, in the same subgraph's words. */
export const contexts: Family = {
  subgraphs: {
    shops: `type Query { shops: [Shop!] }
      type Shop @key(fields: "id") { id: ID! items: [Item!] }
      type Item @key(fields: "id") { id: ID! maker: Maker } type Maker @key(fields: "id") { id: ID! }`,
    money: `type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String! settings: Settings! }
      type Settings { rate: Int! }
      type Item @key(fields: "id") { id: ID! label(currency: String @fromContext(field: "$shop { currency }") rate: Int @fromContext(field: "$shop { settings { rate } }")): String }
      type Maker @key(fields: "id") { id: ID! name: String motto(currency: String @fromContext(field: "$shop { currency }")): String }`,
  },
  world: {
    roots: { shops },
    entities: [...shops, ...items.map((item) => inShop(item, none)), maker(none)],
  },
  operations: [
    { query: '{ shops { id items { id label } } }' },
    { query: '{ shops { items { name: label maker { name motto } } currency } }' },
    { query: '{ shops { currency: id items { maker { motto } maker { saying: motto } } } }' },
  ],
};
