import { text } from "node:stream/consumers";
import { type Config, readConfig } from "./config.ts";
import { askRunning } from "./control.ts";
import { needsCreation } from "./database/data-folder.ts";
import { openAsItIs, type StoredDatabase } from "./database/index.ts";
import { readMigrationState } from "./database/migration-state.ts";
import { examineAddress } from "./doctor/address.ts";
import { fine, note, problem, problems, silent } from "./doctor/finding.ts";
import { examineSlack } from "./doctor/slack.ts";
import { examineTeams } from "./doctor/teams.ts";
import { examineAll, type Finding, type UnitChannel, unitChannels } from "./features/doctor/index.ts";
import { type Clock, systemClock } from "./kernel/clock.ts";
import { databaseIn } from "./main.ts";
import { createTexts } from "./texts/catalog.ts";

/** Checks the environment against the database and the platforms, and says what it found; changes nothing. */
export async function examine(
  env: Readonly<Record<string, string | undefined>>,
  clock: Clock = systemClock,
): Promise<Finding[]> {
  const config = attempt(() => readConfig(env));
  if (!("database" in config)) return config;
  const { slack, teams } = config;
  const { findings, channels } = await examineDatabase(config);
  return [
    fine("The configuration is complete."),
    ...findings,
    ...(slack ? await examineSlack(slack, channels, clock) : []),
    ...(teams ? await examineTeams(teams, clock) : []),
    ...(slack || teams ? await examineAddress(config, clock) : [problem(NO_PLATFORM)]),
  ];
}

const NO_PLATFORM =
  "No platform is configured: npm start opens the playground. README.md says how to connect Slack or Microsoft Teams.";

/** What was found in the database, and where the cards of units go. */
interface Found {
  readonly findings: readonly Finding[];
  readonly channels: readonly UnitChannel[];
}

const only = (...findings: Finding[]): Found => ({ findings, channels: [] });

async function examineDatabase({ database }: Config): Promise<Found> {
  if ("folder" in database) {
    const running = await examineRunning(database.folder);
    if (running) return running;
  }
  try {
    if ("folder" in database && needsCreation(databaseIn(database.folder))) {
      return only(fine(`There is no database in ${database.folder} yet: the first start makes it.`));
    }
    const options = "folder" in database ? { folder: databaseIn(database.folder) } : database;
    const opened = await openAsItIs(options, { log: silent });
    try {
      return await examineStored(opened);
    } finally {
      await opened.close();
    }
  } catch (error) {
    return only(
      ...problems(
        error,
        "The database does not answer: check DATABASE_URL, and that PostgreSQL runs and lets this machine in.",
      ),
    );
  }
}

/** The embedded database belongs to the process that runs on it, so that one is asked; undefined if none runs. */
async function examineRunning(folder: string): Promise<Found | undefined> {
  const [findings, channels] = await Promise.all(
    ["examine", "channels"].map(async (what) => {
      const answer = await askRunning(folder, [what]);
      return answer && linesOf(await text(answer));
    }),
  );
  if (!findings || !channels) return undefined;
  const runs = fine(`Bellhop is running on ${folder} and answers.`);
  return { findings: [runs, ...(findings as Finding[])], channels: channels as UnitChannel[] };
}

const linesOf = (answer: string): unknown[] =>
  answer.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));

async function examineStored(database: StoredDatabase): Promise<Found> {
  const [version] = await database.query<{ server_version: string }>({ text: "SHOW server_version", values: [] });
  const { known, missing, unknown, changed } = await readMigrationState(database);
  const answers = fine(`The database answers (${database.engine}, PostgreSQL ${version?.server_version}).`);
  if (unknown.length > 0 || changed.length > 0) {
    return only(
      answers,
      ...unknown.map((name) =>
        problem(
          `The database has the migration ${name}, which this Bellhop does not know: start the newer one that made it.`,
        ),
      ),
      ...changed.map((name) =>
        problem(`The migration ${name} is not what was applied: put prisma/migrations/${name} back as it was.`),
      ),
    );
  }
  if (missing.length > 0) {
    const many = missing.length === 1 ? "1 is" : `${missing.length} are`;
    return only(
      answers,
      note(`Of ${known.length} migrations ${many} still to be applied: the next start does, or the command migrate.`),
    );
  }
  const say = createTexts().for("en", "UTC");
  const [findings, channels] = await Promise.all(
    [examineAll(database, say), unitChannels(database)].map(async (lines) => (await Array.fromAsync(lines)).join("")),
  );
  return {
    findings: [answers, fine(`All ${known.length} migrations are applied.`), ...(linesOf(findings ?? "") as Finding[])],
    channels: linesOf(channels ?? "") as UnitChannel[],
  };
}

function attempt(read: () => Config): Config | Finding[] {
  try {
    return read();
  } catch (error) {
    return problems(error, "The configuration cannot be read.");
  }
}
