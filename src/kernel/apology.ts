import { type Card, card, text } from "../message/card.ts";
import type { Say } from "../texts/catalog.ts";
import type { Ids } from "./clock.ts";
import { DatabaseUnavailable, UserError } from "./errors.ts";
import { handBack } from "./hand-back.ts";
import type { Incoming } from "./incoming.ts";
import type { Log } from "./ports.ts";
import type { Reception } from "./reception.ts";
import { currentReference } from "./reference.ts";
import { privately, type Reply } from "./reply.ts";

interface ApologyDependencies {
  readonly reception: Pick<Reception, "say">;
  readonly ids: Ids;
  readonly log: Log;
}

/** What to say to whoever asked for something that went wrong: what they can mend, or a reference that stands in the log too. */
export function apologize(deps: ApologyDependencies, incoming: Incoming, error: unknown): Reply {
  const { reception, ids, log } = deps;
  const say = reception.say(incoming.from);
  const where = { what: whatOf(incoming), platform: incoming.from.platform, workspace: incoming.from.externalId };
  if (error instanceof UserError) {
    log.info({ ...where, problem: error.message }, "Refused: the person was told what they can mend");
    return sentence(incoming, say, error.says(say));
  }
  const reference = currentReference() ?? ids.reference();
  const trace = { reference, ...where, err: error };
  if (error instanceof DatabaseUnavailable) {
    log.error(trace, "The database did not answer; the person got their text back");
    return sentence(incoming, say, say("error.databaseUnavailable", { reference }));
  }
  log.error(trace, "A bug: the person got a reference");
  return sentence(incoming, say, say("error.bug", { reference }));
}

/** What to call it in the log: the name of what was asked for, where it has one. */
const whatOf = (incoming: Incoming): string =>
  incoming.kind === "command" ? incoming.command : "action" in incoming ? incoming.action : incoming.kind;

/** One calm sentence, with whatever was typed handed back; a form shows it on itself, so that nothing typed is lost. */
export function sentence(incoming: Incoming, say: Say, said: string): Reply {
  if (incoming.kind === "form") return { kind: "errors", errors: { "": said } };
  const shown = spoken(incoming, say, said);
  return incoming.kind === "home" ? { kind: "home", card: shown } : privately(shown);
}

/** The same as a card. */
export const spoken = (incoming: Incoming, say: Say, said: string): Card =>
  card(said, text(said), ...handBack(incoming.kind === "command" ? incoming.text : "", say));
