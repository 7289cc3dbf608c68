import type { Context, Person } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { redrawAll } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../../kernel/seen.ts";
import type { Note } from "../../attention/index.ts";
import { isManagerOf, mayChange, type Organizations, type Unit } from "../../organization/index.ts";
import { type AskingDependencies, createAsking } from "./asking.ts";
import { type Mark, markCard, readCards, readCardsOf } from "./cards-store.ts";
import { CARD_TOPIC, type Path, QUESTION_TOPIC, type SentCard } from "./schema.ts";
import { changePath, insertPath, type PathBecomes, readGoing, readPath } from "./store.ts";

export interface FirstDaysDependencies extends AskingDependencies {
  readonly organizations: Organizations;
  readonly wake: () => void;
}

/** A card with the path that it is one of. */
export interface CardOfPath {
  readonly card: SentCard;
  readonly path: Path;
}

/** What people do with the first days of somebody new. All throw UserError for whoever may not. */
export interface FirstDaysService {
  /** Begins the path of somebody, in a unit of theirs where the actor leads. */
  start(person: Person, context: Context): Promise<{ readonly path: Path; readonly unit: Unit }>;
  pause(pathId: string, context: Context): Promise<Path>;
  /** What was paused, or stopped by whoever does this, goes on with the next shift. */
  goOn(pathId: string, context: Context): Promise<Path>;
  stop(pathId: string, context: Context): Promise<Path>;
  /** The same two by whom the cards are for, on one of them. */
  stopOwn(cardId: string, context: Context): Promise<void>;
  goOnOwn(cardId: string, context: Context): Promise<void>;
  /** They have done what a card says, or not. */
  done(cardId: string, isDone: boolean, context: Context): Promise<void>;
  /** They want to talk about it: who hears of that, and when. */
  ask(cardId: string, context: Context): Promise<readonly Note[]>;
  takeBackAsking(cardId: string, context: Context): Promise<void>;
  /** Whoever leads has talked about it with them, or not. */
  talked(cardId: string, hasTalked: boolean, context: Context): Promise<void>;
}

/** Milliseconds in which whoever begins a path can think better of it before the first card goes. */
const BEFORE_FIRST = 10 * 60_000;
/** How often a change is decided anew because others change the same path. */
const ATTEMPTS = 5;

export function createService(deps: FirstDaysDependencies): FirstDaysService {
  const { database, organizations, ids, wake } = deps;
  const ask = createAsking(deps);

  /** A unit of theirs where the actor leads: one that they manage rather than another. */
  async function unitFor(person: Person, context: Context): Promise<Unit> {
    const units = await organizations.units(context.organization.id);
    const theirs = person.memberships.flatMap(({ unitId }) => units.find(({ id }) => id === unitId) ?? []);
    const all = theirs.length > 0 ? theirs : units.filter(({ isDefault }) => isDefault);
    const unit = all.find(({ id }) => isManagerOf(context.actor, id)) ?? all[0];
    if (!unit) throw new Error("An organization has a default unit.");
    if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
    return unit;
  }

  async function read(pathId: string, context: Context): Promise<Path> {
    const found = await readPath(database, context.organization.id, pathId);
    const leads = found && (found.startedBy === context.actor.id || (await mayChange({ id: found.unitId }, context)));
    if (!found || !leads) throw userError("firstDays.unknown");
    return found;
  }

  async function cardOf(cardId: string, context: Context): Promise<CardOfPath> {
    const organizationId = context.organization.id;
    const [card] = await readCards(database, [{ organizationId, id: cardId }]);
    const path = card && (await readPath(database, organizationId, card.pathId));
    if (!card || !path) throw userError("firstDays.unknown");
    return { card, path };
  }

  /** A card, for whom it is. */
  async function own(cardId: string, context: Context): Promise<CardOfPath> {
    const found = await cardOf(cardId, context);
    if (found.path.personId !== context.actor.id) throw userError("firstDays.unknown");
    return found;
  }

  const isFirst = (sql: Sql, subjectId: string, { organization, delivery, now: at }: Context): Promise<boolean> =>
    isFirstSight(sql, { organizationId: organization.id, delivery, subjectId, at });

  /** Changes a path, as it is then, and draws its cards anew, whose buttons may be others now. */
  async function change(
    pathId: string,
    context: Context,
    reader: () => Promise<Path>,
    decide: (path: Path) => Partial<PathBecomes> | undefined,
  ): Promise<Path> {
    const organizationId = context.organization.id;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const path = await reader();
      if (await whatBecameOf(database, organizationId, context.delivery)) return path;
      const becomes = decide(path);
      if (!becomes) return path;
      if (becomes.state === "going") await requireNoOther(path);
      const cards = await readCardsOf(database, organizationId, [pathId]);
      const done = await database.transaction(async (sql) => {
        if (!(await changePath(sql, path, becomes))) return false;
        await isFirst(sql, pathId, context);
        const subjects = cards.map(({ id }) => ({ topic: CARD_TOPIC, subjectId: id }));
        await redrawAll(sql, ids, organizationId, subjects);
        return true;
      });
      if (!done) continue;
      wake();
      return { ...path, ...becomes };
    }
    throw new Error("Somebody's first days were changed by others again and again.");
  }

  async function requireNoOther({ organizationId, personId, personName: name, id }: Path): Promise<void> {
    const going = await readGoing(database, organizationId, personId);
    if (going && going.id !== id) throw userError("firstDays.goingAlready", { name });
  }

  const stopping =
    ({ actor, now }: Context) =>
    ({ state }: Path): Partial<PathBecomes> | undefined =>
      state === "going" || state === "paused"
        ? { state: "stopped", nextAt: null, endedBy: actor.id, endedAt: now }
        : undefined;

  /** Whoever has stopped it has it go on; those who lead also what was paused, or ended because somebody was gone. */
  const goingOn =
    ({ actor, now }: Context, leads: boolean) =>
    ({ state, endedBy }: Path): Partial<PathBecomes> | undefined => {
      if (state === "going" || state === "over") return undefined;
      const may = state === "paused" ? leads : endedBy === actor.id || (leads && endedBy === null);
      if (!may) throw userError("firstDays.stoppedByThem");
      return { state: "going", nextAt: now, endedBy: null, endedAt: null };
    };

  /** Marks a card and draws anew what shows it. */
  async function mark(
    { organizationId, id }: SentCard,
    which: Mark,
    stands: boolean,
    topics: readonly string[],
    context: Context,
  ): Promise<void> {
    await database.transaction(async (sql) => {
      if (!(await isFirst(sql, id, context))) return;
      if (!(await markCard(sql, { organizationId, id }, which, stands ? context.now : null))) return;
      const subjects = topics.map((topic) => ({ topic, subjectId: id }));
      await redrawAll(sql, ids, organizationId, subjects);
    });
    wake();
  }

  return {
    async start(person, context) {
      const { organization, actor, installation, now, delivery } = context;
      const organizationId = organization.id;
      const { name } = person;
      if (person.id === actor.id) throw userError("firstDays.notYourself");
      if (!person.active || person.kind !== "member") throw userError("firstDays.nobodyNew", { name });
      const unit = await unitFor(person, context);
      const id = ids.next();
      const path = { organizationId, id, personId: person.id, unitId: unit.id, startedBy: actor.id, startedAt: now };
      const first = new Date(now.getTime() + BEFORE_FIRST);
      await database.transaction(async (sql) => {
        if (!(await isFirst(sql, id, context))) return;
        if (!(await insertPath(sql, { ...path, startedIn: installation.installationId }, first)))
          throw userError("firstDays.goingAlready", { name });
      });
      const startedId = (await whatBecameOf(database, organizationId, delivery)) ?? id;
      const started = await readPath(database, organizationId, startedId);
      if (!started) throw userError("firstDays.unknown");
      return { path: started, unit };
    },

    pause: (pathId, context) =>
      change(
        pathId,
        context,
        () => read(pathId, context),
        ({ state }) => (state === "going" ? { state: "paused", nextAt: null } : undefined),
      ),
    goOn: (pathId, context) => change(pathId, context, () => read(pathId, context), goingOn(context, true)),
    stop: (pathId, context) => change(pathId, context, () => read(pathId, context), stopping(context)),

    async stopOwn(cardId, context) {
      const { path } = await own(cardId, context);
      await change(path.id, context, async () => (await own(cardId, context)).path, stopping(context));
    },
    async goOnOwn(cardId, context) {
      const { path } = await own(cardId, context);
      await change(path.id, context, async () => (await own(cardId, context)).path, goingOn(context, false));
    },

    async done(cardId, isDone, context) {
      const { card } = await own(cardId, context);
      await mark(card, "done", isDone, [CARD_TOPIC], context);
    },

    async ask(cardId, context) {
      const { card, path } = await own(cardId, context);
      if (card.askedAt) return [];
      const notes = await ask(card, path, context);
      wake();
      return notes;
    },

    async takeBackAsking(cardId, context) {
      const { card } = await own(cardId, context);
      if (!card.talkedAt) await mark(card, "asked", false, [CARD_TOPIC, QUESTION_TOPIC], context);
    },

    async talked(cardId, hasTalked, context) {
      const { card, path } = await cardOf(cardId, context);
      if (path.startedBy !== context.actor.id && !(await mayChange({ id: path.unitId }, context)))
        throw userError("firstDays.unknown");
      await mark(card, "talked", hasTalked, [CARD_TOPIC, QUESTION_TOPIC], context);
    },
  };
}
