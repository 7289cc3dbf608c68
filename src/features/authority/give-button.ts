import { button } from "../../kernel/action.ts";
import type { Button } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName } from "../feedback/index.ts";
import { authorityActions } from "./actions.ts";

/** Asks what was given, within what they may decide. */
export const giveButton = (found: Case, say: Say): Button =>
  button(
    say("button.give"),
    authorityActions.done,
    { caseId: found.id },
    { description: say("button.inCase", { label: say("button.give"), case: caseName(found.number) }) },
  );
