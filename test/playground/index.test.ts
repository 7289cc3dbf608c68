import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Playground, startPlayground } from "../../playground/index.ts";
import type { Surroundings } from "../../playground/page/shown.ts";
import { sign } from "../../playground/slack/index.ts";

describe("the playground", () => {
  let playground: Playground;
  beforeEach(async () => {
    playground = await startPlayground({ pagePort: 0 });
  });
  afterEach(() => playground.stop());

  const ask = async (method: string) => {
    const headers = { authorization: `Bearer ${playground.settings.slack.botToken}` };
    return (await fetch(playground.settings.slack.apiUrl + method, { method: "POST", headers })).json();
  };

  it("is a Slack that the bot can speak to with its settings", async () => {
    expect(await ask("auth.test")).toMatchObject({
      ok: true,
      team_id: playground.rosters[0]?.externalId,
      user: "Bellhop",
    });
  });

  it("has a page with the same people on both platforms, and the app's commands and menus", async () => {
    const surroundings: Surroundings = await (await fetch(new URL("/surroundings", playground.url))).json();
    expect(surroundings.organization).toBe(playground.rosters[0]?.name);
    expect(surroundings.platforms.map(({ name }) => name)).toEqual(["slack", "teams"]);
    for (const [at, { people, commands, shortcuts }] of surroundings.platforms.entries()) {
      expect(people.map(({ id }) => id)).toEqual(playground.rosters[at]?.people.map(({ userId }) => userId));
      expect(commands.map(({ name }) => name)).toContain("/complaint");
      expect(commands.every(({ usageHint, description }) => usageHint !== "" && description !== "")).toBe(true);
      expect(shortcuts).toContainEqual(expect.objectContaining({ name: "Log as feedback", on: "message" }));
    }
  });

  it("sends what people do to the bot, signed", async () => {
    const heard = Promise.withResolvers<{ url: string | undefined; signed: boolean; text: string | null }>();
    const bot = createServer(async (request, response) => {
      if (request.url === "/api/messages") return void response.end();
      let body = "";
      for await (const piece of request.setEncoding("utf8")) body += piece;
      const signature = sign(
        playground.settings.slack.signingSecret,
        Number(request.headers["x-slack-request-timestamp"]),
        body,
      );
      heard.resolve({
        url: request.url,
        signed: request.headers["x-slack-signature"] === signature,
        text: new URLSearchParams(body).get("text"),
      });
      response.end();
    });
    await new Promise<void>((resolve) => bot.listen(0, "127.0.0.1", resolve));
    const connected = playground.connect(`http://127.0.0.1:${(bot.address() as AddressInfo).port}`);
    await fetch(new URL("/slack/deeds?as=U0AMARA", playground.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ do: "say", channel: "C0KITCHEN", text: "/complaint cold soup" }),
    });
    await connected;
    expect(await heard.promise).toEqual({ url: "/slack/events", signed: true, text: "cold soup" });
    bot.close();
    bot.closeAllConnections();
  });
});
