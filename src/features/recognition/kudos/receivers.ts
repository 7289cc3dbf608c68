import type { Context, Person } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Mentioned } from "../../../kernel/incoming.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { People } from "../../people/index.ts";
import type { Named } from "./schema.ts";

/** More than so many people are not thanked at once. */
const MOST = 10;

/** What stands between the names of those who are thanked. */
const BETWEEN = /^(?:[\s,;&+]|(?:and|y|e)(?=\s))+/i;
/** What stands between the last name and what they did. */
const BEFORE_REASON = /^[\s:,;–—-]+/;

/**
 * Whom a text thanks, and for what: those whom it begins with; else, whoever it names, with all of it as what they did.
 */
export function readThanks(
  text: string,
  mentioned: readonly Mentioned[],
): { readonly to: readonly Mentioned[]; readonly reason: string } {
  const longestFirst = mentioned.toSorted((a, b) => b.as.length - a.as.length);
  const to: Mentioned[] = [];
  let rest = text.trim();
  for (;;) {
    const further = rest.replace(BETWEEN, "");
    const next = longestFirst.find(({ as }) => further.startsWith(as));
    if (!next) break;
    if (!to.includes(next)) to.push(next);
    rest = further.slice(next.as.length);
  }
  return to.length > 0
    ? { to, reason: rest.replace(BEFORE_REASON, "").trim() }
    : { to: mentioned, reason: text.trim() };
}

/** Why somebody is not thanked. */
export type Refusal = "self" | "app" | "guest" | "left" | "many";

export interface Receivers {
  readonly people: readonly Named[];
  readonly refused: readonly { readonly name: string; readonly why: Refusal }[];
}

/**
 * Those of the accounts who can be thanked, and who cannot, with why. Throws UserError when nobody can be.
 */
export async function receiversOf(
  accounts: readonly Pick<Mentioned, "userId" | "name">[],
  context: Context,
  people: Pick<People, "met">,
): Promise<Receivers> {
  const found = await people.met(context, accounts);
  const fine = found.filter((person) => refusalOf(person, context) === undefined);
  const refused = found.flatMap((person) => {
    const why = refusalOf(person, context) ?? (fine.indexOf(person) >= MOST ? "many" : undefined);
    return why ? [{ name: person.name, why }] : [];
  });
  if (fine.length === 0) throw nobody(refused);
  return { people: fine.slice(0, MOST).map(({ id, name }) => ({ id, name })), refused };
}

function refusalOf(person: Person, { actor }: Context): Refusal | undefined {
  if (person.id === actor.id) return "self";
  if (person.kind !== "member") return person.kind;
  return person.active ? undefined : "left";
}

function nobody([first]: Receivers["refused"]) {
  if (!first) return userError("kudos.nobody");
  return first.why === "self" ? userError("kudos.self") : userError(`kudos.refused.${first.why}`, { name: first.name });
}

/** A sentence for each who is not thanked. */
export const sayRefused = (refused: Receivers["refused"], say: Say): string[] =>
  refused.map(({ name, why }) => (why === "self" ? say("kudos.notSelf") : say(`kudos.refused.${why}`, { name })));
