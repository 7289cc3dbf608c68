import type { Context, Person } from "../../kernel/context.ts";
import type { Destination } from "../../kernel/ports.ts";
import type { Unit } from "./unit-store.ts";

/** Do the unit's cards go there now? A matter has one card: elsewhere there is nothing to show any more. */
export const isChannelOf = (
  { channel }: Pick<Unit, "channel">,
  { installationId, address }: Pick<Destination, "installationId" | "address">,
): boolean => channel?.installationId === installationId && channel.address === address;

/** Does something happen there? */
export const isInChannelOf = (
  unit: Pick<Unit, "channel">,
  { installation: { installationId }, conversation }: Pick<Context, "installation" | "conversation">,
): boolean => conversation !== undefined && isChannelOf(unit, { installationId, address: conversation });

/** The sentence that says what will be posted where, before it is posted. */
export function whereCardsGo({ channel }: Unit): "case.goesToChannel" | "case.channelUnreachable" | "case.noChannel" {
  if (!channel) return "case.noChannel";
  return channel.reachable ? "case.goesToChannel" : "case.channelUnreachable";
}

export const isManagerOf = ({ memberships }: Pick<Person, "memberships">, unitId: string): boolean =>
  memberships.some((membership) => membership.unitId === unitId && membership.role === "manager");
