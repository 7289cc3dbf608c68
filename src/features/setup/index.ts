import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import type { Card } from "../../message/card.ts";
import type { Organizations } from "../organization/index.ts";
import { organizationForm, setupCard } from "./cards.ts";
import { setupActions, setupCommands, setupForms } from "./commands.ts";
import { readSetUp } from "./reading.ts";
import type { Step } from "./schema.ts";

export { installedCard, setupButton } from "./cards.ts";
export { setupCommands } from "./commands.ts";

export interface SetupDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "setUp">;
  /** Has what is planned by the calendars of these units planned anew. */
  unitsChanged(organizationId: string, unitIds: readonly string[]): Promise<void>;
  /** What somebody is answered who types this command with nothing after it, and may. */
  type(command: string, context: Context): Promise<Reply>;
}

/** The command that each step leads to, whose card and forms do it. */
const leadsTo: Readonly<Record<Exclude<Step, "organization">, string>> = {
  units: "units",
  leader: "roles",
  champion: "roles",
  calendars: "hours",
  reminders: "reminders",
  authority: "authority",
};

/** `/bellhop setup`: guides an admin through what there is to set up. Nothing of it is kept but what was set. */
export function createSetupFeature({ database, organizations, unitsChanged, type }: SetupDependencies): Feature {
  const guide = async ({ organization, say }: Context, done?: string): Promise<Card> =>
    setupCard(await readSetUp(database, organization.id), say, done);
  return {
    name: "setup",
    commands: bindCommands(setupCommands, { setup: async (_input, context) => privately(await guide(context)) }),
    actions: bindActions(setupActions, {
      show: async (_input, context) => privately(await guide(context)),
      do: async ({ step }, context) =>
        step === "organization" ? privately(await guide(context)) : type(leadsTo[step], context),
      organization: async (_input, { organization, say }) =>
        opening(organizationForm(await readSetUp(database, organization.id), say)),
    }),
    forms: bindForms(setupForms, {
      async organization(_about, { name, language, zone: timeZone }, context) {
        const { organization, actor, say } = context;
        const locale = inRegion(language, organization.locale, actor.locale);
        const changed = await organizations.setUp(organization.id, { name, locale, timeZone }, context);
        if (changed.length > 0) await unitsChanged(organization.id, changed);
        return replacing(await guide(context, say("setup.saved")));
      },
    }),
  };
}

/** The language with the region that is used so far, for dates and numbers, or that of whoever chooses it: if it is spoken there. */
const inRegion = (language: string, ...locales: readonly string[]): string =>
  locales.find((locale) => new Intl.Locale(locale).language === language) ?? language;
