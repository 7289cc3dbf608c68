import type { PersonalMessage } from "../../../kernel/gate/index.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type AnnouncingDependencies, createAnnouncing } from "../../feedback/index.ts";
import { sentenceCard } from "./cards.ts";
import { firstDay, lastDay } from "./dates.ts";
import type { Term } from "./store.ts";

/** What has become of a term. */
export type News = "announced" | "begun" | "over" | "ended";

/**
 * Says to whom it concerns what has become of a term, each in their own words and never to whoever has done it: whoever leads
 * the programme, whoever hands it over, whoever stands in; of an end that comes by itself the leader too.
 */
export const createTellingOfTerms = (deps: AnnouncingDependencies) => {
  const announcing = createAnnouncing(deps);
  return {
    along: announcing.along,
    async messages(term: Term, news: News, by: string | undefined): Promise<readonly PersonalMessage[]> {
      const { organizationId, saidIn: installationId } = term;
      const messages: PersonalMessage[] = [];
      for (const [personId, speak] of saidTo(term, news)) {
        if (personId === by) continue;
        const near = { organizationId, installationId };
        const said = await announcing.each(near, [personId], (say) => ({
          key: `champion ${news} ${term.id}`,
          card: sentenceCard(speak(say)),
          nature: "proactive",
        }));
        messages.push(...said);
      }
      return messages;
    },
  };
};

/** Each person once. */
function saidTo(term: Term, news: News): ReadonlyMap<string, (say: Say) => string> {
  const { personId, insteadOf, deputyId, appointedBy, name, leader, fromAt, untilAt, begunAt } = term;
  const all = new Map<string, (say: Say) => string>();
  if (news === "over") all.set(appointedBy, (say) => say("appoint.told.isOver", { name }));
  if (news === "over" || news === "ended") {
    const wasNever = begunAt === null;
    return all.set(personId, (say) =>
      news === "over"
        ? say("appoint.told.over")
        : say(wasNever ? "appoint.told.calledOff" : "appoint.told.ended", { leader }),
    );
  }
  const isNow = news === "begun";
  if (deputyId !== null && isNow) all.set(deputyId, (say) => say("appoint.told.deputy", { name }));
  if (insteadOf !== null)
    all.set(insteadOf, (say) =>
      isNow ? say("appoint.told.handedOver", { name }) : say("appoint.told.handsOver", { name, at: firstDay(fromAt) }),
    );
  return all.set(personId, (say) => {
    if (!isNow) return say("appoint.told.will", { leader, at: firstDay(fromAt) });
    return untilAt === null
      ? say("appoint.told.begun", { leader })
      : say("appoint.told.begunUntil", { leader, at: lastDay(untilAt) });
  });
}
