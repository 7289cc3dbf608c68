import { describe, expect, it } from "vitest";
import {
  checkCardActionResponse,
  checkDialogResponse,
  type DialogInvoke,
} from "../../../../playground/teams/checks/index.ts";
import { attachment, card, execute, input, peoplePicker, sentences, submit, text } from "./examples.ts";

const form = card([input, peoplePicker("graph.microsoft.com/users")], { actions: [submit] });
const dialog = (value: object = {}) => ({
  task: {
    type: "continue",
    value: { title: "A complaint", height: "medium", width: 400, card: attachment(form), ...value },
  },
});
const closing = { task: { type: "message", value: "Saved" } };
const inserted = {
  composeExtension: { type: "result", attachmentLayout: "list", attachments: [attachment(card([text]))] },
};
const said = (body: unknown, name: DialogInvoke) => sentences(checkDialogResponse(body, name, "group"));

const all: DialogInvoke[] = [
  "task/fetch",
  "task/submit",
  "composeExtension/fetchTask",
  "composeExtension/submitAction",
];

describe("what answers a request about a dialog", () => {
  it.each(all)("%s shows a form or a sentence", (name) => {
    expect(said(dialog(), name)).toEqual([]);
    expect(said(closing, name)).toEqual([]);
  });

  it("what a message extension submits puts a card or a sentence into the message", () => {
    expect(said(inserted, "composeExtension/submitAction")).toEqual([]);
    expect(said({ composeExtension: { type: "message", text: "Saved" } }, "composeExtension/submitAction")).toEqual([]);
    expect(said(inserted, "task/submit")).toContain(": missing required field: task");
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, ": must provide an object"],
    ["an empty object", {}, ": missing required field: task"],
    ["a task without a type", { task: {} }, "/task: missing required field: type"],
    ["a task of another type", { task: { type: "close" } }, "/task/type: unsupported type: close"],
    ["an empty sentence", { task: { type: "message", value: "" } }, "/task/value: must be more than 0 characters"],
    ["a card that is no attachment", dialog({ card: form }), "/task/value/card: missing required field: contentType"],
    ["a form without a title", dialog({ title: undefined }), "/task/value: missing required field: title"],
    [
      "a form of no size",
      dialog({ height: "huge" }),
      "/task/value/height: must be a number of pixels or small, medium or large",
    ],
    ["a page", dialog({ url: "https://a.example" }), "/task/value: invalid additional property: url"],
    [
      "a form that executes",
      dialog({ card: attachment(card([text], { actions: [execute] })) }),
      "/task/value/card/content/actions/0/type: Action.Execute is not allowed in dialogs",
    ],
    [
      "a form that cannot be sent",
      dialog({ card: attachment(card([input])) }),
      "/task/value/card/content/body/0: needs an Action.Submit in the card",
    ],
  ])("is not %s", (_, body, problem) => {
    expect(said(body, "task/fetch")).toContain(problem);
  });

  it("checks the card that is put into a message as one", () => {
    const bad = { ...inserted.composeExtension, attachments: [attachment(card([{ type: "Marquee" }]))] };
    expect(said({ composeExtension: bad }, "composeExtension/submitAction")).toEqual([
      "/composeExtension/attachments/0/content/body/0/type: unsupported type: Marquee",
    ]);
  });
});

describe("what answers Action.Execute", () => {
  const cardAnswer = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card([text]) };
  const sentence = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Saved" };
  const refusal = {
    statusCode: 400,
    type: "application/vnd.microsoft.error",
    value: { code: "BadRequest", message: "No" },
  };

  it.each([
    ["a card", cardAnswer],
    ["a sentence", sentence],
    ["a refusal", refusal],
  ])("is %s", (_, body) => {
    expect(checkCardActionResponse(body, "group")).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, ": must provide an object"],
    ["a card alone", card([text]), "/type: unsupported type: AdaptiveCard"],
    ["a card with a failure", { ...cardAnswer, statusCode: 500 }, "/statusCode: must be a valid enum value"],
    ["a card without a status", { ...cardAnswer, statusCode: undefined }, ": missing required field: statusCode"],
    ["an object for a sentence", { ...sentence, value: {} }, "/value: must provide a string"],
    ["a refusal that is none", { ...refusal, statusCode: 200 }, "/statusCode: must be at least 400"],
    [
      "a bad card",
      { ...cardAnswer, value: card([{ type: "Marquee" }]) },
      "/value/body/0/type: unsupported type: Marquee",
    ],
  ])("is not %s", (_, body, problem) => {
    expect(sentences(checkCardActionResponse(body, "group"))).toContain(problem);
  });
});
