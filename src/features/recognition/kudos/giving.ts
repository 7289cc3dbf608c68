import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { currentReference } from "../../../kernel/reference.ts";
import { whatBecameOf } from "../../../kernel/seen.ts";
import { type AtHand, atHand } from "./at-hand.ts";
import { hearLater } from "./hears-later.ts";
import { placeOf } from "./place.ts";
import { findThanks, readThanksFor } from "./reading.ts";
import { type Receivers, receiversOf } from "./receivers.ts";
import type { Named } from "./schema.ts";
import type { NewKudos } from "./store.ts";
import type { Given, NewThanks, Thanks, ThanksDependencies } from "./thanks.ts";
import { gatheredUntil, noteAt, summaryAt } from "./times.ts";
import { rankValues } from "./values.ts";

/** Gives thanks, and shows them to whoever gave them. */
export function createGiving(deps: ThanksDependencies): Pick<Thanks, "give" | "giveTo" | "given"> {
  const { database, organizations, settings, ids, wake } = deps;

  const offeredIn = async ({ organization }: Context) => (await deps.lists(organization.id)).value.offered;

  async function write({ people, refused }: Receivers, given: Omit<NewThanks, "to">, context: Context): Promise<Given> {
    const { organization, actor, now } = context;
    const [unit, { pace }, offered] = await Promise.all([
      organizations.unitFor(context),
      settings.read(organization.id),
      offeredIn(context),
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
      reference: currentReference(),
    };
    const number = await deps.logging(item);
    wake();
    const kudosId = number === undefined ? await repeated(context) : item.id;
    return {
      kudos: await findThanks(database, kudosId, context),
      place,
      refused,
      later: await hearLater(deps.calendars, organization.id, people, now),
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
    return atHand(
      database,
      context.organization.id,
      people.map(({ id }) => id),
      sees,
      context.now,
    );
  }

  return {
    async give({ to, ...given }, context) {
      return write(await receiversOf(to, context, deps.people), given, context);
    },

    giveTo(named, given, context) {
      const people = named.filter(({ id }) => id !== context.actor.id);
      if (people.length === 0) throw userError("kudos.self");
      return write({ people, refused: [] }, given, context);
    },

    async given(kudosId, context) {
      const kudos = await readThanksFor(database, kudosId, context);
      if (kudos.loggedBy !== context.actor.id) throw userError("kudos.unknown");
      const values = rankValues(kudos.text, await offeredIn(context));
      const about = { caseId: kudos.case?.id, winId: kudos.win?.id };
      return { kudos, refused: [], later: [], values, atHand: await atHandOf(kudos.people, about, context) };
    },
  };
}
