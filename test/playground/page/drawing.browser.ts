import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../../playground/page/shown.ts";
import { violations } from "./axe.ts";
import { maeve, startShowroom } from "./showroom.ts";
import { useTabs } from "./tabs.ts";

const tabs = useTabs();
let showroom: Awaited<ReturnType<typeof startShowroom>>;
beforeAll(async () => {
  showroom = await startShowroom();
});
afterEach(async () => {
  await tabs.leave();
  showroom.deeds.length = 0;
});
afterAll(() => showroom.stop());

const message = (page: Page): Locator => page.getByRole("region", { name: "Messages" }).getByRole("article");
const pictures = (page: Page): Promise<(string | null)[]> =>
  message(page)
    .getByRole("img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("aria-label")));

const plain = (text: string) => ({ type: "plain_text", text });
const option = (name: string) => ({ text: plain(name), value: name.toLowerCase() });
const options = ["Soup", "Bread"].map(option);
const week = [
  { label: "Mon", value: 2 },
  { label: "Tue", value: 5 },
];

describe("in Slack", () => {
  const open = async (blocks: readonly Json[]) => {
    showroom.show("slack", { sent: { text: "", blocks } });
    const page = await tabs.open(`${showroom.url}?on=slack`);
    await message(page).waitFor();
    return page;
  };
  const chart = (drawn: Json) => ({ type: "data_visualization", title: "Complaints", chart: drawn });
  const plot = (type: string) =>
    chart({ type, series: [{ name: "Kitchen", data: week }], axis_config: { categories: ["Mon", "Tue"] } });

  it("draws each chart with a text that states its data", async () => {
    const page = await open([chart({ type: "pie", segments: week }), ...["bar", "line", "area"].map(plot)]);
    const plotted = "Complaints. Kitchen: Mon 2, Tue 5";
    expect(await pictures(page)).toEqual(["Complaints. Mon 2, Tue 5", plotted, plotted, plotted]);
    expect(await violations(page)).toEqual([]);
  });

  it("draws what is rarer: tables, cards side by side, boxes that open, tasks, alerts", async () => {
    const card = { type: "card", block_id: "card", title: plain("Mussels"), body: plain("Praised twice") };
    const page = await open([
      {
        type: "data_table",
        caption: "By dish",
        rows: [
          [
            { type: "raw_text", text: "Dish" },
            { type: "raw_text", text: "Sent back" },
          ],
          [
            { type: "raw_text", text: "Soup" },
            { type: "raw_number", text: "3" },
          ],
        ],
      },
      { type: "carousel", elements: [card, { ...card, title: plain("Soup") }] },
      {
        type: "container",
        title: plain("History"),
        is_collapsible: true,
        default_collapsed: true,
        child_blocks: [{ type: "header", text: plain("Monday") }],
      },
      { type: "task_card", task_id: "t", title: "Warm the plates", status: "in_progress" },
      { type: "alert", level: "warning", text: plain("Two hours left") },
      { type: "sparkles" },
    ]);
    await message(page).getByRole("table", { name: "By dish" }).getByRole("rowheader", { name: "Soup" }).waitFor();
    expect(await message(page).getByRole("region", { name: "Cards" }).getByText("Praised twice").count()).toBe(2);
    expect(await message(page).getByRole("heading", { name: "Monday" }).isVisible()).toBe(false);
    await message(page).getByText("History").click();
    await message(page).getByRole("heading", { name: "Monday" }).waitFor();
    await message(page).getByText("under way Warm the plates").waitFor();
    await message(page).getByRole("note").getByText("Two hours left").waitFor();
    await message(page).getByText('"type": "sparkles"').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("sends what is chosen in a message at once", async () => {
    const elements = [
      { type: "static_select", action_id: "dish", placeholder: plain("Dish"), options },
      { type: "overflow", action_id: "more", options },
      { type: "users_select", action_id: "who", placeholder: plain("Who") },
    ];
    const page = await open([{ type: "actions", block_id: "b", elements }]);
    await message(page).getByRole("combobox", { name: "Dish" }).selectOption("Bread");
    await message(page).getByRole("combobox", { name: "More" }).selectOption("Soup");
    await message(page).getByRole("combobox", { name: "Who" }).selectOption("Maeve Brennan");
    const chosen = () => showroom.deeds.map(({ actionId, choice }) => [actionId, choice]);
    await expect.poll(chosen).toEqual([
      ["dish", "bread"],
      ["more", "soup"],
      ["who", maeve.id],
    ]);
  });

  it("takes every kind of input in a form", async () => {
    const inputs: Readonly<Record<string, readonly [holds: string, element: Json]>> = {
      words: ["value", { type: "plain_text_input" }],
      story: ["rich_text_value", { type: "rich_text_input" }],
      mail: ["value", { type: "email_text_input" }],
      link: ["value", { type: "url_text_input" }],
      count: ["value", { type: "number_input", is_decimal_allowed: false }],
      dish: ["selected_option", { type: "static_select", options }],
      dishes: ["selected_options", { type: "multi_static_select", options }],
      person: ["selected_user", { type: "users_select" }],
      people: ["selected_users", { type: "multi_users_select" }],
      channel: ["selected_conversation", { type: "conversations_select" }],
      one: ["selected_option", { type: "radio_buttons", options }],
      some: ["selected_options", { type: "checkboxes", options }],
      day: ["selected_date", { type: "datepicker" }],
      time: ["selected_time", { type: "timepicker" }],
      theirs: ["selected_option", { type: "external_select" }],
      photo: ["files", { type: "file_input" }],
    };
    const blocks = Object.entries(inputs).map(([name, [, element]]) => ({
      type: "input",
      block_id: name,
      label: plain(name),
      optional: true,
      element: { action_id: name, ...element },
    }));
    const values = Object.fromEntries(
      Object.entries(inputs).map(([name, [holds]]) => [name, { [name]: { [holds]: /s$/.test(holds) ? [] : null } }]),
    );
    showroom.show("slack", {
      form: { type: "modal", title: plain("Everything"), submit: plain("Save"), blocks },
      values,
    });
    const page = await tabs.open(`${showroom.url}?on=slack`);
    const form = page.getByRole("dialog", { name: "Everything" });
    const named = (name: string) => form.getByLabel(`${name} (optional)`, { exact: true });
    await named("words").fill("cold soup");
    await named("story").fill("They waited.");
    await named("mail").fill("guest@example.com");
    await named("link").fill("https://example.com");
    await named("count").fill("4");
    await named("dish").selectOption("Soup");
    await named("dishes").selectOption(["Soup", "Bread"]);
    await named("person").selectOption("Maeve Brennan");
    await named("people").selectOption(["Amara Okafor"]);
    await named("channel").selectOption("harbour-kitchen");
    await named("one").getByLabel("Bread").check();
    await named("some").getByLabel("Soup").check();
    await named("day").fill("2026-11-23");
    await named("time").fill("08:55");
    expect(await named("theirs").inputValue()).toContain("not in the playground");
    expect(await named("photo").inputValue()).toContain("not in the playground");
    expect(await violations(page)).toEqual([]);

    await form.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => showroom.deeds.length).toBe(1);
    expect(showroom.deeds[0]).toMatchObject({
      do: "submit",
      values: {
        words: { words: "cold soup" },
        story: { story: { rich_text_value: { type: "rich_text" } } },
        mail: { mail: "guest@example.com" },
        link: { link: "https://example.com" },
        count: { count: "4" },
        dish: { dish: "soup" },
        dishes: { dishes: ["soup", "bread"] },
        person: { person: maeve.id },
        people: { people: ["U0AMARA"] },
        channel: { channel: "C1" },
        one: { one: "bread" },
        some: { some: ["soup"] },
        day: { day: "2026-11-23" },
        time: { time: "08:55" },
      },
    });
  });
});

describe("in Teams", () => {
  const cardOf = (body: readonly Json[], actions: readonly Json[] = []) => ({
    type: "AdaptiveCard",
    version: "1.5",
    body,
    actions,
  });
  const open = async (body: readonly Json[]) => {
    const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: cardOf(body) }];
    showroom.show("teams", { sent: { text: "", textFormat: "plain", attachments } });
    const page = await tabs.open(`${showroom.url}?on=teams`);
    await message(page).waitFor();
    return page;
  };

  it("draws each chart with a text that states its data", async () => {
    const slices = [
      { legend: "Soup", value: 3 },
      { legend: "Bread", value: 1 },
    ];
    const points = [
      { x: "Mon", y: 2 },
      { x: "Tue", y: 5 },
    ];
    const lines = [{ legend: "Kitchen", values: points }];
    const page = await open([
      { type: "Chart.Donut", title: "Dishes", data: slices },
      { type: "Chart.Pie", title: "Dishes", data: slices },
      { type: "Chart.VerticalBar", title: "Week", data: points },
      { type: "Chart.VerticalBar.Grouped", title: "Week", data: lines },
      { type: "Chart.HorizontalBar", title: "Week", data: points },
      { type: "Chart.HorizontalBar.Stacked", title: "Houses", data: [{ title: "Kitchen", data: slices }] },
      { type: "Chart.Line", title: "Week", data: lines },
    ]);
    await expect
      .poll(() => pictures(page))
      .toEqual([
        "Dishes. Soup 3, Bread 1",
        "Dishes. Soup 3, Bread 1",
        "Week. Mon 2, Tue 5",
        "Week. Kitchen: Mon 2, Tue 5",
        "Week. Mon 2, Tue 5",
        "Houses. Soup: Kitchen 3. Bread: Kitchen 1",
        "Week. Kitchen: Mon 2, Tue 5",
      ]);
    expect(await violations(page)).toEqual([]);
  });

  it("draws a table with its head and its rows", async () => {
    const row = (...cells: string[]) => ({
      type: "TableRow",
      cells: cells.map((text) => ({
        type: "TableCell",
        items: [{ type: "RichTextBlock", inlines: [{ type: "TextRun", text }] }],
      })),
    });
    const page = await open([
      { type: "Table", columns: [{ width: 2 }, { width: 1 }], rows: [row("Day", "Sent"), row("26 Nov", "3")] },
    ]);
    const table = message(page).getByRole("table");
    await table.waitFor();
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(["Day", "Sent"]);
    expect(await table.getByRole("cell").allInnerTexts()).toEqual(["26 Nov", "3"]);
    expect(await violations(page)).toEqual([]);
  });

  it("draws a gauge with its parts, and with nothing but its value", async () => {
    const segments = [
      { legend: "Late", size: 40 },
      { legend: "In time", size: 60 },
    ];
    const page = await open([
      { type: "Chart.Gauge", title: "Answered", value: 85, segments, subLabel: "of 20" },
      { type: "Chart.Gauge", title: "Shifts", value: 3, max: 12, valueFormat: "fraction" },
    ]);
    await expect
      .poll(() => pictures(page))
      .toEqual(["Answered. 85 %, of 20. Late up to 40. In time up to 100", "Shifts. 3/12"]);
    expect(await message(page).locator(".needle").count()).toBe(2);
    await message(page).getByRole("listitem").getByText("In time").waitFor();
  });

  it("takes every kind of input in a dialog, also people", async () => {
    const choices = ["Soup", "Bread"].map((title) => ({ title, value: title.toLowerCase() }));
    const people = { type: "Data.Query", dataset: "graph.microsoft.com/users" };
    const input = (id: string, type: string, more: Json = {}) => ({ type, id, label: id, ...more });
    showroom.show("teams", {
      form: cardOf(
        [
          input("words", "Input.Text", { isMultiline: true }),
          input("count", "Input.Number"),
          input("day", "Input.Date"),
          input("time", "Input.Time"),
          input("sure", "Input.Toggle", { title: "They are still here" }),
          input("dish", "Input.ChoiceSet", { choices }),
          input("one", "Input.ChoiceSet", { choices, style: "expanded" }),
          input("some", "Input.ChoiceSet", { choices, isMultiSelect: true }),
          input("person", "Input.ChoiceSet", { choices: [], "choices.data": people }),
          input("people", "Input.ChoiceSet", { choices: [], "choices.data": people, isMultiSelect: true }),
        ],
        [{ type: "Action.Submit", title: "Save" }],
      ),
    });
    const page = await tabs.open(`${showroom.url}?on=teams`);
    const form = page.getByRole("dialog", { name: "Everything" });
    await form.getByLabel("words").fill("cold soup");
    await form.getByLabel("count").fill("4");
    await form.getByLabel("day").fill("2026-11-23");
    await form.getByLabel("time").fill("08:55");
    await form.getByLabel("They are still here").check();
    await form.getByLabel("dish").selectOption("Bread");
    await form.getByRole("radio", { name: "Bread" }).check();
    await form.getByRole("checkbox", { name: "Soup" }).check();
    await form.getByLabel("person").selectOption("Maeve Brennan");
    await form.getByRole("checkbox", { name: "Maeve Brennan" }).check();
    await form.getByRole("checkbox", { name: "Amara Okafor" }).check();
    expect(await violations(page)).toEqual([]);

    await form.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => showroom.deeds.length).toBe(1);
    expect(showroom.deeds[0]).toMatchObject({
      do: "submit",
      which: { type: "Action.Submit", title: "Save" },
      entered: {
        words: "cold soup",
        count: 4,
        day: "2026-11-23",
        time: "08:55",
        sure: "true",
        dish: "bread",
        one: "bread",
        some: "soup",
        person: maeve.id,
        people: `U0AMARA,${maeve.id}`,
      },
    });
  });
});

describe("a file", () => {
  it.each(["slack", "teams"] as const)("in %s is a link beside its message", async (platform) => {
    showroom.show(platform, { sent: { text: "", blocks: [] }, files: [{ id: "F1", name: "orders.csv" }] });
    const page = await tabs.open(`${showroom.url}?on=${platform}`);
    const link = message(page).getByRole("list", { name: "Files" }).getByRole("link", { name: "orders.csv" });
    expect(await link.getAttribute("href")).toMatch(new RegExp(`^/${platform}/file\\?as=.+&id=F1$`));
    expect(await violations(page)).toEqual([]);
  });

  it("in Teams is saved when its person agrees", async () => {
    showroom.show("teams", {
      sent: { text: "" },
      asksToSave: { name: "orders.csv", description: "What they ordered" },
    });
    const page = await tabs.open(`${showroom.url}?on=teams`);
    const question = message(page).getByRole("region", { name: "Save orders.csv?" });
    expect(await question.innerText()).toContain("What they ordered");
    expect(await violations(page)).toEqual([]);
    await question.getByRole("button", { name: "Decline" }).click();
    await question.getByRole("button", { name: "Allow" }).click();
    const saying = (allow: boolean) => ({ do: "save file", message: { conversation: "C1", id: "1" }, allow });
    await expect.poll(() => showroom.deeds).toEqual([saying(false), saying(true)]);
  });
});
