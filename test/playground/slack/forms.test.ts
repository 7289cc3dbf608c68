import { describe, expect, it } from "vitest";
import type { EmulatedSlack } from "../../../playground/slack/index.ts";
import { freshTrigger, modal, openWorkspace, plain, scriptedApp, section, textInput, webClient } from "./setup.ts";

type Workspace = Awaited<ReturnType<typeof withForm>>;

/** Maya with a form in front of her; the app's answers to it can be decided. */
async function withForm(blocks: readonly object[], more: object = {}) {
  const slack = await openWorkspace();
  const app = await scriptedApp(slack);
  const trigger = () => freshTrigger(slack, app);
  const { view } = await webClient(slack).views.open({ trigger_id: await trigger(), view: modal(blocks, more) });
  return { slack, app, maya: slack.as("UMAYA"), form: view?.id ?? "", trigger };
}

const titles = (slack: EmulatedSlack) =>
  slack.modals("UMAYA").map(({ content }) => (content.title as { text: string }).text);

const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const options = ["a", "b", "c"].map(option);
const input = (blockId: string, element: object, block: object = {}) => ({
  type: "input",
  block_id: blockId,
  label: plain(blockId),
  element: { action_id: "x", ...element },
  optional: true,
  ...block,
});

describe("what Slack's client checks before it sends a form", () => {
  it.each<[string, object, unknown, string]>([
    ["a required field", textInput("f"), "", "Is required"],
    ["a text that is too long", textInput("f", { max_length: 5 }), "stones", "Takes at most 5 characters"],
    ["a text that is too short", textInput("f", { min_length: 5 }), "soup", "Needs at least 5 characters"],
    [
      "an optional text that is too short",
      textInput("f", { min_length: 5 }, { optional: true }),
      "soup",
      "Needs at least 5 characters",
    ],
    [
      "words for a number",
      textInput("f", { type: "number_input", is_decimal_allowed: false }),
      "four",
      "Must be a number",
    ],
    [
      "a fraction",
      textInput("f", { type: "number_input", is_decimal_allowed: false }),
      "1.5",
      "Must be a whole number",
    ],
    [
      "too small a number",
      textInput("f", { type: "number_input", is_decimal_allowed: true, min_value: "2" }),
      "1.5",
      "Must be at least 2",
    ],
    [
      "too large a number",
      textInput("f", { type: "number_input", is_decimal_allowed: false, max_value: "2" }),
      "3",
      "Must be at most 2",
    ],
    ["no address", textInput("f", { type: "email_text_input" }), "maya", "Must be an email address"],
    ["no URL", textInput("f", { type: "url_text_input" }), "soup", "Must be a URL"],
    [
      "nothing chosen",
      input("f", { type: "static_select", options, action_id: "text" }, { optional: false }),
      null,
      "Is required",
    ],
    [
      "too much chosen",
      input("f", { type: "multi_static_select", options, max_selected_items: 1, action_id: "text" }),
      ["a", "b"],
      "Choose at most 1",
    ],
  ])("finds %s", async (_, block, value, error) => {
    const { maya, form, app } = await withForm([block]);
    const before = app.received.length;
    const outcome = await maya.submit(form, { f: { text: value } });
    expect(outcome).toEqual({ sent: false, latencyMs: 0, body: "", clientErrors: { f: error } });
    expect(app.received).toHaveLength(before);
  });

  it("lets optional fields be empty and limits be met exactly", async () => {
    const { maya, form, app } = await withForm([
      textInput("dish", { max_length: 4, min_length: 4 }),
      textInput("note", {}, { optional: true }),
      textInput("count", { type: "number_input", is_decimal_allowed: false, min_value: "1", max_value: "1" }),
    ]);
    expect(await maya.submit(form, { dish: { text: "soup" }, count: { text: "1" } })).toMatchObject({
      sent: true,
      status: 200,
    });
    expect(app.received.at(-1)?.payload.view?.state?.values.note).toEqual({
      text: { type: "plain_text_input", value: null },
    });
  });

  it("lets nobody fill what is not there", async () => {
    const { maya, form } = await withForm([input("size", { type: "static_select", options })]);
    expect(() => maya.fill(form, { dish: { text: "soup" } })).toThrow("no input dish/text");
    expect(() => maya.fill(form, { size: { x: "z" } })).toThrow("no option");
    await expect(maya.submit("V0", {})).rejects.toThrow("does not have the view");
    await expect(maya.press({ view: form }, { actionId: "nothing" })).rejects.toThrow("no element");
  });
});

describe("what a submitted form carries", () => {
  it("has the state of every kind of input, as Slack writes it", async () => {
    const many = { options };
    const { maya, form, app } = await withForm([
      input("select", { type: "static_select", option_groups: [{ label: plain("g"), options }] }),
      input("radio", { type: "radio_buttons", ...many, initial_option: option("b") }),
      input("checks", { type: "checkboxes", ...many }),
      input("multi", { type: "multi_static_select", ...many, initial_options: [option("c")] }),
      input("user", { type: "users_select" }),
      input("users", { type: "multi_users_select", initial_users: ["UOMAR"] }),
      input("channel", { type: "channels_select" }),
      input("conversation", { type: "conversations_select" }),
      input("date", { type: "datepicker", initial_date: "2026-11-20" }),
      input("time", { type: "timepicker" }),
      input("moment", { type: "datetimepicker" }),
      input("text", { type: "plain_text_input" }),
    ]);
    await maya.submit(form, {
      select: { x: "a" },
      checks: { x: ["a", "c"] },
      user: { x: "UMAYA" },
      channel: { x: "CFLOOR" },
      time: { x: "12:30" },
      moment: { x: 1_800_000_000 },
      text: { x: { type: "plain_text_input", value: "as Slack writes it" } },
    });
    const { values } = app.received.at(-1)?.payload.view?.state ?? {};
    expect(values).toEqual({
      select: { x: { type: "static_select", selected_option: option("a") } },
      radio: { x: { type: "radio_buttons", selected_option: option("b") } },
      checks: { x: { type: "checkboxes", selected_options: [option("a"), option("c")] } },
      multi: { x: { type: "multi_static_select", selected_options: [option("c")] } },
      user: { x: { type: "users_select", selected_user: "UMAYA" } },
      users: { x: { type: "multi_users_select", selected_users: ["UOMAR"] } },
      channel: { x: { type: "channels_select", selected_channel: "CFLOOR" } },
      conversation: { x: { type: "conversations_select", selected_conversation: null } },
      date: { x: { type: "datepicker", selected_date: "2026-11-20" } },
      time: { x: { type: "timepicker", selected_time: "12:30" } },
      moment: { x: { type: "datetimepicker", selected_date_time: 1_800_000_000 } },
      text: { x: { type: "plain_text_input", value: "as Slack writes it" } },
    });
  });

  it("says who sent which view, and gives response_urls where they were asked for", async () => {
    const { slack, maya, form, app } = await withForm(
      [input("where", { type: "conversations_select", response_url_enabled: true })],
      { private_metadata: "m", callback_id: "order" },
    );
    await maya.submit(form, { where: { x: "GMANAGERS" } });
    const { payload } = app.received.at(-1) ?? {};
    expect(payload).toMatchObject({
      type: "view_submission",
      team: { id: "TREST", domain: "restaurant" },
      user: { id: "UMAYA", name: "maya", team_id: "TREST" },
      is_enterprise_install: false,
      view: { id: form, callback_id: "order", private_metadata: "m" },
      response_urls: [{ block_id: "where", action_id: "x", channel_id: "GMANAGERS", response_url: expect.any(String) }],
    });
    await fetch(payload?.response_urls?.[0]?.response_url ?? "", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: "hello", response_type: "in_channel" }),
    });
    expect(slack.messages("GMANAGERS", "UOMAR")).toMatchObject([{ text: "hello" }]);
  });

  it("takes an option away that a person had chosen", async () => {
    const { maya, form, app } = await withForm([
      input("radio", { type: "radio_buttons", options, initial_option: option("b") }),
    ]);
    await maya.submit(form, { radio: { x: null } });
    expect(app.received.at(-1)?.payload.view?.state?.values.radio?.x?.selected_option).toBeNull();
  });
});

describe("what the app's answer does to the form", () => {
  const next = (title: string, blocks: readonly object[] = [section("next")]) => modal(blocks, { title: plain(title) });
  const submitted = async ({ app, maya, form }: Workspace, body: unknown) => {
    app.answer(() => ({ body }));
    return maya.submit(form, { dish: { text: "soup" } });
  };

  it("closes it when the answer is empty", async () => {
    const workspace = await withForm([textInput("dish")]);
    expect(await submitted(workspace, undefined)).toMatchObject({ status: 200 });
    expect(titles(workspace.slack)).toEqual([]);
  });

  it("shows errors on the fields and keeps what was entered", async () => {
    const workspace = await withForm([textInput("dish")]);
    const outcome = await submitted(workspace, { response_action: "errors", errors: { dish: "Sold out." } });
    expect(outcome).toMatchObject({ viewErrors: { dish: "Sold out." } });
    expect(outcome).not.toHaveProperty("error");
    expect(workspace.slack.modals("UMAYA")[0]?.values.dish?.text).toMatchObject({ value: "soup" });
  });

  it("replaces, stacks and clears", async () => {
    const replaced = await withForm([textInput("dish")]);
    await submitted(replaced, { response_action: "update", view: next("Replaced") });
    expect(titles(replaced.slack)).toEqual(["Replaced"]);
    expect(replaced.slack.modals("UMAYA")[0]?.id).toBe(replaced.form);
    const pushed = await withForm([textInput("dish")]);
    await submitted(pushed, { response_action: "push", view: next("Pushed", [textInput("why")]) });
    expect(titles(pushed.slack)).toEqual(["Order", "Pushed"]);
    pushed.app.answer(() => ({ body: { response_action: "clear" } }));
    await pushed.maya.submit(pushed.slack.modals("UMAYA")[1]?.id ?? "", { why: { text: "hungry" } });
    expect(titles(pushed.slack)).toEqual([]);
  });

  it("goes back to the form below when the one on top is closed by its answer", async () => {
    const workspace = await withForm([textInput("dish")]);
    await submitted(workspace, { response_action: "push", view: next("Pushed", [textInput("why")]) });
    workspace.app.answer(() => ({}));
    await workspace.maya.submit(workspace.slack.modals("UMAYA")[1]?.id ?? "", { why: { text: "hungry" } });
    expect(titles(workspace.slack)).toEqual(["Order"]);
  });

  it.each<[string, unknown]>([
    ["errors for a block that is not there", { response_action: "errors", errors: { soup: "no" } }],
    ["errors for a block that is no input", { response_action: "errors", errors: { info: "no" } }],
    ["errors without any", { response_action: "errors", errors: {} }],
    ["a view that breaks the limits", { response_action: "update", view: next("A title that is far too long") }],
    ["a Home as the next form", { response_action: "push", view: { type: "home", blocks: [] } }],
    ["no view", { response_action: "push" }],
    ["an unknown action", { response_action: "constructor" }],
    ["something else", { ok: true }],
    ["an empty object", {}],
    ["text", "thanks"],
  ])("shows Slack's own error for %s", async (_, body) => {
    const workspace = await withForm([textInput("dish"), { ...section("info"), block_id: "info" }]);
    const outcome = await submitted(workspace, body);
    expect(outcome).toMatchObject({ error: "invalid_response", notice: expect.any(String) });
    expect(outcome.problems?.length).toBeGreaterThan(0);
    expect(workspace.slack.problems[0]).toMatchObject({ where: "answer to view_submission" });
    expect(titles(workspace.slack)).toEqual(["Order"]);
  });

  it("shows Slack's own error when a fourth form is pushed or an external id was used before", async () => {
    const workspace = await withForm([textInput("dish")], { external_id: "taken" });
    const { slack, maya, app } = workspace;
    app.answer(() => ({ body: { response_action: "push", view: next("Next", [textInput("dish")]) } }));
    const send = () => maya.submit(slack.modals("UMAYA").at(-1)?.id ?? "", { dish: { text: "soup" } });
    await send();
    await send();
    expect(await send()).toMatchObject({ problems: [{ message: "push_limit_reached" }] });
    app.answer(() => ({
      body: { response_action: "update", view: modal([textInput("dish")], { external_id: "taken" }) },
    }));
    expect(await send()).toMatchObject({ problems: [{ message: "duplicate_external_id" }] });
    expect(slack.modals("UMAYA")).toHaveLength(3);
  });

  it("keeps the form open when the app fails", async () => {
    const workspace = await withForm([textInput("dish")]);
    workspace.app.answer(() => ({ instead: "drop" }));
    expect(await workspace.maya.submit(workspace.form, { dish: { text: "soup" } })).toMatchObject({
      error: "dispatch_failed",
      notice: expect.any(String),
    });
    expect(titles(workspace.slack)).toEqual(["Order"]);
  });
});
