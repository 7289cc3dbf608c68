import { describe, expect, it } from "vitest";
import { openWorkspace, scriptedApp, webClient } from "./setup.ts";

const texts = (messages: readonly { text: string }[]) => messages.map(({ text }) => text);
const post = (text: string) => ({ channel: "CFLOOR", text });

describe("faults on demand", () => {
  it("breaks the connection before anything happens, once", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    slack.faults.next({ method: "chat.postMessage", kind: "drop before effect" });
    await expect(web.chat.postMessage(post("lost"))).rejects.toMatchObject({ code: "slack_webapi_request_error" });
    await web.chat.postMessage(post("sent"));
    expect(texts(slack.messages("CFLOOR"))).toEqual(["sent"]);
    expect(slack.requests[0]).toMatchObject({
      method: "chat.postMessage",
      fault: "drop before effect",
      request: post("lost"),
    });
    expect(slack.requests[0]).not.toHaveProperty("status");
  });

  it("breaks the connection after the message was posted", async () => {
    const slack = await openWorkspace();
    slack.faults.next({ kind: "drop after effect" });
    await expect(webClient(slack).chat.postMessage(post("sent"))).rejects.toMatchObject({
      code: "slack_webapi_request_error",
    });
    expect(texts(slack.messages("CFLOOR"))).toEqual(["sent"]);
  });

  it("answers 500 as often as asked, to the method it was asked for", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    slack.faults.next({ method: "chat.postMessage", kind: "500", times: 2 });
    expect((await web.auth.test()).ok).toBe(true);
    for (const attempt of ["one", "two"])
      await expect(web.chat.postMessage(post(attempt))).rejects.toMatchObject({ statusCode: 500 });
    await web.chat.postMessage(post("three"));
    expect(texts(slack.messages("CFLOOR"))).toEqual(["three"]);
  });

  it("does what was asked and answers late", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    slack.faults.next({ kind: "slow", ms: 1 });
    await web.chat.postMessage(post("late"));
    expect(slack.requests[0]).toMatchObject({ status: 200, fault: "slow" });
    slack.faults.next({ kind: "slow", ms: 3_600_000 });
    const done = new Promise((resolve) => slack.on("message", resolve));
    const answered = expect(web.chat.postMessage(post("never"))).rejects.toMatchObject({
      code: "slack_webapi_request_error",
    });
    await done;
    await slack.close();
    await answered;
    expect(texts(slack.messages("CFLOOR"))).toEqual(["late", "never"]);
  });

  it("asks to come back later, and counts how often", async () => {
    const slack = await openWorkspace();
    slack.faults.next({ kind: "ratelimited", retryAfter: 30 });
    const limited = webClient(slack).chat.postMessage(post("soon"));
    await expect(limited).rejects.toMatchObject({ code: "slack_webapi_rate_limited_error", retryAfter: 30 });
    expect(slack.rateLimited).toEqual({ "chat.postMessage": 1 });
    expect(slack.messages("CFLOOR")).toEqual([]);
  });

  it("hits response_urls too", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.as("UMAYA").command("CFLOOR", "/order");
    slack.faults.next({ method: "response_url", kind: "500" });
    const answer = await fetch(app.received[0]?.form.response_url ?? "", { method: "POST", body: "{}" });
    expect(answer.status).toBe(500);
  });

  it("is out for everybody, until it is back", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    slack.faults.outage(true);
    await expect(web.auth.test()).rejects.toMatchObject({ code: "slack_webapi_request_error" });
    await expect(web.chat.postMessage(post("lost"))).rejects.toMatchObject({ code: "slack_webapi_request_error" });
    slack.faults.outage(false);
    expect((await web.auth.test()).ok).toBe(true);
    slack.faults.outage(true);
    slack.faults.next({ kind: "500" });
    slack.faults.clear();
    expect((await web.auth.test()).ok).toBe(true);
  });
});
