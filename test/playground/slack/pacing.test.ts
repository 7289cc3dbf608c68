import { describe, expect, it } from "vitest";
import { handClock, openWorkspace, webClient } from "./setup.ts";

async function strictWorkspace() {
  const clock = handClock();
  const slack = await openWorkspace({ strictPacing: true, now: clock.now });
  const web = webClient(slack);
  const post = (channel: string) => web.chat.postMessage({ channel, text: "x" });
  return { clock, slack, web, post };
}

const tooOften = (retryAfter: number) =>
  expect.objectContaining({ code: "slack_webapi_rate_limited_error", retryAfter });

describe("Slack's rates", () => {
  it("take a short burst and then a message a second in each channel", async () => {
    const { clock, slack, post } = await strictWorkspace();
    for (let sent = 0; sent < 4; sent += 1) await post("CFLOOR");
    await expect(post("CFLOOR")).rejects.toEqual(tooOften(1));
    expect((await post("GMANAGERS")).ok).toBe(true);
    clock.pass(999);
    await expect(post("CFLOOR")).rejects.toEqual(tooOften(1));
    clock.pass(1);
    expect((await post("CFLOOR")).ok).toBe(true);
    await expect(post("CFLOOR")).rejects.toEqual(tooOften(1));
    clock.pass(60_000);
    for (let sent = 0; sent < 4; sent += 1) await post("CFLOOR");
    await expect(post("CFLOOR")).rejects.toEqual(tooOften(1));
    expect(slack.rateLimited).toEqual({ "chat.postMessage": 4 });
  });

  it("count a person and the direct message with them as one", async () => {
    const { slack, post } = await strictWorkspace();
    const dm = slack.directMessage("UMAYA");
    for (const channel of ["UMAYA", dm, "UMAYA", dm]) await post(channel);
    await expect(post(dm)).rejects.toEqual(tooOften(1));
  });

  it("hold each method to its tier and leave the others alone", async () => {
    const { clock, web } = await strictWorkspace();
    for (let call = 0; call < 20; call += 1) await web.users.list({});
    await expect(web.users.list({})).rejects.toEqual(tooOften(3));
    expect((await web.users.info({ user: "UMAYA" })).ok).toBe(true);
    clock.pass(3_000);
    expect((await web.users.list({})).ok).toBe(true);
    await expect(web.users.list({})).rejects.toEqual(tooOften(3));
  });

  it("are not counted unless asked for", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    for (let sent = 0; sent < 10; sent += 1) await web.chat.postMessage({ channel: "CFLOOR", text: "x" });
    expect(slack.messages("CFLOOR")).toHaveLength(10);
  });
});
