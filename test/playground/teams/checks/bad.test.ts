import { describe, expect, it } from "vitest";
import {
  card,
  choiceSet,
  choices,
  execute,
  facts,
  image,
  inBody,
  inCard,
  input,
  many,
  mentionOf,
  openUrl,
  peoplePicker,
  pie,
  submit,
  table,
  text,
} from "./examples.ts";

type Row = [what: string, element: unknown, said: string];

describe("what Teams does not know", () => {
  it.each<Row>([
    ["an element", { type: "Marquee" }, "/type: unsupported type: Marquee"],
    ["an element in another case", { type: "Textblock", text: "a" }, "/type: unsupported type: Textblock"],
    ["an action among the elements", submit, "/type: unsupported type: Action.Submit"],
    ["a video", { type: "Media", sources: [] }, "/type: unsupported type: Media"],
    ["a property", { ...text, markdown: true }, ": invalid additional property: markdown"],
    [
      "a property of a fact",
      { type: "FactSet", facts: [{ title: "a", value: "b", id: "c" }] },
      "/facts/0: invalid additional property: id",
    ],
    [
      "a style of a button",
      { type: "ActionSet", actions: [{ ...submit, style: "danger" }] },
      "/actions/0/style: must be a valid enum value",
    ],
    ["a size", { ...text, size: "huge" }, "/size: must be a valid enum value"],
    [
      "a color of a chart",
      { ...pie, data: [{ legend: "a", value: 1, color: "pink" }] },
      "/data/0/color: must be a valid enum value",
    ],
    [
      "a dataset",
      { ...peoplePicker("graph.microsoft.com/groups") },
      "/choices.data/dataset: must be a valid enum value",
    ],
    ["what stands in for it", { ...text, fallback: { type: "Marquee" } }, "/fallback/type: unsupported type: Marquee"],
    ["a text that is no element", "Soup", ": must provide an object"],
    ["a text among actions", { type: "ActionSet", actions: ["Save"] }, "/actions/0: must provide an object"],
    [
      "a card shown by a tap",
      { ...image, selectAction: { type: "Action.ShowCard", card: card([]) } },
      "/selectAction/type: unsupported type: Action.ShowCard",
    ],
    [
      "what its own data asks of Teams",
      { type: "ActionSet", actions: [{ ...submit, data: { msteams: { type: "task/open" } } }] },
      "/actions/0/data/msteams/type: unsupported type: task/open",
    ],
  ])("%s", (_, element, said) => {
    expect(inBody(element)).toEqual([`/body/0${said}`]);
  });
});

describe("what is missing", () => {
  it.each<Row>([
    ["a type", { text: "a" }, ": missing required field: type"],
    ["the text", { type: "TextBlock" }, ": missing required field: text"],
    ["the items", { type: "Container" }, ": missing required field: items"],
    ["the facts", { type: "FactSet" }, ": missing required field: facts"],
    ["the description of a picture", { type: "Image", url: image.url }, ": missing required field: altText"],
    ["the id of an input", { type: "Input.Text", label: "a" }, ": missing required field: id"],
    ["the label of an input", { type: "Input.Text", id: "a" }, ": missing required field: label"],
    ["the title of a toggle", { type: "Input.Toggle", id: "a", label: "b" }, ": missing required field: title"],
    [
      "why an input is refused",
      { ...input, isRequired: true },
      "/errorMessage: is needed to say why an input is refused",
    ],
    ["why a pattern refuses", { ...input, regex: "^a" }, "/errorMessage: is needed to say why an input is refused"],
    ["choices", { ...choiceSet, choices: undefined }, "/choices: must define `choices` or `choices.data`"],
    [
      "the title of a button",
      { type: "ActionSet", actions: [{ type: "Action.Submit" }] },
      "/actions/0: missing required field: title",
    ],
    [
      "where a link goes",
      { type: "ActionSet", actions: [{ type: "Action.OpenUrl", title: "a" }] },
      "/actions/0: missing required field: url",
    ],
    [
      "what is executed",
      { type: "ActionSet", actions: [{ type: "Action.Execute", title: "a" }] },
      "/actions/0: missing required field: verb",
    ],
    ["what a chart is elsewhere", { type: "Chart.Pie", data: pie.data }, ": Chart.Pie needs a `fallback`"],
    ["what a badge is elsewhere", { type: "Badge", text: "new" }, ": Badge needs a `fallback`"],
    ["the data of a chart", { type: "Chart.Pie", fallback: "drop" }, ": missing required field: data"],
  ])("%s", (_, element, said) => {
    expect(inBody(element)).toEqual([`/body/0${said}`]);
  });
});

describe("what is of the wrong kind", () => {
  it.each<Row>([
    ["a number for a text", { type: "TextBlock", text: 4 }, "/text: must provide a string"],
    ["a word for a flag", { ...text, wrap: "true" }, "/wrap: must provide a boolean"],
    ["one for a list", { type: "Container", items: text }, "/items: must provide an array"],
    [
      "a picture that is not sent over TLS",
      { ...image, url: "http://pictures.example/soup.png" },
      "/url: must be an https URL",
    ],
    ["a picture in the card itself", { ...image, url: "data:image/png;base64,AAAA" }, "/url: must be an https URL"],
    [
      "a script for a link",
      { type: "ActionSet", actions: [{ ...openUrl, url: "javascript:alert(1)" }] },
      "/actions/0/url: must be a valid URL",
    ],
    [
      "a day that is none",
      { type: "Input.Date", id: "d", label: "When?", value: "2026-02-30" },
      "/value: must be a date in the format YYYY-MM-DD",
    ],
    [
      "a time that is none",
      { type: "Input.Time", id: "t", label: "When?", value: "24:00" },
      "/value: must be a time in the format HH:mm",
    ],
    [
      "a number as a text",
      { type: "Input.Number", id: "n", label: "How many?", value: "2" },
      "/value: must provide a number",
    ],
    [
      "bounds in the wrong order",
      { type: "Input.Number", id: "n", label: "How many?", min: 2, max: 1 },
      "/min: must not be greater than `max`",
    ],
    ["a pattern that is none", { ...input, regex: "(", errorMessage: "a" }, "/regex: must be a regular expression"],
    ["a choice that is not there", { ...choiceSet, value: "pie" }, "/value: must be among the choices"],
    [
      "a choice that is there twice",
      { ...choiceSet, choices: [...choices, choices[0]] },
      "/choices/2/value: must be unique",
    ],
    [
      "a comma among several choices",
      { ...choiceSet, choices: [{ title: "a", value: "a,b" }], isMultiSelect: true },
      "/choices/0/value: cannot have a comma",
    ],
    [
      "several choices in a search",
      { ...choiceSet, isMultiSelect: true, style: "filtered" },
      "/style: cannot be used with `isMultiSelect`",
    ],
    [
      "a width",
      { type: "ColumnSet", columns: [{ type: "Column", width: "wide" }] },
      "/columns/0/width: unsupported type: wide",
    ],
  ])("%s", (_, element, said) => {
    expect(inBody(element)).toEqual([`/body/0${said}`]);
  });
});

describe("what does not go together", () => {
  it("an id that is there twice, wherever it is", () => {
    const twice = [
      { ...text, id: "a" },
      { type: "Container", items: [{ ...input, id: "a" }] },
    ];
    expect(inBody(...twice)).toEqual(['/body/1/items/0/id: id "a" already exists']);
    expect(inBody({ ...pie, id: "a", fallback: { ...facts, id: "a" } })).toEqual([]);
  });

  it.each([
    ["in the card", card([text], { actions: many(7, () => submit) }), "/actions"],
    ["in a row", card([{ type: "ActionSet", actions: many(7, () => submit) }]), "/body/0/actions"],
  ])("more than six buttons %s", (_, content, pointer) => {
    expect(inCard(content)).toEqual([`${pointer}: no more than 6 primary actions allowed`]);
  });

  it("an input in a table, however deep", () => {
    expect(inBody(table({ type: "Container", items: [input] }))).toEqual([
      "/body/0/rows/0/cells/0/items/0/items/0/type: Input.Text cannot be inside a Table",
    ]);
    expect(inBody(table(text))).toEqual([]);
  });

  it("inputs that nothing sends", () => {
    expect(inCard(card([input]))).toEqual(["/body/0: needs an Action.Submit or Action.Execute in the card"]);
    expect(inCard(card([input], { actions: [openUrl] }))).toHaveLength(1);
    expect(inCard(card([{ type: "Container", items: [input], selectAction: submit }]))).toEqual([]);
  });

  it("a dialog that executes", () => {
    expect(inCard(card([text], { actions: [execute] }), "dialog")).toEqual([
      "/actions/0/type: Action.Execute is not allowed in dialogs",
    ]);
  });

  it("a search of the whole directory among several people", () => {
    expect(inBody(peoplePicker("graph.microsoft.com/users"))).toEqual([
      "/body/0/choices.data/dataset: must be graph.microsoft.com/users?scope=currentContext in a conversation of several people",
    ]);
  });

  it("a target that is not there", () => {
    const toggle = { type: "Action.ToggleVisibility", title: "More", targetElements: ["more"] };
    expect(inCard(card([text], { actions: [toggle] }))).toEqual(["/actions/0: there is no element more"]);
  });
});

describe("the version of a card", () => {
  it.each([
    ["is missing", undefined, ": missing required field: version"],
    ["is newer than Teams takes", "1.6", "/version: must be at most 1.5"],
    ["is a number", 1.5, "/version: must provide a string"],
    ["is none", "newest", "/version: must be at most 1.5"],
  ])("%s", (_, version, said) => {
    expect(inCard(card([text], { version }))).toContain(said);
  });

  it.each([
    [
      "Action.Execute",
      "1.3",
      card([text], { actions: [execute] }),
      "/actions/0/type: Action.Execute needs version 1.4",
    ],
    ["a refresh", "1.3", card([text], { refresh: { action: execute } }), "/refresh: refresh needs version 1.4"],
    ["a table", "1.4", card([table(text)]), "/body/0/type: Table needs version 1.5"],
    ["a label", "1.2", card([input], { actions: [submit] }), "/body/0/type: Input.Text needs version 1.3"],
  ])("is older than %s", (_, version, content, said) => {
    expect(inCard({ ...content, version })).toContain(said);
  });
});

describe("what a card says to Teams", () => {
  it.each([
    ["a width", { msteams: { width: "wide" } }, "/msteams/width: must be a valid enum value"],
    ["a property", { msteams: { color: "red" } }, "/msteams: invalid additional property: color"],
    [
      "a mention that names nobody",
      { msteams: { entities: [{ ...mentionOf("Maya"), mentioned: { name: "Maya" } }] } },
      "/msteams/entities/0/mentioned: missing required field: id",
    ],
    [
      "a mention without tags",
      { msteams: { entities: [{ ...mentionOf("Maya"), text: "Maya" }] } },
      "/msteams/entities/0/text: must be a name between <at> and </at>",
    ],
    [
      "a mention that is in no text",
      { msteams: { entities: [mentionOf("Omar")] } },
      "/msteams/entities/0/text: <at>Omar</at> is in no text",
    ],
    ["a name without a mention", {}, "/body/0/text: <at>Maya</at> has no mention among the entities"],
    ["who is refreshed", { refresh: { action: submit } }, "/refresh/action/type: unsupported type: Action.Submit"],
    [
      "too many who are refreshed",
      { refresh: { action: execute, userIds: many(61, String) } },
      "/refresh/userIds: no more than 60 items allowed",
    ],
    ["a root property", { title: "Soup" }, ": invalid additional property: title"],
  ])("%s", (_, more, said) => {
    expect(inCard(card([{ ...text, text: "<at>Maya</at>" }], more))).toContain(said);
  });

  it.each([
    ["a list", [], ": must provide an object"],
    ["a card of another kind", { type: "HeroCard" }, "/type: unsupported type: HeroCard"],
    ["nothing", undefined, ": must provide an object"],
  ])("is not %s", (_, content, said) => {
    expect(inCard(content)).toEqual([said]);
  });
});
