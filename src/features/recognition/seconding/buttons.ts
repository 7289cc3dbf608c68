import { button } from "../../../kernel/action.ts";
import type { Button } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { secondingActions } from "./actions.ts";
import type { Secondable } from "./store.ts";

/** Seconds what is called `name`. */
export const secondButton = (what: Secondable, id: string, name: string, say: Say): Button =>
  button(
    say("button.second"),
    secondingActions.second,
    { what, id },
    { description: say("button.secondOf", { name }) },
  );

export const takeBackButton = (what: Secondable, id: string, say: Say): Button =>
  button(say("button.remove"), secondingActions.takeBack, { what, id }, { description: say("button.secondTakeBack") });
