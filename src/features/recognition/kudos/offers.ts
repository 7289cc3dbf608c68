import { button } from "../../../kernel/action.ts";
import type { Context, Person } from "../../../kernel/context.ts";
import type { Button } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { kudosActions } from "./actions.ts";
import type { Named } from "./schema.ts";

/** For a win that names others: one tap thanks them for it. */
export function thankForWin(
  win: { readonly id: string; readonly name: string; readonly people: readonly Named[] },
  { actor, say }: { readonly actor: Pick<Person, "id">; readonly say: Say },
): Button[] {
  const others = win.people.filter(({ id }) => id !== actor.id);
  if (others.length === 0) return [];
  const names = others.map(({ name }) => name).join(", ");
  return [
    button(
      others.length === 1 ? say("button.thank", { name: names }) : say("button.thankAll", { count: others.length }),
      kudosActions.forWin,
      { winId: win.id },
      { description: say("button.thankFor", { names, what: win.name }) },
    ),
  ];
}

/** For a case whose text names others: the form, with them in it. */
export function thankForCase(
  found: { readonly id: string; readonly name: string },
  { mentioned, say }: Pick<Context, "mentioned" | "say">,
): Button[] {
  const accounts = [...new Set(mentioned.map(({ userId }) => userId))].slice(0, MOST);
  if (accounts.length === 0) return [];
  return [
    button(
      say("button.thankSomebody"),
      kudosActions.forCase,
      { caseId: found.id, to: accounts.join(",") },
      { description: say("button.thankSomebodyFor", { what: found.name }) },
    ),
  ];
}

const MOST = 10;

/** Thanks one person for something that they did. */
export const thankPerson = (
  person: Named,
  about: { readonly caseId?: string; readonly winId?: string },
  say: Say,
): Button =>
  button(say("button.thank", { name: person.name }), kudosActions.forPerson, { personId: person.id, ...about });
