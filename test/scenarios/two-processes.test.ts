import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { onPostgresql, sharedDatabase, silent } from "../support/database.ts";
import { type BotServer, connectedTo, startBot } from "../support/process.ts";
import { complaint, signed } from "../support/signed.ts";
import { setUpStations, stations, stationsWorkspace } from "../support/stations.ts";
import { openSlack, reads } from "../support/world.ts";

/** Two processes on one database, connected to the same workspace. */
async function twoProcesses() {
  const slack = await openSlack({ workspace: stationsWorkspace });
  onTestFinished(() => slack.close());
  const { options, env } = await sharedDatabase();
  const database = await openDatabase(options, { log: silent });
  onTestFinished(() => database.close());
  await setUpStations(slack, database);
  const start = () => startBot({ ...connectedTo(slack), ...env });
  const [one, other] = await Promise.all([start(), start()]);
  const waiting = async () =>
    (await database.query({ text: "SELECT FROM delivery WHERE state = 'waiting'", values: [] })).length;
  return { slack, database, one, other, waiting };
}

onPostgresql("two processes on one database", () => {
  it("keep a second between the messages of each channel together, send none twice and lose none", async () => {
    const { slack, one, other, waiting } = await twoProcesses();
    const busy = stations.slice(0, 3);
    const said = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        const { user, channel } = busy[at % busy.length] ?? { user: "", channel: "" };
        slack.useRequestUrl((at % 2 ? one : other).requestUrl);
        const answer = await slack.as(user).command(channel, "/complaint", `complaint ${at}`);
        return /C-\d+ saved/.exec(reads(answer.shown))?.[0];
      }),
    );
    expect(new Set(said).size).toBe(12);
    await expect.poll(waiting).toBe(0);

    const cards = busy.map(({ channel }) => slack.messages(channel).filter(({ ephemeralFor }) => !ephemeralFor));
    expect(cards.map((sent) => sent.length)).toEqual([4, 4, 4]);
    const numbers = cards.flat().map(({ text }) => /^C-\d+/.exec(text)?.[0]);
    expect(new Set(numbers).size).toBe(12);
    for (const sent of cards) {
      const moments = sent.map(({ ts }) => Number(ts));
      for (const [at, moment] of moments.slice(1).entries()) {
        expect(moment - (moments[at] ?? Number.NaN)).toBeGreaterThanOrEqual(1);
      }
    }
    expect(slack.rateLimited).toEqual({});
    expect(slack.problems).toEqual([]);
  });

  it("make one case of a delivery that comes to both in the same moment, and answer with the same number", async () => {
    const { slack, database, one, other } = await twoProcesses();
    const [station = { user: "", channel: "" }] = stations;
    for (let number = 1; number <= 5; number += 1) {
      const body = complaint(`complaint ${number}`, { user_id: station.user, channel_id: station.channel });
      const send = ({ requestUrl }: BotServer) => slack.raw({ url: requestUrl, ...signed(body) });
      const answers = await Promise.all([send(one), send(other)]);
      expect(answers.map((answer) => /C-\d+ saved/.exec(answer.body)?.[0])).toEqual([
        `C-${number} saved`,
        `C-${number} saved`,
      ]);
    }
    const cases = await database.query({ text: 'SELECT number, text FROM "case" ORDER BY number', values: [] });
    expect(cases).toEqual(Array.from({ length: 5 }, (_, at) => ({ number: at + 1, text: `complaint ${at + 1}` })));
  });
});
