import { bindActions, bindForms } from "../../../kernel/action.ts";
import { localMoment, localTime } from "../../../kernel/calendar/index.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../../kernel/reply.ts";
import { readDays } from "../../calendar/index.ts";
import { type Organizations, type Unit, unitToChange } from "../../organization/index.ts";
import type { People } from "../../people/index.ts";
import { ladderActions } from "./actions.ts";
import { deputyCard, ladderCard, saidCard } from "./cards.ts";
import { ladderCommands } from "./commands.ts";
import { clocksForm, givenClocks, ladderForms, nightContactForm } from "./forms.ts";
import { type Between, createLadderSettings, type LadderSettingsDependencies } from "./settings.ts";

export type LadderFeatureDependencies = LadderSettingsDependencies & {
  readonly organizations: Organizations;
  readonly people: Pick<People, "named">;
};

/** Shows who has to act when a case is raised, and lets those who lead say how long, and who stands in. */
export function createLadderFeature(
  deps: LadderFeatureDependencies,
): Required<Pick<Feature, "commands" | "actions" | "forms">> {
  const { organizations, people, calendars } = deps;
  const settings = createLadderSettings(deps);

  const shown = async (unit: Unit, context: Context, done?: string) =>
    ladderCard(await settings.shown(unit, context), context.say, done);
  const unitOf = (unitId: string, { organization }: Context): Promise<Unit> =>
    organizations.unit(organization.id, unitId);
  const mine = async (context: Context, done?: string) => deputyCard(await settings.deputy(context), context.say, done);

  /** Somebody who is named, and who can be reached. */
  async function someone(userId: string, context: Context) {
    const [to] = await people.named(context, [{ userId }]);
    if (!to?.active) throw userError("ladder.noPerson");
    return to;
  }

  async function nameDeputy(typed: string, context: Context): Promise<Reply> {
    const named = context.mentioned.find(({ as }) => typed.includes(as));
    if (!named) throw userError("deputy.nobody");
    const between = await daysTyped(typed.replace(named.as, "").trim(), context);
    const to = await someone(named.userId, context);
    await settings.nameDeputy(to, between, context);
    return privately(await mine(context, context.say("deputy.saved", { name: to.name })));
  }

  /** Whole days, in the zone of whoever types them; undefined when nothing is typed. */
  async function daysTyped(typed: string, { organization, actor, now, say }: Context): Promise<Between | undefined> {
    if (typed === "") return undefined;
    const calendar = (await calendars.of(organization.id, { people: [actor.id] })).people.get(actor.id);
    const timeZone = calendar?.timeZone ?? actor.timeZone;
    const read = readDays(typed, localTime(timeZone, now).date, say.locale);
    const [days, ...more] = read?.rest === "" ? read.days : [];
    if (!days || more.length > 0) throw userError("deputy.noDays");
    const after = Temporal.PlainDate.from(days.last).add({ days: 1 }).toString();
    return { from: localMoment(timeZone, days.first, 0), until: localMoment(timeZone, after, 0) };
  }

  return {
    commands: bindCommands(ladderCommands, {
      async ladder({ unit: named }, context) {
        return privately(await shown(await unitToChange(organizations, named, context), context));
      },
      async deputy({ text }, context) {
        if (text === "") return privately(await mine(context));
        if (!/^(off|end|stop|no|fuera|ya|nadie)$/i.test(text)) return nameDeputy(text, context);
        await settings.endDeputy(context);
        return privately(await mine(context, context.say("deputy.ended")));
      },
    }),
    actions: bindActions(ladderActions, {
      async changeClocks({ unitId, rung }, context) {
        const unit = await unitOf(unitId, context);
        const [clocks, places] = [await settings.clocks(unit), await settings.places(unit, context)];
        return opening(clocksForm({ unitId, organizationId: unit.organizationId, rung, clocks, places }, context.say));
      },
      async nightContact({ unitId }, context) {
        const unit = await unitOf(unitId, context);
        const places = await settings.places(unit, context);
        return opening(nightContactForm(unitId, unit.organizationId, places, context.say));
      },
      async noNightContact({ unitId, placeId }, context) {
        const unit = await unitOf(unitId, context);
        await settings.endNights(unit, placeId, context);
        return replacing(await shown(unit, context, context.say("night.ended")));
      },
      agree: ({ placeId }, context) => answered(placeId, true, context),
      decline: ({ placeId }, context) => answered(placeId, false, context),
      async threadLines({ unitId, on }, context) {
        await settings.setThreadLines(on, context);
        return replacing(await shown(await unitOf(unitId, context), context));
      },
      async endDeputy(_input, context) {
        await settings.endDeputy(context);
        return replacing(await mine(context, context.say("deputy.ended")));
      },
    }),
    forms: bindForms(ladderForms, {
      async clocks({ unitId, rung }, given, context) {
        const unit = await unitOf(unitId, context);
        await settings.setClocks(unit, given.where, rung, givenClocks(given), context);
        return replacing(await shown(unit, context, context.say("ladder.saved")));
      },
      async nightContact({ unitId }, { who, where }, context) {
        const unit = await unitOf(unitId, context);
        const to = await someone(who, context);
        await settings.askForNights(unit, where, to, context);
        return replacing(await shown(unit, context, context.say("night.isAsked", { name: to.name })));
      },
    }),
  };

  async function answered(placeId: string, agrees: boolean, context: Context): Promise<Reply> {
    const { say } = context;
    if (!(await settings.answerNights(placeId, agrees, context))) return replacing(saidCard(say("night.over")));
    return replacing(saidCard(say(agrees ? "night.youAgreed" : "night.youDeclined")));
  }
}
