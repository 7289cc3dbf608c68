import { z } from "zod";
import { defineAction, defineForm, defineFormAction } from "../../../kernel/action.ts";
import { Sentence } from "../../content/index.ts";

export const upkeepActions = {
  /** Opens the form that nominates somebody for an award. */
  nominate: defineFormAction("upkeep.nominate", z.object({ personId: z.uuid() })),
};

const OneUnit = z.object({ unitId: z.uuid() });
const OneReview = z.object({ reviewId: z.uuid() });

export const reviewActions = {
  /** Opens the form in which each standard of a unit is kept or changed. */
  look: defineFormAction("review.look", OneUnit),
  undo: defineAction("review.undo", OneReview),
  /** Managers are asked once more in some days, or not. */
  later: defineAction("review.later", OneReview),
  notLater: defineAction("review.notLater", OneReview),
  /** It comes by itself each quarter, or does not. */
  quarterly: defineAction("review.quarterly", OneUnit.extend({ on: z.boolean() })),
};

/** Standards in one form. */
export const MOST = 20;

/** A standard as the form showed it: what it said then, as a hash, to notice whoever changes it meanwhile. */
const Asked = z.object({ entryId: z.uuid(), was: z.string() });
export type Asked = z.infer<typeof Asked>;

export const reviewForms = {
  /** Each standard in a field of its own, named after its place in the list. */
  look: defineForm(
    "review.look",
    OneUnit.extend({ asked: z.array(Asked).max(MOST) }),
    z.record(z.string().regex(/^standard\d+$/), Sentence),
  ),
};

export const fieldOf = (place: number): string => `standard${place + 1}`;
