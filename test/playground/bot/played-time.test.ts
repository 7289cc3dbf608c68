import { beforeEach, describe, expect, it } from "vitest";
import { type OpenDatabase, openDatabase } from "../../../src/database/index.ts";
import { createPlayedClock, type PlayedClock, withPlayedTime } from "../../../src/playground/played-time.ts";
import { stepsUntil } from "../../../src/playground/steps.ts";
import { createWorld, HOUR, MINUTE, type World } from "../../kernel/outbox/world.ts";
import { afterwards } from "../../support/afterwards.ts";
import { sharedDatabase, silent } from "../../support/database.ts";

const { options } = await sharedDatabase();
const config = {
  host: "127.0.0.1",
  port: 0,
  database: "url" in options ? { url: options.url } : { folder: "" },
  commandPrefix: "",
  logLevel: "silent",
} as const;
const played = withPlayedTime(config).database;
const database: OpenDatabase = await openDatabase("url" in played ? played : options, { log: silent });
afterwards(() => database.close());
const clock: PlayedClock = await createPlayedClock(database);

/** What the database takes for now, in milliseconds since the epoch. */
const databaseTime = async (expression = "clock_timestamp()"): Promise<number> => {
  const [row] = await database.query<{ at: Date }>({ text: `SELECT ${expression} AS at`, values: [] });
  return row?.at.getTime() ?? Number.NaN;
};
const leaseOf = async (world: World): Promise<number> =>
  databaseTime(`(SELECT ready_at FROM lane WHERE organization_id = '${world.organizationId}')`);

describe("time that is moved", () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(database);
  });

  it.each(["clock_timestamp()", "statement_timestamp()", "now()"])(
    "is the same in Bellhop and in what its database takes for %s",
    async (expression) => {
      await clock.moveTo(clock.ahead() + 30 * HOUR);
      expect(Math.abs((await databaseTime(expression)) - clock.now().getTime())).toBeLessThan(MINUTE);
      expect(clock.now().getTime() - Date.now()).toBeGreaterThan(29 * HOUR);
    },
  );

  it("is found again by whoever opens the same database", async () => {
    await clock.moveTo(clock.ahead() + HOUR);
    expect((await createPlayedClock(database)).ahead()).toBe(clock.ahead());
  });

  it("lets a message leave that is to leave later, and none before", async () => {
    await world.say("C0KITCHEN", "good morning", { notBefore: new Date(clock.now().getTime() + 2 * HOUR) });
    await clock.moveTo(clock.ahead() + HOUR);
    await world.settle();
    expect(await world.states()).toEqual({ "good morning": "waiting" });
    await clock.moveTo(clock.ahead() + HOUR);
    await world.settle();
    expect(await world.states()).toEqual({ "good morning": "sent" });
  });

  it("does not make a message old that was just written", async () => {
    await clock.moveTo(clock.ahead() + 1_000 * HOUR);
    world.platform.weather = () => "busy";
    await world.say("C0KITCHEN", "cold soup");
    await world.outbox.drain();
    expect(await world.states()).toMatchObject({ "cold soup": expect.stringContaining("waiting") });
  });

  it("takes nobody's message away while it is under way", async () => {
    await world.say("C0KITCHEN", "cold soup");
    await database.query({
      text: "UPDATE lane SET lease = gen_random_uuid(), ready_at = clock_timestamp() + interval '1 minute' WHERE organization_id = $1",
      values: [world.organizationId],
    });
    const before = await leaseOf(world);
    await clock.moveTo(clock.ahead() + HOUR);
    expect((await leaseOf(world)) - before).toBe(HOUR);
    expect(await world.outbox.drain()).toBe(0);
  });
});

describe("the way to a later moment", () => {
  const at = (text: string) => Date.parse(`2026-11-${text}Z`);
  const steps = (from: string, to: string) =>
    [...stepsUntil(at(from), at(to))].map((step) => new Date(step).toISOString().slice(8, 16));

  it("stops at each fifth minute of the clock, and at its end", () => {
    expect(steps("20T08:48:10", "20T09:02:30")).toEqual(["20T08:50", "20T08:55", "20T09:00", "20T09:02"]);
    expect(steps("20T08:50:00", "20T08:55:00")).toEqual(["20T08:55"]);
  });

  it("stops at each quarter of an hour when it is long", () => {
    const long = steps("20T08:48:00", "23T09:02:00");
    expect(long.slice(0, 3)).toEqual(["20T09:00", "20T09:15", "20T09:30"]);
    expect(long.at(-1)).toBe("23T09:02");
  });
});
