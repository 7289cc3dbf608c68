import { describe, expect, it } from "vitest";
import type { Overrides } from "./setup.ts";
import { button, handClock, openWorkspace, scriptedApp, section, webClient } from "./setup.ts";

const send = async (url: string, body: unknown) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};

const actions = { type: "actions", elements: [button("go")] } as never;

async function withCommandUrl(options: Overrides = {}, channel = "CKITCHEN") {
  const slack = await openWorkspace(options);
  const app = await scriptedApp(slack);
  await slack.as("UMAYA").command(channel, "/order", "soup");
  return { slack, app, url: app.received[0]?.form.response_url ?? "" };
}

/** The response_url of a press on a message that everybody sees, or that only Maya sees. */
async function withPressUrl(visible: "to all" | "to Maya") {
  const slack = await openWorkspace();
  const app = await scriptedApp(slack);
  const web = webClient(slack);
  const content = { channel: "CFLOOR", text: "soup?", blocks: [actions] };
  const ts =
    visible === "to all"
      ? (await web.chat.postMessage(content)).ts
      : (await web.chat.postEphemeral({ ...content, user: "UMAYA" })).message_ts;
  await slack.as("UMAYA").press({ channel: "CFLOOR", ts: ts ?? "" }, { actionId: "go" });
  return { slack, ts, url: app.received[0]?.payload.response_url ?? "" };
}

describe("a response_url", () => {
  it("reaches the person alone unless told otherwise, also where the bot is no member", async () => {
    const { slack, url } = await withCommandUrl();
    expect(await send(url, { text: "psst" })).toEqual({ status: 200, body: { ok: true } });
    await send(url, { text: "all", response_type: "in_channel" });
    expect(slack.messages("CKITCHEN", "UMAYA").map(({ text }) => text)).toEqual(["psst", "all"]);
    expect(slack.messages("CKITCHEN", "UOMAR").map(({ text }) => text)).toEqual(["all"]);
  });

  it("works five times", async () => {
    const { slack, url } = await withCommandUrl();
    for (let use = 1; use <= 5; use += 1) expect((await send(url, { text: `use ${use}` })).status).toBe(200);
    expect(await send(url, { text: "use 6" })).toEqual({ status: 404, body: { ok: false, error: "used_url" } });
    expect(slack.messages("CKITCHEN")).toHaveLength(5);
  });

  it("works for half an hour", async () => {
    const clock = handClock();
    const { slack, url } = await withCommandUrl({ now: clock.now });
    clock.pass(30 * 60_000);
    expect((await send(url, { text: "in time" })).status).toBe(200);
    clock.pass(1);
    expect(await send(url, { text: "late" })).toEqual({ status: 404, body: { ok: false, error: "expired_url" } });
    expect(slack.messages("CKITCHEN").map(({ text }) => text)).toEqual(["in time"]);
  });

  it("is not guessable, and takes posts only", async () => {
    const { url } = await withCommandUrl();
    expect((await send(`${url}0`, { text: "x" })).status).toBe(404);
    expect((await fetch(url)).status).toBe(405);
  });

  it.each(["to all", "to Maya"] as const)("replaces and deletes the message that was pressed: %s", async (visible) => {
    const { slack, ts, url } = await withPressUrl(visible);
    await send(url, { replace_original: true, text: "served" });
    expect(slack.messages("CFLOOR", "UMAYA")).toMatchObject([{ ts, text: "served", blocks: [] }]);
    expect(slack.messages("CFLOOR", "UOMAR")).toHaveLength(visible === "to all" ? 1 : 0);
    await send(url, { text: "more" });
    await send(url, { delete_original: true });
    expect(slack.messages("CFLOOR", "UMAYA").map(({ text }) => text)).toEqual(["more"]);
    await send(url, { replace_original: true, text: "gone already" });
    expect(slack.messages("CFLOOR", "UMAYA").map(({ text }) => text)).toEqual(["more", "gone already"]);
  });

  it("refuses what Slack refuses, and shows nothing", async () => {
    const { slack, url } = await withCommandUrl();
    const answer = await send(url, { text: "x", blocks: [section("x".repeat(3_001))] });
    expect(answer).toMatchObject({ status: 400, body: { ok: false, error: "invalid_blocks" } });
    expect((await send(url, { blocks: [section("mute")] })).body.error).toBe("no_text");
    expect(slack.problems).toMatchObject([{ where: "response_url" }, { where: "response_url", error: "no_text" }]);
    expect(slack.messages("CKITCHEN")).toEqual([]);
  });

  it("cannot replace somebody's own message", async () => {
    const slack = await openWorkspace({ bot: { events: [] } });
    const app = await scriptedApp(slack);
    await slack.as("UMAYA").say("CFLOOR", "table 4 wants soup");
    const message = slack.messages("CFLOOR")[0];
    if (!message) throw new Error("nothing was said");
    await slack.as("UMAYA").messageShortcut("make_order", message);
    await send(app.received[0]?.payload.response_url ?? "", { replace_original: true, text: "mine now" });
    expect(slack.messages("CFLOOR", "UMAYA").map(({ text }) => text)).toEqual(["table 4 wants soup", "mine now"]);
  });
});
