import { hash } from "node:crypto";
import type { Hold } from "../../kernel/gate/index.ts";

/** What waits for the same moment is sent together, so many to a message. */
const MOST = 10;

/** A message that is sent together with others: their common id, and whether it is the first of them. */
export interface Room {
  readonly id: string;
  readonly isNew: boolean;
}

export type Rooms = ReturnType<typeof createRooms>;

/**
 * Gives what waits in a lane for the same moment the same id: what has it is sent as one message. When that is full, the
 * next message begins. What is too much for a week is sent by itself, since all of it counts as one.
 * @param waiting how many have each id already
 */
export function createRooms(waiting: ReadonlyMap<string, number>) {
  const taken = new Map(waiting);
  const find = (laneId: string, at: Date, why: Hold | undefined): Room => {
    for (let place = 0; ; place += 1) {
      const id = idOf(`${laneId} ${at.getTime()} ${why === "budget" ? "budget " : ""}${place}`);
      const before = taken.get(id) ?? 0;
      if (before < MOST) return { id, isNew: before === 0 };
    }
  };
  return {
    take(laneId: string, at: Date, why?: Hold): Room {
      const room = find(laneId, at, why);
      taken.set(room.id, (taken.get(room.id) ?? 0) + 1);
      return room;
    },
    /** Does something wait for that moment because it was too much for a week, with which there is room for more? */
    folds: (laneId: string, at: Date): boolean => !find(laneId, at, "budget").isNew,
  };
}

function idOf(said: string): string {
  const digest = hash("sha256", said, "hex");
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
