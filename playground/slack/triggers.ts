import { boundedMap } from "../shared/bounded.ts";
import { ApiError } from "./errors.ts";
import type { Ids } from "./ids.ts";

/** A trigger may be exchanged this long after Slack made it. */
const TRIGGER_LIFE_MS = 3_000;

/** Short-lived permission to open or push a modal for the person who just acted. */
export interface Triggers {
  mint(user: string): string;
  /** Uses the trigger up and says whose it was; throws the error that Slack answers. */
  exchange(id: unknown): string;
}

export function createTriggers({ ids, now }: { ids: Ids; now: () => number }): Triggers {
  const triggers = boundedMap<{ user: string; madeAt: number; exchanged: boolean }>(10_000);
  return {
    mint(user) {
      const id = `${Math.floor(now())}.${ids.next("")}.${ids.secret()}`;
      triggers.set(id, { user, madeAt: now(), exchanged: false });
      return id;
    },
    exchange(id) {
      const trigger = typeof id === "string" ? triggers.get(id) : undefined;
      if (!trigger) throw new ApiError("invalid_trigger_id");
      if (trigger.exchanged) throw new ApiError("exchanged_trigger_id");
      if (now() - trigger.madeAt > TRIGGER_LIFE_MS) throw new ApiError("expired_trigger_id");
      trigger.exchanged = true;
      return trigger.user;
    },
  };
}
