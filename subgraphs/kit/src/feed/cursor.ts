/** A place in a feed: behind the document of this id at this position. */
export interface FeedCursor {
  epoch: string;
  position: string;
  id: string;
}

/** Where a feed begins. */
export const beginningOf = (epoch: string): FeedCursor => ({ epoch, position: '0', id: '' });

/** A cursor as readers keep it; they do not look into it. */
export const writeCursor = ({ epoch, position, id }: FeedCursor): string => `${epoch}.${position}.${id}`;

/** Reads a cursor; null for what never was one. */
export function readCursor(text: string): FeedCursor | null {
  if (text.length > 500 || text.includes('\0')) return null;
  const [, epoch, position, id] = /^([0-9a-f]{32})\.(\d{1,18})\.(.*)$/s.exec(text) ?? [];
  return epoch !== undefined && position !== undefined && id !== undefined ? { epoch, position, id } : null;
}
