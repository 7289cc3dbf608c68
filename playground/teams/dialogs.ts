import type { Answer } from "../shared/http-delivery.ts";
import { type Json, objectOf, objectsOf, parseJson, textOf } from "../shared/json.ts";
import { checkDialogResponse, type DialogInvoke } from "./checks/index.ts";
import { surfaceOf } from "./conversations.ts";
import type { Core } from "./core.ts";
import { type Outcome, UNREACHABLE } from "./outcome.ts";
import type { Conversation, Dialog, Person } from "./state.ts";

type Deps = Pick<Core, "state" | "ids" | "problems" | "listeners">;

/** Puts a dialog in front of a person, or takes it away. */
export function showDialog({ state, listeners }: Deps, person: Person, dialog: Dialog | undefined): void {
  if (dialog) state.dialogs.set(person.id, dialog);
  else state.dialogs.delete(person.id);
  listeners.emit("dialog", { person: person.id, dialog });
}

/** Whose dialog a request is about. */
export interface DialogRequest {
  readonly name: DialogInvoke;
  readonly person: Person;
  readonly conversation: Conversation;
  /** What the message extension was asked to do. */
  readonly command?: Json;
}

const mayBeEmpty = (name: DialogInvoke): boolean => name === "task/submit" || name === "composeExtension/submitAction";

/** Does to the dialog what the app answered. An answer that makes no sense leaves everything as it is. */
export function readDialogAnswer(deps: Deps, request: DialogRequest, answer: Answer): Partial<Outcome> {
  if (answer.failure) return { notice: UNREACHABLE };
  const { name, person, conversation } = request;
  if (answer.body.trim() === "" && mayBeEmpty(name)) {
    showDialog(deps, person, undefined);
    return {};
  }
  const body = parseJson(answer.body);
  const problems = deps.problems.report(`answer to ${name}`, checkDialogResponse(body, name, surfaceOf(conversation)));
  if (problems.length > 0) return { error: "invalid_response", notice: UNREACHABLE, problems };
  return follow(deps, request, objectOf(body));
}

function follow(deps: Deps, request: DialogRequest, { task, composeExtension }: Json): Partial<Outcome> {
  const { type, value } = objectOf(task);
  if (type === "continue") {
    showDialog(deps, request.person, dialogOf(deps, request, objectOf(value)));
    return {};
  }
  showDialog(deps, request.person, undefined);
  if (type === "message") return { said: String(value) };
  const { text, attachments } = objectOf(composeExtension);
  const [inserted] = objectsOf(attachments);
  return inserted ? { inserted: objectOf(inserted.content) } : { said: textOf(text) ?? "" };
}

const dialogOf = ({ ids }: Deps, request: DialogRequest, { title, card }: Json): Dialog => ({
  id: ids.guid(),
  person: request.person,
  title: String(title),
  card: objectOf(objectOf(card).content),
  conversation: request.conversation,
  ...(request.command && { command: request.command }),
});
