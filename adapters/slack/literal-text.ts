import type { PlainTextElement } from "@slack/web-api";
import { clip, visible } from "../../src/message/literal-text.ts";

/** Markup stays text in a mrkdwn field: no mention, no link (https://docs.slack.dev/messaging/formatting-message-text). */
export const escapeMarkup = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;

/** A text object whose words are shown as they are. */
export const words = (text: string, limit: number): PlainTextElement => ({
  type: "plain_text",
  text: clip(visible(text), limit),
  emoji: false,
});
