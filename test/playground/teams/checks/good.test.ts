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
  mentionOf,
  openUrl,
  peoplePicker,
  pie,
  submit,
  table,
  text,
} from "./examples.ts";

const points = [{ x: "Mon", y: 4 }];
const series = [{ legend: "Complaints", values: points, color: "categoricalRed" }];
const drop = { fallback: "drop" };

describe("a card may show", () => {
  it.each<[string, unknown]>([
    [
      "a text with every look",
      {
        ...text,
        size: "Large",
        weight: "bolder",
        color: "good",
        isSubtle: true,
        maxLines: 2,
        style: "heading",
        id: "t",
      },
    ],
    [
      "an element with what every element has",
      {
        ...text,
        spacing: "extraSmall",
        targetWidth: "atLeast:Narrow",
        separator: true,
        isVisible: false,
        height: "auto",
        horizontalAlignment: "Center",
        lang: "en",
        "grid.area": "a",
        requires: { adaptiveCards: "1.5" },
      },
    ],
    [
      "rich text",
      {
        type: "RichTextBlock",
        inlines: ["Soup ", { type: "TextRun", text: "cold", highlight: true, selectAction: openUrl }],
      },
    ],
    ["facts", facts],
    [
      "a picture that can be tapped",
      {
        ...image,
        size: "medium",
        width: "80px",
        style: "person",
        selectAction: submit,
        msTeams: { allowExpand: true },
      },
    ],
    ["pictures", { type: "ImageSet", images: [image, image], imageSize: "small" }],
    [
      "a container",
      {
        type: "Container",
        items: [text],
        style: "emphasis",
        bleed: true,
        minHeight: "80px",
        backgroundImage: { url: image.url, fillMode: "cover" },
        layouts: [{ type: "Layout.Flow", itemFit: "fit" }],
      },
    ],
    [
      "columns",
      {
        type: "ColumnSet",
        columns: [
          { type: "Column", width: "auto", items: [text] },
          { type: "Column", width: 2 },
        ],
      },
    ],
    ["buttons in a row", { type: "ActionSet", actions: [submit, openUrl] }],
    ["a table", { ...table(text), firstRowAsHeaders: true, gridStyle: "accent" }],
    [
      "a text to fill in",
      {
        ...input,
        isMultiline: true,
        maxLength: 500,
        isRequired: true,
        errorMessage: "Say it in a sentence",
        regex: "^\\S",
        value: "soup",
      },
    ],
    ["a number", { type: "Input.Number", id: "n", label: "How many?", min: 1, max: 9, value: 2 }],
    [
      "a day",
      { type: "Input.Date", id: "d", label: "When?", min: "2026-01-01", max: "2026-12-31", value: "2026-02-28" },
    ],
    ["a time", { type: "Input.Time", id: "t", label: "When?", value: "23:59" }],
    [
      "a toggle, whose title is its label",
      { type: "Input.Toggle", id: "t", title: "Customer still here", valueOn: "yes" },
    ],
    ["choices", { ...choiceSet, style: "expanded", value: "soup" }],
    ["choices beside each other", { ...choiceSet, useMultipleColumns: true, minColumnWidth: "80px" }],
    ["several choices", { ...choiceSet, isMultiSelect: true, value: "soup,bread" }],
    ["people of the conversation", peoplePicker("graph.microsoft.com/users?scope=currentContext")],
    ["a rating to give", { type: "Input.Rating", id: "r", label: "How was it?", max: 5, ...drop }],
    ["a badge", { type: "Badge", text: "new", style: "accent", icon: "Star", ...drop }],
    ["an icon", { type: "Icon", name: "Star", color: "good", ...drop }],
    ["code", { type: "CodeBlock", codeSnippet: "C-118", language: "plainText", ...drop }],
    ["progress", { type: "ProgressBar", value: 40, ...drop }],
    ["a rating", { type: "Rating", value: 4.5, ...drop }],
    [
      "a large button",
      { type: "CompoundButton", title: "Log", description: "a complaint", selectAction: submit, ...drop },
    ],
    ["pages", { type: "Carousel", pages: [{ type: "CarouselPage", items: [text] }], ...drop }],
    ["a ring", { type: "ProgressRing", label: "Counting", labelPosition: "below", size: "tiny", ...drop }],
    ["a pie", pie],
    [
      "a pie with every look",
      {
        ...pie,
        showTitle: true,
        showLegend: false,
        maxWidth: "300px",
        value: "4",
        thickness: "thin",
        showOutlines: true,
      },
    ],
    ["a donut", { ...pie, type: "Chart.Donut", colorSet: "diverging", title: "Cases" }],
    ["bars", { type: "Chart.VerticalBar", data: points, xAxisTitle: "Day", showBarValues: true, fallback: text }],
    ["bars of several", { type: "Chart.VerticalBar.Grouped", data: series, stacked: true, fallback: text }],
    ["lying bars", { type: "Chart.HorizontalBar", data: points, displayMode: "partToWhole", fallback: text }],
    [
      "lying bars of several",
      { type: "Chart.HorizontalBar.Stacked", data: [{ title: "Bar", data: pie.data }], fallback: text },
    ],
    ["lines", { type: "Chart.Line", data: series, fallback: text }],
    [
      "lines between bounds",
      { type: "Chart.Line", data: series, yMin: 0, yMax: 9, colorSet: "sequentialGreen", fallback: text },
    ],
    [
      "a gauge",
      {
        type: "Chart.Gauge",
        value: 35,
        segments: [{ size: 35, legend: "Used" }],
        valueFormat: "fraction",
        fallback: text,
      },
    ],
  ])("%s", (_, element) => {
    expect(inBody(element)).toEqual([]);
  });
});

describe("a card may offer", () => {
  it.each<[string, unknown]>([
    ["to submit", submit],
    ["to open a dialog", { ...submit, data: { msteams: { type: "task/fetch" }, case: 118 } }],
    ["to say something", { ...submit, data: { msteams: { type: "imBack", value: "help" } } }],
    [
      "to say something with data",
      { ...submit, data: { msteams: { type: "messageBack", text: "help", displayText: "Help" } } },
    ],
    ["to execute, with a way for older clients", { ...execute, fallback: submit }],
    ["a link", openUrl],
    ["a mail", { ...openUrl, url: "mailto:desk@restaurant.example" }],
    ["to show more", { type: "Action.ShowCard", title: "More", card: card([text], { version: undefined }) }],
    [
      "to show and hide",
      {
        type: "Action.ToggleVisibility",
        title: "More",
        targetElements: ["more", { elementId: "more", isVisible: true }],
      },
    ],
    ["to submit without a word on it", { ...submit, msteams: { feedback: { hide: true } } }],
    ["to start again", { type: "Action.ResetInputs", title: "Clear", targetInputIds: ["more"], fallback: "drop" }],
    [
      "a button with everything",
      {
        ...submit,
        id: "b",
        style: "positive",
        mode: "secondary",
        tooltip: "Save it",
        isEnabled: true,
        iconUrl: image.url,
        associatedInputs: "none",
      },
    ],
  ])("%s", (_, action) => {
    expect(inCard(card([{ ...text, id: "more" }], { actions: [action] }))).toEqual([]);
  });
});

describe("a card as a whole", () => {
  it.each<[string, object]>([
    ["takes the full width and mentions people", { msteams: { width: "Full", entities: [mentionOf("Maya")] } }],
    ["does so under either name", { msTeams: { entities: [mentionOf("Maya")] } }],
    ["is refreshed for some", { refresh: { action: execute, userIds: ["29:maya"] } }],
    ["has six buttons and more in the menu", { actions: [...Array(6).fill(submit), { ...submit, mode: "secondary" }] }],
    [
      "says what it is elsewhere",
      {
        fallbackText: "Soup",
        speak: "Soup",
        lang: "en",
        $schema: "https://adaptivecards.io/schemas/adaptive-card.json",
      },
    ],
  ])("%s", (_, more) => {
    const body =
      "refresh" in more || "actions" in more || "speak" in more ? [text] : [{ ...text, text: "Thanks, <at>Maya</at>" }];
    expect(inCard(card(body, more))).toEqual([]);
  });

  it("mentions people in facts, too", () => {
    const thanks = { type: "FactSet", facts: [{ title: "To", value: "<at>Maya</at>" }] };
    expect(inCard(card([thanks], { msteams: { entities: [mentionOf("Maya")] } }))).toEqual([]);
  });

  it("searches the whole directory in a person's own chat and in dialogs", () => {
    const asking = card([peoplePicker("graph.microsoft.com/users"), { ...choiceSet, choices }], { actions: [submit] });
    expect(inCard(asking, "personal")).toEqual([]);
    expect(inCard(asking, "dialog")).toEqual([]);
  });
});
