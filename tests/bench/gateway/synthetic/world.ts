/** An object of a subgraph, as plain data; a list or an object under a key is an edge. */
export interface Thing {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** Root fields by name, and entities by the value of their key. */
export interface World {
  readonly roots: Readonly<Record<string, (args: Readonly<Record<string, unknown>>) => unknown>>;
  readonly entity: (representation: Readonly<Record<string, unknown>>) => Thing | null;
}

const USERS = 6;
const PRODUCTS = 9;
/** Who reviewed what: with four each, the deep question is answered by about 88 kB. */
const REVIEWS = Array.from({ length: 4 * USERS }, (_, nr) => {
  const author = (nr % USERS) + 1;
  return [author, ((author + 2 * Math.floor(nr / USERS)) % PRODUCTS) + 1] as const;
});

const text = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, nr) => vocabulary[(seed * 7 + nr * 5) % vocabulary.length]).join(' ');
const vocabulary =
  'a table that stands well in any room and does not mind children or cats though its drawers "stick" a little in winter'.split(
    ' ',
  );

/** The worlds of all subgraphs, by name. */
export function makeWorlds(): Readonly<Record<string, World>> {
  return { accounts: accounts(), inventory: inventory(), products: products(), reviews: reviews() };
}

/** The same for the same ranking, and otherwise another order. */
function ranked<T>(all: readonly T[], ranking: unknown): T[] {
  let seed = (Number(ranking) * 2_654_435_761 + 12_345) >>> 0;
  const list = [...all];
  for (let at = list.length - 1; at > 0; at--) {
    seed = (seed * 1_103_515_245 + 12_345) >>> 0;
    const other = seed % (at + 1);
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
  return list;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, nr) => nr + 1);

const nothing = { roots: {}, entity: () => null };

function accounts(): World {
  const users = numbers(USERS).map((nr) => ({
    __typename: 'User',
    id: `u${nr}`,
    name: `Person ${text(nr, 2)}`,
    username: `user${nr}`,
    birthday: `19${60 + nr}-0${nr}-1${nr}`,
  }));
  const byId = new Map<unknown, Thing>(users.map((user) => [user.id, user]));
  return {
    roots: {
      me: () => users[0],
      user: ({ id }) => byId.get(id) ?? null,
      users: ({ ranking = 0 }) => ranked(users, ranking),
    },
    entity: ({ id }) => byId.get(id) ?? null,
  };
}

function inventory(): World {
  return {
    ...nothing,
    entity: ({ upc, price, weight }) => ({
      __typename: 'Product',
      upc,
      inStock: Number(String(upc).slice(1)) % 3 !== 0,
      shippingEstimate: Number(price) > 1000 ? 0 : Math.round(Number(weight) / 2),
    }),
  };
}

function products(): World {
  const all = numbers(PRODUCTS).map((nr) => ({
    __typename: 'Product',
    upc: `p${nr}`,
    name: `Product ${text(nr, 4)}`,
    price: 100 * nr * nr,
    weight: 40 * nr,
  }));
  const byUpc = new Map<unknown, Thing>(all.map((product) => [product.upc, product]));
  return {
    roots: { topProducts: ({ first = 5, ranking = 0 }) => ranked(all, ranking).slice(0, Number(first)) },
    entity: ({ upc }) => byUpc.get(upc) ?? null,
  };
}

function reviews(): World {
  const written = new Map<unknown, Thing[]>();
  const about = new Map<unknown, Thing[]>();
  const entities = new Map<unknown, Thing>();
  const listOf = (of: Map<unknown, Thing[]>, key: string): Thing[] => {
    const list = of.get(key) ?? [];
    of.set(key, list);
    return list;
  };
  for (const nr of numbers(USERS)) {
    const id = `u${nr}`;
    const own = listOf(written, id);
    const username = `user${nr}`;
    const count = REVIEWS.filter(([author]) => author === nr).length;
    entities.set(id, { __typename: 'User', id, username, reviews: own, numberOfReviews: count });
  }
  for (const nr of numbers(PRODUCTS)) {
    const upc = `p${nr}`;
    entities.set(upc, { __typename: 'Product', upc, reviews: listOf(about, upc) });
  }
  for (const [nr, [author, product]] of REVIEWS.entries()) {
    const review = {
      __typename: 'Review',
      id: `r${nr + 1}`,
      body: text(nr, 9),
      author: entities.get(`u${author}`),
      product: entities.get(`p${product}`),
    };
    entities.set(review.id, review);
    listOf(written, `u${author}`).push(review);
    listOf(about, `p${product}`).push(review);
  }
  return { roots: {}, entity: ({ id, upc }) => entities.get(id ?? upc) ?? null };
}
