import { madeAt } from "../../kernel/clock.ts";
import type { PersonalMessage } from "../../kernel/gate/index.ts";

/** Milliseconds within which so many messages of the same kind to the same person are sent as one. */
export const WINDOW = 15 * 60_000;
const MANY = 3;

/** A message that went to somebody a moment ago, or waits for others of its kind. */
export interface Recent {
  readonly laneId: string;
  readonly key: string;
  /** Made when it was decided about. */
  readonly id: string;
}

/** A message that is sent together with others of its kind, in so many milliseconds. */
interface Joined {
  readonly message: PersonalMessage;
  readonly wait: number;
}

/**
 * Which of these messages, which would all go now, are sent together: three or more of the same kind at once, or within the
 * window. What comes when two have gone already waits until the window of the first is over, for what may come yet. A card
 * that is drawn anew where it stands, as its matter changes, stands for itself.
 */
export function together(
  messages: readonly PersonalMessage[],
  recent: readonly Recent[],
  now: Date,
): readonly Joined[] {
  const ageOf = ({ id }: Recent): number => now.getTime() - madeAt(id);
  const before = Map.groupBy(
    recent.filter((one) => ageOf(one) < WINDOW),
    ({ laneId, key }) => `${laneId} ${kindOf(key)}`,
  );
  const groups = Map.groupBy(
    messages.filter(({ nature, card, folds }) => nature === "proactive" && (card || folds)),
    ({ laneId, key }) => `${laneId} ${kindOf(key)}`,
  );
  return [...groups].flatMap(([kind, group]) => {
    const gone = before.get(kind) ?? [];
    if (gone.length + group.length < MANY) return [];
    const wait = gone.length < MANY - 1 ? 0 : WINDOW - Math.max(...gone.map(ageOf));
    return group.map((message) => ({ message, wait }));
  });
}

/** What a message is about, by its key: the words before the first id. */
function kindOf(key: string): string {
  const words = key.split(" ");
  const ids = words.findIndex((word) => /\d/.test(word));
  return words.slice(0, ids < 0 ? words.length : ids).join(" ");
}
