import { env } from "node:process";
import { describe, expect, it } from "vitest";
import { createCalls } from "../../../adapters/slack/clients.ts";
import { startSlack } from "../../../playground/slack/index.ts";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { afterwards } from "../../support/afterwards.ts";
import { emptyDatabase } from "../../support/database.ts";
import { keptLog } from "../../support/log.ts";

const KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`;
const app = { clientId: "the client", clientSecret: "the client secret" };
const HOUR = 60 * 60_000;
/** A thousand take more than a minute. */
const ROUNDS = Number(env.ROTATIONS ?? 50);

/** A workspace in which the app is installed with a token that ends after twelve hours, and whoever speaks to it. */
async function rotating() {
  let now = Date.parse("2026-11-20T12:00:00Z");
  const clock = { now: () => new Date(now) };
  const slack = await startSlack({
    workspace: {
      team: { id: "T0INN", name: "The Inn", domain: "the-inn" },
      users: [{ id: "U0BEN", name: "ben", realName: "Ben Ode", tz: "UTC", locale: "en-US", isAdmin: true }],
      channels: [{ id: "C0DINING", name: "dining", members: ["U0BEN", "U0BOT"] }],
    },
    now: () => now,
    signingSecret: "a secret that only Slack knows",
    bot: { scopes: ["chat:write"], token: "xoxb-before", ...app, rotation: true },
    keepRequests: 20_000,
  });
  afterwards(() => slack.close());
  const database = await emptyDatabase();
  const { log, lines } = keptLog();
  const install = async () => {
    const { access_token, refresh_token } = await granted(slack);
    return process().organizations.save({
      platform: "slack",
      externalId: "T0INN",
      name: "The Inn",
      botUserId: "U0BOT",
      token: { value: access_token, refreshToken: refresh_token, endsAt: new Date(now + 12 * HOUR) },
    });
  };
  /** Another process: it remembers nothing of what others know. */
  const process = () => {
    const secrets = createSecretStore(database, KEYS);
    const organizations = createOrganizations({ database, secrets, clock, ids: createIds(clock) });
    const calls = createCalls({
      apiUrl: slack.apiUrl,
      botToken: undefined,
      oauth: app,
      installations: organizations,
      clock,
      log,
    });
    return { organizations, calls };
  };
  return {
    ...{ slack, install, process, lines },
    pass: (hours: number) => {
      now += hours * HOUR;
    },
    exchanges: () => slack.requests.filter(({ method, error }) => method === "oauth.v2.access" && !error).length,
    refused: () => slack.requests.filter(({ method, error }) => method === "auth.test" && error).length,
  };
}

/** What Slack gives whoever installs. */
async function granted(slack: { apiUrl: string; authorizeUrl: string }) {
  const authorize = new URL(slack.authorizeUrl);
  const redirect = "http://127.0.0.1/back";
  const asked = { client_id: app.clientId, scope: "chat:write", redirect_uri: redirect };
  for (const [name, value] of Object.entries(asked)) authorize.searchParams.set(name, value);
  const back = await fetch(authorize, { redirect: "manual" });
  const code = new URL(back.headers.get("location") ?? "").searchParams.get("code") ?? "";
  const body = new URLSearchParams({
    client_id: app.clientId,
    client_secret: app.clientSecret,
    code,
    redirect_uri: redirect,
  });
  const answer = await fetch(`${slack.apiUrl}oauth.v2.access`, { method: "POST", body });
  return (await answer.json()) as { access_token: string; refresh_token: string };
}

describe("a token that ends", () => {
  it("is exchanged once before that, whoever of two processes speaks when, and the old one never used after", async () => {
    const here = await rotating();
    const to = await here.install();
    const both = [here.process(), here.process()];
    const before = here.exchanges();
    for (let round = 0; round < ROUNDS; round += 1) {
      here.pass(10.5);
      await Promise.all(both.flatMap(({ calls }) => [1, 2].map(() => calls.deliver(to, "auth.test", {}))));
    }
    expect(here.exchanges() - before).toBe(ROUNDS);
    expect(here.refused()).toBe(0);
  });

  it("is used as long as it is good where exchanging it fails, and exchanged a minute later", async () => {
    const here = await rotating();
    const to = await here.install();
    const { calls } = here.process();
    here.pass(11);
    here.slack.faults.next({ kind: "500", method: "oauth.v2.access" });
    await calls.deliver(to, "auth.test", {});
    expect(JSON.stringify(here.lines)).toContain("A token that ends soon could not be exchanged");
    expect(JSON.stringify(here.lines)).not.toContain("xoxe");
    here.pass(1 / 30);
    await calls.deliver(to, "auth.test", {});
    expect(here.refused()).toBe(0);
    here.pass(2);
    await calls.deliver(to, "auth.test", {});
    expect(here.refused()).toBe(0);
  });

  it("goes on after a process has died while it exchanged it, once that is known", async () => {
    const here = await rotating();
    const to = await here.install();
    const dying = here.process().organizations;
    here.pass(11);
    const ending = await dying.token(to);
    if (!ending) throw new Error("There is a token.");
    await expect(dying.renewed(to, ending, () => Promise.reject(new Error("The process dies.")))).rejects.toThrow();
    await here.process().calls.deliver(to, "auth.test", {});
    expect(here.refused()).toBe(0);
  });
});
