import type { Card } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { caseName, masked } from "../feedback/index.ts";
import { managerButtons, offerButtons, ownerButtons, promiseCard } from "./cards.ts";
import type { CustomerPromise } from "./schema.ts";
import type { Step } from "./steps.ts";

/** What somebody else is told of what was done with a promise. */
export type News = "kept" | "offered" | "accepted" | "refused" | "taken over";

/** Says to somebody what somebody of this name has done with a promise. */
export function newsCard(news: News, promise: CustomerPromise, caseNumber: number, name: string, say: Say): Card {
  const told = { case: caseName(caseNumber), what: promise.what, name };
  switch (news) {
    case "kept":
      return promiseCard(say("promise.keptBy", told), promise, say);
    case "offered":
      return promiseCard(
        say("promise.offer", { ...told, what: masked(promise.what, say) }),
        promise,
        say,
        offerButtons(promise, say),
      );
    case "accepted":
      return promiseCard(say("promise.accepted", told), promise, say);
    case "refused":
      return promiseCard(say("promise.refused", told), promise, say, ownerButtons(promise, say));
    case "taken over":
      return promiseCard(say("promise.taken", told), promise, say);
  }
}

/** Says what time has come for: to its owner, or to the unit's managers. */
export function stepCard(step: Step, promise: CustomerPromise, caseNumber: number, say: Say): Card {
  const told = { case: caseName(caseNumber), what: promise.what };
  const name = promise.ownerName;
  switch (step) {
    case "hand over":
      return promiseCard(say("promise.handOverNow", told), promise, say, ownerButtons(promise, say));
    case "remind":
      return promiseCard(say("promise.due", told), promise, say, ownerButtons(promise, say));
    case "uncovered":
      return promiseCard(say("promise.uncovered", { ...told, name }), promise, say, managerButtons(promise, say));
    case "overdue":
      return promiseCard(say("promise.overdue", { ...told, name }), promise, say, managerButtons(promise, say));
  }
}
