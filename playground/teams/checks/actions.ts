import { z } from "zod";
import { type Group, type Kind, type Kinds, kind, one } from "./kinds.ts";
import { flag, httpsUrl, link, oneOf, words } from "./values.ts";

/** https://adaptivecards.microsoft.com: what every action has. `fallback` is checked like the action itself. */
const everyAction = {
  id: z.string().min(1).optional(),
  title: words.optional(),
  iconUrl: z.union([httpsUrl, z.string().startsWith("icon:")]).optional(),
  style: oneOf("default", "positive", "destructive").optional(),
  mode: oneOf("primary", "secondary").optional(),
  tooltip: z.string().optional(),
  isEnabled: flag,
  requires: z.record(z.string(), z.string()).optional(),
  fallback: z.unknown().optional(),
} as const;

/** A string stands for itself; the inputs are added to an object. */
const data = z.union([z.string(), z.record(z.string(), z.unknown())]).optional();

/** Written in either way: https://adaptivecards.microsoft.com has the one, its schema the other. */
const ofTeams = z.strictObject({ feedback: z.strictObject({ hide: flag }).optional() }).optional();

const submits = {
  data,
  associatedInputs: oneOf("auto", "none").optional(),
  conditionallyEnabled: flag,
  msteams: ofTeams,
  msTeams: ofTeams,
} as const;

const action = (shape: z.ZodRawShape, since: number | undefined, groups: readonly Group[] = []): Kind =>
  kind({
    groups: ["action", "selectAction", ...groups],
    shape: { ...everyAction, ...shape },
    ...(since !== undefined && { since }),
  });

/** https://adaptivecards.microsoft.com: what a person can do with a card. */
export const actions: Kinds = {
  "Action.Submit": action(submits, 1),
  "Action.Execute": action({ ...submits, verb: words }, 1.4, ["executeAction"]),
  "Action.OpenUrl": action({ url: link }, 1),
  "Action.ToggleVisibility": action(
    { targetElements: z.array(z.union([words, z.strictObject({ elementId: words, isVisible: flag })])).min(1) },
    1.2,
  ),
  "Action.ShowCard": kind({ groups: ["action"], shape: everyAction, slots: { card: one("card") }, since: 1 }),
  "Action.ResetInputs": action({ targetInputIds: z.array(words).optional() }, undefined, ["resetAction"]),
};

/**
 * What Teams itself does with a submit action, from `msteams` in its data. Sign-in and invoke actions are not emulated.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions
 */
export const teamsData = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("task/fetch") }),
  z.strictObject({ type: z.literal("imBack"), value: words }),
  z.strictObject({
    type: z.literal("messageBack"),
    displayText: z.string().optional(),
    text: z.string().optional(),
    value: z.unknown().optional(),
  }),
]);
