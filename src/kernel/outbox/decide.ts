import type { Platform } from "../errors.ts";
import type { Messenger } from "../ports.ts";
import { isLiving, type Job, type Outcome } from "./delivery.ts";
import type { Drawn } from "./draw.ts";
import { afterBug, withoutMessenger } from "./failure.ts";
import { isHome } from "./homes.ts";
import { nothingToShow } from "./send.ts";
import type { Settings } from "./settings.ts";

export type Messengers = Partial<Readonly<Record<Platform, Messenger>>>;

/** What to ask of the platform for what was drawn; or how it ends without asking. */
export function decide(drawn: Drawn, messengers: Messengers, settings: Settings): Job | Outcome {
  const { claim } = drawn;
  if ("error" in drawn) return afterBug(claim, drawn.error, settings);
  const messenger = messengers[claim.to.platform];
  if (!messenger) return withoutMessenger(claim, settings);

  const { card } = drawn;
  const messageId = isLiving(claim.content) ? claim.content.messageId : undefined;
  if (isHome(claim.to)) {
    return card ? { claim, messenger, call: "publish", card, messageId } : nothingToShow(claim);
  }
  if (messageId !== undefined && !claim.tooLate) {
    return card
      ? { claim, messenger, call: "replace", card, messageId }
      : { claim, messenger, call: "withdraw", messageId };
  }
  // What would stand in a thread says nothing alone.
  const thread = isLiving(claim.content) ? claim.content.thread : undefined;
  if (thread && thread.messageId === undefined) return nothingToShow(claim);
  return card || claim.unknownSince ? { claim, messenger, call: "post", card } : nothingToShow(claim);
}

export const isJob = (decided: Job | Outcome): decided is Job => "call" in decided;
