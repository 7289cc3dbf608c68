import { describe, expect, it } from "vitest";
import { openWorkspace, SCOPES, scriptedApp, section, webClient } from "./setup.ts";

const refused = (error: string) => expect.objectContaining({ data: expect.objectContaining({ ok: false, error }) });

describe("posting", () => {
  it("shows the message to everybody in the channel, with a rising ts", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const { ts = "", ...first } = await web.chat.postMessage({
      channel: "CFLOOR",
      text: "soup is out",
      blocks: [section("*soup* is out")],
    });
    const second = await web.chat.postMessage({ channel: "CFLOOR", text: "soup is back", thread_ts: ts });
    expect(first).toMatchObject({
      channel: "CFLOOR",
      message: { text: "soup is out", user: "U0BOT", bot_id: "B0BOT", blocks: [{ block_id: expect.any(String) }] },
    });
    expect(Number(second.ts)).toBeGreaterThan(Number(ts));
    expect(slack.messages("CFLOOR", "UMAYA")).toMatchObject([
      { ts, user: "U0BOT", text: "soup is out" },
      { ts: second.ts, threadTs: ts },
    ]);
    expect(slack.problems).toEqual([]);
  });

  it("puts a message in the thread of one that is there, and is told apart from one in the thread of a reply", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const { ts: root = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "soup is out" });
    const { ts: reply = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "until six", thread_ts: root });
    await expect(web.chat.postMessage({ channel: "CFLOOR", text: "?", thread_ts: "1.000001" })).rejects.toEqual(
      refused("thread_not_found"),
    );
    expect(slack.problems).toEqual([]);
    await web.chat.postMessage({ channel: "CFLOOR", text: "or seven", thread_ts: reply });
    expect(slack.problems).toMatchObject([{ pointer: "/thread_ts" }]);
  });

  it("opens a direct message for a person's id, always the same one, also for somebody who is gone", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const first = await web.chat.postMessage({ channel: "UMAYA", text: "hello" });
    const second = await web.chat.postMessage({ channel: "UMAYA", text: "again" });
    expect(first.channel).toMatch(/^D/);
    expect(second.channel).toBe(first.channel);
    expect(slack.messages(slack.directMessage("UMAYA"), "UMAYA").map(({ text }) => text)).toEqual(["hello", "again"]);
    expect((await web.chat.postMessage({ channel: "UGONE", text: "hello?" })).ok).toBe(true);
  });

  it.each([
    ["a channel that does not exist", "CNOWHERE", "channel_not_found"],
    ["a private channel the bot is not in", "GOWNERS", "channel_not_found"],
    ["a public channel the bot is not in", "CKITCHEN", "not_in_channel"],
  ])("refuses %s", async (_, channel, error) => {
    const slack = await openWorkspace();
    await expect(webClient(slack).chat.postMessage({ channel, text: "hi" })).rejects.toEqual(refused(error));
    expect(slack.messages(channel)).toEqual([]);
  });

  it("lets chat:write.public into public channels only", async () => {
    const slack = await openWorkspace({ bot: { scopes: [...SCOPES, "chat:write.public"] } });
    const web = webClient(slack);
    expect((await web.chat.postMessage({ channel: "CKITCHEN", text: "hi" })).ok).toBe(true);
    await expect(web.chat.postMessage({ channel: "GOWNERS", text: "hi" })).rejects.toEqual(
      refused("channel_not_found"),
    );
  });

  it("refuses an archived channel", async () => {
    const slack = await openWorkspace({ bot: { events: [] } });
    const web = webClient(slack);
    const { ts = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "hi" });
    await slack.archiveChannel("CFLOOR");
    await expect(web.chat.postMessage({ channel: "CFLOOR", text: "hi" })).rejects.toEqual(refused("is_archived"));
    await expect(web.chat.update({ channel: "CFLOOR", ts, text: "ho" })).rejects.toEqual(refused("is_inactive"));
  });

  it("refuses a message without text, remembers the problem, and shows nothing", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const told: string[] = [];
    slack.on("problem", ({ where, error }) => told.push(`${where}: ${error}`));
    await expect(web.chat.postMessage({ channel: "CFLOOR", blocks: [section("mute")] } as never)).rejects.toEqual(
      refused("no_text"),
    );
    const badBlock = web.chat.postMessage({ channel: "CFLOOR", text: "x", blocks: [section("x".repeat(3_001))] });
    await expect(badBlock).rejects.toMatchObject({
      data: {
        error: "invalid_blocks",
        response_metadata: { messages: [expect.stringContaining("[json-pointer:/blocks/0/text")] },
      },
    });
    expect(slack.messages("CFLOOR")).toEqual([]);
    expect(slack.problems).toMatchObject([
      { where: "chat.postMessage", error: "no_text" },
      { error: "invalid_blocks" },
    ]);
    expect(told).toEqual(["chat.postMessage: no_text", "chat.postMessage: invalid_blocks"]);
  });

  it("cuts text over 40,000 characters and says so", async () => {
    const slack = await openWorkspace();
    const answer = await webClient(slack).chat.postMessage({ channel: "CFLOOR", text: "x".repeat(40_001) });
    expect(answer.response_metadata?.warnings).toEqual(["message_truncated"]);
    expect(slack.messages("CFLOOR")[0]?.text).toHaveLength(40_000);
    expect(slack.problems).toMatchObject([{ error: "msg_too_long" }]);
  });
});

describe("changing and deleting", () => {
  it("replaces text and blocks; text alone takes the blocks away", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const { ts = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "open", blocks: [section("open")] });
    const message = () => slack.messages("CFLOOR", "UMAYA")[0];
    await web.chat.update({ channel: "CFLOOR", ts, text: "done", blocks: [section("done")] });
    expect(message()).toMatchObject({
      ts,
      text: "done",
      blocks: [{ text: { text: "done" } }],
      edited: { user: "U0BOT" },
    });
    const answer = await web.chat.update({ channel: "CFLOOR", ts, text: "closed" });
    expect(answer).toMatchObject({ ok: true, ts, text: "closed" });
    expect(message()).toMatchObject({ text: "closed", blocks: [] });
  });

  it("takes at most 4,000 characters in an update", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const { ts = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "short" });
    await web.chat.update({ channel: "CFLOOR", ts, text: "x".repeat(4_000) });
    await expect(web.chat.update({ channel: "CFLOOR", ts, text: "x".repeat(4_001) })).rejects.toEqual(
      refused("msg_too_long"),
    );
    expect(slack.problems).toMatchObject([{ where: "chat.update", error: "msg_too_long" }]);
  });

  it("keeps an app from other people's messages, and finds only what is there", async () => {
    const slack = await openWorkspace({ bot: { events: [] } });
    const web = webClient(slack);
    await slack.as("UMAYA").say("CFLOOR", "mine");
    const ts = slack.messages("CFLOOR")[0]?.ts ?? "";
    await expect(web.chat.update({ channel: "CFLOOR", ts, text: "yours" })).rejects.toEqual(
      refused("cant_update_message"),
    );
    await expect(web.chat.delete({ channel: "CFLOOR", ts })).rejects.toEqual(refused("cant_delete_message"));
    await expect(web.chat.update({ channel: "CFLOOR", ts: "1.000001", text: "?" })).rejects.toEqual(
      refused("message_not_found"),
    );
    await expect(web.chat.update({ channel: "UMAYA", ts, text: "?" })).rejects.toEqual(refused("channel_not_found"));
    expect(slack.messages("CFLOOR")).toMatchObject([{ text: "mine", deleted: false }]);
  });

  it("takes a deleted message out of everybody's sight, once", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const { ts = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "oops" });
    await web.chat.delete({ channel: "CFLOOR", ts });
    expect(slack.messages("CFLOOR", "UMAYA")).toEqual([]);
    expect(slack.messages("CFLOOR")).toMatchObject([{ ts, deleted: true }]);
    await expect(web.chat.delete({ channel: "CFLOOR", ts })).rejects.toEqual(refused("message_not_found"));
  });

  it("tells the page of every change", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const seen: string[] = [];
    const stop = slack.on("message", ({ text, deleted }) => seen.push(deleted ? "deleted" : text));
    const { ts = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "one" });
    await web.chat.update({ channel: "CFLOOR", ts, text: "two" });
    await web.chat.delete({ channel: "CFLOOR", ts });
    stop();
    await web.chat.postMessage({ channel: "CFLOOR", text: "three" });
    expect(seen).toEqual(["one", "two", "deleted"]);
  });
});

describe("a message for one person", () => {
  it("is seen by that person alone and cannot be changed by its ts", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const { message_ts: ts = "" } = await web.chat.postEphemeral({ channel: "CFLOOR", user: "UMAYA", text: "psst" });
    expect(slack.messages("CFLOOR", "UMAYA")).toMatchObject([{ ts, text: "psst", ephemeralFor: "UMAYA" }]);
    expect(slack.messages("CFLOOR", "UOMAR")).toEqual([]);
    await expect(web.chat.update({ channel: "CFLOOR", ts, text: "x" })).rejects.toEqual(refused("message_not_found"));
    await expect(web.chat.delete({ channel: "CFLOOR", ts })).rejects.toEqual(refused("message_not_found"));
  });

  it("needs the person in the channel", async () => {
    const slack = await openWorkspace();
    const sent = webClient(slack).chat.postEphemeral({ channel: "GMANAGERS", user: "UMAYA", text: "psst" });
    await expect(sent).rejects.toEqual(refused("user_not_in_channel"));
  });
});

describe("links and history", () => {
  it("links to a message", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const { ts = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "here" });
    const { permalink } = await web.chat.getPermalink({ channel: "CFLOOR", message_ts: ts });
    expect(permalink).toBe(`https://restaurant.slack.com/archives/CFLOOR/p${ts.replace(".", "")}`);
    await expect(web.chat.getPermalink({ channel: "CFLOOR", message_ts: "1.1" })).rejects.toEqual(
      refused("message_not_found"),
    );
  });

  it("reads history newest first, with metadata only when asked, without private and deleted messages", async () => {
    const slack = await openWorkspace();
    await scriptedApp(slack);
    const web = webClient(slack);
    const metadata = { event_type: "delivery", event_payload: { key: "k1" } };
    const { ts: thread = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "one", metadata });
    await web.chat.postMessage({ channel: "CFLOOR", text: "reply", thread_ts: thread });
    await web.chat.postEphemeral({ channel: "CFLOOR", user: "UMAYA", text: "psst" });
    const { ts: gone = "" } = await web.chat.postMessage({ channel: "CFLOOR", text: "gone" });
    await web.chat.delete({ channel: "CFLOOR", ts: gone });
    await slack.as("UMAYA").say("CFLOOR", "two");
    const plainly = await web.conversations.history({ channel: "CFLOOR" });
    expect(plainly.messages?.map(({ text }) => text)).toEqual(["two", "one"]);
    expect(plainly.messages?.[1]).not.toHaveProperty("metadata");
    const fully = await web.conversations.history({ channel: "CFLOOR", include_all_metadata: true });
    expect(fully.messages?.[1]).toMatchObject({ metadata });
    const since = await web.conversations.history({ channel: "CFLOOR", oldest: thread });
    expect(since.messages?.map(({ text }) => text)).toEqual(["two"]);
    const { ts: second = "" } = since.messages?.[0] ?? {};
    const until = async (inclusive: boolean) => {
      const { messages } = await web.conversations.history({ channel: "CFLOOR", latest: second, inclusive });
      return messages?.map(({ text }) => text);
    };
    expect(await until(false)).toEqual(["one"]);
    expect(await until(true)).toEqual(["two", "one"]);
    const including = await web.conversations.history({ channel: "CFLOOR", oldest: thread, inclusive: true, limit: 1 });
    expect(including).toMatchObject({ has_more: true, messages: [{ text: "two" }] });
  });

  it("keeps history from an app without the scope for that kind of channel", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    await expect(web.conversations.history({ channel: "GMANAGERS" })).rejects.toMatchObject({
      data: { error: "missing_scope", needed: "groups:history" },
    });
    await expect(web.conversations.history({ channel: "CKITCHEN" })).rejects.toEqual(refused("not_in_channel"));
  });
});
