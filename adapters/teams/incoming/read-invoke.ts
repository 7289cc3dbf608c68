import { z } from "zod";
import { keyOf, read } from "../../../src/kernel/delivered.ts";
import type { ActionIncoming, Mentioned } from "../../../src/kernel/incoming.ts";
import { answersIn, SentData } from "../sent-data.ts";
import {
  type Activity,
  type HeardForm,
  type HeardOpening,
  type HeardPress,
  Id,
  originOf,
  placeOf,
  senderOf,
} from "./heard.ts";
import { htmlText } from "./html-text.ts";

/** The same for every repetition of one activity. */
export const deliveryOf = (sent: Activity): string =>
  keyOf(senderOf(sent).externalId, sent.conversation?.id, sent.id ?? undefined);

/** What a button of ours says; of another one, an action of a name that nobody has declared. */
function pressed(sent: Activity, data: unknown, unknownName: string): ActionIncoming & { readonly alone: boolean } {
  const ours = SentData.safeParse(data).data?.bellhop;
  const { action, value, alone = false } = ours && "action" in ours ? ours : { action: unknownName, value: "" };
  return { kind: "action", from: senderOf(sent), delivery: deliveryOf(sent), action, value, alone, ...placeOf(sent) };
}

function heardPress(sent: Activity, data: unknown, unknownName: string): HeardPress {
  const { alone, ...incoming } = pressed(sent, data, unknownName);
  return { incoming, origin: originOf(sent, alone) };
}

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model */
const CardAction = z.object({
  value: z.object({ action: z.object({ verb: z.string().nullish(), data: z.unknown().optional() }) }),
});

/** Throws NotUnderstood. */
export function readPress(sent: Activity, body: unknown): HeardPress {
  const { verb, data } = read(CardAction, "card action", body).value.action;
  return heardPress(sent, data, verb ?? "");
}

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots */
const Task = z.object({ value: z.object({ data: z.unknown().optional() }) });

/** A button that opens a dialog. Throws NotUnderstood. */
export function readFetch(sent: Activity, body: unknown): HeardOpening {
  return heardPress(sent, read(Task, "dialog", body).value.data, "task/fetch");
}

/** https://learn.microsoft.com/graph/api/resources/chatmessagemention */
const MessageMention = z.object({
  mentionText: z.string().min(1),
  mentioned: z.object({ user: z.object({ id: Id, displayName: z.string().nullish() }).nullish() }),
});

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module */
const Command = z.object({
  value: z.object({
    commandId: z.string().min(1).max(200),
    messagePayload: z
      .object({
        body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
        from: z.object({ user: z.object({ id: Id }).nullish() }).nullish(),
        mentions: z.array(MessageMention).nullish().catch(undefined),
        linkToMessage: z
          .url({ protocol: /^https$/ })
          .nullish()
          .catch(undefined),
        createdDateTime: z.iso.datetime({ offset: true }).nullish().catch(undefined),
      })
      .nullish(),
  }),
});

/** An action command of the message extension, by its own name; in the menu of a message, with it. Throws NotUnderstood. */
export function readExtension(sent: Activity, body: unknown): HeardOpening {
  const { commandId, messagePayload: message } = read(Command, "message extension", body).value;
  const same = { from: senderOf(sent), delivery: deliveryOf(sent), ...placeOf(sent) };
  const origin = originOf(sent);
  if (!message) return { incoming: { kind: "command", command: commandId, text: "", ...same }, origin };
  const { contentType, content } = message.body ?? {};
  const author = message.from?.user?.id;
  const mentioned = mentionedIn(message.mentions ?? []);
  const text = contentType === "text" ? (content ?? "") : htmlText(content ?? "");
  return {
    incoming: {
      kind: "message action",
      action: commandId,
      message: {
        text,
        ...mentioned,
        ...(author && { author }),
        ...(message.linkToMessage && { permalink: message.linkToMessage }),
        ...(message.createdDateTime && { writtenAt: new Date(message.createdDateTime) }),
      },
      ...same,
    },
    origin,
  };
}

/** People only, each once: channels and whole teams can be mentioned too. */
function mentionedIn(mentions: readonly z.infer<typeof MessageMention>[]): { mentioned?: readonly Mentioned[] } {
  const found = new Map<string, Mentioned>();
  for (const { mentionText: as, mentioned } of mentions) {
    const { id: userId, displayName: name } = mentioned.user ?? {};
    if (userId !== undefined) found.set(userId, { userId, ...(name && { name }), as });
  }
  return found.size > 0 ? { mentioned: [...found.values()] } : {};
}

/** What a form says of where it was opened: comes back with it. */
const Opened = z.object({
  /** The same for every repetition of one dialog. */
  key: z.string(),
  messageId: Id.exactOptional(),
  onPrivateCard: z.boolean(),
});

/** Of a dialog that opens, or of one that takes its place. */
export const writeOpened = ({ incoming, origin }: HeardOpening): string =>
  JSON.stringify({
    key: incoming.delivery,
    ...(origin.messageId !== undefined && { messageId: origin.messageId }),
    onPrivateCard: origin.onPrivateCard,
  } satisfies z.infer<typeof Opened>);

function readOpened(opened: string): z.infer<typeof Opened> | undefined {
  try {
    return Opened.safeParse(JSON.parse(opened)).data;
  } catch {
    return undefined;
  }
}

/** What was done in a dialog: a form was sent, a button pressed, or nothing: the dialog was closed. */
export type HeardDialog = { readonly sent: HeardForm } | { readonly pressed: HeardPress } | { readonly closed: true };

/** `task/submit` and `composeExtension/submitAction` alike. Throws NotUnderstood. */
export function readSubmission(sent: Activity, body: unknown): HeardDialog {
  const { data } = read(Task, "dialog", body).value;
  const ours = SentData.safeParse(data).data?.bellhop;
  if (ours === undefined || "action" in ours) return { pressed: heardPress(sent, data, "task/submit") };
  if ("closed" in ours) return { closed: true };
  return { sent: formOf(sent, data, ours) };
}

type Submitted = Extract<SentData["bellhop"], { form: unknown }>;

/**
 * The conversation is the one that Teams names, and only a card that this person alone sees is ever put in another's place:
 * what comes back with a form could be made up.
 */
function formOf(sent: Activity, data: unknown, { form, origin: opened }: Submitted): HeardForm {
  const from = senderOf(sent);
  const answers = answersIn(Object(data), form);
  const { key, ...card } = readOpened(opened) ?? { key: sent.id ?? "", onPrivateCard: false };
  return {
    incoming: {
      kind: "form",
      from,
      delivery: keyOf(from.externalId, from.userId, key, form.form, JSON.stringify(answers)),
      form: form.form,
      context: form.context,
      answers,
      ...placeOf(sent),
    },
    origin: { ...originOf(sent), ...card },
    form,
    opened,
  };
}

const Named = z.object({ name: z.string().min(1).max(100) });

/** An invoke of a name that is not known here, as an action of that name. Throws NotUnderstood. */
export const readUnknown = (sent: Activity, body: unknown): HeardPress =>
  heardPress(sent, undefined, read(Named, "invoke", body).name);
