import { by, english, type Row, type World } from '../world.js';

const LEAST_FIRST = ['NONE', 'MINIMAL', 'PARTIAL', 'FULL'];
const USUAL_PAGE = 25;

/** All needs and bodies of the demo world lie in one municipality or in a part of it, and say which one. */
export function answer(world: World, { municipality }: { municipality: string }) {
  const records = world
    .rows('social-care/need-records')
    .filter((record) => record.municipality === municipality)
    .filter(({ coverage }) => coverage === 'MINIMAL' || coverage === 'PARTIAL')
    .sort(
      by(
        ({ coverage }) => LEAST_FIRST.indexOf(coverage),
        ({ name }) => name.el,
        ({ id }) => id,
      ),
    );
  return {
    needRecords: {
      totalCount: records.length,
      nodes: records.slice(0, USUAL_PAGE).map((record) => nodeOf(world, record)),
    },
  };
}

function nodeOf(world: World, { name, coverage, area, targetGroup, topic, municipality }: Row) {
  const bodies = world.bodiesOn(topic, municipality);
  return {
    name: english(name),
    coverage,
    area: area && { name: english(world.row('common-city/areas', area).name) },
    targetGroup: targetGroup && { name: world.topicName(targetGroup) },
    topic: {
      id: topic,
      name: world.topicName(topic),
      kalo: {
        organisations: {
          totalCount: bodies.length,
          nodes: bodies.slice(0, 10).map((body) => ({
            id: body.id,
            name: english(body.name),
            legalForm: body.legalForm,
          })),
        },
      },
    },
  };
}
