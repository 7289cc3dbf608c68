import type { Batch } from "../../database/batch.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context, Person } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { ChangeOf } from "../../kernel/matter.ts";
import type { Database } from "../../kernel/ports.ts";
import { currentReference } from "../../kernel/reference.ts";
import { whatBecameOf } from "../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../kernel/undo.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Note, Sending } from "../attention/index.ts";
import { isManagerOf, type Organizations, type Unit } from "../organization/index.ts";
import { accountsOf, type People } from "../people/index.ts";
import { type Win, winName } from "./schema.ts";
import { correctWin, type NewWin, readLastEvent, readWins, takeBackCorrection, type WinEvent } from "./store.ts";
import { takeAllBack } from "./undoing.ts";

/** A case after which the customer is happy again. */
export interface CaseBefore {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
}

export interface NewText {
  readonly text: string;
  /** Accounts: who made it happen; else whoever the text names. */
  readonly people?: readonly string[] | undefined;
  readonly after?: CaseBefore | undefined;
}

/** A win with the unit that it belongs to. */
export interface WinInUnit {
  readonly win: Win;
  readonly unit: Unit;
  /** What somebody was sent with what has just been done. */
  readonly note?: Note;
}

export interface Wins {
  /** Saves something done that a customer will remember. Throws DatabaseUnavailable. */
  log(given: NewText, context: Context): Promise<WinInUnit>;
  /** Throws UserError when there is no such win, or it was taken back. */
  read(winId: string, context: Context): Promise<WinInUnit>;
  /** Takes a win back: by those who may correct it, for 10 minutes. Again is no error. Throws UserError saying why not. */
  undo(winId: string, context: Context): Promise<WinInUnit>;
  /** May this person correct it? The author and the unit's managers may. */
  mayCorrect(win: Win, context: Context): boolean;
  /** May they take all of it back? */
  mayUndo(win: Win, context: Context): boolean;
  /** The id of the last correction, if the actor can still take it back. */
  ownCorrection(win: Win, context: Context): Promise<string | undefined>;
  /** Makes the last correction undone, by whoever made it, for 10 minutes. Again is no error. Throws UserError. */
  takeBack(winId: string, eventId: string, context: Context): Promise<WinInUnit>;
  /**
   * The win, and the accounts of the people whom it names where it is to be corrected. Throws UserError when the person may
   * not correct it, or it was taken back.
   */
  readToCorrect(winId: string, context: Context): Promise<WinInUnit & { readonly accounts: readonly string[] }>;
  /** `people` are accounts; whoever has none here stays named. Throws like readToCorrect. */
  correct(
    winId: string,
    correction: Omit<NewText, "after" | "text"> & { readonly text?: string | undefined },
    context: Context,
  ): Promise<WinInUnit>;
}

export interface WinsDependencies {
  readonly database: Database;
  readonly attention: Pick<Sending, "prepare">;
  readonly texts: Texts;
  /** Writes a win and returns its number; undefined when its delivery was seen before, be it a moment ago. */
  readonly logging: Batch<NewWin, number | undefined>;
  readonly organizations: Organizations;
  readonly people: Pick<People, "named">;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}

export function createWins(deps: WinsDependencies): Wins {
  const { database, organizations, ids, wake } = deps;

  const withUnit = async (win: Win): Promise<WinInUnit> => ({
    win,
    unit: await organizations.unit(win.organizationId, win.unitId),
  });

  const find = async (winId: string, context: Context): Promise<Win> => {
    const [found] = await readWins(database, [{ organizationId: context.organization.id, id: winId }]);
    if (!found) throw userError("win.unknown");
    return found;
  };

  const changeBy = (winId: string, context: Context): ChangeOf => ({
    organizationId: context.organization.id,
    id: winId,
    personId: context.actor.id,
    at: context.now,
    eventId: ids.next(),
    deliveryId: ids.next(),
    delivery: context.delivery,
  });

  const wins: Wins = {
    async log({ text, people: picked, after }, context) {
      const [unit, named] = await Promise.all([
        after ? organizations.unit(context.organization.id, after.unitId) : organizations.unitFor(context),
        picked ? { text, people: await accounts(picked, context) } : whomItNames(text, context),
      ]);
      const item = newWin(named, context, unit, ids, after);
      const number = await deps.logging(item);
      if (unit.laneId) wake();
      if (number === undefined) return repeated(context);
      return { win: { ...toWin(item, named.people, context, after), number }, unit };
    },

    async read(winId, context) {
      const win = await find(winId, context);
      if (win.undoneAt) throw userError("case.undone", { case: winName(win.number) });
      return withUnit(win);
    },

    async undo(winId, context) {
      const win = await find(winId, context);
      if (win.undoneAt) return withUnit(win);
      if (!wins.mayCorrect(win, context))
        throw userError("win.undoNotAllowed", { win: winName(win.number), author: win.loggedByName });
      if (win.loggedAt < undoableSince(context.now))
        throw userError("case.undoTooLate", { case: winName(win.number), minutes: UNDO_MINUTES });
      const note = await takeAllBack(deps, win, changeBy(winId, context), context);
      wake();
      return { ...(await withUnit(await find(winId, context))), ...(note && { note }) };
    },

    async ownCorrection({ organizationId, id }, context) {
      const last = await readLastEvent(database, organizationId, id);
      return last && isOwnAndRecent(last, context) ? last.id : undefined;
    },

    async takeBack(winId, eventId, context) {
      const found = await wins.read(winId, context);
      const named = { case: winName(found.win.number) };
      const last = await readLastEvent(database, found.win.organizationId, winId);
      if (last?.kind === "taken back" && last.personId === context.actor.id) return found;
      if (last?.id !== eventId) throw userError("case.changedSince", named);
      if (!isOwnAndRecent(last, context)) throw userError("case.takeBackTooLate", { ...named, minutes: UNDO_MINUTES });
      if (!(await takeBackCorrection(database, changeBy(winId, context), eventId)))
        throw userError("case.changedSince", named);
      wake();
      return wins.read(winId, context);
    },

    mayUndo: (win, context) => wins.mayCorrect(win, context) && win.loggedAt >= undoableSince(context.now),

    mayCorrect: ({ loggedBy, unitId }, { actor }) => loggedBy === actor.id || isManagerOf(actor, unitId),

    async readToCorrect(winId, context) {
      const found = await wins.read(winId, context);
      const { win } = found;
      if (!wins.mayCorrect(win, context))
        throw userError("win.correctNotAllowed", { win: winName(win.number), author: win.loggedByName });
      const known = await accountsOf(database, context.installation, idsOf(win.people));
      return { ...found, accounts: win.people.flatMap(({ id }) => known.get(id) ?? []) };
    },

    async correct(winId, { text, people }, context) {
      const { win } = await wins.readToCorrect(winId, context);
      const elsewhere = await without(win.people, context);
      const named = await accounts(people ?? [], context);
      const correction = { text, people: idsOf([...elsewhere, ...named]) };
      if (await correctWin(database, changeBy(winId, context), correction)) wake();
      return wins.read(winId, context);
    },
  };

  const accounts = (picked: readonly string[], context: Context): Promise<Person[]> =>
    deps.people.named(
      context,
      picked.map((userId) => ({ userId })),
    );

  /** The people whom a text names, and the text with the names of those whom the platform put there by their ids. */
  async function whomItNames(text: string, context: Context): Promise<Named> {
    const each = await Promise.all(context.mentioned.map((one) => deps.people.named(context, [one])));
    const said = context.mentioned.reduce((saying, { as, name }, at) => {
      const [person] = each[at] ?? [];
      return name === undefined && person ? saying.replaceAll(as, () => `@${person.name}`) : saying;
    }, text);
    return { text: said, people: [...new Map(each.flat().map((person) => [person.id, person])).values()] };
  }

  /** Those who have no account where a form is sent. */
  async function without(people: Win["people"], { installation }: Context): Promise<Win["people"]> {
    const known = await accountsOf(database, installation, idsOf(people));
    return people.filter(({ id }) => !known.has(id));
  }

  async function repeated(context: Context): Promise<WinInUnit> {
    const winId = await whatBecameOf(database, context.organization.id, context.delivery);
    if (!winId) throw new Error("A delivery was refused as seen but is not remembered.");
    return withUnit(await find(winId, context));
  }

  return wins;
}

const isOwnAndRecent = ({ kind, personId, at }: WinEvent, { actor, now }: Context): boolean =>
  kind === "changed" && personId === actor.id && at >= undoableSince(now);

interface Named {
  readonly text: string;
  readonly people: readonly Pick<Person, "id" | "name">[];
}

const idsOf = (people: readonly { readonly id: string }[]): string[] => people.map(({ id }) => id);

const newWin = (
  { text, people }: Named,
  context: Context,
  unit: Unit,
  ids: Ids,
  after: CaseBefore | undefined,
): NewWin => ({
  organization_id: context.organization.id,
  id: ids.next(),
  event_id: ids.next(),
  delivery_id: ids.next(),
  unit_id: unit.id,
  lane_id: unit.laneId ?? null,
  text,
  case_id: after?.id ?? null,
  people: idsOf(people),
  person_id: context.actor.id,
  at: context.now,
  delivery: context.delivery,
  reference: currentReference(),
});

/** A win as it stands once it is written. */
const toWin = (
  item: NewWin,
  people: Named["people"],
  { actor }: Context,
  after: CaseBefore | undefined,
): Omit<Win, "number"> => ({
  organizationId: item.organization_id,
  id: item.id,
  text: item.text,
  unitId: item.unit_id,
  people,
  loggedBy: actor.id,
  loggedByName: actor.name,
  loggedAt: item.at,
  ...(after && { after: { id: after.id, name: after.name } }),
});
