import { bindActions, bindForms } from "../../kernel/action.ts";
import { atItsField } from "../../kernel/at-its-field.ts";
import { isTimeZone } from "../../kernel/calendar/index.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { notFor } from "../../kernel/not-for.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { isInChannelOf, isManagerOf, regional, type Unit } from "../organization/index.ts";
import type { People } from "../people/index.ts";
import { peopleCard, retireCard, retiredCard, unitCard, unitsCard } from "./cards.ts";
import { type Changed, type ChangingDependencies, createChanging } from "./changing.ts";
import { unitActions, unitCommands } from "./commands.ts";
import { addForm, assignForm, changeForm, membersForm, type Settings, unitForms } from "./forms.ts";
import { readKnown } from "./people-store.ts";
import type { UnitRole, Wanted } from "./schema.ts";
import { readLeft, readMembers, readPeopleOf } from "./store.ts";

export { unitCommands } from "./commands.ts";

export interface UnitsDependencies extends ChangingDependencies {
  readonly people: Pick<People, "changed" | "met">;
}

/** Units and people on one card: as many as a menu of buttons and a table hold well. */
const UNITS_SHOWN = 20;
const PEOPLE_SHOWN = 30;

/** The fields of errors about them. */
const FIELDS = { "units.nameTaken": "name", "hours.noZone": "zone" };

/** `/bellhop units` and `/bellhop people`: who works where, set up in chat. */
export function createUnitsFeature(deps: UnitsDependencies): Feature {
  const { database, organizations, people } = deps;
  const changing = createChanging(deps);

  const usedUnits = async (context: Context): Promise<Unit[]> =>
    (await organizations.units(context.organization.id)).filter(({ retired }) => !retired);

  async function unitOf(unitId: string, context: Context): Promise<Unit> {
    const found = (await usedUnits(context)).find(({ id }) => id === unitId);
    if (!found) throw userError("units.gone");
    return found;
  }

  const isAdmin = ({ hasRole }: Context): Promise<boolean> => hasRole(["admin"]);
  async function mayChange(unit: Unit, context: Context) {
    if (await isAdmin(context)) return "change it";
    return isManagerOf(context.actor, unit.id) ? "change its people" : "nothing";
  }

  async function list(from: number, context: Context) {
    const units = await usedUnits(context);
    const shown = units.slice(from, from + UNITS_SHOWN);
    const ids = shown.map(({ id }) => id);
    const belonging = await readPeopleOf(database, context.organization.id, ids);
    const inFull = shown.map((unit) => ({ ...unit, ...(belonging.get(unit.id) ?? { people: 0, managers: [] }) }));
    const next = from + UNITS_SHOWN < units.length ? from + UNITS_SHOWN : undefined;
    return unitsCard({ units: inFull, next, mayAdd: await isAdmin(context) }, context.say);
  }

  async function show(unit: Unit, context: Context, more: { said?: string; changeId?: string | undefined } = {}) {
    const members = await readMembers(database, unit, context.installation.installationId);
    return unitCard({ unit, members, may: await mayChange(unit, context), ...more }, context.say);
  }

  /** A unit after a change, with what is said of that; all of them where it was done before. */
  async function changed(done: Changed | undefined, key: "units.added" | "units.changed", context: Context) {
    if (!done) return replacing(await list(0, context));
    const said = context.say(key, { name: done.unit.name });
    return replacing(await show(done.unit, context, { said, changeId: done.changeId }));
  }

  /** Who was picked in a form. Throws UserError for an app. */
  async function picked(accounts: readonly string[] | undefined, context: Context): Promise<string[]> {
    const found = await people.met(
      context,
      (accounts ?? []).map((userId) => ({ userId })),
    );
    const app = found.find(({ kind }) => kind === "app");
    if (app) throw userError("units.isAnApp", { name: app.name });
    return found.map(({ id }) => id);
  }

  /** What everybody is to be in a unit where `asked` was whoever has an account here: who was not picked leaves it. */
  async function membersWanted(
    unit: Unit | undefined,
    { managers, members }: Pick<Settings, "managers" | "members">,
    context: Context,
  ): Promise<Map<string, UnitRole | null>> {
    const known = unit ? await readMembers(database, unit, context.installation.installationId) : [];
    const gone = known.flatMap(({ id, userId }) => (userId === undefined ? [] : [[id, null] as const]));
    const staff = (await picked(members, context)).map((id) => [id, "staff"] as const);
    const managing = (await picked(managers, context)).map((id) => [id, "manager"] as const);
    return new Map<string, UnitRole | null>([...gone, ...staff, ...managing]);
  }

  function channelWanted({ channel }: Settings, here: string | undefined, { installation }: Context) {
    if (channel !== "here") return channel;
    if (here === undefined) throw userError("channel.notHere");
    return { ...installation, address: here };
  }

  const zoneWanted = (typed: string, otherwise: string): string => {
    if (typed !== "" && !isTimeZone(typed)) throw userError("hours.noZone", { zone: typed.slice(0, 60) });
    return typed === "" ? otherwise : typed;
  };

  const conversationFor = (context: Context, unit?: Unit): string | undefined =>
    context.direct || (unit && isInChannelOf(unit, context)) ? undefined : context.conversation;

  async function listPeople(name: string | undefined, after: string | undefined, context: Context) {
    const unit = (await usedUnits(context)).find(
      (one) => name !== undefined && one.name.localeCompare(name, undefined, { sensitivity: "base" }) === 0,
    );
    const sought = unit ? { unit, after } : { name, after };
    const { people: found, count } = await readKnown(database, context.organization.id, sought, PEOPLE_SHOWN);
    const mayAssign = (await unitsToFill(context)).length > 0;
    return peopleCard({ people: found, more: count - found.length, name, mayAssign }, context.say);
  }

  /** The units whose people somebody may change. */
  async function unitsToFill(context: Context): Promise<Unit[]> {
    const units = await usedUnits(context);
    return (await isAdmin(context)) ? units : units.filter(({ id }) => isManagerOf(context.actor, id));
  }

  return {
    name: "units",
    commands: bindCommands(unitCommands, {
      async units({ name }, context) {
        if (name === undefined) return privately(await list(0, context));
        const units = await usedUnits(context);
        const unit = units.find((one) => one.name.localeCompare(name, undefined, { sensitivity: "base" }) === 0);
        if (!unit) {
          const names = units.slice(0, UNITS_SHOWN).map((one) => one.name);
          throw userError("channel.unknownUnit", { name: name.slice(0, 40), units: names.join(", ") });
        }
        return privately(await show(unit, context));
      },
      people: async ({ name }, context) => privately(await listPeople(name, undefined, context)),
    }),
    actions: bindActions(unitActions, {
      async list({ from }, context) {
        return replacing(await list(from, context));
      },
      async show({ unitId }, context) {
        return replacing(await show(await unitOf(unitId, context), context));
      },
      async add(_input, context) {
        return opening(addForm(conversationFor(context), context.organization, context.say));
      },
      async change({ unitId }, context) {
        const unit = await unitOf(unitId, context);
        const may = await mayChange(unit, context);
        if (may === "nothing") throw userError("channel.notYourUnit", { unit: unit.name });
        const members = await readMembers(database, unit, context.installation.installationId);
        const shown = { unit, members, after: await changing.lastChange(unit) };
        return opening(
          may === "change it"
            ? changeForm(shown, conversationFor(context, unit), context.say)
            : membersForm(shown, context.say),
        );
      },
      async askToRetire({ unitId }, context) {
        const unit = await unitOf(unitId, context);
        const belonging = (await readPeopleOf(database, unit.organizationId, [unitId])).get(unitId);
        const left = await readLeft(database, unit);
        const defaultUnit = (await usedUnits(context)).find(({ isDefault }) => isDefault)?.name ?? "";
        return replacing(retireCard(unit, { people: belonging?.people ?? 0, ...left, defaultUnit }, context.say));
      },
      async retire({ unitId }, context) {
        const done = await changing.retire(unitId, context);
        if (!done) return replacing(await list(0, context));
        return replacing(
          retiredCard(context.say("units.retired", { name: done.unit.name }), done.changeId, context.say),
        );
      },
      async undo({ changeId }, context) {
        const admin = await isAdmin(context);
        const done = await changing.undo(changeId, ({ changedBy }) => admin || changedBy === context.actor.id, context);
        if (!done) return replacing(await list(0, context));
        const said = context.say("units.undone", { name: done.unit.name });
        return replacing(
          done.unit.retired ? retiredCard(said, undefined, context.say) : await show(done.unit, context, { said }),
        );
      },
      async people({ name, after }, context) {
        return replacing(await listPeople(name, after, context));
      },
      async assign(_input, context) {
        const units = await unitsToFill(context);
        if (units.length === 0) throw notFor(["manager", "admin"]);
        return opening(assignForm(units, (await isAdmin(context)) ? ["staff", "manager"] : ["staff"], context.say));
      },
    }),
    forms: bindForms(unitForms, {
      add: ({ here }, values, context) =>
        atItsField(FIELDS, context, async (): Promise<Reply> => {
          const { locale, timeZone } = context.organization;
          const wanted: Wanted = {
            name: values.name,
            locale: regional(values.language, locale),
            timeZone: zoneWanted(values.zone, timeZone),
            channel: channelWanted(values, here, context),
            members: await membersWanted(undefined, values, context),
          };
          return changed(await changing.add(wanted, context), "units.added", context);
        }),
      change: ({ unitId, after, people: asked, here }, values, context) =>
        atItsField(FIELDS, context, async (): Promise<Reply> => {
          const unit = await unitOf(unitId, context);
          const wanted = {
            name: values.name,
            timeZone: zoneWanted(values.zone, unit.timeZone),
            channel: channelWanted(values, here, context),
            members: asked ? await membersWanted(unit, values, context) : new Map(),
          };
          const decide = (now: Unit) => ({ ...wanted, locale: regional(values.language, now.locale) });
          return changed(await changing.change(unitId, after, decide, context), "units.changed", context);
        }),
      async members({ unitId, after, people: asked }, { members }, context) {
        const unit = await unitOf(unitId, context);
        if ((await mayChange(unit, context)) === "nothing") throw userError("channel.notYourUnit", { unit: unit.name });
        const wanted = asked ? await membersWanted(unit, { members, managers: undefined }, context) : new Map();
        const known = await readMembers(database, unit, context.installation.installationId);
        for (const { id, role } of known) if (role === "manager") wanted.delete(id);
        const decide = (now: Unit): Wanted => ({ ...now, channel: "keep", members: wanted });
        return changed(await changing.change(unitId, after, decide, context), "units.changed", context);
      },
      async assign(_about, { who, unit: unitId, as }, context) {
        const unit = await unitOf(unitId, context);
        const may = await mayChange(unit, context);
        if (may === "nothing") throw userError("channel.notYourUnit", { unit: unit.name });
        const members = new Map((await picked(who, context)).map((id) => [id, as === "nothing" ? null : as] as const));
        if (may === "change its people") {
          if (as === "manager") throw notFor(["admin"]);
          const known = await readMembers(database, unit, context.installation.installationId);
          for (const { id, role } of known) if (role === "manager") members.delete(id);
        }
        const decide = (now: Unit): Wanted => ({ ...now, channel: "keep", members });
        return changed(await changing.change(unitId, undefined, decide, context), "units.changed", context);
      },
    }),
  };
}
