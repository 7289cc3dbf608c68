import type { Context } from "../../../kernel/context.ts";
import type { Case, Correction, Guessable } from "../schema.ts";
import { isParty } from "../standing.ts";
import { inPublic } from "../vocabulary.ts";
import type { Columns } from "./changes.ts";

/**
 * What a correction makes of a case: what is said and was guessed is no guess any more, also when it was right. What
 * becomes public counts one more, unless the severity is said too. Whoever makes it confidential may know of it still.
 */
export function correctionOf(
  found: Case,
  correction: Correction,
  { actor, now }: Pick<Context, "actor" | "now">,
): Columns {
  const { text, kind, theme, step, severity, cameBy, customer, happened, confidential } = correction;
  const named = knowing(found, correction, actor.id);
  const isPublic = correction.public;
  const becamePublic = isPublic === true && !found.public && (severity ?? found.severity) === found.severity;
  return {
    ...given({ text, kind, theme, step, confidential }),
    ...(found.heldUntil && confidential !== undefined ? { held_until: null } : {}),
    ...given({ severity: becamePublic ? inPublic(found.severity) : severity }),
    ...given({ came_by: cameBy, public: isPublic, customer }),
    ...(happened === undefined ? {} : { happened_at: happened?.at ?? null, happened_to: happened?.to ?? null }),
    ...(named === undefined || sameIds(named, found.named) ? {} : { named }),
    guessed: found.guessed.filter((key: Guessable) => correction[key] === undefined),
    changed_at: now,
  };
}

/** Ids of the people named on it, with whoever would shut themselves out. */
function knowing(found: Case, { confidential, named }: Correction, id: string): readonly string[] | undefined {
  // Whoever was asked about it while it was held is named for that time only.
  const chosen = named ?? (found.heldUntil && confidential ? [] : found.named);
  const isShutOut = (confidential ?? found.confidential) && !isParty(found, { id }) && !chosen.includes(id);
  return isShutOut ? [...chosen, id] : chosen;
}

/** What is there of it; null is. */
const given = <Value extends object>(values: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>;
  };

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));
