import { bindActions } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { mondayOf } from "../../../kernel/gate/index.ts";
import type { LookAgain } from "../../../kernel/look-again.ts";
import { type Drawing, redraw } from "../../../kernel/outbox/index.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { nothing, privately, type Reply, replacing } from "../../../kernel/reply.ts";
import { isFirstSight } from "../../../kernel/seen.ts";
import { takeAlong } from "../../../kernel/take-along.ts";
import type { Card } from "../../../message/card.ts";
import { mayChange, type Organizations, type Unit, unitToChange } from "../../organization/index.ts";
import { huddleActions } from "./actions.ts";
import { huddleCard, huddleFile, weeklyCard } from "./cards.ts";
import { huddleCommands } from "./commands.ts";
import { drawHuddles } from "./drawing.ts";
import { createKits } from "./kits.ts";
import { HUDDLE, type Kit } from "./schema.ts";
import { createSendingKits, type SendingKitsDependencies } from "./sending.ts";
import { lookAgain, markDone, readKitOf, readKits, setWeekly } from "./store.ts";

export { huddleCommands } from "./commands.ts";

export interface HuddleFeature extends Feature {
  readonly drawings: Readonly<Record<typeof HUDDLE, Drawing>>;
  /** Sends what is due for team meetings; to be called once a minute, by any number of processes. */
  passDue(now: Date): Promise<void>;
  readonly lookAgain: LookAgain;
}

export interface HuddleDependencies extends SendingKitsDependencies {
  readonly organizations: Organizations;
}

/** Ten minutes for a team meeting each week, out of what was really said: for who leads a unit. */
export function createHuddleFeature(deps: HuddleDependencies): HuddleFeature {
  const { database, organizations, ids, wake } = deps;
  const kitOf = createKits(deps);

  async function led(unitId: string, context: Context): Promise<Unit> {
    const unit = await organizations.unit(context.organization.id, unitId);
    if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
    return unit;
  }

  async function readKit(kitId: string, context: Context): Promise<{ readonly kit: Kit; readonly unit: Unit }> {
    const [kit] = await readKits(database, [{ organizationId: context.organization.id, id: kitId }]);
    if (!kit) throw userError("huddle.unknown");
    return { kit, unit: await led(kit.unitId, context) };
  }

  const shown = (kit: Kit, { name: unit }: Unit, { say }: Context): Card => huddleCard(kit, { unit, alone: true }, say);

  const marking =
    (isDone: boolean) =>
    async ({ kitId, alone }: { kitId: string; alone: boolean }, context: Context): Promise<Reply> => {
      const { kit } = await readKit(kitId, context);
      const { actor, now: at, delivery, organization } = context;
      const by = isDone ? { personId: actor.id, at } : undefined;
      await database.transaction(async (sql) => {
        const sight = { organizationId: organization.id, delivery, subjectId: kitId, at };
        if (!(await isFirstSight(sql, sight)) || !(await markDone(sql, kit, by))) return;
        await redraw(sql, ids, organization.id, { topic: HUDDLE, subjectId: kitId });
      });
      wake();
      if (!alone) return nothing;
      const { kit: now, unit } = await readKit(kitId, context);
      return replacing(shown(now, unit, context));
    };

  /** What was sent this week says so too. */
  async function switched(unit: Unit, on: boolean, { now, say }: Context): Promise<Card> {
    const { organizationId, id: unitId, timeZone } = unit;
    const kit = await readKitOf(database, { organizationId, unitId, week: mondayOf(timeZone, now) });
    await database.transaction(async (sql) => {
      await setWeekly(sql, organizationId, unitId, on);
      if (kit?.sentAt) await redraw(sql, ids, organizationId, { topic: HUDDLE, subjectId: kit.id });
    });
    wake();
    const said = say(on ? "huddle.isWeekly" : "huddle.isNotWeekly", { unit: unit.name });
    return weeklyCard(said, unit.id, on, say);
  }

  return {
    name: "huddle",
    drawings: { [HUDDLE]: drawHuddles(deps) },
    passDue: createSendingKits(deps, kitOf),
    lookAgain,
    commands: bindCommands(huddleCommands, {
      async huddle({ weekly, unit: named }, context) {
        const unit = await unitToChange(organizations, named, context);
        if (weekly !== undefined) return privately(await switched(unit, weekly === "on", context));
        return privately(shown(await kitOf(unit, context.now), unit, context));
      },
    }),
    actions: bindActions(huddleActions, {
      done: marking(true),
      notDone: marking(false),
      async print({ kitId }, context) {
        const { kit, unit } = await readKit(kitId, context);
        return takeAlong(huddleFile(kit, unit.name, context.say), context.say("huddle.file"), context.say);
      },
      weekly: async ({ unitId, on }, context) => privately(await switched(await led(unitId, context), on, context)),
    }),
  };
}
