import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { fewVariables, startBot } from "../support/process.ts";
import { ADA, ANA, KITCHEN } from "../support/world.ts";

/** Takes in traces as a collector of OpenTelemetry does. */
async function collector() {
  const received: { path: string | undefined; key: unknown; body: string }[] = [];
  const server = createServer(async (request, response) => {
    received.push({ path: request.url, key: request.headers["x-key"], body: await text(request) });
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

it("leads one reference from the door to the delivery, in the log and in what is traced", async () => {
  const { slack, env } = await fewVariables();
  const { received, url } = await collector();
  const bot = await startBot(
    {
      ...env,
      LOG_LEVEL: "debug",
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      OTEL_EXPORTER_OTLP_HEADERS: "x-key=of-the-collector",
    },
    slack,
  );
  await slack.as(ADA).command(KITCHEN, "/bellhop", "channel here");
  await slack.as(ANA).command(KITCHEN, "/complaint", "cold soup, table 4 waited 40 min");
  const ended = () => bot.log().find(({ msg, state }) => msg === "A delivery has ended" && state === "sent");
  await expect.poll(ended).toBeDefined();
  const reference = ended()?.reference;
  const said = bot.log().filter((line) => line.reference === reference);
  expect(said.map(({ msg }) => msg)).toEqual(["Slack asks for something", "Answered", "A delivery has ended"]);
  bot.signal("SIGTERM");
  await bot.ended;
  expect(received.every(({ path, key }) => path === "/v1/traces" && key === "of-the-collector")).toBe(true);
  const bodies = received.map(({ body }) => body).join("\n");
  expect(bodies).toContain(String(reference));
  expect(bodies).toContain('"name":"slack post"');
  for (const word of ["soup", "of-the-collector", "xoxb-"]) expect(bodies).not.toContain(word);
  expect(bot.errors()).not.toContain("soup");
});
