import { expect, it } from "vitest";
import { checkCommandResponse } from "../../../../playground/slack/checks/index.ts";
import { actions, button, section, sentences } from "./examples.ts";

const said = (body: unknown): string[] => sentences(checkCommandResponse(body));
const text = "Saved as C-118.";

it.each<[string, object]>([
  ["words for one person", { text }],
  ["words and blocks for everybody", { response_type: "in_channel", text, blocks: [section] }],
  ["another card instead", { replace_original: true, response_type: "ephemeral", text, blocks: [section] }],
  ["the end of a card", { delete_original: true }],
  ["an answer in the thread", { replace_original: false, thread_ts: "1.2", text }],
])("takes %s", (_, body) => {
  expect(said(body)).toEqual([]);
});

it.each<[string, unknown, string]>([
  ["another kind of response", { response_type: "private", text }, "/response_type: must be a valid enum value"],
  ["replacing in words", { replace_original: "true", text }, "/replace_original: must provide a boolean"],
  ["deleting in words", { delete_original: "true", text }, "/delete_original: must provide a boolean"],
  ["a list", [], ": must provide an object"],
  ["nothing", {}, "/text: must define `text`, `blocks` or `attachments`"],
  ["broken blocks", { text, blocks: [{ type: "header" }] }, "/blocks/0: missing required field: text"],
  [
    "two buttons that do the same",
    { text, blocks: [actions(button, button)] },
    '/blocks/0/elements/1/action_id: `action_id` "change" already exists',
  ],
])("refuses %s", (_, body, sentence) => {
  expect(said(body)).toEqual([sentence]);
});

it("answers with the codes of response_url", () => {
  expect(checkCommandResponse({ response_type: "private" }).map(({ error }) => error)).toEqual([
    "invalid_payload",
    "no_text",
  ]);
});
