import type { z } from "zod";
import { isKey, type PlainKey, type Say, type Texts } from "../texts/catalog.ts";
import { sentence } from "./apology.ts";
import type { Clock } from "./clock.ts";
import type { Context, Person, Role } from "./context.ts";
import { DatabaseUnavailable, UserError, userError } from "./errors.ts";
import type {
  ActionIncoming,
  CommandIncoming,
  FormIncoming,
  Incoming,
  Mentioned,
  MessageActionIncoming,
  Sender,
} from "./incoming.ts";
import { notFor } from "./not-for.ts";
import type { Log } from "./ports.ts";
import type { Home, Reception } from "./reception.ts";
import type { Registry } from "./registry.ts";
import type { Reply } from "./reply.ts";

export interface ServeDependencies {
  readonly registry: Registry;
  readonly reception: Reception;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Does it; once more, if it failed and the workspace belongs to another organization by now: the one that was remembered
 * may be gone, and took nothing in.
 */
export async function serve(deps: ServeDependencies, incoming: Incoming, home: Home | undefined): Promise<Reply> {
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
  deps: ServeDependencies,
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

const act = (deps: ServeDependencies, incoming: Incoming, context: Context): Promise<Reply> => {
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

async function runCommand(deps: ServeDependencies, incoming: CommandIncoming, context: Context): Promise<Reply> {
  const { bound, rest, word } = resolveCommand(deps.registry, incoming);
  if (!bound) return deps.registry.help(context, word);
  await admit(bound.command.access, context, deps.reception);
  const input = bound.command.input.safeParse(bound.command.parse(rest));
  if (!input.success) throw problemOf(input.error);
  return bound.run(input.data, context);
}

async function runAction({ registry }: ServeDependencies, incoming: ActionIncoming, context: Context): Promise<Reply> {
  const bound = registry.actions.get(incoming.action);
  if (!bound) return registry.help(context);
  const input = bound.action.input.safeParse(fromJson(incoming.value));
  if (!input.success) return registry.help(context);
  return bound.run(input.data, context);
}

async function runMessageAction(
  { registry }: ServeDependencies,
  incoming: MessageActionIncoming,
  context: Context,
): Promise<Reply> {
  const bound = registry.messageActions.get(incoming.action);
  if (!bound) return registry.help(context);
  const input = bound.messageAction.input.safeParse(incoming.message);
  if (!input.success) throw problemOf(input.error);
  return bound.run(input.data, context);
}

async function runForm({ registry }: ServeDependencies, incoming: FormIncoming, context: Context): Promise<Reply> {
  const bound = registry.forms.get(incoming.form);
  const about = bound?.form.about.safeParse(fromJson(incoming.context));
  if (!bound || !about?.success) return registry.help(context);
  const values = bound.form.values.safeParse(incoming.answers);
  if (!values.success) return { kind: "errors", errors: problemsByField(values.error, context.say) };
  return bound.run(about.data, values.data, context);
}

/** Who may use a command is checked here, not in features. */
async function admit(
  access: readonly Role[] | undefined,
  { hasRole, installation }: Context,
  reception: Pick<Reception, "hasAdmin">,
): Promise<void> {
  if (!access || (await hasRole(access))) return;
  throw (await reception.hasAdmin(installation)) ? notFor(access) : userError("error.noAdmin");
}

/** Inputs state their problems as keys of the catalog; what else may be wrong with one is not for people to read. */
const problemKey = (message: string | undefined): PlainKey =>
  message !== undefined && isKey(message) ? (message as PlainKey) : "error.notUnderstood";

const problemOf = (error: z.ZodError): UserError => userError(problemKey(error.issues[0]?.message));

const problemsByField = (error: z.ZodError, say: Say): Record<string, string> =>
  Object.fromEntries(
    error.issues.map((issue) => [String(issue.path[0] ?? ""), say(problemKey(issue.message))]).reverse(),
  );

/** `complaint cold soup` and `bellhop complaint cold soup` are the same command, be `bellhop` the command or a word. */
export function resolveCommand(registry: Registry, { command, text }: CommandIncoming) {
  const named = command === "bellhop" ? undefined : registry.commands.get(command);
  if (named) return { bound: named, rest: text, word: command };
  const words = command === "bellhop" ? text : `${command} ${text}`;
  const [, word = "", rest = ""] = /^\s*(?:bellhop\s+)?(\S*)\s?([\s\S]*)$/i.exec(words) ?? [];
  const bound = registry.commands.get(word.toLowerCase());
  const meant = bound ?? [...registry.commands.values()].find(({ command: { alias } }) => alias?.test(word));
  return { bound: meant, rest: bound || !meant ? rest : word, word };
}

/** Undefined if it is none. */
export function fromJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
