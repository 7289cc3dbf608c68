import type { Ids } from "../../../kernel/clock.ts";
import type { Context, Person } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { haveLookedAtAgain } from "../../../kernel/look-again.ts";
import { enqueue } from "../../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../../kernel/ports.ts";
import { isFirstSight } from "../../../kernel/seen.ts";
import type { Card } from "../../../message/card.ts";
import type { Say, Texts } from "../../../texts/catalog.ts";
import type { Sending } from "../../attention/index.ts";
import type { Calendars } from "../../calendar/index.ts";
import { recipientOf } from "../../feedback/index.ts";
import { isManagerOf, mayChange, type Organizations, type Unit } from "../../organization/index.ts";
import { type Rung, rungs } from "../schema.ts";
import { namedCard, nightCard, type ShownLadder, saidCard } from "./cards.ts";
import { choose } from "./choose.ts";
import { type Clocks, clocksOf, severities } from "./clocks.ts";
import type { Places } from "./forms.ts";
import { anyCase, requireKnowing } from "./knowing.ts";
import { createPeopleOfLadder } from "./people.ts";
import {
  agreeToNights,
  askNightContact,
  endNights,
  type NamedDeputy,
  readDeputies,
  readNightContacts,
  readThreadLines,
  removeDeputy,
  saveClocks,
  saveDeputy,
  saveThreadLines,
} from "./settings-store.ts";
import { readClocks } from "./store.ts";

export interface LadderSettingsDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "unit" | "units">;
  readonly calendars: Pick<Calendars, "of">;
  readonly attention: Pick<Sending, "prepare">;
  readonly texts: Texts;
  readonly ids: Ids;
  readonly wake: () => void;
}

export interface LadderSettings {
  places(unit: Unit, context: Context): Promise<Places>;
  clocks(unit: Unit): Promise<Clocks>;
  shown(unit: Unit, context: Context): Promise<ShownLadder>;
  /** Sets how long those of a rung have. Throws UserError when the place is not theirs to decide for. */
  setClocks(unit: Unit, where: string | undefined, rung: Rung, given: Clocks[Rung], context: Context): Promise<void>;
  /** Whoever stands in for them, now or later. */
  deputy(context: Context): Promise<NamedDeputy | undefined>;
  /** Names who stands in for them, and tells that one. Throws UserError if they may not know of what comes. */
  nameDeputy(to: Person, between: Between | undefined, context: Context): Promise<void>;
  endDeputy(context: Context): Promise<void>;
  /** Asks somebody to be called at night. Throws UserError if they may not know of what comes. */
  askForNights(unit: Unit, where: string | undefined, to: Person, context: Context): Promise<void>;
  endNights(unit: Unit, placeId: string, context: Context): Promise<void>;
  /** What somebody says who was asked; false: they are not asked any more. */
  answerNights(placeId: string, agrees: boolean, context: Context): Promise<boolean>;
  setThreadLines(on: boolean, context: Context): Promise<void>;
}

export interface Between {
  readonly from: Date;
  readonly until: Date;
}

/** A message to one person, in their words. */
interface Telling {
  readonly to: string;
  readonly draw: (say: Say) => Card;
}

/** How long those of a ladder have, and who stands in for them. */
export function createLadderSettings(deps: LadderSettingsDependencies): LadderSettings {
  const { database, organizations, attention, texts, ids, wake } = deps;
  const peopleFor = createPeopleOfLadder(deps);

  /** Writes it once for a delivery, however often that comes; whoever is to hear of it is told in the same transaction. */
  async function once(
    context: Context,
    subjectId: string,
    write: (sql: Sql) => Promise<unknown>,
    telling?: Telling & { readonly unitId: string },
  ): Promise<void> {
    const { organization, installation, actor, delivery, now: at } = context;
    const to = telling && telling.to !== actor.id && (await recipientOf(database, ids, installation, telling.to));
    const admit = await attention.prepare(organization.id, to && telling ? [telling.to] : []);
    await database.transaction(async (sql) => {
      if (!(await isFirstSight(sql, { organizationId: organization.id, delivery, subjectId, at }))) return;
      const message = to &&
        telling && {
          ...{ personId: telling.to, laneId: to.laneId, key: `ladder ${ids.next()}`, nature: "proactive" as const },
          ...{
            card: telling.draw(texts.for(to.locale, to.timeZone)),
            from: { personId: actor.id, unitId: telling.unitId },
          },
        };
      const { deliveries, count } = await admit(sql, message ? [message] : []);
      await haveLookedAtAgain(sql, organization.id, [organization.id]);
      await write(sql);
      await count(sql);
      await enqueue(sql, deliveries);
    });
    wake();
  }

  const decidesForAll = ({ hasRole }: Context): Promise<boolean> => hasRole(["champion", "admin"]);

  const places = async (unit: Unit, context: Context): Promise<Places> => ({
    unit: (await mayChange(unit, context)) ? unit : undefined,
    everyUnit: await decidesForAll(context),
  });

  /** What somebody sets something for. Throws UserError when that is not theirs to decide for. */
  async function placeMeant(unit: Unit, where: string | undefined, context: Context) {
    const may = await places(unit, context);
    const organizationId = unit.organizationId;
    const placeId = where ?? (may.unit ? unit.id : organizationId);
    const allowed = placeId === organizationId ? may.everyUnit : placeId === may.unit?.id;
    if (!allowed) throw userError("channel.notYourUnit", { unit: unit.name });
    return { organizationId, placeId };
  }

  /** The units whose cases somebody who stands in for the actor has to know of. */
  async function unitsToKnow({ organization, actor }: Context): Promise<readonly Unit[]> {
    const units = await organizations.units(organization.id);
    const overseesAll = actor.roles.includes("champion") || actor.roles.includes("leader");
    return overseesAll ? units : units.filter(({ id }) => isManagerOf(actor, id));
  }

  async function deputyOf(context: Context): Promise<NamedDeputy | undefined> {
    return (await readDeputies(database, context.organization.id, [context.actor.id], context.now))[0];
  }

  return {
    places,
    clocks: async ({ organizationId, id }) => clocksOf(await readClocks(database, organizationId, id)),
    async shown(unit, context) {
      const { organizationId } = unit;
      const people = await peopleFor(anyCase(unit), context.now);
      const everybody = rungs.flatMap((rung) => people.rungs[rung].map(({ id }) => id));
      return {
        unit,
        now: context.now,
        turns: severities.map((severity) => ({
          severity,
          turn: choose(people, { severity, startAt: "manager", passed: [], now: context.now }),
        })),
        clocks: clocksOf(await readClocks(database, organizationId, unit.id)),
        deputies: await readDeputies(database, organizationId, everybody, context.now),
        nightContacts: await readNightContacts(database, organizationId, unit.id),
        threadLines: await readThreadLines(database, organizationId),
        everyUnit: await decidesForAll(context),
      };
    },
    async setClocks(unit, where, rung, given, context) {
      const place = await placeMeant(unit, where, context);
      await once(context, unit.id, (sql) => saveClocks(sql, place, { [rung]: given }));
    },
    deputy: deputyOf,
    async nameDeputy(to, between, context) {
      const { actor, organization, now: at } = context;
      if (to.id === actor.id) throw userError("deputy.yourself");
      const units = await unitsToKnow(context);
      requireKnowing(to, units);
      const named: NamedDeputy = {
        ...{ personId: actor.id, of: actor.name, deputyId: to.id, name: to.name },
        ...{ from: between?.from ?? null, until: between?.until ?? null },
      };
      const telling = { to: to.id, draw: (say: Say) => namedCard(named, say), unitId: units[0]?.id ?? organization.id };
      const deputy = { id: to.id, between, at };
      await once(context, actor.id, (sql) => saveDeputy(sql, organization.id, actor.id, deputy), telling);
    },
    endDeputy: (context) =>
      once(context, context.actor.id, (sql) => removeDeputy(sql, context.organization.id, context.actor.id)),
    async askForNights(unit, where, to, context) {
      const place = await placeMeant(unit, where, context);
      const everyUnit = place.placeId === place.organizationId;
      requireKnowing(to, everyUnit ? await organizations.units(place.organizationId) : [unit]);
      const { actor, now: at } = context;
      const draw = (say: Say): Card =>
        nightCard(place.placeId, everyUnit ? say("content.everyUnit") : unit.name, actor.name, say);
      const asked = { personId: to.id, by: actor.id, at };
      await once(
        context,
        unit.id,
        async (sql) => {
          await askNightContact(sql, place, asked);
          if (to.id === actor.id) await agreeToNights(sql, place, actor.id, at);
        },
        { to: to.id, draw, unitId: unit.id },
      );
    },
    async endNights(unit, placeId, context) {
      const place = await placeMeant(unit, placeId, context);
      await once(context, unit.id, (sql) => endNights(sql, place));
    },
    async answerNights(placeId, agrees, context) {
      const { organization, actor, now } = context;
      const place = { organizationId: organization.id, placeId };
      const contact = (await readNightContacts(database, organization.id, placeId)).find(
        (one) => one.placeId === placeId && one.personId === actor.id,
      );
      if (!contact) return false;
      if (agrees && contact.agreed) return true;
      const unit = (await organizations.units(organization.id)).find(({ id }) => id === placeId);
      const draw = (say: Say): Card =>
        saidCard(
          say(agrees ? "night.hasAgreed" : "night.hasDeclined", {
            name: actor.name,
            whose: unit?.name ?? say("content.everyUnit"),
          }),
        );
      const write = (sql: Sql) => (agrees ? agreeToNights(sql, place, actor.id, now) : endNights(sql, place, actor.id));
      await once(context, actor.id, write, { to: contact.askedBy, draw, unitId: unit?.id ?? organization.id });
      return true;
    },
    async setThreadLines(on, context) {
      if (!(await decidesForAll(context))) throw userError("error.notAllowed");
      await once(context, context.organization.id, (sql) => saveThreadLines(sql, context.organization.id, on));
    },
  };
}
