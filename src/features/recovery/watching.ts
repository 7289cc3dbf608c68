import { localTime } from "../../kernel/calendar/index.ts";
import type { Card } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { helpersOf } from "../authority/index.ts";
import { type AnnouncingDependencies, createAnnouncing, recipientOf, recordEvent } from "../feedback/index.ts";
import type { Organizations } from "../organization/index.ts";
import { duePreventionCard, judgedCard } from "./cards.ts";
import { countOfCause, isKnownToAll } from "./causes-store.ts";
import { judge, type Verdict, WATCHED_DAYS } from "./judge.ts";
import { changePrevention, readDuePreventions } from "./preventions-store.ts";
import type { Prevention } from "./schema.ts";

export interface WatchingDependencies extends AnnouncingDependencies {
  readonly organizations: Pick<Organizations, "unit">;
  readonly wake: () => void;
}

const DAY = 24 * 60 * 60_000;
const AT_ONCE = 50;

/** What a prevention becomes, and what the history of its case calls that. */
const VERDICTS: Readonly<Record<Verdict, { readonly state: Prevention["state"]; readonly event: string }>> = {
  worked: { state: "worked", event: "prevention worked" },
  "no change": { state: "reopened", event: "prevention changed nothing" },
  "too few": { state: "too few", event: "prevention too few" },
};

/** Reminds whoever prevents something, and judges what was watched for four weeks. */
export function createWatching(deps: WatchingDependencies): (now: Date) => Promise<void> {
  const { database, organizations, ids, wake } = deps;
  const announcing = createAnnouncing(deps);

  /** The unit's managers besides the owner, unless what it comes from is known from confidential cases alone. */
  async function managersOf(found: Prevention): Promise<string[]> {
    if (!(await isKnownToAll(database, found.organizationId, found.causeId))) return [];
    return (await helpersOf(database, "manager", found, [found.ownerId])).map(({ id }) => id);
  }

  /** Reminds its owner, or the managers when they are gone; once more in a week, if nobody says anything. */
  async function remind(found: Prevention, now: Date): Promise<void> {
    const near = { organizationId: found.organizationId, installationId: found.addedIn };
    const there = await recipientOf(database, ids, near, found.ownerId);
    const people = there ? [found.ownerId] : await managersOf(found);
    const becomes = { ...found, nextAt: new Date(now.getTime() + 7 * DAY) };
    await tell(found, becomes, people, { what: "due", when: found.nextAt ?? now }, (say) =>
      duePreventionCard(found, say),
    );
  }

  /** Says to its owner and the unit's managers what it has come to. What has changed nothing is the owner's again. */
  async function pronounce(found: Prevention, doneAt: Date, now: Date): Promise<void> {
    const span = WATCHED_DAYS * DAY;
    const before = await countOfCause(database, found, new Date(doneAt.getTime() - span), doneAt);
    const after = await countOfCause(database, found, doneAt, new Date(doneAt.getTime() + span));
    const { state, event } = VERDICTS[judge(before, after)];
    // What is open again is due again.
    const again = new Date(now.getTime() + 7 * DAY);
    const { timeZone } = await organizations.unit(found.organizationId, found.unitId);
    const next =
      state === "reopened" ? { nextAt: again, dueOn: localTime(timeZone, again).date, doneAt: null } : { nextAt: null };
    const becomes = { ...found, state, before, after, ...next };
    const people = [found.ownerId, ...(await managersOf(found))];
    const draw = (say: Say): Card => judgedCard(becomes, say);
    await tell(found, becomes, people, { what: "judged", when: doneAt }, draw, { event, at: now });
  }

  async function tell(
    found: Prevention,
    becomes: Prevention,
    people: readonly string[],
    { what, when }: { readonly what: "due" | "judged"; readonly when: Date },
    draw: (say: Say) => Card,
    happened?: { readonly event: string; readonly at: Date },
  ): Promise<void> {
    const { organizationId, addedIn: installationId, id, caseId } = found;
    const messages = await announcing.each({ organizationId, installationId }, people, (say) => ({
      key: `prevention ${what} ${id} ${when.toISOString()}`,
      nature: "proactive",
      card: draw(say),
    }));
    await announcing.along(organizationId, messages, async (sql) => {
      if (!(await changePrevention(sql, found, becomes))) return false;
      if (happened && caseId !== null) {
        const detail = { prevention: id, what: found.what, person: found.ownerId };
        await recordEvent(sql, {
          organizationId,
          caseId,
          eventId: ids.next(),
          kind: happened.event,
          at: happened.at,
          detail,
        });
      }
      return true;
    });
  }

  return async (now) => {
    let due: readonly Prevention[];
    do {
      due = await readDuePreventions(database, now, AT_ONCE);
      for (const one of due)
        await (one.state === "done" && one.doneAt ? pronounce(one, one.doneAt, now) : remind(one, now));
      if (due.length > 0) wake();
    } while (due.length === AT_ONCE);
  };
}
