import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Destination } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately } from "../../kernel/reply.ts";
import { card, context as small, text } from "../../message/card.ts";
import { organizationCommands } from "./commands.ts";
import type { Organizations } from "./service.ts";
import type { Unit } from "./store.ts";
import { isManagerOf } from "./unit.ts";

export { organizationCommands } from "./commands.ts";
export { createOrganizations, type Organizations } from "./service.ts";
export type { Unit } from "./store.ts";
export { isChannelOf, isManagerOf, whereCardsGo } from "./unit.ts";
export { tellAdminsOfUnreachable } from "./unreachable.ts";

/** Nothing is to be sent to a destination any more, for this reason. */
type Lost = (destination: Destination, reason: string) => Promise<void>;

/** The organization's units and where their cards go. */
export const createOrganizationFeature = (organizations: Organizations, lost: Lost): Feature => ({
  name: "organization",
  commands: bindCommands(organizationCommands, {
    async channel({ where, unit: named }, context) {
      const { conversation, installation, say } = context;
      const units = await organizations.units(context.organization.id);
      const unit = named === undefined ? await organizations.unitFor(context) : unitNamed(units, named);
      if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
      if (where === "here" && !conversation) throw userError("channel.notHere");
      await organizations.setChannel(
        unit,
        where === "here" && conversation ? { ...installation, address: conversation } : undefined,
        context,
      );
      const done = say(where === "here" ? "channel.set" : "channel.off", { unit: unit.name });
      const guessed = named === undefined && unit.isDefault && units.length > 1;
      return privately(card(done, text(done), guessed ? small(say("channel.otherUnit")) : undefined));
    },
  }),
  async notice(notice) {
    await organizations.notice(notice);
    if (notice.kind !== "conversation gone") return;
    const installation = await organizations.find(notice.platform, notice.externalId);
    if (installation) await lost({ ...installation, address: notice.conversation }, notice.kind);
  },
});

function unitNamed(units: readonly Unit[], name: string): Unit {
  const found = units.find((unit) => unit.name.localeCompare(name, undefined, { sensitivity: "base" }) === 0);
  if (!found) throw userError("channel.unknownUnit", { name: name.slice(0, 40), units: namesOf(units) });
  return found;
}

const namesOf = (units: readonly Unit[]): string => units.map(({ name }) => name).join(", ");

/** Managers decide for their own units, the others who may use the command for all. */
const mayChange = async (unit: Unit, { actor, hasRole }: Context): Promise<boolean> =>
  isManagerOf(actor, unit.id) || (await hasRole(["champion", "leader", "admin"]));
