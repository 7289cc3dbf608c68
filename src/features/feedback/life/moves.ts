import type { Case, Named } from "../schema.ts";
import { decides, isParty, mayKnow, type Standing } from "../standing.ts";
import type { Severity, State } from "../vocabulary.ts";

/** What somebody does with a case. */
export type Move =
  | { readonly kind: "take" }
  | { readonly kind: "solve" }
  /** The same for whoever is to have it: it was raised to them. */
  | { readonly kind: "accept" }
  | { readonly kind: "settle" }
  | { readonly kind: "reopen" }
  | { readonly kind: "hand over"; readonly to: Named }
  /** The customer was asked and is happy, or is not to be asked, or is not happy. */
  | { readonly kind: "confirm" | "leave" | "disappoint" };

/** What a move makes of a case. */
export interface Moved {
  readonly event: "taken" | "solved" | "reopened" | "handed over" | "confirmed" | "not asked" | "not happy";
  readonly state: State;
  /** If it is another than before. */
  readonly severity?: Severity;
  readonly owner: Named;
  /** Who is to hear of it: never whoever did it. */
  readonly tell?: string;
}

/** Why not: it is so already, its state does not let it, or it is not theirs to do. */
export type Refusal = "already" | "not now" | "not yours";

type Matter = Omit<Case, "number">;

const GOING: readonly State[] = ["open", "in hand", "reopened"];
/** Has its customer still to be helped? That of a case which is one more voice of another, too. */
export const isUnsolved = ({ state, undoneAt }: Matter): boolean => GOING.includes(state) && !undoneAt;
export const isGoing = (found: Matter): boolean => isUnsolved(found) && !found.mergedInto;
const isClosed = ({ state, undoneAt, mergedInto }: Matter): boolean =>
  !GOING.includes(state) && !undoneAt && !mergedInto;

/**
 * The rules: what becomes of a case when somebody moves it, or why it does not. Whoever may know of it may take it while
 * nobody has it in hand, and reopen it; whoever has heard, logged or has it, and who decides in its unit, may solve it; its
 * owner and who decides may hand it over. Whoever it was raised to may take and solve it in any case, if they may know of it:
 * who that is others decide. What the customer says of a solved case, whoever may know of it may note: if they
 * are not happy, it is open again and one step more severe.
 */
export function move(found: Matter, wanted: Move, by: Named, standing: Standing): Moved | Refusal {
  if (!mayKnow(found, standing)) return "not yours";
  switch (wanted.kind) {
    case "take":
      return take(found, by, standing);
    case "solve":
      return solve(found, by, standing);
    case "accept":
      return accept(found, by);
    case "settle":
      return settle(found, by);
    case "reopen":
      return reopen(found, by);
    case "hand over":
      return handOver(found, wanted.to, by, standing);
    case "confirm":
      return conclude(found, "confirmed", by);
    case "leave":
      return conclude(found, "not asked", by);
    case "disappoint":
      return disappoint(found, by);
  }
}

function take(found: Matter, by: Named, standing: Standing): Moved | Refusal {
  if (!isGoing(found)) return "not now";
  if (found.state === "in hand" && found.ownerId !== by.id && !decides(found, standing)) return "not yours";
  return accept(found, by);
}

function accept(found: Matter, by: Named): Moved | Refusal {
  if (!isGoing(found)) return "not now";
  if (found.state === "in hand" && found.ownerId === by.id) return "already";
  return { event: "taken", state: "in hand", owner: by, ...telling(found.ownerId, by) };
}

function solve(found: Matter, by: Named, standing: Standing): Moved | Refusal {
  if (isGoing(found) && !isParty(found, standing) && !decides(found, standing)) return "not yours";
  return settle(found, by);
}

function settle(found: Matter, by: Named): Moved | Refusal {
  if (isClosed(found)) return "already";
  if (!isGoing(found)) return "not now";
  const author = found.onBehalfOf?.id ?? found.loggedBy;
  const next = author === by.id ? found.ownerId : author;
  return { event: "solved", state: "solved", owner: ownerOf(found), ...telling(next, by) };
}

function reopen(found: Matter, by: Named): Moved | Refusal {
  if (isGoing(found)) return "already";
  if (!isClosed(found)) return "not now";
  return { event: "reopened", state: "reopened", owner: ownerOf(found), ...telling(found.ownerId, by) };
}

function conclude(found: Matter, state: "confirmed" | "not asked", by: Named): Moved | Refusal {
  if (found.state === state) return "already";
  if (!isClosed(found)) return "not now";
  return { event: state, state, owner: ownerOf(found), ...(state === "confirmed" && telling(found.ownerId, by)) };
}

function disappoint(found: Matter, by: Named): Moved | Refusal {
  if (isGoing(found)) return "already";
  if (!isClosed(found)) return "not now";
  const severity = found.severity === 1 ? 1 : ((found.severity - 1) as Severity);
  return { event: "not happy", state: "reopened", severity, owner: ownerOf(found), ...telling(found.ownerId, by) };
}

function handOver(found: Matter, to: Named, by: Named, standing: Standing): Moved | Refusal {
  if (!isGoing(found)) return "not now";
  if (found.ownerId === to.id) return "already";
  if (found.ownerId !== by.id && !decides(found, standing)) return "not yours";
  const state = found.state === "reopened" ? "reopened" : "open";
  return { event: "handed over", state, owner: to, ...telling(to.id, by) };
}

const ownerOf = ({ ownerId, ownerName }: Matter): Named => ({ id: ownerId, name: ownerName });

const telling = (person: string, by: Named): Pick<Moved, "tell"> => (person === by.id ? {} : { tell: person });

const NOBODY: Named = { id: "", name: "" };

/** The moves that the card of a case offers. */
export type OfferedMove = (typeof OFFERED)[number];
const OFFERED = ["take", "solve", "reopen", "hand over"] as const;

/** The moves that somebody may make of a case as it is, to offer them. */
export const movesOf = (found: Matter, by: Named, standing: Standing): OfferedMove[] =>
  OFFERED.filter(
    (kind) => typeof move(found, kind === "hand over" ? { kind, to: NOBODY } : { kind }, by, standing) === "object",
  );
