import { button } from "../../kernel/action.ts";
import type { Context, Role } from "../../kernel/context.ts";
import { actions, type Button, type Card, card, context, facts, heading, table, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { roleActions } from "./commands.ts";
import type { Holder } from "./store.ts";
import { commandTable, type GivenRole, givenRoles } from "./table.ts";

/** Roles that one can take by buttons: a card has room for so many. */
const MOST_TAKEN = 20;

export interface ShownRoles {
  /** Of whoever looks. */
  readonly own: readonly Role[];
  readonly holders: readonly Holder[];
  readonly changes: boolean;
}

/** What somebody may do, who has which role, and who may what; with what an admin does about it. */
export function rolesCard({ own, holders, changes }: ShownRoles, say: Say, done?: string): Card {
  const mine = [...commandTable].filter(([, who]) => who.some((role) => own.includes(role))).map(([name]) => name);
  const title = say("roles.title");
  const named = (roles: readonly Role[]): string => roles.map((role) => say(`role.${role}`)).join(", ");
  return card(
    done ?? title,
    done === undefined ? undefined : text(done),
    heading(title),
    text(say("roles.you", { roles: named(["staff", ...own]) })),
    text(mine.length === 0 ? say("roles.everybodyMay") : say("roles.youMay", { commands: mine.join(", ") })),
    facts(
      ...givenRoles.map((role) => {
        const names = holders.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
        return [say(`role.${role}`), names.length === 0 ? say("home.nobody") : names.join(", ")] as const;
      }),
    ),
    table(
      say("roles.whoMayWhat"),
      [say("roles.who"), say("roles.what")],
      [...Map.groupBy(commandTable, ([, who]) => named(who))].map(([who, rows]) => [
        who,
        rows.map(([name]) => name).join(", "),
      ]),
    ),
    ...(changes ? changing(holders, say) : []),
    context(say(changes ? "roles.explainedToAdmins" : "roles.explained")),
  );
}

const changing = (holders: readonly Holder[], say: Say) => [
  actions(button(say("roles.give"), roleActions.open, {}, { style: "primary" })),
  actions(
    ...holders.flatMap((holder) => holder.roles.map((role) => takeButton(holder, role, say))).slice(0, MOST_TAKEN),
  ),
];

function takeButton({ id: personId, name }: Holder, role: GivenRole, say: Say): Button {
  const named = { name, role: say(`role.${role}`) };
  const confirm = {
    ...{ title: say("roles.takeTitle"), text: say("roles.takeText", named) },
    ...{ yes: say("roles.takeYes"), no: say("form.cancel") },
  };
  return button(say("roles.take", named), roleActions.take, { personId, role }, { confirm });
}

/** The roles of whoever does something, as far as they are known. */
export const rolesOf = ({ actor }: Context): readonly Role[] =>
  (["manager", ...givenRoles] as const).filter((role) => actor.roles.includes(role));
