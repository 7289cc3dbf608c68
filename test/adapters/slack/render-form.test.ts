import { describe, expect, it } from "vitest";
import { renderForm, renderNotice } from "../../../adapters/slack/render-form.ts";
import { checkView } from "../../../playground/slack/checks/index.ts";
import { card, text } from "../../../src/message/card.ts";
import type { ChoiceField, Form, PersonField, TextField } from "../../../src/message/form.ts";

const said: TextField = {
  kind: "text",
  name: "text",
  label: "What did the customer say?",
  required: true,
  multiline: true,
  maxLength: 10_000,
};
const severity: ChoiceField = {
  kind: "choice",
  name: "severity",
  label: "Severity",
  hint: "This is a guess so far.",
  required: false,
  options: [
    { value: "1", label: "harm" },
    { value: "2", label: "upset" },
  ],
  initial: "2",
};
const thanked: PersonField = {
  kind: "person",
  name: "to",
  label: "Who are you thanking?",
  required: true,
  several: true,
};
const form = (...fields: Form["fields"]): Form => ({
  form: "case.change",
  title: "Change C-118",
  submit: "Save",
  close: "Cancel",
  context: "{}",
  fields,
});

describe("a form in Slack", () => {
  it("is a modal whose blocks are named after its fields", () => {
    const view = renderForm(form({ kind: "note", text: "Only the text is needed." }, said, severity), "about");
    expect(view).toMatchObject({
      type: "modal",
      callback_id: "case.change",
      private_metadata: "about",
      title: { text: "Change C-118" },
      blocks: [
        { type: "section", text: { type: "plain_text", text: "Only the text is needed." } },
        {
          block_id: "text",
          optional: false,
          element: { type: "plain_text_input", multiline: true, max_length: 3_000 },
        },
        {
          block_id: "severity",
          optional: true,
          hint: { text: "This is a guess so far." },
          element: { type: "static_select", initial_option: { value: "2" } },
        },
      ],
    });
    expect(checkView(view)).toEqual([]);
  });

  it("shows what is there already, as much as Slack lets a field hold", () => {
    const initial = "😀".repeat(2_000);
    const view = renderForm(form({ ...said, initial, placeholder: "p".repeat(200) }), "");
    expect(view.blocks[0]).toMatchObject({ element: { initial_value: expect.stringMatching(/^😀+…$/u) } });
    expect(checkView(view)).toEqual([]);
  });

  it("chooses nothing when the chosen option is not there", () => {
    const view = renderForm(form({ ...severity, initial: "9" }), "");
    expect(JSON.stringify(view)).not.toContain("initial_option");
  });

  it("lets people be picked, and knows who is already", () => {
    const one = { ...thanked, several: false };
    const view = renderForm(
      form(one, thanked, { ...one, name: "one", initial: "U0BEN" }, { ...thanked, name: "two", initial: "U0BEN,U0MO" }),
      "",
    );
    expect(view.blocks.map((block) => "element" in block && block.element)).toEqual([
      { type: "users_select", action_id: "to" },
      { type: "multi_users_select", action_id: "to" },
      { type: "users_select", action_id: "one", initial_user: "U0BEN" },
      { type: "multi_users_select", action_id: "two", initial_users: ["U0BEN", "U0MO"] },
    ]);
    expect(checkView(renderForm(form(thanked, { ...thanked, name: "two", initial: "U0BEN,U0MO" }), ""))).toEqual([]);
  });

  it("fits whatever the words around it are", () => {
    const long = "word ".repeat(1_000);
    const hostile = form(
      { kind: "note", text: long },
      { ...said, label: long, hint: long },
      { ...severity, options: [{ value: "1", label: long }] },
    );
    expect(checkView(renderForm({ ...hostile, title: long, submit: long, close: long }, ""))).toEqual([]);
  });

  it("without questions has nothing to send", () => {
    const view = renderForm({ ...form({ kind: "note", text: "One moment…" }), form: "", submit: "" }, "{}");
    expect(view).not.toHaveProperty("submit");
    expect(checkView(view)).toEqual([]);
  });

  it.each([
    ["more than 100 options", Array.from({ length: 101 }, (_, at) => ({ value: String(at), label: "l" }))],
    ["no options", []],
    ["an option whose value would be cut", [{ value: "v".repeat(76), label: "l" }]],
  ])("refuses loudly %s", (_what, options) => {
    expect(() => renderForm(form({ ...severity, options }), "")).toThrow("severity");
  });

  it("can be replaced by words", () => {
    const view = renderNotice({ title: "Change C-118", close: "Close" }, card("Done", text("C-118 is undone.")));
    expect(JSON.stringify(view)).toContain("C-118 is undone.");
    expect(checkView(view)).toEqual([]);
  });
});
