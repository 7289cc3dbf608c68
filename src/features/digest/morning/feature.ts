import { bindActions } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { privately, type Reply } from "../../../kernel/reply.ts";
import type { Organizations } from "../../organization/index.ts";
import { morningActions } from "./actions.ts";
import { asleepCard, morningCard, switchedCard } from "./cards.ts";
import { morningCommands } from "./commands.ts";
import { type DrawingDependencies, drawMornings } from "./drawing.ts";
import { readOpen } from "./open.ts";
import { readLeads } from "./open-store.ts";
import { firstOf, MORNING } from "./schema.ts";
import { createSendingMornings, type SendingMorningsDependencies } from "./sending.ts";
import { hasMornings, setMornings } from "./store.ts";

export interface MorningFeature extends Feature {
  readonly drawings: Readonly<Record<typeof MORNING, Drawing>>;
  /** Tells champions whose working day begins what stays open; to be called once a minute, by any number of processes. */
  passDue(now: Date): Promise<void>;
}

export interface MorningDependencies extends SendingMorningsDependencies, DrawingDependencies {
  readonly database: SendingMorningsDependencies["database"];
  readonly organizations: Pick<Organizations, "units" | "unit">;
}

/** What a champion hears in the morning: what stays open, and nothing where nothing does. */
export function createMorningFeature(deps: MorningDependencies): MorningFeature {
  const { database, organizations } = deps;

  const whose = ({ organization, actor }: Context) => ({ organizationId: organization.id, personId: actor.id });

  async function champion(context: Context): Promise<void> {
    if (!(await context.hasRole(["champion"]))) throw userError("morning.notYours");
  }

  async function switched(isOn: boolean, context: Context): Promise<Reply> {
    await champion(context);
    await setMornings(database, whose(context), isOn);
    return privately(switchedCard(isOn, context.say));
  }

  return {
    name: "morning",
    drawings: { [MORNING]: drawMornings(deps) },
    passDue: createSendingMornings(deps),
    commands: bindCommands(morningCommands, {
      async morning({ switched: to }, context) {
        if (to !== undefined) return switched(to === "on", context);
        const open = await readOpen(deps, context.organization.id, context.now);
        const isOn = await hasMornings(database, whose(context));
        return privately(morningCard(firstOf(open), isOn, context.say));
      },
    }),
    actions: bindActions(morningActions, {
      on: (_, context) => switched(true, context),
      off: (_, context) => switched(false, context),
      async asleep({ unitId }, context) {
        await champion(context);
        const { organization, now, say } = context;
        const open = await readOpen(deps, organization.id, now);
        const items = open.flatMap((group) => (group.matter === "asleep" ? group.items : []));
        const { name } = await organizations.unit(organization.id, unitId);
        const since = items.find(({ id }) => id === unitId)?.since;
        return privately(asleepCard(name, since, await readLeads(database, organization.id, unitId), say));
      },
    }),
  };
}
