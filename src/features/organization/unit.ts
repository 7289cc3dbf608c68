import type { Person } from "../../kernel/context.ts";
import type { Destination } from "../../kernel/ports.ts";
import type { Unit } from "./store.ts";

/** Do the unit's cards go there now? A matter has one card: elsewhere there is nothing to show any more. */
export const isChannelOf = ({ channel }: Unit, { installationId, address }: Destination): boolean =>
  channel?.installationId === installationId && channel.address === address;

/** The sentence that says what will be posted where, before it is posted. */
export function whereCardsGo({ channel }: Unit): "case.goesToChannel" | "case.channelUnreachable" | "case.noChannel" {
  if (!channel) return "case.noChannel";
  return channel.reachable ? "case.goesToChannel" : "case.channelUnreachable";
}

export const isManagerOf = ({ memberships }: Pick<Person, "memberships">, unitId: string): boolean =>
  memberships.some((membership) => membership.unitId === unitId && membership.role === "manager");
