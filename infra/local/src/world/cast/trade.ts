import { type Text, text } from '../text.js';

/** A kind of work that bodies of the world do: what they are called, how they are described, what they are for. */
export interface Trade {
  names: Text[];
  does: Text;
  activities: string[];
  needs: string[];
}

/** Names stand as `Greek | English ; Greek | English`. */
const namesOf = (list: string): Text[] =>
  list.split(' ; ').map((pair) => {
    const [el = '', en = ''] = pair.split(' | ');
    return text(el, en);
  });
/** A trade of the given topics: activities and needs. */
export const trade = (names: string, does: Text, topics: string[]): Trade => ({
  names: namesOf(names),
  does,
  activities: topics.filter((id) => id.startsWith('activity:')),
  needs: topics.filter((id) => id.startsWith('need:')),
});
