import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dialog, type FieldErrors, renderForm, renderNotice } from "../../../adapters/teams/render-form.ts";
import { answersIn, SentData } from "../../../adapters/teams/sent-data.ts";
import { checkDialogResponse } from "../../../playground/teams/checks/index.ts";
import { card, text } from "../../../src/message/card.ts";
import {
  type Answers,
  type ChoiceField,
  type Field,
  type Form,
  filledIn,
  type PersonField,
  type TextField,
} from "../../../src/message/form.ts";

const said: TextField = {
  kind: "text",
  name: "text",
  label: "What did the customer say?",
  missing: "Say it in a few words.",
  required: true,
  multiline: true,
  maxLength: 3_000,
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
const thanked: PersonField = { kind: "person", name: "to", label: "Who was it?", required: true, several: true };
const form = (...fields: readonly Field[]): Form => ({
  form: "case.change",
  title: "Change C-118",
  submit: "Save",
  close: "Cancel",
  context: '{"caseId":"118"}',
  fields,
});

const body = (dialog: Dialog) => dialog.card.content.body;
const problems = (value: Dialog) => checkDialogResponse({ task: { type: "continue", value } }, "task/fetch", "group");

/** What Teams sends when the button with this title is pressed after something was entered. */
function press(dialog: Dialog, title: string, entered: object = {}): object {
  const action = dialog.card.content.actions?.find((one) => one.title === title);
  if (action?.type !== "Action.Submit") throw new Error(`There is no button ${title}.`);
  const inputs = action.associatedInputs === "none" ? {} : entered;
  return { ...JSON.parse(JSON.stringify(action.data)), ...inputs };
}
const sentBy = (dialog: Dialog, title: string) => SentData.parse(press(dialog, title)).bellhop;
function formIn(sent: object): Form {
  const { bellhop } = SentData.parse(sent);
  if (!("form" in bellhop)) throw new Error("There is no form in it.");
  return bellhop.form;
}

describe("a form in Teams", () => {
  it("is a dialog whose inputs are named after its fields", () => {
    const dialog = renderForm(form({ kind: "note", text: "Only the text is *needed*." }, said, severity), "here");
    expect(dialog).toMatchObject({ title: "Change C-118", width: "medium", height: "medium" });
    expect(body(dialog)).toEqual([
      { type: "RichTextBlock", inlines: [{ type: "TextRun", text: "Only the text is *needed*." }] },
      {
        type: "Input.Text",
        id: "text",
        label: "What did the customer say?",
        isMultiline: true,
        maxLength: 3_000,
        isRequired: true,
        errorMessage: "Say it in a few words.",
      },
      {
        type: "Input.ChoiceSet",
        id: "severity",
        label: "Severity",
        choices: [
          { title: "harm", value: "1" },
          { title: "upset", value: "2" },
        ],
        wrap: true,
        value: "2",
      },
      {
        type: "RichTextBlock",
        inlines: [{ type: "TextRun", text: "This is a guess so far.", size: "Small", isSubtle: true }],
        spacing: "Small",
      },
    ]);
    expect(dialog.card.content.actions?.map(({ title }) => title)).toEqual(["Save", "Cancel"]);
    expect(problems(dialog)).toEqual([]);
  });

  it("asks for people of the whole tenant, and knows who is picked already", () => {
    const directory = { type: "Data.Query", dataset: "graph.microsoft.com/users" };
    const dialog = renderForm(form(thanked, { ...thanked, name: "one", several: false, initial: "a1" }), "");
    expect(body(dialog)).toMatchObject([
      { id: "to", isMultiSelect: true, "choices.data": directory, errorMessage: "Who was it?" },
      { id: "one", isMultiSelect: false, "choices.data": directory, value: "a1" },
    ]);
    const two = renderForm(form({ ...thanked, initial: "a1,b2" }), "");
    expect(body(two)).toMatchObject([{ value: "a1,b2" }]);
    expect([...problems(dialog), ...problems(two)]).toEqual([]);
  });

  it("shows what is there already, as much as its field holds", () => {
    const dialog = renderForm(form({ ...said, initial: `a\0${"😀".repeat(2_000)}`, placeholder: "p".repeat(200) }), "");
    expect(body(dialog)).toMatchObject([{ value: expect.stringMatching(/^a␀😀+…$/u) }]);
    expect(problems(dialog)).toEqual([]);
  });

  it("chooses nothing when the chosen option is not there", () => {
    expect(JSON.stringify(body(renderForm(form({ ...severity, initial: "9" }), "")))).not.toContain('"value":"9"');
  });

  it("without questions has nothing to send", () => {
    const dialog = renderForm({ ...form({ kind: "note", text: "One moment…" }), submit: "" }, "");
    expect(dialog.card.content.actions?.map(({ title }) => title)).toEqual(["Cancel"]);
    expect(problems(dialog)).toEqual([]);
  });

  it("refuses loudly a choice between nothing", () => {
    expect(() => renderForm(form({ ...severity, options: [] }), "")).toThrow("severity");
  });

  it("can be replaced by words", () => {
    const dialog = renderNotice({ title: "Change C-118", close: "Close" }, card("Done", text("C-118 is *undone*.")));
    expect(body(dialog)).toEqual([
      { type: "RichTextBlock", inlines: [{ type: "TextRun", text: "C-118 is *undone*." }] },
    ]);
    expect(sentBy(dialog, "Close")).toEqual({ closed: true });
    expect(problems(dialog)).toEqual([]);
  });
});

describe("what a form sends back", () => {
  const asked = form({ kind: "note", text: "n" }, { ...said, initial: "cold soup" }, severity, thanked);

  it("is what was entered, what the form is about and where it was opened", () => {
    const sent = press(renderForm(asked, "in the kitchen"), "Save", { text: "cold *soup*", severity: "", to: "a1,b2" });
    expect(SentData.parse(sent).bellhop).toMatchObject({ origin: "in the kitchen" });
    expect(formIn(sent)).toMatchObject({ form: "case.change", context: '{"caseId":"118"}' });
    expect(answersIn(sent, formIn(sent))).toEqual({ text: "cold *soup*", to: "a1,b2" });
  });

  it("is nothing but that it was closed when it was", () => {
    expect(press(renderForm(asked, ""), "Cancel", { text: "half a sente" })).toEqual({ bellhop: { closed: true } });
  });

  it("leaves out what is no answer to one of its questions", () => {
    const entered = { text: 7, severity: null, constructor: "x", other: "y", n: "z" };
    expect(answersIn(entered, asked)).toEqual({});
  });

  it("is enough to show the form again, with what was typed and what is wrong with it", () => {
    const sent = press(renderForm(asked, ""), "Save", { text: "soup *", severity: "" });
    const again = formIn(sent);
    const errors = { text: "Say a *little* more.", "": "And this.", gone: "And that." };
    const dialog = renderForm(filledIn(again, answersIn(sent, again)), "", errors);
    const alert = (sentence: string) => ({
      type: "RichTextBlock",
      inlines: [{ type: "TextRun", text: sentence, color: "Attention", weight: "Bolder" }],
    });
    expect(body(dialog)).toMatchObject([
      alert("And this."),
      alert("And that."),
      { inlines: [{ text: "n" }] },
      alert("Say a *little* more."),
      { id: "text", value: "soup *" },
      { id: "severity" },
      { inlines: [{ text: "This is a guess so far." }] },
      { id: "to" },
    ]);
    expect(body(dialog)?.find(({ id }) => id === "severity")).not.toHaveProperty("value");
    expect(formIn(press(dialog, "Save"))).toEqual(again);
    expect(problems(dialog)).toEqual([]);
  });

  it("is not taken for anything else", () => {
    for (const wrong of [{}, { bellhop: {} }, { bellhop: { action: "a" } }, { bellhop: { form: { fields: [{}] } } }]) {
      expect(SentData.safeParse(wrong).success).toBe(false);
    }
  });
});

describe("any form", () => {
  const HOSTILE = "<at>Ana</at> **bold** [a](b) {{DATE(2026-11-21T19:30:00Z)}} ".repeat(80);
  const hostile = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom("", " ", "\0", HOSTILE));
  const asks = {
    label: hostile,
    required: fc.boolean(),
    hint: hostile,
    missing: hostile,
  };
  const question = fc.oneof(
    fc.record({
      kind: fc.constant("text" as const),
      ...asks,
      multiline: fc.boolean(),
      maxLength: fc.constantFrom(1, 300, 3_000),
      initial: hostile,
      placeholder: hostile,
    }),
    fc.record({
      kind: fc.constant("choice" as const),
      ...asks,
      options: fc.uniqueArray(fc.record({ value: fc.stringMatching(/^[a-z]+$/), label: hostile }), {
        minLength: 1,
        maxLength: 12,
        selector: ({ value }) => value,
      }),
      initial: hostile,
    }),
    fc.record({ kind: fc.constant("person" as const), ...asks, several: fc.boolean(), initial: fc.uuid() }),
  );
  const fields = fc
    .array(fc.oneof(fc.record({ kind: fc.constant("note" as const), text: hostile }), question), { maxLength: 8 })
    .map((some) => some.map((field, at): Field => (field.kind === "note" ? field : { ...field, name: `field${at}` })));
  const forms = fc.record({
    form: fc.constant("f"),
    title: hostile,
    submit: hostile.map((label) => label || "Save"),
    close: hostile,
    context: hostile,
    fields,
  });
  const sentences = fc.dictionary(fc.constantFrom("", "field0", "field1", "gone"), hostile);

  it("is one that Teams takes, and comes back as it was", () => {
    fc.assert(
      fc.property(forms, sentences, (asked: Form, errors: FieldErrors) => {
        const dialog = renderForm(asked, "", errors);
        expect(problems(dialog)).toEqual([]);
        const [save] = dialog.card.content.actions ?? [];
        expect(formIn(press(dialog, save?.title ?? ""))).toEqual(JSON.parse(JSON.stringify(filledIn(asked, {}))));
      }),
      { numRuns: 100 },
    );
  });

  it("keeps what was typed when it is shown again", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), (typed) => {
        const answers: Answers = { text: typed };
        const dialog = renderForm(filledIn(form(said), answers), "", { text: "No." });
        expect(body(dialog)?.[1]).toMatchObject({ id: "text", value: typed });
      }),
    );
  });
});
