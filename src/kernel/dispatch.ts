import { z } from "zod";
import { actions, type Button, type Card, card, text } from "../message/card.ts";
import type { Form } from "../message/form.ts";
import type { Say } from "../texts/catalog.ts";
import { button, defineFormAction } from "./action.ts";
import { apologize, spoken } from "./apology.ts";
import type { Ids } from "./clock.ts";
import { DatabaseUnavailable, UserError } from "./errors.ts";
import type { ActionIncoming, CommandIncoming, Incoming, Notice } from "./incoming.ts";
import { type AskedOutcome, during, type Steps } from "./observed.ts";
import type { Reception } from "./reception.ts";
import type { Registry } from "./registry.ts";
import { opening, type Reply } from "./reply.ts";
import { fromJson, resolveCommand, type ServeDependencies, serve } from "./serve.ts";

/** The one door from the platforms to the features. Only `notice` ever throws. */
export interface Dispatch {
  /** Does what a person asked for and says what to answer. */
  handle(incoming: Incoming): Promise<Reply>;
  /** Takes note of what happened on the platform. Throws when it could not, so that the platform tells it again. */
  notice(notice: Notice): Promise<void>;
  /** What to open before `handle` is called, because the platform's permission to open something expires quickly. */
  placeholder(incoming: Incoming): Form | undefined;
  /** What to say when `handle` takes longer than the platform waits; the answer itself follows. */
  delayed(incoming: Incoming): Card;
  /** What to say when the platform did not open the form that was asked for. */
  unopened(incoming: Incoming): Card;
  /** What to say, with the button that does it, when a form was asked for in a way that opens none. */
  invitation(incoming: CommandIncoming | ActionIncoming): Card;
  /** What to call a form that says something in place of asking. */
  frame(incoming: Incoming): Pick<Form, "title" | "close">;
  /** What to say before everybody when somebody could not be answered in private: nothing of what it was about. */
  unreached(incoming: Incoming): Card;
  /** What to say when there is nothing to say and the platform wants to hear something. */
  done(incoming: Incoming): Card;
}

export interface DispatchDependencies extends ServeDependencies {
  readonly ids: Ids;
}

export function createDispatch(deps: DispatchDependencies): Dispatch {
  const { registry, reception, log } = deps;
  return {
    handle(asked) {
      const incoming = commandIn(asked) ?? asked;
      const about: Steps["dispatch"] = { platform: incoming.from.platform, kind: incoming.kind };
      return during("dispatch", about, async () => {
        try {
          const form = formToOpen(registry, reception, incoming);
          const reply = form ? opening(form) : await serve(deps, incoming, await reception.installation(incoming.from));
          about.outcome = "answered";
          log.debug({ ...about }, "Answered");
          return reply;
        } catch (error) {
          about.outcome = outcomeOf(error);
          return apologize(deps, incoming, error);
        }
      });
    },
    notice(notice) {
      const about: Steps["dispatch"] = { platform: notice.platform, kind: "notice" };
      return during("dispatch", about, async () => {
        try {
          for (const take of registry.notices) await take(notice);
          about.outcome = "answered";
        } catch (error) {
          about.outcome = outcomeOf(error);
          log.error({ err: error, notice: notice.kind, platform: notice.platform }, "A notice was not taken in");
          throw error;
        }
      });
    },
    placeholder(incoming) {
      if (incoming.kind !== "action" || !registry.actions.get(incoming.action)?.action.opensForm) return undefined;
      const say = reception.say(incoming.from);
      const waiting = say("form.opening");
      return {
        form: "",
        context: "{}",
        ...frame(say),
        submit: "",
        fields: [{ kind: "note", text: waiting }],
      };
    },
    delayed(incoming) {
      const say = reception.say(incoming.from);
      return spoken(incoming, say, say("error.delayed"));
    },
    unopened(incoming) {
      const say = reception.say(incoming.from);
      return spoken(incoming, say, say("error.unopened"));
    },
    invitation(incoming) {
      const say = reception.say(incoming.from);
      const said = say("form.invitation");
      return card(said, text(said), actions(openingButton(say("button.openForm"), incoming)));
    },
    frame: (incoming) => frame(reception.say(incoming.from)),
    unreached: (incoming) => sentenceCard(reception.say(incoming.from)("error.unreached")),
    done: (incoming) => sentenceCard(reception.say(incoming.from)("done")),
  };
}

const outcomeOf = (error: unknown): AskedOutcome => {
  if (error instanceof UserError) return "refused";
  return error instanceof DatabaseUnavailable ? "unavailable" : "bug";
};

const frame = (say: Say) => ({ title: say("form.title"), close: say("form.close") });

const sentenceCard = (said: string): Card => card(said, text(said));

/** A command that a button carries: for platforms on which only a button opens a form. */
const runCommandLater = defineFormAction("command.run", z.object({ command: z.string(), text: z.string() }));

const openingButton = (label: string, incoming: CommandIncoming | ActionIncoming): Button =>
  incoming.kind === "command"
    ? button(label, runCommandLater, { command: incoming.command, text: incoming.text })
    : { label, action: incoming.action, value: incoming.value, opensForm: true };

function commandIn(incoming: Incoming): CommandIncoming | undefined {
  if (incoming.kind !== "action" || incoming.action !== runCommandLater.name) return undefined;
  const carried = runCommandLater.input.safeParse(fromJson(incoming.value));
  const { action: _action, value: _value, ...same } = incoming;
  return carried.success ? { ...same, kind: "command", ...carried.data } : undefined;
}

/** A command that came without text opens its form at once, with no question to the database before it. */
function formToOpen(registry: Registry, reception: Reception, incoming: Incoming): Form | undefined {
  if (incoming.kind !== "command") return undefined;
  const { bound, rest } = resolveCommand(registry, incoming);
  return rest.trim() === "" ? bound?.command.form?.(reception.say(incoming.from)) : undefined;
}
