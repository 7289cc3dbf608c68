import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Playground, startPlayground } from "../../playground/index.ts";
import { sign } from "../../playground/slack/index.ts";

describe("the playground", () => {
  let playground: Playground;
  beforeEach(async () => {
    playground = await startPlayground({ pagePort: 0 });
  });
  afterEach(() => playground.stop());

  const ask = async (method: string) => {
    const headers = { authorization: `Bearer ${playground.slackSettings.botToken}` };
    return (await fetch(playground.slackSettings.apiUrl + method, { method: "POST", headers })).json();
  };

  it("is a Slack that the bot can speak to with its settings", async () => {
    expect(await ask("auth.test")).toMatchObject({ ok: true, team_id: playground.roster.externalId, user: "Bellhop" });
  });

  it("has a page with the organization's people and the app's commands", async () => {
    const surroundings = await (await fetch(new URL("/surroundings", playground.url))).json();
    expect(surroundings.organization).toBe(playground.roster.name);
    expect(surroundings.people.map(({ id }: { id: string }) => id)).toEqual(
      playground.roster.people.map(({ userId }) => userId),
    );
    expect(surroundings.commands.map(({ name }: { name: string }) => name)).toContain("/complaint");
  });

  it("sends what people do to the bot, signed", async () => {
    const heard = Promise.withResolvers<{ url: string | undefined; signed: boolean; text: string | null }>();
    const bot = createServer(async (request, response) => {
      let body = "";
      for await (const piece of request.setEncoding("utf8")) body += piece;
      const signature = sign(
        playground.slackSettings.signingSecret,
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
    playground.connect(`http://127.0.0.1:${(bot.address() as AddressInfo).port}`);
    await fetch(new URL("/deeds?as=U0AMARA", playground.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ do: "say", channel: "C0KITCHEN", text: "/complaint cold soup" }),
    });
    expect(await heard.promise).toEqual({ url: "/slack/events", signed: true, text: "cold soup" });
    bot.close();
    bot.closeAllConnections();
  });
});
