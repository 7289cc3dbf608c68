import { z } from "zod";
import { flag, horizontal, oneOf, spacing, targetWidth } from "./values.ts";

/** What may stand in one place of a card. */
export type Group =
  | "card"
  | "element"
  | "action"
  /** An action that a tap on an element runs: any but Action.ShowCard. */
  | "selectAction"
  | "executeAction"
  | "resetAction"
  | "column"
  | "row"
  | "cell"
  | "image"
  | "inline"
  | "page";

interface Slot {
  readonly group: Group;
  readonly many: boolean;
}

/** One type of element or action. */
export interface Kind {
  readonly groups: readonly Group[];
  /** Its own properties; what stands in its slots is checked by itself. */
  readonly schema: z.ZodType;
  readonly slots: Readonly<Record<string, Slot>>;
  /** The version of Adaptive Cards that brought it; absent for what only Teams has. */
  readonly since?: number;
}

export type Kinds = Readonly<Record<string, Kind>>;

/** A slot holds one thing or a list of things of a group. */
export const one = (group: Group): Slot => ({ group, many: false });
export const many = (group: Group): Slot => ({ group, many: true });

const held = ({ many }: Slot) => (many ? z.array(z.unknown()) : z.looseObject({}));

const slotShape = (slots: Readonly<Record<string, Slot>>, optional: readonly string[]) =>
  Object.fromEntries(
    Object.entries(slots).map(([name, slot]) => [name, optional.includes(name) ? held(slot).optional() : held(slot)]),
  );

interface Definition {
  readonly groups: readonly Group[];
  readonly shape: z.ZodRawShape;
  readonly slots?: Readonly<Record<string, Slot>>;
  /** Slots that may be left out. */
  readonly optional?: readonly string[];
  readonly since?: number;
}

/** A kind with exactly these properties and slots. */
export const kind = ({ groups, shape, slots = {}, optional = [], since }: Definition): Kind => ({
  groups,
  schema: z.strictObject({ type: z.string(), ...shape, ...slotShape(slots, optional) }),
  slots,
  ...(since !== undefined && { since }),
});

/** https://adaptivecards.microsoft.com: what every element of a card has. `fallback` is checked like the element itself. */
const everyElement = {
  id: z.string().min(1).optional(),
  lang: z.string().optional(),
  isVisible: flag,
  separator: flag,
  height: oneOf("auto", "stretch").optional(),
  horizontalAlignment: horizontal.optional(),
  spacing: spacing.optional(),
  targetWidth: targetWidth.optional(),
  requires: z.record(z.string(), z.string()).optional(),
  "grid.area": z.string().optional(),
  fallback: z.unknown().optional(),
} as const;

type ElementDefinition = Omit<Definition, "groups" | "shape"> & {
  /** Where it may stand; among the elements unless given. */
  readonly groups?: readonly Group[];
};

export const element = (shape: z.ZodRawShape, { groups = ["element"], ...definition }: ElementDefinition = {}): Kind =>
  kind({ ...definition, groups, shape: { ...everyElement, ...shape } });
