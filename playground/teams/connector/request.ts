import type { Reply } from "../../shared/http-server.ts";
import { isObject, type Json, objectsOf } from "../../shared/json.ts";
import { ADVICE, checkMessage, hasFile, mentionedIn } from "../checks/index.ts";
import { type Address, findAddress, findPerson, surfaceOf } from "../conversations.ts";
import type { Core } from "../core.ts";
import { Refusal, type RefusalCode } from "../errors.ts";
import type { Call } from "../route.ts";
import type { Content, Conversation, Person } from "../state.ts";

export type Connector = Pick<Core, "state" | "ids" | "messages" | "problems">;

/** A call about a tenant. */
export interface TenantCall extends Call {
  readonly tenantId: string;
}

/** Does what a call asks for; throws a refusal. */
export type Request = (connector: Connector, call: TenantCall) => Reply;

export const answered = (status: number, body: Json | readonly Json[] | string): Reply => ({
  status,
  headers: {},
  body,
});

/** The body of a call that has to be an object. */
export function objectBody({ body }: TenantCall): Json {
  if (!isObject(body)) throw new Refusal("BadSyntax", "The request body is not a JSON object.");
  return body;
}

/** The conversation of a call. */
export function addressOf({ state }: Connector, { params, tenantId }: TenantCall): Address {
  const address = findAddress(state, params.conversation ?? "", tenantId);
  if (!address) throw new Refusal("ConversationNotFound");
  return address;
}

/** Somebody of the tenant. */
export function personIn({ state }: Connector, tenantId: string, id: unknown): Person | undefined {
  const person = findPerson(state, id);
  return person?.tenantId === tenantId ? person : undefined;
}

/** What a message says; throws with the first thing that is wrong with it, and remembers all. */
export function checkedContent(connector: Connector, where: string, activity: Json, to: Conversation): Content {
  const found = connector.problems.report(where, [
    ...checkMessage(activity, surfaceOf(to)),
    ...unknownMentions(connector, activity, to.tenantId),
    ...unsupportedFiles(connector, activity),
  ]);
  const serious = found.filter(({ error }) => error !== ADVICE);
  const [worst] = serious.toSorted((one, other) => severity(other.error) - severity(one.error));
  if (worst) {
    const says = serious.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
    throw new Refusal(worst.error as RefusalCode, says);
  }
  return contentOf(activity);
}

const severity = (error: string): number => (error === "MessageSizeTooBig" ? 1 : 0);

/** An app whose manifest does not say `supportsFiles` has nothing to do with them. */
const unsupportedFiles = ({ state }: Connector, activity: Json) =>
  hasFile(activity) && !state.app.supportsFiles
    ? [{ pointer: "/attachments", message: "the app does not support files", error: "BadArgument" }]
    : [];

const unknownMentions = (connector: Connector, activity: Json, tenantId: string) =>
  mentionedIn(activity)
    .filter((id) => !personIn(connector, tenantId, id) && !isPrincipalName(connector, id))
    .map((id) => ({ pointer: "", message: `nobody has the id ${id}`, error: "BadArgument" }));

const isPrincipalName = ({ state }: Connector, id: string): boolean =>
  [...state.people.values()].some(({ upn }) => upn === id);

const contentOf = ({ text, textFormat, summary, attachments, entities }: Json): Content => ({
  text: typeof text === "string" ? text : "",
  textFormat: textFormat === "plain" || textFormat === "xml" ? textFormat : "markdown",
  summary: typeof summary === "string" ? summary : "",
  attachments: objectsOf(attachments),
  entities: objectsOf(entities),
});
