import { describe, expect, it } from "vitest";
import { connectorOf, LUNCH, openTeams, refusal, say, standing } from "./setup.ts";

const texts = (messages: readonly { text: string }[]) => messages.map(({ text }) => text);

async function lunch(options = {}) {
  const teams = await openTeams(options);
  return { teams, app: await connectorOf(teams) };
}

describe("faults on demand", () => {
  it("break the connection before anything happens, once", async () => {
    const { teams, app } = await lunch();
    teams.faults.next({ method: "sendToConversation", kind: "drop before effect" });
    await expect(app.send(LUNCH, say("lost"))).rejects.toThrow();
    await app.send(LUNCH, say("sent"));
    expect(texts(teams.messages(LUNCH))).toEqual(["sent"]);
    expect(teams.requests.at(-2)).toMatchObject({ method: "sendToConversation", fault: "drop before effect" });
    expect(teams.requests.at(-2)).not.toHaveProperty("status");
  });

  it("break the connection after the message was posted", async () => {
    const { teams, app } = await lunch();
    teams.faults.next({ kind: "drop after effect" });
    await expect(app.send(LUNCH, say("sent"))).rejects.toThrow();
    expect(texts(teams.messages(LUNCH))).toEqual(["sent"]);
  });

  it("ask to come back later, with or without saying when", async () => {
    const { teams, app } = await lunch();
    teams.faults.next({ kind: "throttled", retryAfter: 30 });
    teams.faults.next({ kind: "throttled" });
    const [first, second] = [await app.send(LUNCH, say("soon")), await app.send(LUNCH, say("soon"))];
    expect([first, second]).toMatchObject([refusal(429, "Throttled"), refusal(429, "Throttled")]);
    expect([first, second].map(({ headers }) => headers.get("retry-after"))).toEqual(["30", null]);
    expect(teams.rateLimited).toEqual({ sendToConversation: 2 });
  });

  it.each([
    ["PreconditionFailed", 412],
    ["ServiceError", 502],
    ["BotDisabledByAdmin", 403],
    ["ConversationBlockedByUser", 403],
    ["BotNotRegistered", 401],
  ] as const)("refuse with %s", async (code, status) => {
    const { teams, app } = await lunch();
    teams.faults.next({ kind: "refused", code, times: 2 });
    for (const attempt of ["one", "two"])
      expect(await app.send(LUNCH, say(attempt))).toMatchObject(refusal(status, code));
    await app.send(LUNCH, say("three"));
    expect(texts(teams.messages(LUNCH))).toEqual(["three"]);
  });

  it("answer that the service is away", async () => {
    const { teams, app } = await lunch();
    teams.faults.next({ kind: "unavailable", status: 503 });
    expect(await app.send(LUNCH, say("away"))).toMatchObject({ status: 503, body: "" });
  });

  it("answer late, when the clock says so", async () => {
    const { teams, app } = await lunch(standing);
    teams.faults.next({ kind: "slow", ms: 60_000 });
    const posted = new Promise((resolve) => teams.on("message", resolve));
    const sending = app.send(LUNCH, say("late"));
    await posted;
    teams.clock.advance(60_000);
    expect((await sending).status).toBe(201);
  });

  it("hit the login, too, and end with it", async () => {
    const { teams } = await lunch();
    teams.faults.outage(true);
    await expect(fetch(teams.urls.tokenUrl, { method: "POST" })).rejects.toThrow();
    teams.faults.clear();
    expect((await fetch(teams.urls.openIdMetadataUrl)).status).toBe(200);
  });
});
