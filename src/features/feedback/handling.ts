import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { UNDO_MINUTES, undoableSince } from "../../kernel/undo.ts";
import type { Note, Sending } from "../attention/index.ts";
import type { Access, SeenCase } from "./access.ts";
import { type CaseEvent, type Change, type Changed, type Columns, changeCase, readEvents } from "./changes.ts";
import { correctionOf } from "./correction.ts";
import { partVoices } from "./duplicates/voices.ts";
import { isGoing, type Move, type Moved, move, type Refusal } from "./moves.ts";
import { messagesOf, type NewsDependencies, type Telling, tellingUndone, tellingVoices } from "./news.ts";
import { type Case, type Correction, caseName } from "./schema.ts";

/** What is done with cases after they are logged. All throw UserError for whoever may not, as if there were no such case. */
export interface Handling {
  /** Takes a case, solves, reopens or hands it over. Again is no error. */
  move(caseId: string, wanted: Move, context: Context): Promise<SeenCase>;
  /** Makes the last change undone, by whoever made it, for 10 minutes. */
  takeBack(caseId: string, eventId: string, context: Context): Promise<SeenCase>;
  /** Takes the whole case back: by whoever logged it or is said to have, for 10 minutes. Again is no error. */
  undo(caseId: string, context: Context): Promise<SeenCase>;
  /** The case, for those who may correct it: the author, the owner and the unit's managers. */
  readToCorrect(caseId: string, context: Context): Promise<SeenCase>;
  correct(caseId: string, correction: Correction, context: Context): Promise<SeenCase>;
  /** The case, for those who may hand it over: its owner and who decides in its unit. */
  readToHandOver(caseId: string, context: Context): Promise<SeenCase>;
  /** What has happened to it, newest first. */
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
  /** Takes note of what a correction has made of a case. */
  readonly learn: (before: Case, after: Case) => Promise<void>;
}

/** What is to be made of a case; undefined: nothing. */
interface Decision {
  readonly event: string;
  readonly set: Columns;
  /** Who is to hear of it. */
  readonly tell?: readonly Telling[];
  /** What is written with it. */
  readonly besides?: (sql: Sql) => Promise<unknown>;
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
      const { changed, note } = await write(decision, seen.case, context);
      if (changed === "stale") continue;
      if (changed === "done") wake();
      return { ...(await access.findDone(seen, context)), ...(note && { note }) };
    }
    throw new Error("A case was changed by others again and again.");
  }

  /** Makes the change, and tells whoever is to hear of it: never whoever did it. */
  async function write(
    { event, set, tell = [], besides }: Decision,
    found: Case,
    context: Context,
  ): Promise<{ changed: Changed; note?: Note }> {
    const { actor, now, delivery } = context;
    const change = { event, set, personId: actor.id, at: now, eventId: ids.next(), deliveryId: ids.next(), delivery };
    if (besides) return { changed: await withBesides(found, change, besides) };
    const messages = await messagesOf(deps, tell, change.eventId, context);
    const [first] = messages;
    if (!first) return { changed: await changeCase(database, found, change) };
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
      const changed = await changeCase(sql, found, { ...change, news });
      if (changed !== "done") return { changed };
      await written(sql);
      const [{ arrival } = {}] = news;
      return { changed, ...(arrival && { note: { arrival, unitId: found.unitId, name: first.name } }) };
    });
  }

  const withBesides = (found: Case, change: Change, besides: NonNullable<Decision["besides"]>): Promise<Changed> =>
    database.transaction(async (sql) => {
      const changed = await changeCase(sql, found, change);
      if (changed === "done") await besides(sql);
      return changed;
    });

  const lastEvent = async ({ organizationId, id }: Case): Promise<CaseEvent | undefined> =>
    (await readEvents(database, organizationId, id, 1))[0];

  const handling: Handling = {
    move: (caseId, wanted, context) =>
      change(caseId, context, async ({ case: found }) => {
        const moved = move(found, wanted, context.actor, await access.standing(context));
        if (typeof moved === "string") return refuse(moved, wanted.kind, found);
        const { event, tell } = moved;
        const direct = tell === undefined ? [] : [{ personId: tell, event, shown: after(moved, found) }];
        const voices = event === "solved" ? await tellingVoices(database, found, "voice solved") : [];
        return { event, set: columnsOf(moved, found), tell: [...direct, ...voices] };
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
        return { event: "taken back", set: last.before ?? {}, tell };
      }),

    async undo(caseId, context) {
      const seen = await access.find(caseId, context);
      if (seen.case.undoneAt) return seen;
      return change(caseId, context, ({ case: found }) => {
        const named = { case: caseName(found.number) };
        if (![found.loggedBy, found.onBehalfOf?.id].includes(context.actor.id))
          throw userError("case.undoNotAuthor", { ...named, author: found.loggedByName });
        if (found.loggedAt < undoableSince(context.now)) throw tooLate("case.undoTooLate", found);
        const besides = (sql: Sql) => partVoices(sql, found, context, ids);
        return { event: "undone", set: { undone_at: context.now }, besides };
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
        return { event: "changed", set: correctionOf(seen.case, correction, context) };
      });
      if (before) await deps.learn(before, corrected.case);
      return corrected;
    },

    async readToHandOver(caseId, context) {
      const seen = await access.read(caseId, context);
      if (!seen.moves.includes("hand over"))
        refuse(isGoing(seen.case) ? "not yours" : "not now", "hand over", seen.case);
      return seen;
    },

    async history(caseId, context) {
      const seen = await access.read(caseId, context);
      return { seen, events: await readEvents(database, seen.case.organizationId, caseId, SHOWN_EVENTS) };
    },

    async ownLastChange(caseId, context) {
      const [last] = await readEvents(database, context.organization.id, caseId, 1);
      return last && isOwnAndRecent(last, context) ? last : undefined;
    },
  };
  return handling;
}

const REVERSIBLE: ReadonlySet<string> = new Set(["taken", "solved", "reopened", "handed over", "changed"]);

const isOwnAndRecent = ({ kind, personId, at }: CaseEvent, { actor, now }: Context): boolean =>
  REVERSIBLE.has(kind) && personId === actor.id && at >= undoableSince(now);

const tooLate = (key: "case.undoTooLate" | "case.takeBackTooLate", { number }: Case): Error =>
  userError(key, { case: caseName(number), minutes: UNDO_MINUTES });

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
