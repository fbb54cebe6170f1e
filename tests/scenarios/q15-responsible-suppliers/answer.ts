import { organisationOf, topicOf } from '../organisations.js';
import { by, english, type Row, share, type World } from '../world.js';

export function answer(world: World, { product }: { product: string }) {
  const suppliers = world
    .rows('kalo/kalo-organisations')
    .filter(({ active }) => active !== false)
    .filter(({ products }) => share(products ?? [], world.topicsBelow(product)))
    .sort(
      by(
        ({ name }) => name.el,
        ({ id }) => id,
      ),
    );
  return {
    kaloOrganisations: {
      totalCount: suppliers.length,
      nodes: suppliers.slice(0, 25).map((body) => nodeOf(world, body)),
    },
  };
}

const nodeOf = (world: World, { id, name, seat, products, qualifiers, supplierDescription }: Row) => ({
  id,
  name: english(name),
  seat: { name: english(world.municipality(seat)?.name) },
  supplier: {
    products: products.map((topic: string) => topicOf(world, topic)),
    qualifiers: qualifiers.map((topic: string) => topicOf(world, topic)),
    description: supplierDescription ? english(supplierDescription) : null,
  },
  partnerships: world
    .rows('kalo/partnerships')
    .filter(({ body, kind }) => body === id && kind === 'TRANSACTS')
    .sort(by((partnership) => partnership.id))
    .map(({ partnerRole = null, partner, topics, since = null }) => ({
      partnerRole,
      partner: organisationOf(world, partner),
      topics: topics.map((topic: string) => ({ id: topic })),
      since,
    })),
});
