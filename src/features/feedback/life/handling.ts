import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Database, Sql } from "../../../kernel/ports.ts";
import { UNDO_MINUTES, undoableSince } from "../../../kernel/undo.ts";
import type { Note, Sending } from "../../attention/index.ts";
import type { Access, SeenCase } from "../access.ts";
import { heedKnowing, partVoices } from "../duplicates/voices.ts";
import { type Case, type Correction, caseName } from "../schema.ts";
import {
  type CaseEvent,
  type Changed,
  type ChangeNews,
  type Columns,
  changeCase,
  lockGoing,
  readEvents,
  readLastChange,
} from "./changes.ts";
import { correctionOf } from "./correction.ts";
import { RELEASED } from "./holding.ts";
import { isGoing, type Move, type Moved, move, type Refusal } from "./moves.ts";
import { messagesOf, type NewsDependencies, type Telling, tellingGone, tellingUndone, tellingVoices } from "./news.ts";

/** What is done with cases after they are logged. All throw UserError for whoever may not, as if there were no such case. */
export interface Handling {
  /**
   * Takes a case, solves, reopens or hands it over. Again is no error.
   * @param besides what is written with it, in its transaction; not where there is nothing to change
   */
  move(caseId: string, wanted: Move, context: Context, besides?: Besides, along?: Along): Promise<SeenCase>;
  /** Makes the last change undone, by whoever made it, for 10 minutes. */
  takeBack(caseId: string, eventId: string, context: Context): Promise<SeenCase>;
  /** Takes the whole case back: by those who may correct it, for 10 minutes. Again is no error. */
  undo(caseId: string, context: Context): Promise<SeenCase>;
  /** The case, for those who may correct it: the author, the owner and the unit's managers. */
  readToCorrect(caseId: string, context: Context): Promise<SeenCase>;
  correct(caseId: string, correction: Correction, context: Context): Promise<SeenCase>;
  /** Lets its unit know at once of what is held, by those who may correct it. Of what is not, nothing changes. */
  release(caseId: string, context: Context): Promise<SeenCase>;
  /** The case, for those who may hand it over: its owner and who decides in its unit. */
  readToHandOver(caseId: string, context: Context): Promise<SeenCase>;
  /** What has happened to it, newest first; of one that was taken back for those who may correct it. */
  history(
    caseId: string,
    context: Context,
  ): Promise<{ readonly seen: SeenCase; readonly events: readonly CaseEvent[] }>;
  /** The last change, if the actor can still take it back. */
  ownLastChange(caseId: string, context: Context): Promise<CaseEvent | undefined>;
}

export interface HandlingDependencies extends NewsDependencies {
  readonly database: Database;
  readonly attention: Pick<Sending, "prepare">;
  readonly access: Access;
  readonly ids: Ids;
  readonly wake: () => void;
  readonly lookSoon: (organizationId: string) => void;
  /** Takes note of what a correction has made of a case. */
  readonly learn: (before: Case, after: Case) => Promise<void>;
  /** Writes what else becomes undone with a change of a case. */
  readonly takenBack: (sql: Sql, found: Case, change: CaseEvent) => Promise<unknown>;
}

type Besides = (sql: Sql) => Promise<unknown>;

/** What is to be made of a case; undefined: nothing. */
interface Decision {
  readonly event: string;
  readonly set: Columns;
  /** Who is to hear of it. */
  readonly tell?: readonly Telling[];
  /** What is written with it. */
  readonly besides?: Besides | undefined;
  readonly along?: Along | undefined;
}

/** What another feature does with a move of a case, in its transaction. */
export interface Along {
  /** Comes first, with the case locked: what it throws keeps everything from happening. Answers with what else is sent. */
  readonly before: (sql: Sql) => Promise<readonly ChangeNews[]>;
  /** What was done, in whose own words: said with the news. */
  readonly note?: string | undefined;
  /** Who hears of it besides, and who hears of it in another way. */
  readonly tell?: readonly string[];
  readonly without?: readonly string[];
}

/** A case is not any more what was decided on: nothing of what was done along with its change stays. */
class NotChanged extends Error {
  readonly changed: Changed;
  constructor(changed: Changed) {
    super("The case has changed meanwhile.");
    this.changed = changed;
  }
}

/** Times that a decision is made anew because somebody else was quicker. */
const ATTEMPTS = 5;
/** Newest changes that a history shows. */
const SHOWN_EVENTS = 30;

export function createHandling(deps: HandlingDependencies): Handling {
  const { database, access, ids, wake } = deps;

  async function change(
    caseId: string,
    context: Context,
    decide: (seen: SeenCase) => Promise<Decision | undefined> | Decision | undefined,
  ): Promise<SeenCase> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const seen = await access.read(caseId, context);
      const decision = await decide(seen);
      if (!decision) return seen;
      const { changed, note } = await write(decision, seen.case, context).catch(notChanged);
      if (changed === "stale") continue;
      if (changed === "done") {
        wake();
        deps.lookSoon(seen.case.organizationId);
      }
      return { ...(await access.findDone(seen, context)), ...(note && { note }) };
    }
    throw new Error("A case was changed by others again and again.");
  }

  /** Makes the change, and tells whoever is to hear of it: never whoever did it. */
  async function write(
    { event, set, tell = [], besides, along }: Decision,
    found: Case,
    context: Context,
  ): Promise<{ changed: Changed; note?: Note }> {
    const { actor, now, delivery } = context;
    const change = { event, set, personId: actor.id, at: now, eventId: ids.next(), deliveryId: ids.next(), delivery };
    const messages = await messagesOf(deps, tell, change.eventId, context, along?.note);
    if (messages.length === 0 && !besides && !along) return { changed: await changeCase(database, found, change) };
    const admit = await deps.attention.prepare(
      found.organizationId,
      messages.map(({ personId }) => personId),
    );
    return database.transaction(async (sql) => {
      const { arrivals, written } = await admit(sql, messages);
      const news = messages.map(({ key, laneId, card }, nth) => {
        const arrival = arrivals[nth];
        if (!arrival) throw new Error("News of a change that is not made yet were sent before.");
        return { key, laneId, card, deliveryId: arrival.deliveryId, arrival };
      });
      const isThere = !along || (await lockGoing(sql, found));
      if (!isThere) return { changed: "stale" };
      const more = (await along?.before(sql)) ?? [];
      const changed = await changeCase(sql, found, { ...change, news: [...news, ...more] });
      if (along && changed !== "done") throw new NotChanged(changed);
      if (changed !== "done") return { changed };
      await besides?.(sql);
      await written(sql);
      const [{ arrival } = {}] = news;
      const [{ name } = {}] = messages;
      return { changed, ...(arrival && name !== undefined && { note: { arrival, unitId: found.unitId, name } }) };
    });
  }

  const lastEvent = ({ organizationId, id }: Case): Promise<CaseEvent | undefined> =>
    readLastChange(database, organizationId, id);

  const handling: Handling = {
    move: (caseId, wanted, context, besides, along) =>
      change(caseId, context, async ({ case: found }) => {
        const moved = move(found, wanted, context.actor, await access.standing(context));
        if (typeof moved === "string") return refuse(moved, wanted.kind, found);
        const { event, tell } = moved;
        const heard = [tell, ...(along?.tell ?? [])].filter((id) => id !== undefined);
        const direct = heard.map((personId) => ({ personId, event, shown: after(moved, found) }));
        const voices = event === "solved" ? await tellingVoices(database, found, "voice solved") : [];
        const told = [...direct, ...voices].filter(({ personId }) => !along?.without?.includes(personId));
        return { event, set: columnsOf(moved, found), tell: told, besides, along };
      }),

    takeBack: (caseId, eventId, context) =>
      change(caseId, context, async ({ case: found }) => {
        const last = await lastEvent(found);
        if (last?.id !== eventId) {
          if (last?.kind === "taken back" && last.personId === context.actor.id) return undefined;
          throw userError("case.changedSince", { case: caseName(found.number) });
        }
        if (!isOwnAndRecent(last, context)) throw tooLate("case.takeBackTooLate", found);
        const tell = await tellingUndone(database, last, found, beforeStep(last, found));
        const set = last.before ?? {};
        const besides = async (sql: Sql) => {
          await deps.takenBack(sql, found, last);
          await heedKnowing(sql, found, set, context, ids);
        };
        return { event: "taken back", set, tell, besides };
      }),

    async undo(caseId, context) {
      const seen = await access.find(caseId, context);
      if (seen.case.undoneAt) return seen;
      return change(caseId, context, ({ case: found, mayCorrect }) => {
        if (!mayCorrect)
          throw userError("case.undoNotAllowed", { case: caseName(found.number), author: found.loggedByName });
        if (found.loggedAt < undoableSince(context.now)) throw tooLate("case.undoTooLate", found);
        const besides = (sql: Sql) => partVoices(sql, found, context, ids);
        return { event: "undone", set: { undone_at: context.now }, tell: tellingGone(found, context), besides };
      });
    },

    async readToCorrect(caseId, context) {
      const seen = await access.read(caseId, context);
      requireCorrecting(seen);
      return seen;
    },

    async correct(caseId, correction, context) {
      let before: Case | undefined;
      const corrected = await change(caseId, context, (seen) => {
        requireCorrecting(seen);
        before = seen.case;
        const set = correctionOf(seen.case, correction, context);
        const besides = (sql: Sql) => heedKnowing(sql, seen.case, set, context, ids);
        return { event: "changed", set, ...(seen.case.mergedInto && { besides }) };
      });
      if (before) await deps.learn(before, corrected.case);
      return corrected;
    },

    release: (caseId, context) =>
      change(caseId, context, (seen) => {
        requireCorrecting(seen);
        return seen.case.heldUntil ? { event: "shown", set: RELEASED } : undefined;
      }),

    async readToHandOver(caseId, context) {
      const seen = await access.read(caseId, context);
      if (!seen.moves.includes("hand over"))
        refuse(isGoing(seen.case) ? "not yours" : "not now", "hand over", seen.case);
      return seen;
    },

    async history(caseId, context) {
      const seen = await access.find(caseId, context);
      if (seen.case.undoneAt && !seen.mayCorrect) throw userError("case.undone", { case: caseName(seen.case.number) });
      return { seen, events: await readEvents(database, seen.case.organizationId, caseId, SHOWN_EVENTS) };
    },

    async ownLastChange(caseId, context) {
      const last = await readLastChange(database, context.organization.id, caseId);
      return last && isOwnAndRecent(last, context) ? last : undefined;
    },
  };
  return handling;
}

const REVERSIBLE: ReadonlySet<string> = new Set([
  ...["taken", "solved", "reopened", "handed over", "changed"],
  ...["confirmed", "not asked", "not happy"],
]);

const isOwnAndRecent = ({ kind, personId, at }: CaseEvent, { actor, now }: Context): boolean =>
  REVERSIBLE.has(kind) && personId === actor.id && at >= undoableSince(now);

const tooLate = (key: "case.undoTooLate" | "case.takeBackTooLate", { number }: Case): Error =>
  userError(key, { case: caseName(number), minutes: UNDO_MINUTES });

const notChanged = (error: unknown): { changed: Changed; note?: Note } => {
  if (error instanceof NotChanged) return { changed: error.changed };
  throw error;
};

/** The case as it was before its last step, as far as news tell of that. */
const beforeStep = ({ before, ownerBefore }: CaseEvent, found: Case): Case => ({
  ...found,
  ...(before?.state && { state: before.state }),
  ...(before?.owner_id && { ownerId: before.owner_id, ownerName: ownerBefore ?? found.ownerName }),
});

/** Whoever hands over what is confidential may know of it still. */
function columnsOf({ state, severity, owner }: Moved, { ownerId, confidential, named }: Case): Columns {
  const knows = confidential && owner.id !== ownerId && !named.includes(ownerId) ? { named: [...named, ownerId] } : {};
  return { state, owner_id: owner.id, ...(severity && { severity }), ...knows };
}

const after = ({ state, severity, owner }: Moved, found: Case): Case => ({
  ...found,
  state,
  ...(severity && { severity }),
  ownerId: owner.id,
  ownerName: owner.name,
});

function refuse(refusal: Refusal, kind: Move["kind"], { number, ownerName: owner }: Case): undefined {
  const named = { case: caseName(number) };
  if (refusal === "already") return undefined;
  if (refusal === "not now") throw userError("case.notNow", named);
  throw kind === "take"
    ? userError("case.inHandAlready", { ...named, owner })
    : userError("case.notYours", { ...named, owner });
}

function requireCorrecting({ case: { number, ownerName: owner }, mayCorrect }: SeenCase): void {
  if (!mayCorrect) throw userError("case.correctNotAllowed", { case: caseName(number), owner });
}
