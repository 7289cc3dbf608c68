import { z } from "zod";
import { isObject, type Json, objectOf, spelled } from "../../shared/json.ts";
import { type Problem, problemsOf, step } from "../../shared/problem.ts";
import { checkCard, type Surface } from "./card.ts";
import { ADAPTIVE_CARD } from "./message.ts";
import { words } from "./values.ts";
import { BAD_CARD } from "./walk.ts";

const cardAttachment = z.strictObject({ contentType: z.literal(ADAPTIVE_CARD), content: z.looseObject({}) });

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/invoking-task-modules#dialog-sizing */
const extent = z
  .custom((size) => (typeof size === "number" ? size > 0 : ["small", "medium", "large"].includes(spelled(size))), {
    error: "must be a number of pixels or small, medium or large",
  })
  .optional();

/** Dialogs with a web page in them are not emulated. */
const task = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("continue"),
    value: z.strictObject({ title: words, height: extent, width: extent, card: cardAttachment }),
  }),
  z.strictObject({ type: z.literal("message"), value: words }),
]);

/** What a message extension answers; previews of a bot's message, sign-in and settings are not emulated. */
const composeExtension = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("result"),
    attachmentLayout: z.enum(["list", "grid"]),
    attachments: z.array(z.strictObject({ ...cardAttachment.shape, preview: z.looseObject({}).optional() })).length(1),
  }),
  z.strictObject({ type: z.literal("message"), text: words }),
]);

/** The requests that are about a dialog. */
export type DialogInvoke =
  | "task/fetch"
  | "task/submit"
  | "composeExtension/fetchTask"
  | "composeExtension/submitAction";

/**
 * What is wrong with the answer to a request about a dialog. Nothing at all may answer what a person submitted.
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit
 */
export function checkDialogResponse(body: unknown, name: DialogInvoke, surface: Surface): Problem[] {
  const inserts = name === "composeExtension/submitAction" && isObject(body) && "composeExtension" in body;
  const schema = z.strictObject(inserts ? { composeExtension } : { task });
  const form = objectOf(objectOf(objectOf(objectOf(body).task).value).card);
  return [
    ...problemsOf(schema, body, "", BAD_CARD),
    ...(form.contentType === ADAPTIVE_CARD ? checkCard(form.content, "/task/value/card/content", "dialog") : []),
    ...checkInserted(body, surface),
  ];
}

/** A card that goes into the message that the person is writing. */
function checkInserted(body: unknown, surface: Surface): Problem[] {
  const attachments = objectOf(objectOf(body).composeExtension).attachments;
  return (Array.isArray(attachments) ? attachments : []).flatMap((attachment: unknown, at) =>
    isObject(attachment)
      ? checkCard(attachment.content, `/composeExtension/attachments${step(at)}/content`, surface)
      : [],
  );
}

const failure = z.strictObject({ code: z.string(), message: words });

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
const cardAction = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal(ADAPTIVE_CARD), statusCode: z.literal(200), value: z.looseObject({}) }),
  z.strictObject({
    type: z.literal("application/vnd.microsoft.activity.message"),
    statusCode: z.literal(200),
    value: words,
  }),
  z.strictObject({
    type: z.literal("application/vnd.microsoft.error"),
    statusCode: z.int().min(400).max(599),
    value: failure,
  }),
]);

/** What is wrong with the answer to Action.Execute. */
export const checkCardActionResponse = (body: unknown, surface: Surface): Problem[] => [
  ...problemsOf(cardAction, body, "", BAD_CARD),
  ...(isCardAnswer(body) ? checkCard(body.value, "/value", surface) : []),
];

const isCardAnswer = (body: unknown): body is Json => isObject(body) && body.type === ADAPTIVE_CARD;
