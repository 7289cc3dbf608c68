import { parseArgs } from "node:util";
import { readConfig } from "./config.ts";
import { askRunning } from "./control.ts";
import { ConfigError } from "./kernel/errors.ts";
import { createLog } from "./log.ts";
import { answer, openConfigured, start } from "./main.ts";

const USAGE = `Usage: npm run -s bellhop -- <command>

  start                                starts Bellhop; with no platform configured, the playground
  migrate                              brings the database up to date and says what was applied
  doctor                               checks the configuration against the database and the platforms
  export cases --format jsonl|csv      writes all cases to standard output
`;

/** The command line. Returns the exit code: 0 done, 1 could not be done, 2 not understood. */
export async function main(words: readonly string[]): Promise<number> {
  loadDotEnv();
  const [name = ""] = words;
  const command = commands[name];
  if (!command) {
    const asked = ["help", "--help", "-h"].includes(name);
    (asked ? process.stdout : process.stderr).write(USAGE);
    return asked ? 0 : 2;
  }
  try {
    return await command(words.slice(1));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    return 1;
  }
}

/** `.env` in the working folder, for development; what is set already wins. */
function loadDotEnv(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

const commands: Readonly<Record<string, (rest: readonly string[]) => Promise<number>>> = {
  async start() {
    const config = readConfig(process.env);
    const log = await createLog(config.logLevel);
    const running = config.slack
      ? await start(config, log)
      : await (await import("./playground.ts")).startPlayground(config, log);
    const signal = await stopSignal();
    log.info({ signal }, "Stopping: what is under way is finished first");
    await running.stop();
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
    for (const { fine, says } of findings) process.stdout.write(`${fine ? "ok     " : "PROBLEM"} ${says}\n`);
    return findings.every(({ fine }) => fine) ? 0 : 1;
  },

  async export(rest) {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { format: { type: "string", default: "jsonl" } },
      allowPositionals: true,
    });
    const request = ["export", positionals[0] ?? "", values.format];
    const config = readConfig(process.env);
    const running = "folder" in config.database ? await askRunning(config.database.folder, request) : undefined;
    if (running) return write(running);
    const database = await openConfigured(config, await createLog("warn"));
    try {
      return await write(answer(database, request));
    } finally {
      await database.close();
    }
  },
};

async function write(parts: AsyncIterable<string> | undefined): Promise<number> {
  if (!parts) {
    process.stderr.write(USAGE);
    return 2;
  }
  for await (const part of parts) {
    if (!process.stdout.write(part)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  return 0;
}

const stopSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
  });
