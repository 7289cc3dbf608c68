import { describe, expect, it } from "vitest";
import { button, modal, openWorkspace, plain, scriptedApp, section, textInput, webClient } from "./setup.ts";

const buttons = (blockId: string, ...elements: object[]) => ({ type: "actions", block_id: blockId, elements }) as never;

describe("pressing a button in a message", () => {
  it("tells the app who pressed what where", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    const { ts = "" } = await webClient(slack).chat.postMessage({
      channel: "CFLOOR",
      text: "soup?",
      blocks: [buttons("b", button("serve", "Serve", "7"))],
    });
    const outcome = await slack.as("UOMAR").press({ channel: "CFLOOR", ts }, { actionId: "serve" });
    expect(outcome).toMatchObject({ sent: true, status: 200 });
    expect(app.received[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(Object.keys(app.received[0]?.form ?? {})).toEqual(["payload"]);
    expect(app.received[0]?.payload).toMatchObject({
      type: "block_actions",
      user: { id: "UOMAR", username: "omar", name: "omar", team_id: "TREST" },
      team: { id: "TREST", domain: "restaurant" },
      api_app_id: "A0APP",
      container: { type: "message", message_ts: ts, channel_id: "CFLOOR", is_ephemeral: false },
      channel: { id: "CFLOOR", name: "floor" },
      message: { ts, text: "soup?", bot_id: "B0BOT" },
      state: { values: {} },
      response_url: expect.stringContaining("/response/"),
      trigger_id: expect.any(String),
      is_enterprise_install: false,
      enterprise: null,
      actions: [
        {
          type: "button",
          action_id: "serve",
          block_id: "b",
          value: "7",
          text: { type: "plain_text", text: "Serve" },
          action_ts: expect.any(String),
        },
      ],
    });
  });

  it("leaves the content of a private message out, and only its reader can press", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack, () => ({ body: { text: "sure?", blocks: [buttons("b", button("undo"))] } }));
    const { shown } = await slack.as("UMAYA").command("CFLOOR", "/order");
    if (!shown) throw new Error("nothing was shown");
    app.answer(() => ({}));
    await slack.as("UMAYA").press(shown, { actionId: "undo" });
    expect(app.received[1]?.payload).toMatchObject({ container: { is_ephemeral: true, message_ts: shown.ts } });
    expect(app.received[1]?.payload).not.toHaveProperty("message");
    await expect(slack.as("UOMAR").press(shown, { actionId: "undo" })).rejects.toThrow("sees no message");
  });

  it("needs an element that is there, and the block where several are alike", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    const blocks = [buttons("one", button("go", "Go", "1")), buttons("two", button("go", "Go", "2"))];
    const { ts = "" } = await webClient(slack).chat.postMessage({ channel: "CFLOOR", text: "?", blocks });
    const omar = slack.as("UOMAR");
    const at = { channel: "CFLOOR", ts };
    await expect(omar.press(at, { actionId: "stop" })).rejects.toThrow("no element stop");
    await expect(omar.press(at, { actionId: "go" })).rejects.toThrow("2 elements go");
    await omar.press(at, { actionId: "go", blockId: "two" });
    expect(app.received).toMatchObject([{ payload: { actions: [{ value: "2", block_id: "two" }] } }]);
    await webClient(slack).chat.delete(at);
    await expect(omar.press(at, { actionId: "go", blockId: "two" })).rejects.toThrow("sees no message");
  });

  it("shows a notice when the app fails", async () => {
    const slack = await openWorkspace();
    await scriptedApp(slack, () => ({ status: 404 }));
    const { ts = "" } = await webClient(slack).chat.postMessage({
      channel: "CFLOOR",
      text: "?",
      blocks: [buttons("b", button("go"))],
    });
    expect(await slack.as("UOMAR").press({ channel: "CFLOOR", ts }, { actionId: "go" })).toMatchObject({
      status: 404,
      error: "http_error",
      notice: expect.any(String),
    });
  });

  it("says what was chosen in menus", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    const options = ["a", "b"].map((value) => ({ text: plain(value), value }));
    const blocks = [
      { ...section("menu"), accessory: { type: "overflow", action_id: "more", options } } as never,
      buttons(
        "pick",
        { type: "static_select", action_id: "size", options },
        { type: "users_select", action_id: "who" },
      ),
    ];
    const { ts = "" } = await webClient(slack).chat.postMessage({ channel: "CFLOOR", text: "?", blocks });
    const at = { channel: "CFLOOR", ts };
    await slack.as("UOMAR").press(at, { actionId: "more", choice: "b" });
    await slack.as("UOMAR").press(at, { actionId: "size", choice: "a" });
    await slack.as("UOMAR").press(at, { actionId: "who", choice: "UMAYA" });
    expect(app.received.map(({ payload }) => payload.actions?.[0])).toMatchObject([
      { type: "overflow", selected_option: { value: "b" } },
      { type: "static_select", selected_option: { value: "a" } },
      { type: "users_select", selected_user: "UMAYA" },
    ]);
    expect(app.received[1]?.payload.actions?.[0]).not.toHaveProperty("options");
    expect(app.received[1]?.payload.state?.values.pick?.size?.selected_option).toMatchObject({ value: "a" });
    await expect(slack.as("UOMAR").press(at, { actionId: "more", choice: "z" })).rejects.toThrow("no option");
  });
});

describe("pressing a button in a view", () => {
  it("tells the app of the view with what was entered so far, without a response_url", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.as("UMAYA").shortcut("new_order");
    const options = ["a", "b"].map((value) => ({ text: plain(value), value }));
    const { view } = await webClient(slack).views.open({
      trigger_id: app.received[0]?.payload.trigger_id ?? "",
      view: modal([
        textInput("dish"),
        buttons("b", button("more"), { type: "static_select", action_id: "size", options }),
      ]),
    });
    const maya = slack.as("UMAYA");
    maya.fill(view?.id ?? "", { dish: { text: "soup" } });
    await maya.press({ view: view?.id ?? "" }, { actionId: "more" });
    const { payload } = app.received.at(-1) ?? {};
    expect(payload).toMatchObject({
      type: "block_actions",
      container: { type: "view", view_id: view?.id },
      view: { id: view?.id, state: { values: { dish: { text: { value: "soup" } } } } },
      actions: [{ action_id: "more" }],
    });
    expect(payload).not.toHaveProperty("response_url");
    await maya.press({ view: view?.id ?? "" }, { actionId: "size", choice: "b" });
    expect(app.received.at(-1)?.payload.view?.state?.values.b?.size?.selected_option?.value).toBe("b");
    expect(slack.modals("UMAYA")[0]?.values.b?.size).toMatchObject({ selected_option: { value: "b" } });
  });

  it("works on the Home tab", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await webClient(slack).views.publish({
      user_id: "UMAYA",
      view: { type: "home", blocks: [buttons("b", button("start"), { type: "users_select", action_id: "who" })] },
    });
    const home = slack.home("UMAYA")?.id ?? "";
    await slack.as("UMAYA").press({ view: home }, { actionId: "start" });
    await slack.as("UMAYA").press({ view: home }, { actionId: "who", choice: "UOMAR" });
    expect(app.received.at(-1)?.payload).toMatchObject({
      view: { type: "home", state: { values: { b: { who: { selected_user: "UOMAR" } } } } },
    });
    expect(slack.home("UMAYA")?.values.b?.who).toMatchObject({ selected_user: "UOMAR" });
    await expect(slack.as("UOMAR").press({ view: home }, { actionId: "start" })).rejects.toThrow(
      "does not have the view",
    );
  });
});

describe("shortcuts", () => {
  it("global ones carry a trigger, those on a message the message and a response_url", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.as("UMAYA").shortcut("new_order");
    await slack.as("UMAYA").say("CFLOOR", "table 4 wants soup");
    const message = slack.messages("CFLOOR")[0];
    if (!message) throw new Error("nothing was said");
    await slack.as("UOMAR").messageShortcut("make_order", message);
    const [first, , last] = app.received.map(({ payload }) => payload);
    expect(first).toMatchObject({
      type: "shortcut",
      callback_id: "new_order",
      user: { id: "UMAYA" },
      trigger_id: expect.any(String),
    });
    expect(first).not.toHaveProperty("channel");
    expect(last).toMatchObject({
      type: "message_action",
      callback_id: "make_order",
      message_ts: message.ts,
      channel: { id: "CFLOOR", name: "floor" },
      message: { text: "table 4 wants soup", user: "UMAYA" },
      response_url: expect.any(String),
    });
  });

  it("exist only where the manifest names them", async () => {
    const slack = await openWorkspace();
    await expect(slack.as("UMAYA").shortcut("make_order")).rejects.toThrow("no global shortcut make_order");
    await expect(slack.as("UMAYA").messageShortcut("new_order", { channel: "CFLOOR", ts: "1.1" })).rejects.toThrow(
      "no message shortcut",
    );
  });
});
