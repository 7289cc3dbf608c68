import { hash } from "node:crypto";

/** What waits for the same moment is sent together, so many to a message. */
const MOST = 10;

/**
 * Gives what waits in a lane for the same moment the same id: what has it is sent as one message. When that is full, the
 * next message begins.
 * @param waiting how many have each id already
 */
export function createRooms(waiting: ReadonlyMap<string, number>): (laneId: string, at: Date) => string {
  const taken = new Map(waiting);
  return (laneId, at) => {
    for (let room = 0; ; room += 1) {
      const id = idOf(`${laneId} ${at.getTime()} ${room}`);
      const before = taken.get(id) ?? 0;
      if (before >= MOST) continue;
      taken.set(id, before + 1);
      return id;
    }
  };
}

function idOf(said: string): string {
  const digest = hash("sha256", said, "hex");
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
