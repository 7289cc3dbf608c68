import { z } from "zod";

/** The topic of what a champion hears in the morning. */
export const MORNING = "morning";

/** In the order in which they are told. */
export const matters = ["decision", "escalation", "promise", "prevention", "asleep"] as const;
export type Matter = (typeof matters)[number];

/** Something that stays open. */
export interface OpenItem {
  readonly matter: Matter;
  /** Of the case, the award, the escalation or the unit that its button opens. */
  readonly opens: { readonly kind: "case" | "award" | "escalation" | "unit"; readonly id: string };
  /** Of itself: an escalation, a promise, a unit. */
  readonly id: string;
  /** Of the case or the award; a silent unit has none. */
  readonly number: number | null;
  /** The case that it is about, if any. */
  readonly caseId: string | null;
  /** Null: of a unit with fewer than four people. */
  readonly unitName: string | null;
  /** Who has it now; null: nobody has accepted it, or nobody in particular. */
  readonly personName: string | null;
  /** Since when it is due, has not moved, or nothing was logged. */
  readonly since: Date;
}

/** What stays open of one kind, what has waited longest first. */
export interface OpenGroup {
  readonly matter: Matter;
  /** How many there are in all. */
  readonly count: number;
  readonly items: readonly OpenItem[];
}

/** What a card has told of, by `keyOf`. */
export const Told = z.array(z.string());
export type Told = z.infer<typeof Told>;

export const keyOf = ({ matter, id }: Pick<OpenItem, "matter" | "id">): string => `${matter} ${id}`;

/** Of each kind so many are told, and how many more there are. */
const SHOWN = 3;

/** What a card tells first. */
export const firstOf = (open: readonly OpenGroup[]): OpenGroup[] =>
  open.map((group) => ({ ...group, items: group.items.slice(0, SHOWN) }));

/** What is still open of what a card has told of: it never grows. */
export const stillOf = (open: readonly OpenGroup[], told: Told): OpenGroup[] =>
  open
    .map((group) => ({ ...group, items: group.items.filter((item) => told.includes(keyOf(item))) }))
    .filter(({ items }) => items.length > 0);
