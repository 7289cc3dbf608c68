import type { Batch } from "../../../database/batch.ts";
import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { ChangeOf } from "../../../kernel/matter.ts";
import type { Database } from "../../../kernel/ports.ts";
import { whatBecameOf } from "../../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../../kernel/undo.ts";
import type { ListedTheme, ReadLists } from "../../feedback/index.ts";
import { isManagerOf, type Organizations, type Unit } from "../../organization/index.ts";
import { accountsOf, type People } from "../../people/index.ts";
import type { StoredSettings } from "../settings/store.ts";
import { type AtHand, atHand } from "./at-hand.ts";
import { type Place, placeOf } from "./place.ts";
import { readKudos } from "./read.ts";
import { type Receivers, receiversOf } from "./receivers.ts";
import { type Kudos, kudosName, type Named } from "./schema.ts";
import { correctKudos, hideKudos, type NewKudos, undoKudos } from "./store.ts";
import { gatheredUntil, noteAt, summaryAt } from "./times.ts";
import { rankValues } from "./values.ts";

export interface NewThanks {
  /** Accounts, as somebody names or picks them. */
  readonly to: readonly { readonly userId: string; readonly name?: string }[];
  readonly text: string;
  readonly caseId?: string | undefined;
  readonly winId?: string | undefined;
}

/** Thanks as whoever gave them sees them. */
export interface Given {
  readonly kudos: Kudos;
  readonly unit: Unit;
  /** Absent: that was said before. */
  readonly place?: Place;
  readonly refused: Receivers["refused"];
  /** The organization's values, the likeliest first. */
  readonly values: readonly ListedTheme[];
  readonly atHand: AtHand;
}

export interface Thanks {
  /** Gives thanks in public. Throws UserError when nobody named can be thanked. */
  give(given: NewThanks, context: Context): Promise<Given>;
  /** The same, to people who are known already. */
  giveTo(people: readonly Named[], given: Omit<NewThanks, "to">, context: Context): Promise<Given>;
  /** Thanks as whoever gave them sees them. Throws UserError when they were given by somebody else. */
  given(kudosId: string, context: Context): Promise<Given>;
  /** Throws UserError when there is no such thanks for them, or it was taken back. */
  read(kudosId: string, context: Context): Promise<Kudos>;
  /** Takes thanks back: by who gave them, for 10 minutes. Again is no error. Throws UserError saying why not. */
  undo(kudosId: string, context: Context): Promise<Kudos>;
  mayCorrect(kudos: Kudos, context: Context): boolean;
  /** The thanks, with the accounts of the receivers where it is to be corrected, and the values. Throws UserError. */
  readToCorrect(
    kudosId: string,
    context: Context,
  ): Promise<{ kudos: Kudos; accounts: readonly string[]; values: readonly ListedTheme[] }>;
  correct(
    kudosId: string,
    correction: Partial<Omit<NewThanks, "to" | "text">> & {
      readonly text?: string | undefined;
      readonly value?: string | undefined;
      readonly to?: readonly string[] | undefined;
    },
    context: Context,
  ): Promise<Kudos>;
  /** A receiver has it shown nowhere, or everywhere again. Throws UserError when it is not for them to say. */
  hide(kudosId: string, hidden: boolean, context: Context): Promise<Kudos>;
}

export interface ThanksDependencies {
  readonly database: Database;
  /** Writes thanks and returns their number; undefined when their delivery was seen before, be it a moment ago. */
  readonly logging: Batch<NewKudos, number | undefined>;
  readonly organizations: Organizations;
  readonly people: Pick<People, "met">;
  readonly settings: Pick<StoredSettings, "read">;
  readonly lists: ReadLists;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}

export function createThanks(deps: ThanksDependencies): Thanks {
  const { database, organizations, settings, ids, wake } = deps;

  const find = async (kudosId: string, { organization }: Context): Promise<Kudos> => {
    const [found] = await readKudos(database, [{ organizationId: organization.id, id: kudosId }]);
    if (!found) throw userError("kudos.unknown");
    return found;
  };

  const changeBy = (kudosId: string, context: Context): ChangeOf => ({
    organizationId: context.organization.id,
    id: kudosId,
    personId: context.actor.id,
    at: context.now,
    eventId: ids.next(),
    deliveryId: ids.next(),
    delivery: context.delivery,
  });

  const valuesOf = async ({ organization }: Context) => (await deps.lists(organization.id)).value.offered;

  async function write({ people, refused }: Receivers, given: Omit<NewThanks, "to">, context: Context): Promise<Given> {
    const { organization, actor, now } = context;
    const [unit, { pace }, offered] = await Promise.all([
      organizations.unitFor(context),
      settings.read(organization.id),
      valuesOf(context),
    ]);
    const place = await placeOf(deps, unit, context);
    const values = rankValues(given.text, offered);
    const gathered = place.champion === undefined ? undefined : gatheredUntil(pace, organization.timeZone, now);
    const item: NewKudos = {
      organization_id: organization.id,
      id: ids.next(),
      event_id: ids.next(),
      delivery_id: ids.next(),
      champion_delivery_id: ids.next(),
      unit_id: unit.id,
      lane_id: place.laneId ?? null,
      champion_lane_id: place.champion ?? null,
      batch_at: gathered ?? null,
      text: given.text,
      value: values[0]?.key ?? "other",
      guessed: true,
      case_id: given.caseId ?? null,
      win_id: given.winId ?? null,
      people: people.map(({ id }) => id),
      person_id: actor.id,
      at: now,
      note_at: noteAt(now),
      summary_at: summaryAt(organization.timeZone, now),
      delivery: context.delivery,
    };
    const number = await deps.logging(item);
    wake();
    const kudosId = number === undefined ? await repeated(context) : item.id;
    return {
      kudos: await find(kudosId, context),
      unit,
      place,
      refused,
      values,
      atHand: await atHandOf(people, given, context),
    };
  }

  async function repeated({ organization, delivery }: Context): Promise<string> {
    const kudosId = await whatBecameOf(database, organization.id, delivery);
    if (!kudosId) throw new Error("A delivery was refused as seen but is not remembered.");
    return kudosId;
  }

  /** Nothing is at hand for what says already what it is about. */
  async function atHandOf(
    people: readonly Named[],
    { caseId, winId }: Pick<NewThanks, "caseId" | "winId">,
    context: Context,
  ): Promise<AtHand> {
    if (caseId ?? winId) return {};
    const units = await organizations.units(context.organization.id);
    const own = context.actor.memberships.map(({ unitId }) => unitId);
    const sees = own.length > 0 ? own : units.filter(({ isDefault }) => isDefault).map(({ id }) => id);
    const ids = people.map(({ id }) => id);
    return atHand(database, context.organization.id, ids, sees, context.now);
  }

  const thanks: Thanks = {
    async give({ to, ...given }, context) {
      return write(await receiversOf(to, context, deps.people), given, context);
    },

    giveTo(named, given, context) {
      const people = named.filter(({ id }) => id !== context.actor.id);
      if (people.length === 0) throw userError("kudos.self");
      return write({ people, refused: [] }, given, context);
    },

    async given(kudosId, context) {
      const kudos = await thanks.read(kudosId, context);
      if (kudos.loggedBy !== context.actor.id) throw userError("kudos.unknown");
      const unit = await organizations.unit(kudos.organizationId, kudos.unitId);
      const values = rankValues(kudos.text, await valuesOf(context));
      const about = { caseId: kudos.case?.id, winId: kudos.win?.id };
      return { kudos, unit, refused: [], values, atHand: await atHandOf(kudos.people, about, context) };
    },

    async read(kudosId, context) {
      const kudos = await find(kudosId, context);
      if (kudos.undoneAt) throw userError("case.undone", { case: kudosName(kudos.number) });
      if (kudos.privateBy && !isParty(kudos, context)) throw userError("kudos.unknown");
      return kudos;
    },

    async undo(kudosId, context) {
      if (await undoKudos(database, changeBy(kudosId, context), undoableSince(context.now))) wake();
      const kudos = await find(kudosId, context);
      if (kudos.undoneAt) return kudos;
      const named = { case: kudosName(kudos.number) };
      if (kudos.loggedBy !== context.actor.id)
        throw userError("case.undoNotAuthor", { ...named, author: kudos.loggedByName });
      throw userError("case.undoTooLate", { ...named, minutes: UNDO_MINUTES });
    },

    mayCorrect: ({ loggedBy, unitId }, { actor }) => loggedBy === actor.id || isManagerOf(actor, unitId),

    async readToCorrect(kudosId, context) {
      const kudos = await thanks.read(kudosId, context);
      if (!thanks.mayCorrect(kudos, context))
        throw userError("win.correctNotAllowed", { win: kudosName(kudos.number), author: kudos.loggedByName });
      const known = await accountsOf(
        database,
        context.installation,
        kudos.people.map(({ id }) => id),
      );
      return {
        kudos,
        accounts: kudos.people.flatMap(({ id }) => known.get(id) ?? []),
        values: await valuesOf(context),
      };
    },

    async correct(kudosId, { to, ...correction }, context) {
      const { kudos } = await thanks.readToCorrect(kudosId, context);
      const people = to && (await receiversInstead(kudos, to, context));
      if (await correctKudos(database, changeBy(kudosId, context), { ...correction, people })) wake();
      return thanks.read(kudosId, context);
    },

    async hide(kudosId, hidden, context) {
      if (await hideKudos(database, changeBy(kudosId, context), hidden)) wake();
      const kudos = await thanks.read(kudosId, context);
      if ((kudos.privateBy !== undefined) !== hidden) throw userError("kudos.notYoursToHide");
      return kudos;
    },
  };

  /** Whoever has no account where a form is sent stays; so do those who were thanked before and have left since. */
  async function receiversInstead(kudos: Kudos, to: readonly string[], context: Context): Promise<string[]> {
    const known = await accountsOf(
      database,
      context.installation,
      kudos.people.map(({ id }) => id),
    );
    const elsewhere = kudos.people.filter(({ id }) => !known.has(id));
    const before = kudos.people.filter(({ id }) => to.includes(known.get(id) ?? ""));
    const fresh = to.filter((userId) => ![...known.values()].includes(userId));
    const others =
      fresh.length > 0
        ? (
            await receiversOf(
              fresh.map((userId) => ({ userId })),
              context,
              deps.people,
            )
          ).people
        : [];
    const people = [...elsewhere, ...before, ...others].filter(({ id }) => id !== kudos.loggedBy);
    if (people.length === 0) throw userError("kudos.nobody");
    return [...new Set(people.map(({ id }) => id))];
  }

  return thanks;
}

/** Those between whom it is. */
export const isParty = ({ loggedBy, people }: Kudos, { actor }: Pick<Context, "actor">): boolean =>
  loggedBy === actor.id || people.some(({ id }) => id === actor.id);
