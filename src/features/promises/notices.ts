import type { Card } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { caseName, masked } from "../feedback/index.ts";
import { managerButtons, offerButtons, ownerButtons, promiseCard } from "./cards.ts";
import type { CustomerPromise } from "./schema.ts";
import type { ManagersStep, Step } from "./steps.ts";

/** What somebody else is told of what was done with a promise. */
export type News = "kept" | "open again" | "offered" | "accepted" | "refused" | "taken over";

/** Says to somebody what somebody of this name has done with a promise. */
export function newsCard(news: News, promise: CustomerPromise, caseNumber: number, name: string, say: Say): Card {
  const told = { case: caseName(caseNumber), what: promise.what, name };
  switch (news) {
    case "kept":
      return promiseCard(say("promise.keptBy", told), promise, say);
    case "open again":
      return promiseCard(say("promise.openAgainBy", told), promise, say, ownerButtons(promise, say));
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

/** Says to its owner what time has come for. */
export function ownersCard(
  step: Exclude<Step, ManagersStep>,
  promise: CustomerPromise,
  caseNumber: number,
  say: Say,
): Card {
  const told = { case: caseName(caseNumber), what: promise.what };
  const said = step === "remind" ? say("promise.due", told) : say("promise.handOverNow", told);
  return promiseCard(said, promise, say, ownerButtons(promise, say));
}

/** Says to the unit's managers what time has come for; or what has become of it since. */
export function managersCard(
  step: ManagersStep,
  promise: CustomerPromise,
  caseNumber: number,
  readerId: string,
  say: Say,
): Card {
  const { ownerName: name, what, state } = promise;
  const told = { case: caseName(caseNumber), what };
  if (state !== "open")
    return promiseCard(say(state === "kept" ? "promise.kept" : "promise.letGo", told), promise, say);
  if (promise.ownerId === readerId)
    return promiseCard(say("promise.mine", told), promise, say, ownerButtons(promise, say));
  switch (step) {
    case "uncovered":
      return promiseCard(say("promise.uncovered", { ...told, name }), promise, say, managerButtons(promise, say));
    case "overdue":
      return promiseCard(say("promise.overdue", { ...told, name }), promise, say, managerButtons(promise, say));
    case "unanswered":
      return promiseCard(say("promise.unanswered", { ...told, name }), promise, say, managerButtons(promise, say));
  }
}
