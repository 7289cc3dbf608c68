import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { backUp, restore } from "./backing-up.ts";
import { type Config, readConfig } from "./config.ts";
import { askRunning } from "./control.ts";
import { PersonalRequest } from "./features/privacy/index.ts";
import { readImporting, sayOutcome, textOf } from "./importing.ts";
import { systemClock } from "./kernel/clock.ts";
import { ConfigError } from "./kernel/errors.ts";
import type { Log } from "./kernel/ports.ts";
import { createLog } from "./log.ts";
import { COPY, databaseIn, openConfigured, type Running, start, understand } from "./main.ts";
import { keepHeapSmall, letRoomGrow } from "./room-to-grow.ts";
import { wantsTraces } from "./traces-wanted.ts";

const USAGE = `Usage: npm run -s bellhop -- <command>

  start                                starts Bellhop; with no platform configured, the playground
  migrate                              brings the database up to date and says what was applied
  doctor                               checks the configuration against the database and the platforms
  backup FILE                          writes everything to a file, also while Bellhop runs
  restore FILE                         puts it back into an empty database, embedded or PostgreSQL
  keys new                             makes a key for BELLHOP_KEYS, and says what to do with it
  keys rotate                          seals what is stored with the first key of BELLHOP_KEYS, also while Bellhop runs
  erase person NAME|ID                 erases a person for good: name, accounts, and what was written about them
  erase customer NAME                  erases a customer, as cases name them: what these say. Both only say so without --yes
  export person NAME|ID                writes everything about one person, and nothing about others, as JSON
  verify                               proves that no digest was changed since it was sent, or says which was
  export cases --format jsonl|csv      writes all cases to standard output; so it does with wins, kudos, awards,
                                       escalations, decisions, promises, checks, preventions, reminders, deliveries,
                                       weeks, digests, people and units
  export tips --format csv|md          writes the organizations’ own tips, and what they retired of the library
  import closed-days --unit NAME FILE  adds the days of an iCalendar file to the closed days of a unit
  import shifts FILE                   takes the shifts of a CSV file: person, unit, start, end
  import tips FILE                     takes tips from a CSV or Markdown file, as they are exported
                                       all: --dry-run only says what would be done; --organization NAME if there are several
`;

/** The command line. Returns the exit code: 0 done, 1 could not be done, 2 not understood. */
export async function main(words: readonly string[]): Promise<number> {
  loadDotEnv();
  const [name = "", ...rest] = words;
  if (["help", "--help", "-h"].includes(name)) {
    process.stdout.write(USAGE);
    return 0;
  }
  const asking = askings.get(name);
  const command = asking ? asking(rest) : rest.length === 0 ? commands.get(name) : undefined;
  if (!command) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    return 1;
  }
}

/** Does it, and returns the exit code. */
type Command = () => Promise<number>;

/** `.env` in the working folder, for development; what is set already wins. */
function loadDotEnv(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    async start() {
      const config = readConfig(process.env);
      const log = await createLog(config.logLevel);
      // From the beginning: whoever stops it while it starts, or at the very moment that it is ready, does not break it off.
      const stopped = stopSignal();
      const tracing = wantsTraces(process.env) ? (await import("./tracing.ts")).startTracing(process.env) : undefined;
      const running = config.slack || config.teams ? await start(config, log) : await tryOut(config, log);
      letRoomGrow();
      const signal = await stopped;
      log.info({ signal }, "Stopping: what is under way is finished first");
      await running.stop();
      await tracing?.stop();
      // Whatever a library still holds on to must not keep a stopped process.
      setTimeout(() => process.exit(), LEFTOVERS).unref();
      return 0;
    },

    async migrate() {
      const config = readConfig(process.env);
      const database = await openConfigured(config, await createLog("warn"));
      const { applied } = database;
      process.stdout.write(
        applied.length > 0
          ? applied.map((migration) => `Applied ${migration}\n`).join("")
          : "The database is up to date.\n",
      );
      await database.close();
      return 0;
    },

    async doctor() {
      const { examine } = await import("./doctor.ts");
      const findings = await examine(process.env);
      for (const { weight, says } of findings) process.stdout.write(`${LABELS[weight]} ${says}\n`);
      return findings.some(({ weight }) => weight === "problem") ? 1 : 0;
    },
  }),
);

const LABELS = { fine: "ok     ", note: "NOTE   ", problem: "PROBLEM" } as const;

/** With no platform configured. */
async function tryOut(config: Config, log: Log): Promise<Pick<Running, "stop">> {
  const { startPlayground } = await import("./playground.ts");
  const playground = await startPlayground(config, log);
  process.stdout.write(`\nBellhop is ready to be tried: ${playground.url}\n\n`);
  return playground;
}

/** What a running process may do for the command line. */
const askings: ReadonlyMap<string, (words: readonly string[]) => Command | undefined> = new Map([
  ["export", (words) => personal("export", words) ?? exporting(words)],
  ["erase", (words) => personal("erase", words)],
  ["import", importing],
  ["backup", backingUp],
  ["restore", restoring],
  ["keys", keeping],
  ["verify", verifying],
]);

/** Undefined when nothing can be exported that way. */
function exporting(words: readonly string[]): Command | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { format: { type: "string", default: "jsonl" } },
    allowPositionals: true,
    strict: false,
  });
  const { format, ...unknown } = values;
  const request = ["export", ...positionals, String(format)];
  if (!understand(request) || Object.keys(unknown).length > 0) return undefined;
  return () => {
    keepHeapSmall();
    return asked(request, undefined, write);
  };
}

/** Undefined when nothing can be imported that way. */
function importing(words: readonly string[]): Command | undefined {
  const given = readImporting(words);
  return given && (async () => asked(given.request, await textOf(given), sayOutcome));
}

/** Undefined when it is about no person and no customer. */
function personal(verb: string, words: readonly string[]): Command | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { organization: { type: "string" }, yes: { type: "boolean", default: false } },
    allowPositionals: true,
    strict: false,
  });
  const { organization, yes, ...unknown } = values;
  const [what, ...who] = positionals;
  const asked = PersonalRequest.safeParse({ verb, what, who: who.join(" "), organization, yes });
  const isUnderstood = asked.success && (verb === "erase" || what === "person") && Object.keys(unknown).length === 0;
  return isUnderstood ? () => doAsked(asked.data) : undefined;
}

/** Undefined when it is not one file. */
function backingUp([file, ...more]: readonly string[]): Command | undefined {
  if (file === undefined || more.length > 0) return undefined;
  return async () => {
    const { database } = readConfig(process.env);
    if (!("folder" in database)) return backUp(file, database);
    const copy = await askRunning(database.folder, [COPY]);
    return copy ? backUp(file, { copy: await text(copy) }) : backUp(file, { folder: databaseIn(database.folder) });
  };
}

/** Undefined when it is not one file. */
function restoring([file, ...more]: readonly string[]): Command | undefined {
  if (file === undefined || more.length > 0) return undefined;
  return async () => {
    const { database } = readConfig(process.env);
    return restore(file, "folder" in database ? { folder: databaseIn(database.folder) } : database);
  };
}

/** Undefined when nothing of that kind is done with keys. */
function keeping([what, ...more]: readonly string[]): Command | undefined {
  if (more.length > 0) return undefined;
  if (what === "rotate") return () => asked(["keys", "rotate"], undefined, write);
  if (what !== "new") return undefined;
  return async () => {
    const { newKey, WHAT_TO_DO_WITH_IT } = await import("./keys.ts");
    process.stdout.write(`${newKey(systemClock.now())}\n`);
    process.stderr.write(WHAT_TO_DO_WITH_IT);
    return 0;
  };
}

/** Undefined when there is a word too many. */
function verifying(words: readonly string[]): Command | undefined {
  return words.length === 0 ? () => asked(["verify"], undefined, sayVerified) : undefined;
}

const doAsked = (request: PersonalRequest): Promise<number> =>
  asked(["personal", JSON.stringify(request)], undefined, sayOutcome);

/** Has the running process do it, or does it here. */
async function asked(
  request: readonly string[],
  given: string | undefined,
  say: (answer: AsyncIterable<string>) => Promise<number>,
): Promise<number> {
  const config = readConfig(process.env);
  const running = "folder" in config.database ? await askRunning(config.database.folder, request, given) : undefined;
  if (running) return say(running);
  const answer = understand(request, given);
  if (!answer) throw new Error(`What was asked is not understood: ${request.join(" ")}`);
  const database = await openConfigured(config, await createLog("warn"));
  try {
    return await say(answer(database));
  } finally {
    await database.close();
  }
}

/** Says of each organization what was found, and returns the exit code. */
async function sayVerified(answer: AsyncIterable<string>): Promise<number> {
  const { ChainSays } = await import("./features/digest/index.ts");
  const found = (await text(answer)).split("\n").filter((line) => line !== "");
  const all = found.map((line) => ChainSays.parse(JSON.parse(line)));
  for (const { fine, says } of all) process.stdout.write(`${fine ? "ok     " : "PROBLEM"} ${says}\n`);
  return all.every(({ fine }) => fine) ? 0 : 1;
}

/** A reader that has seen enough, as with `| head`, is no failure. */
async function write(parts: AsyncIterable<string>): Promise<number> {
  await pipeline(parts, process.stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return 0;
}

/** Milliseconds. */
const LEFTOVERS = 300;

const stopSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
  });
