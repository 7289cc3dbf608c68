import { bindCommands } from "../../kernel/command.ts";
import { userError } from "../../kernel/errors.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately } from "../../kernel/reply.ts";
import { card, text } from "../../message/card.ts";
import { organizationCommands } from "./commands.ts";
import type { Organizations } from "./service.ts";

export { organizationCommands } from "./commands.ts";
export { createOrganizations, type Organizations } from "./service.ts";
export type { Unit } from "./store.ts";
export { tellAdminsOfUnreachable } from "./unreachable.ts";

/** The organization's units and where their cards go. */
export const createOrganizationFeature = (organizations: Organizations): Feature => ({
  name: "organization",
  commands: bindCommands(organizationCommands, {
    async channel({ where }, context) {
      const { conversation, installation, say } = context;
      const unit = await organizations.unitFor(context);
      if (where === "here" && !conversation) throw userError("channel.notHere");
      await organizations.setChannel(
        unit,
        where === "here" && conversation ? { ...installation, address: conversation } : undefined,
      );
      const done = say(where === "here" ? "channel.set" : "channel.off", { unit: unit.name });
      return privately(card(done, text(done)));
    },
  }),
  notice: organizations.notice,
});
