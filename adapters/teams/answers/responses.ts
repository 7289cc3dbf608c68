import type { Card } from "../../../src/message/card.ts";
import type { Form } from "../../../src/message/form.ts";
import { LIMITS } from "../limits.ts";
import { words } from "../literal-text.ts";
import { renderContent } from "../render-card.ts";
import { type FieldErrors, renderForm, renderNotice } from "../render-form.ts";

/** A dialog stays open, or opens: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots */
const goOn = (value: object): object => ({ task: { type: "continue", value } });

/** `opened`: where the form was opened, for when it comes back. */
export const showForm = (form: Form, opened: string, errors?: FieldErrors): object =>
  goOn(renderForm(form, opened, errors));

export const showCard = (around: Pick<Form, "title" | "close">, card: Card): object => goOn(renderNotice(around, card));

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
const ofCard = (type: string, value: unknown): object => ({ statusCode: 200, type, value });

/** The card stands in the place of the one that was pressed, for whoever pressed it. */
export const putInPlace = (card: Card): object =>
  ofCard("application/vnd.microsoft.card.adaptive", renderContent(card, "alone"));

/**
 * The pressed card stays as it is. Without words Teams takes it for a failure, says so, and sends it again
 * (https://github.com/vercel/chat/pull/903).
 */
export const leaveAsItIs = ({ summary }: Card): object =>
  ofCard("application/vnd.microsoft.activity.message", words(summary, LIMITS.fieldError));
