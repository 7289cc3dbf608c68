import { connect } from "node:net";
import { expect, it } from "vitest";
import { fewVariables, startBot } from "../support/process.ts";

it("stops within 10 seconds although a client never finishes its request", async () => {
  const { slack, env } = await fewVariables();
  const bot = await startBot(env, slack);
  const client = connect(bot.port, "127.0.0.1");
  client.on("error", () => undefined);
  client.write("POST /slack/events HTTP/1.1\r\nHost: bellhop\r\nContent-Length: 100\r\n\r\nx");
  await new Promise((resolve) => client.once("connect", resolve));
  await bot.get("/healthz");
  const began = performance.now();
  bot.signal("SIGTERM");
  expect(await bot.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(10_000);
  client.destroy();
});
