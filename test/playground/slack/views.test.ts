import { describe, expect, it } from "vitest";
import {
  freshTrigger,
  handClock,
  modal,
  openWorkspace,
  plain,
  scriptedApp,
  section,
  textInput,
  webClient,
} from "./setup.ts";

const refused = (error: string) => expect.objectContaining({ data: expect.objectContaining({ ok: false, error }) });

/** A workspace whose app does nothing by itself, and a fresh trigger of Maya's. */
async function withTrigger(options = {}) {
  const slack = await openWorkspace(options);
  const app = await scriptedApp(slack);
  const trigger = () => freshTrigger(slack, app);
  return { slack, app, web: webClient(slack), trigger };
}

describe("opening a modal", () => {
  it("shows it to the person who acted", async () => {
    const { slack, web, trigger } = await withTrigger();
    const seen: string[][] = [];
    slack.on("view", ({ user, stack }) => seen.push([user, ...stack.map(({ id }) => id)]));
    const { view } = await web.views.open({
      trigger_id: await trigger(),
      view: modal([textInput("dish", { initial_value: "soup" })], { private_metadata: "m", external_id: "e1" }),
    });
    expect(view).toMatchObject({
      type: "modal",
      callback_id: "order",
      private_metadata: "m",
      external_id: "e1",
      team_id: "TREST",
      app_id: "A0APP",
      bot_id: "B0BOT",
      root_view_id: view?.id,
      previous_view_id: null,
      hash: expect.stringMatching(/^\d+\.\w+$/),
      state: { values: { dish: { text: { type: "plain_text_input", value: "soup" } } } },
    });
    expect(slack.modals("UMAYA")).toMatchObject([{ id: view?.id }]);
    expect(slack.modals("UOMAR")).toEqual([]);
    expect(seen).toEqual([["UMAYA", view?.id]]);
  });

  it("takes a trigger once, for three seconds, and none that Slack did not make", async () => {
    const clock = handClock();
    const { web, trigger, slack } = await withTrigger({ now: clock.now });
    const view = modal([section("hi")]);
    const used = await trigger();
    clock.pass(3_000);
    await web.views.open({ trigger_id: used, view });
    await expect(web.views.open({ trigger_id: used, view })).rejects.toEqual(refused("exchanged_trigger_id"));
    const late = await trigger();
    clock.pass(3_001);
    await expect(web.views.open({ trigger_id: late, view })).rejects.toEqual(refused("expired_trigger_id"));
    await expect(web.views.open({ trigger_id: "1.2.3", view })).rejects.toEqual(refused("invalid_trigger_id"));
    expect(slack.modals("UMAYA")).toHaveLength(1);
  });

  it("refuses a view that breaks Slack's limits, with the place, and one that is a Home", async () => {
    const { slack, web, trigger } = await withTrigger();
    const view = modal([section("hi")], { title: plain("A title that is far too long") });
    await expect(web.views.open({ trigger_id: await trigger(), view })).rejects.toMatchObject({
      data: {
        error: "invalid_arguments",
        response_metadata: { messages: [expect.stringContaining("[json-pointer:/view/title/text]")] },
      },
    });
    const home = { type: "home" as const, blocks: [] };
    await expect(web.views.open({ trigger_id: await trigger(), view: home })).rejects.toEqual(
      refused("invalid_arguments"),
    );
    await expect(web.views.open({ trigger_id: await trigger(), view: "{" as never })).rejects.toEqual(
      refused("invalid_arguments"),
    );
    expect(slack.problems).toMatchObject([
      { where: "views.open", pointer: "/view/title/text" },
      { where: "views.open", pointer: "/view/type" },
    ]);
    expect(slack.modals("UMAYA")).toEqual([]);
  });

  it("lets an external id name one view only, for ever", async () => {
    const { slack, web, trigger } = await withTrigger();
    const view = modal([section("hi")], { external_id: "form-1" });
    await web.views.open({ trigger_id: await trigger(), view });
    await slack.as("UMAYA").closeView(slack.modals("UMAYA")[0]?.id ?? "");
    await expect(web.views.open({ trigger_id: await trigger(), view })).rejects.toEqual(
      refused("duplicate_external_id"),
    );
  });
});

describe("the stack of modals", () => {
  it("holds three; closing one shows the one below", async () => {
    const { slack, web, trigger } = await withTrigger();
    const view = modal([section("hi")]);
    await expect(web.views.push({ trigger_id: await trigger(), view })).rejects.toEqual(refused("not_found"));
    const first = await web.views.open({ trigger_id: await trigger(), view });
    const second = await web.views.push({ trigger_id: await trigger(), view });
    await web.views.push({ trigger_id: await trigger(), view });
    await expect(web.views.push({ trigger_id: await trigger(), view })).rejects.toEqual(refused("push_limit_reached"));
    expect(second.view).toMatchObject({ root_view_id: first.view?.id, previous_view_id: first.view?.id });
    const maya = slack.as("UMAYA");
    await expect(maya.closeView(second.view?.id ?? "")).rejects.toThrow("does not have the view");
    await maya.closeView(slack.modals("UMAYA")[2]?.id ?? "");
    await maya.closeView(slack.modals("UMAYA")[1]?.id ?? "");
    expect(slack.modals("UMAYA")).toMatchObject([{ id: first.view?.id }]);
  });

  it("starts again with an opened view", async () => {
    const { slack, web, trigger } = await withTrigger();
    const view = modal([section("hi")]);
    await web.views.open({ trigger_id: await trigger(), view });
    await web.views.push({ trigger_id: await trigger(), view });
    const fresh = await web.views.open({ trigger_id: await trigger(), view });
    expect(slack.modals("UMAYA")).toMatchObject([{ id: fresh.view?.id }]);
  });

  it("tells the app of a closed view only when asked to, and clears the stack with clear_on_close", async () => {
    const { slack, app, web, trigger } = await withTrigger();
    const maya = slack.as("UMAYA");
    await web.views.open({ trigger_id: await trigger(), view: modal([section("quiet")]) });
    const before = app.received.length;
    expect(await maya.closeView(slack.modals("UMAYA")[0]?.id ?? "")).toMatchObject({ sent: false });
    expect(app.received).toHaveLength(before);
    await web.views.open({ trigger_id: await trigger(), view: modal([section("below")]) });
    const { view } = await web.views.push({
      trigger_id: await trigger(),
      view: modal([section("top")], { notify_on_close: true, clear_on_close: true }),
    });
    expect(await maya.closeView(view?.id ?? "")).toMatchObject({ sent: true, status: 200 });
    expect(app.received.at(-1)?.payload).toMatchObject({
      type: "view_closed",
      is_cleared: true,
      view: { id: view?.id },
      user: { id: "UMAYA" },
    });
    expect(slack.modals("UMAYA")).toEqual([]);
  });
});

describe("updating a view", () => {
  it("keeps what was entered where block_id, action_id and kind of input stay the same", async () => {
    const { slack, web, trigger } = await withTrigger();
    const { view } = await web.views.open({
      trigger_id: await trigger(),
      view: modal([textInput("dish"), textInput("note"), textInput("table")]),
    });
    slack.as("UMAYA").fill(view?.id ?? "", { dish: { text: "soup" }, note: { text: "cold" }, table: { text: "4" } });
    const updated = await web.views.update({
      view_id: view?.id ?? "",
      view: modal([
        textInput("dish"),
        textInput("remark"),
        textInput("table", { type: "number_input", is_decimal_allowed: false }),
      ]),
    });
    expect(updated.view).toMatchObject({ id: view?.id });
    expect(slack.modals("UMAYA")[0]?.values).toEqual({
      dish: { text: { type: "plain_text_input", value: "soup" } },
      remark: { text: { type: "plain_text_input", value: null } },
      table: { text: { type: "number_input", value: null } },
    });
  });

  it("forgets what was entered in a block without an id of its own", async () => {
    const { slack, web, trigger } = await withTrigger();
    const nameless = modal([textInput("dish", {}, { block_id: undefined })]);
    const { view } = await web.views.open({ trigger_id: await trigger(), view: nameless });
    const [blockId = ""] = Object.keys(slack.modals("UMAYA")[0]?.values ?? {});
    slack.as("UMAYA").fill(view?.id ?? "", { [blockId]: { text: "soup" } });
    await web.views.update({ view_id: view?.id ?? "", view: nameless });
    expect(JSON.stringify(slack.modals("UMAYA")[0]?.values)).not.toContain("soup");
  });

  it("finds a view by its external id, and refuses an outdated hash", async () => {
    const { slack, web, trigger } = await withTrigger();
    const { view } = await web.views.open({
      trigger_id: await trigger(),
      view: modal([section("one")], { external_id: "x" }),
    });
    const two = modal([section("two")], { external_id: "x" });
    await web.views.update({ external_id: "x", hash: view?.hash ?? "", view: two });
    expect(slack.modals("UMAYA")[0]?.content).toMatchObject({ blocks: [{ text: { text: "two" } }] });
    await expect(web.views.update({ external_id: "x", hash: view?.hash ?? "", view: two })).rejects.toEqual(
      refused("hash_conflict"),
    );
    await expect(web.views.update({ view_id: "V0", view: two })).rejects.toEqual(refused("not_found"));
    await web.views.open({ trigger_id: await trigger(), view: modal([section("nameless")]) });
    await expect(web.views.update({ external_id: "", view: two })).rejects.toEqual(refused("not_found"));
  });
});

describe("the Home tab", () => {
  it("is published for one person and comes back when they open it", async () => {
    const { slack, app, web } = await withTrigger();
    const homes: string[] = [];
    slack.on("home", ({ user }) => homes.push(user));
    await slack.as("UMAYA").openHome();
    expect(app.received.at(-1)?.payload.event).toMatchObject({
      type: "app_home_opened",
      user: "UMAYA",
      tab: "home",
      channel: slack.directMessage("UMAYA"),
    });
    expect(app.received.at(-1)?.payload.event).not.toHaveProperty("view");
    const { view } = await web.views.publish({
      user_id: "UMAYA",
      view: { type: "home", blocks: [section("Welcome") as never] },
    });
    expect(slack.home("UMAYA")).toMatchObject({ id: view?.id, type: "home" });
    expect(slack.home("UOMAR")).toBeUndefined();
    await slack.as("UMAYA").openHome();
    expect(app.received.at(-1)?.payload.event?.view).toMatchObject({ id: view?.id, hash: view?.hash });
    await slack.as("UMAYA").openHome("messages");
    expect(app.received.at(-1)?.payload.event).not.toHaveProperty("view");
    expect(homes).toEqual(["UMAYA"]);
  });

  it("keeps its id, and refuses an outdated hash, an unknown person and a modal", async () => {
    const { slack, web } = await withTrigger();
    const home = { type: "home" as const, blocks: [section("Welcome") as never] };
    const first = await web.views.publish({ user_id: "UMAYA", view: home });
    const second = await web.views.publish({ user_id: "UMAYA", view: home, hash: first.view?.hash ?? "" });
    expect(second.view?.id).toBe(first.view?.id);
    await expect(web.views.publish({ user_id: "UMAYA", view: home, hash: first.view?.hash ?? "" })).rejects.toEqual(
      refused("hash_conflict"),
    );
    await expect(web.views.publish({ user_id: "UNOBODY", view: home })).rejects.toEqual(refused("user_not_found"));
    await expect(web.views.publish({ user_id: "UMAYA", view: modal([]) })).rejects.toEqual(
      refused("invalid_arguments"),
    );
    expect(slack.home("UMAYA")?.hash).toBe(second.view?.hash);
  });
});
