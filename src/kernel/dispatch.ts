import { z } from "zod";
import { actions, type Button, type Card, card, text } from "../message/card.ts";
import type { Form } from "../message/form.ts";
import { isKey, type PlainKey, type Say, type Texts } from "../texts/catalog.ts";
import { button, defineFormAction } from "./action.ts";
import type { Clock, Ids } from "./clock.ts";
import type { Context, Organization, Person, Role } from "./context.ts";
import { DatabaseUnavailable, UserError, userError } from "./errors.ts";
import { handBack } from "./hand-back.ts";
import type {
  ActionIncoming,
  CommandIncoming,
  FormIncoming,
  Incoming,
  Mentioned,
  MessageActionIncoming,
  Notice,
  Sender,
} from "./incoming.ts";
import type { InstallationRef, Log } from "./ports.ts";
import type { Registry } from "./registry.ts";
import { opening, privately, type Reply } from "./reply.ts";

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

/** Where somebody who speaks belongs. */
interface Home {
  readonly organization: Organization;
  readonly installation: InstallationRef;
}

/** Tells who is speaking. */
export interface Reception {
  /** Undefined when the workspace or tenant is not linked, or no longer. */
  installation(sender: Sender): Promise<Home | undefined>;
  /** The same, whatever is remembered. */
  installationNow(sender: Sender): Promise<Home | undefined>;
  /** Whoever it is; a stranger becomes a person of the organization. */
  person(sender: Sender, organization: Organization, installation: InstallationRef): Promise<Person>;
  /** Asks the platform who a person is, now; for what cannot be decided without knowing. */
  acquaint(sender: Sender, organization: Organization, installation: InstallationRef): Promise<Person>;
  /** In whose words to speak before anything else is known: from memory only. */
  say(sender: Sender): Say;
}

export interface DispatchDependencies {
  readonly registry: Registry;
  readonly reception: Reception;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

export function createDispatch(deps: DispatchDependencies): Dispatch {
  const { registry, reception, log } = deps;
  return {
    async handle(asked) {
      const incoming = commandIn(asked) ?? asked;
      const form = formToOpen(registry, reception, incoming);
      if (form) return opening(form);
      try {
        return await serve(deps, incoming, await reception.installation(incoming.from));
      } catch (error) {
        return apologize(deps, incoming, error);
      }
    },
    async notice(notice) {
      try {
        for (const take of registry.notices) await take(notice);
      } catch (error) {
        log.error({ err: error, notice: notice.kind, platform: notice.platform }, "A notice was not taken in");
        throw error;
      }
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

/** `complaint cold soup` and `bellhop complaint cold soup` are the same command, be `bellhop` the command or a word. */
function resolveCommand(registry: Registry, { command, text }: CommandIncoming) {
  const named = command === "bellhop" ? undefined : registry.commands.get(command);
  if (named) return { bound: named, rest: text, word: command };
  const words = command === "bellhop" ? text : `${command} ${text}`;
  const [, word = "", rest = ""] = /^\s*(?:bellhop\s+)?(\S*)\s?([\s\S]*)$/i.exec(words) ?? [];
  const bound = registry.commands.get(word.toLowerCase());
  const meant = bound ?? [...registry.commands.values()].find(({ command: { alias } }) => alias?.test(word));
  return { bound: meant, rest: bound || !meant ? rest : word, word };
}

/**
 * Does it; once more, if it failed and the workspace belongs to another organization by now: the one that was remembered
 * may be gone, and took nothing in.
 */
async function serve(deps: DispatchDependencies, incoming: Incoming, home: Home | undefined): Promise<Reply> {
  try {
    const context = await introduce(deps, incoming, home);
    return isReply(context) ? context : await act(deps, incoming, context);
  } catch (error) {
    if (error instanceof UserError || error instanceof DatabaseUnavailable) throw error;
    const now = await deps.reception.installationNow(incoming.from);
    if (now?.organization.id === home?.organization.id) throw error;
    return serve(deps, incoming, now);
  }
}

async function introduce(
  deps: DispatchDependencies,
  incoming: Incoming,
  home: Home | undefined,
): Promise<Context | Reply> {
  const { reception, log, texts } = deps;
  if (!home) {
    log.warn(
      { platform: incoming.from.platform, workspace: incoming.from.externalId, what: incoming.kind },
      "Refused: this workspace is not linked to an organization",
    );
    const say = reception.say(incoming.from);
    return sentence(incoming, say, say("error.unknownWorkspace"));
  }
  const actor = await reception.person(incoming.from, home.organization, home.installation);
  const say = texts.for(actor.locale, actor.timeZone);
  if (!actor.active) {
    log.warn(
      { organization: home.organization.id, person: actor.id, what: incoming.kind },
      "Refused: this person's account is deactivated",
    );
    return sentence(incoming, say, say("error.deactivated"));
  }
  return {
    organization: home.organization,
    installation: home.installation,
    actor,
    delivery: incoming.delivery,
    mentioned: mentionedIn(incoming),
    now: deps.clock.now(),
    say,
    hasRole: (roles) => hasRole(reception, roles, actor, incoming.from, home),
    ...(incoming.conversation === undefined ? {} : { conversation: incoming.conversation }),
    ...(incoming.direct && { direct: incoming.direct }),
  };
}

async function hasRole(
  reception: Reception,
  roles: readonly Role[],
  actor: Person,
  from: Sender,
  { organization, installation }: Home,
): Promise<boolean> {
  const has = (person: Person) => roles.some((role) => person.roles.includes(role));
  return has(actor) || (!actor.acquainted && has(await reception.acquaint(from, organization, installation)));
}

const mentionedIn = (incoming: Incoming): readonly Mentioned[] =>
  (incoming.kind === "command" ? incoming : incoming.kind === "message action" ? incoming.message : {}).mentioned ?? [];

const isReply = (value: Context | Reply): value is Reply => "kind" in value;

const act = (deps: DispatchDependencies, incoming: Incoming, context: Context): Promise<Reply> => {
  switch (incoming.kind) {
    case "command":
      return runCommand(deps, incoming, context);
    case "action":
      return runAction(deps, incoming, context);
    case "message action":
      return runMessageAction(deps, incoming, context);
    case "form":
      return runForm(deps, incoming, context);
    case "home":
      return deps.registry.home(context);
  }
};

async function runCommand(deps: DispatchDependencies, incoming: CommandIncoming, context: Context): Promise<Reply> {
  const { bound, rest, word } = resolveCommand(deps.registry, incoming);
  if (!bound) return deps.registry.help(context, word);
  await admit(bound.command.access, context);
  const input = bound.command.input.safeParse(bound.command.parse(rest));
  if (!input.success) throw problemOf(input.error);
  return bound.run(input.data, context);
}

async function runAction(
  { registry }: DispatchDependencies,
  incoming: ActionIncoming,
  context: Context,
): Promise<Reply> {
  const bound = registry.actions.get(incoming.action);
  if (!bound) return registry.help(context);
  const input = bound.action.input.safeParse(fromJson(incoming.value));
  if (!input.success) return registry.help(context);
  return bound.run(input.data, context);
}

async function runMessageAction(
  { registry }: DispatchDependencies,
  incoming: MessageActionIncoming,
  context: Context,
): Promise<Reply> {
  const bound = registry.messageActions.get(incoming.action);
  if (!bound) return registry.help(context);
  const input = bound.messageAction.input.safeParse(incoming.message);
  if (!input.success) throw problemOf(input.error);
  return bound.run(input.data, context);
}

async function runForm({ registry }: DispatchDependencies, incoming: FormIncoming, context: Context): Promise<Reply> {
  const bound = registry.forms.get(incoming.form);
  const about = bound?.form.about.safeParse(fromJson(incoming.context));
  if (!bound || !about?.success) return registry.help(context);
  const values = bound.form.values.safeParse(incoming.answers);
  if (!values.success) return { kind: "errors", errors: problemsByField(values.error, context.say) };
  return bound.run(about.data, values.data, context);
}

/** Who may use a command is checked here, not in features. */
async function admit(access: readonly Role[] | undefined, { hasRole }: Context): Promise<void> {
  if (!access || (await hasRole(access))) return;
  throw userError(access.every((role) => role === "admin") ? "error.onlyAdmins" : "error.notAllowed");
}

/** Inputs state their problems as keys of the catalog; what else may be wrong with one is not for people to read. */
const problemKey = (message: string | undefined): PlainKey =>
  message !== undefined && isKey(message) ? (message as PlainKey) : "error.notUnderstood";

const problemOf = (error: z.ZodError): UserError => userError(problemKey(error.issues[0]?.message));

const problemsByField = (error: z.ZodError, say: Say): Record<string, string> =>
  Object.fromEntries(
    error.issues.map((issue) => [String(issue.path[0] ?? ""), say(problemKey(issue.message))]).reverse(),
  );

function fromJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function apologize(deps: DispatchDependencies, incoming: Incoming, error: unknown): Reply {
  const { reception, ids, log } = deps;
  const say = reception.say(incoming.from);
  const where = { what: whatOf(incoming), platform: incoming.from.platform, workspace: incoming.from.externalId };
  if (error instanceof UserError) {
    log.info({ ...where, problem: error.message }, "Refused: the person was told what they can mend");
    return sentence(incoming, say, error.says(say));
  }
  const reference = ids.reference();
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
function sentence(incoming: Incoming, say: Say, said: string): Reply {
  if (incoming.kind === "form") return { kind: "errors", errors: { "": said } };
  const shown = spoken(incoming, say, said);
  return incoming.kind === "home" ? { kind: "home", card: shown } : privately(shown);
}

const spoken = (incoming: Incoming, say: Say, said: string): Card =>
  card(said, text(said), ...handBack(incoming.kind === "command" ? incoming.text : "", say));
