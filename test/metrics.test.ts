import { expect, it } from "vitest";
import { complaint, signed } from "./support/signed.ts";
import { ANA, KITCHEN, MO, TEAM, world } from "./support/world.ts";

const TOKEN = "a-token-of-whoever-measures";

/** What stands there, by name and labels. */
async function measured(port: number): Promise<ReadonlyMap<string, number>> {
  const asked = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(asked.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  const lines = (await asked.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

it("counts what people asked for, what was sent, what waits and what is due every minute", async () => {
  const { bot, type, settled } = await world({ env: { METRICS_TOKEN: TOKEN } });
  const before = await measured(bot.port);
  await type(ANA, "/complaint", "cold soup, table 4 waited 40 min");
  await type(ANA, "/bellhop", "ladder nobody knows this");
  await type(MO, "/complaint");
  await settled();
  const { headers } = signed(complaint("x"), { secret: "somebody-elses-secret" });
  await fetch(`http://127.0.0.1:${bot.port}/slack/events`, { method: "POST", headers, body: complaint("x") });
  await bot.tick();
  const after = await measured(bot.port);
  const more = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);

  expect(more('bellhop_requests_total{platform="slack",kind="command",outcome="answered"}')).toBeGreaterThanOrEqual(2);
  expect(more('bellhop_requests_turned_away_total{platform="slack",status="401"}')).toBe(1);
  expect(more('bellhop_ack_seconds_count{platform="slack"}')).toBeGreaterThanOrEqual(3);
  expect(more('bellhop_deliveries_total{platform="slack",state="sent"}')).toBeGreaterThanOrEqual(1);
  expect(more('bellhop_lane_wait_seconds_count{platform="slack"}')).toBeGreaterThanOrEqual(1);
  expect(more('bellhop_job_seconds_count{job="promises",failed="false"}')).toBe(1);
  expect(more("bellhop_tick_seconds_count")).toBe(1);
  expect(more("bellhop_last_tick_timestamp_seconds")).toBeGreaterThan(0);
  expect(after.get("bellhop_database_up")).toBe(1);
  expect(after.get('bellhop_database_connections{state="used"}')).toBeGreaterThanOrEqual(0);
  expect(after.get("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
});

it("shows what waits, and nothing that names an organization, a person or what somebody typed", async () => {
  const { bot, database, type } = await world({ env: { METRICS_TOKEN: TOKEN } });
  await database.query({
    text: "UPDATE lane SET free_at = free_at + interval '1 hour', ready_at = ready_at + interval '1 hour'",
    values: [],
  });
  await type(ANA, "/complaint", "cold soup, table 4 waited 40 min");
  const found = await measured(bot.port);
  expect(found.get('bellhop_outbox_waiting{platform="slack",until="now"}')).toBeGreaterThanOrEqual(1);
  const names = [...found.keys()].join("\n");
  for (const word of [TEAM, ANA, KITCHEN, "soup", "Ana", "Harbour", "complaint"]) expect(names).not.toContain(word);
  const [organization] = await database.query<{ id: string }>({ text: "SELECT id FROM organization", values: [] });
  expect(names).not.toContain(organization?.id);
});

it("lets nobody read them without the token, and is not there when there is none", async () => {
  const { bot } = await world({ env: { METRICS_TOKEN: TOKEN }, setUp: false });
  const ask = (authorization?: string) =>
    fetch(`http://127.0.0.1:${bot.port}/metrics`, authorization === undefined ? {} : { headers: { authorization } });
  for (const given of [undefined, "Bearer ", `Bearer ${TOKEN}x`, TOKEN]) {
    const refused = await ask(given);
    expect(refused.status).toBe(401);
    expect(await refused.text()).not.toContain("bellhop_");
  }
  const without = await world({ setUp: false });
  expect((await fetch(`http://127.0.0.1:${without.bot.port}/metrics`)).status).toBe(404);
});
