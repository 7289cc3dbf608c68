import { expect, it } from "vitest";
import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { sharedDatabase, silent } from "../support/database.ts";
import { stationGrounds } from "../support/platforms.ts";
import { type BotServer, startBot } from "../support/process.ts";
import { type Ground, reads } from "../support/stage.ts";
import { setUp, startInside, stations } from "../support/stations.ts";

const ROUNDS = 3;
/** Complaints that each sender types in a round, one after the other, unless Bellhop dies before. */
const EACH = 2;

it.each(stationGrounds)(
  "on %s, kill -9 at random moments loses nothing that was acknowledged, and every card goes out",
  async (_platform, open) => {
    const ground = await open();
    // Cards are long under way, so that some are when the process dies.
    ground.trouble({ kind: "slow", ms: 150 }, 10_000);
    const { options, env } = await sharedDatabase();
    await using(options, (database) => setUp(ground, database));

    const acknowledged = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const bot = await startBot({ ...ground.environment, ...env });
      ground.sendTo(bot.port);
      await complainUntilDead(ground, bot, round, acknowledged);
    }
    expect(acknowledged.size).toBeGreaterThan(ROUNDS);

    await using(options, async (database) => {
      ground.calm();
      await leasesRunOut(database);
      const bot = await startInside(ground, database);
      ground.sendTo(bot.port);
      await ground.repeated();
      await expect.poll(() => waitingIn(database)).toBe(0);
      await bot.stop();

      const cases = await casesIn(database);
      expect(cases.map(({ number }) => number)).toEqual(cases.map((_, at) => at + 1));
      expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
      const numbers = new Map(cases.map(({ text, number }) => [text, number]));
      expect([...acknowledged].filter(([text, number]) => numbers.get(text) !== number)).toEqual([]);

      const posted = Map.groupBy(cardsOn(ground), (number) => number);
      expect([...posted.keys()].sort((a, b) => a - b)).toEqual(cases.map(({ number }) => number));
      const twice = cases.filter(({ number }) => (posted.get(number)?.length ?? 0) > 1);
      expect(twice.filter(({ uncertain }) => !uncertain)).toEqual([]);
      expect(cases.filter(({ state }) => state !== "sent")).toEqual([]);
    });
  },
  90_000,
);

/** Everybody complains at once; it is killed after any of the acknowledgements, at once or while the cards go out. */
async function complainUntilDead(
  ground: Ground,
  bot: BotServer,
  round: number,
  acknowledged: Map<string, number>,
): Promise<void> {
  const killAfter = acknowledged.size + Math.ceil(Math.random() * EACH * stations.length);
  let dying: Promise<unknown> | undefined;
  const die = () => {
    const later = Math.random() < 0.5 ? 0 : Math.random() * 400;
    dying ??= new Promise((resolve) => setTimeout(resolve, later)).then(bot.kill);
  };
  await Promise.all(
    stations.map(async ({ user, channel }) => {
      for (let at = 0; at < EACH; at += 1) {
        const text = `soup ${round}-${at} of ${user} was cold`;
        const { shown } = await ground.type(user, "/complaint", text, channel);
        const number = /C-(\d+) saved/.exec(reads(shown))?.[1];
        if (number === undefined) return;
        acknowledged.set(text, Number(number));
        if (acknowledged.size >= killAfter) die();
      }
    }),
  );
  die();
  await dying;
}

async function using<Result>(
  options: Parameters<typeof openDatabase>[0],
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(options, { log: silent });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What a dead process had claimed is free for others after half a minute; here at once. */
const leasesRunOut = (database: OpenDatabase) =>
  database.query({ text: "UPDATE lane SET ready_at = now() WHERE lease IS NOT NULL", values: [] });

async function waitingIn(database: OpenDatabase): Promise<number> {
  const text = "SELECT FROM delivery WHERE state NOT IN ('sent', 'failed', 'skipped')";
  return (await database.query({ text, values: [] })).length;
}

interface SavedCase {
  readonly number: number;
  readonly text: string;
  readonly state: string | null;
  readonly uncertain: boolean | null;
}

const casesIn = (database: OpenDatabase) =>
  database.query<SavedCase>({
    text: `SELECT c.number, c.text, d.state, d.uncertain FROM "case" c
           LEFT JOIN delivery d ON d.organization_id = c.organization_id AND d.key = 'case ' || c.id || ' logged'
           ORDER BY c.number`,
    values: [],
  });

/** The numbers of the cases on all cards that stand in the channels. */
const cardsOn = (ground: Ground): number[] =>
  stations.flatMap(({ channel }) =>
    ground.standing(channel).map((card) => Number(/^C-(\d+) ·/.exec(reads(card))?.[1])),
  );
