import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Destination } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately } from "../../kernel/reply.ts";
import { type Block, card, context as small, text } from "../../message/card.ts";
import { unitToChange } from "./chosen-unit.ts";
import { organizationCommands } from "./commands.ts";
import { createLanguageCommand } from "./language.ts";
import type { Organizations } from "./service.ts";
import type { Unit } from "./unit-store.ts";

export { hasOtherAdmin } from "./admins.ts";
export { mayChange, unitMeant, unitToChange } from "./chosen-unit.ts";
export { organizationCommands } from "./commands.ts";
export { unitExport } from "./export.ts";
export { nameOf as languageName, regional, spoken } from "./language.ts";
export { createOrganizations, type Organizations } from "./service.ts";
export { UNKNOWN_ZONE } from "./store.ts";
export { isChannelOf, isInChannelOf, isManagerOf, whereCardsGo } from "./unit.ts";
export { readUnits, type Unit } from "./unit-store.ts";
export { tellAdminsOfUnreachable } from "./unreachable.ts";

/** Nothing is to be sent to a destination any more, for this reason. */
type Lost = (destination: Destination, reason: string) => Promise<void>;

/** A unit has a channel now, and by whom: what begins there with that, to be said to them. */
type ChannelSet = (unit: Unit, context: Context) => Promise<readonly (Block | undefined)[]>;

/** The organization's units and where their cards go. */
export const createOrganizationFeature = (
  organizations: Organizations,
  lost: Lost,
  channelSet: ChannelSet,
): Feature => ({
  name: "organization",
  commands: bindCommands(organizationCommands, {
    async channel({ where, unit: named }, context) {
      const { conversation, installation, say } = context;
      const units = await organizations.units(context.organization.id);
      const unit = await unitToChange(organizations, named, context);
      if (where === "here" && !conversation) throw userError("channel.notHere");
      await organizations.setChannel(
        unit,
        where === "here" && conversation ? { ...installation, address: conversation } : undefined,
        context,
      );
      const done = say(where === "here" ? "channel.set" : "channel.off", { unit: unit.name });
      const guessed = named === undefined && unit.isDefault && units.length > 1;
      const more = where === "here" ? await channelSet(unit, context) : [];
      return privately(card(done, text(done), guessed ? small(say("channel.otherUnit")) : undefined, ...more));
    },
    async champion({ where }, context) {
      const { conversation, direct, installation, organization, say } = context;
      const here = conversation && !direct ? { ...installation, address: conversation } : undefined;
      if (where === "here" && !here) throw userError("champion.notHere");
      await organizations.setChampion(organization.id, where === "here" ? here : undefined, context);
      const done = say(where === "here" ? "champion.set" : "champion.off");
      return privately(card(done, text(done)));
    },
    language: createLanguageCommand(organizations),
  }),
  async notice(notice) {
    await organizations.notice(notice);
    if (notice.kind !== "conversation gone") return;
    const installation = await organizations.find(notice.platform, notice.externalId);
    if (installation) await lost({ ...installation, address: notice.conversation }, notice.kind);
  },
});
