import pg from "pg";
import type { EmulatedSlack } from "../../../playground/slack/index.ts";
import type { EmulatedTeams } from "../../../playground/teams/index.ts";
import { readConfig } from "../../../src/config.ts";
import { openDatabase } from "../../../src/database/index.ts";
import { start } from "../../../src/main.ts";
import { silent } from "../../support/database.ts";
import { xorshift } from "../../support/random.ts";
import { withDatabases } from "../databases.ts";
import { type Bench, round } from "../report.ts";
import { bellhopWith, ofSlack } from "../subjects.ts";
import { bench } from "../workspace.ts";
import { makeTrouble } from "./faults.ts";
import { untilNothingIsDue, whatBecameOf } from "./kept.ts";
import { atWork, type Deed, slackPerson, teamsPerson } from "./people.ts";
import { onSlack, onTeams, openSlack, openTeams, rosterOf, TEAM_OF_SOAK } from "./places.ts";
import { type Watched, watch } from "./watch.ts";

const METRICS_TOKEN = "metrics-of-the-soak";
const SEED = 20_261_122;
/** Milliseconds after which an answer is late. */
const LATE = 3_000;

/**
 * 200 people at work on both platforms, each of which refuses, breaks off and dawdles at random, as the database loses its
 * connections; two processes behind a balancer. Says whether anything was lost that somebody was told is saved, who waited
 * for longer than three seconds though nothing had gone wrong on their way, and whether memory and lag stay as they are.
 */
export const soak: Bench = ({ databaseUrl, minutes }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    const [slack, teams] = [await openSlack(), await openTeams()];
    const variables = { ...variablesFor(slack, teams), DATABASE_URL: url, METRICS_TOKEN };
    await setUp(slack, teams, variables);
    const processes = [await bellhopWith("one", variables), await bellhopWith("other", variables)];
    const random = xorshift(SEED);
    const admin = new pg.Client({ connectionString: databaseUrl });
    await admin.connect();
    const trouble = makeTrouble({ slack, teams, admin, database: new URL(url).pathname.slice(1), random });
    const watched = processes.map(({ target }) => watch(target.port, METRICS_TOKEN));

    let turn = 0;
    const nextUrl = (path: string) => () => {
      turn += 1;
      return `http://127.0.0.1:${processes[turn % processes.length]?.target.port}${path}`;
    };
    const people = [
      ...onSlack.flatMap(({ channel, people: all }) =>
        all.map((id) => slackPerson(slack, id, channel, nextUrl("/slack/events"))),
      ),
      ...onTeams.flatMap(({ people: all }) => all.map((id) => teamsPerson(teams, id, nextUrl("/api/messages")))),
    ];
    const deeds: Deed[] = [];
    const until = performance.now() + minutes * 60_000;
    const done = (deed: Deed): void => void deeds.push(deed);
    await Promise.all(people.map((person, at) => atWork(person, at, { until, random, done })));
    const [one, other] = watched.map((end) => end()) as [Watched, Watched];
    trouble.stop();
    await teams.idle();

    const database = await openDatabase({ url }, { log: silent });
    await untilNothingIsDue(database);
    const kept = await whatBecameOf(database, deeds);
    await database.close();
    for (const process of processes) await process.stop();
    await admin.end();
    await slack.close();
    await teams.stop();

    const late = deeds.filter(({ latencyMs, failed }) => latencyMs > LATE || failed !== undefined);
    const unexplained = late.filter((deed) => trouble.causes(deed).length === 0);
    const latencies = deeds.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b);
    for (const deed of unexplained) process.stderr.write(`${JSON.stringify({ ...deed, told: undefined })}\n`);
    const problems = [...slack.problems, ...teams.problems];
    for (const problem of problems) process.stderr.write(`${JSON.stringify(problem)}\n`);
    return [
      { what: "people; minutes", found: `${people.length}; ${minutes}` },
      { what: "things they did", found: deeds.length },
      ...kept,
      {
        what: "answered, ms: p50; p99; last",
        found: [0.5, 0.99, 1].map((part) => round(at(latencies, part))).join("; "),
      },
      {
        what: "later than 3 s, or not answered: with a fault on their way; without",
        found: `${late.length - unexplained.length}; ${unexplained.length}`,
      },
      {
        what: "what went wrong",
        found: Object.entries(trouble.counts())
          .map(([kind, times]) => `${kind} ${times}`)
          .join(", "),
      },
      { what: "refused for being too fast, without a fault", found: trouble.tooFast() },
      { what: "messages that a platform would not have shown", found: problems.length },
      { what: "bugs, of both processes", found: one.bugs + other.bugs },
      ...[one, other].map((each, index) => ({
        what: `process ${index + 1}, once settled: MB; more than before; a minute; objects: least of first half, of second`,
        found: [each.rss, each.growth, each.growthPerMinute, each.heapBefore, each.heapAfter].map(round).join("; "),
      })),
      ...[one, other].map((each, index) => ({
        what: `process ${index + 1}, lag p99 ms: first half; second half; longest`,
        found: [each.lagBefore, each.lagAfter, each.longest].map(round).join("; "),
      })),
    ];
  });

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

const variablesFor = (slack: EmulatedSlack, teams: EmulatedTeams) => ({
  ...ofSlack,
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: bench.botToken,
  TEAMS_APP_ID: bench.teams.appId,
  TEAMS_APP_PASSWORD: bench.teams.appPassword,
  TEAMS_TENANT_ID: bench.teams.tenantId,
  TEAMS_SERVICE_HOSTS: "127.0.0.1",
  TEAMS_OPENID_METADATA_URL: teams.urls.openIdMetadataUrl,
  TEAMS_TOKEN_URL: teams.urls.tokenUrl,
});

/** Has Bellhop brought to both, with units and people, before anything is measured. */
async function setUp(slack: EmulatedSlack, teams: EmulatedTeams, variables: NodeJS.ProcessEnv): Promise<void> {
  const bot = await start(readConfig({ ...variables, PORT: "0" }), silent);
  slack.useRequestUrl(`http://127.0.0.1:${bot.port}/slack/events`);
  teams.useEndpoint(`http://127.0.0.1:${bot.port}/api/messages`);
  await teams.as(onTeams[0]?.people[0] ?? "").install(TEAM_OF_SOAK);
  await bot.setUp(rosterOf("slack", bench.workspace.team.id, onSlack));
  await bot.setUp(rosterOf("teams", bench.teams.tenantId, onTeams));
  await bot.stop();
}
