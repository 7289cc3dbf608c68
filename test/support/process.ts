import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { EmulatedSlack } from "../../playground/slack/index.ts";
import type { DatabaseOptions } from "../../src/database/index.ts";
import { afterwards } from "./afterwards.ts";
import { sharedDatabase } from "./database.ts";
import { BOT_TOKEN, openSlack, SIGNING_SECRET } from "./world.ts";

/** How a process ended. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** `node …` as a process of its own. */
export interface NodeProcess {
  /** All that it wrote so far. */
  output(): string;
  /** All that it wrote to standard error so far. */
  errors(): string;
  signal(name: "SIGTERM" | "SIGINT" | "SIGKILL"): void;
  /** Nobody takes what it writes any more, as with `| head`. */
  stopReading(): void;
  readonly ended: Promise<Ended>;
}

/** `node src/cli.js …`, which writes its log to standard error, a JSON object a line, and sentences for the operator. */
export interface BotProcess extends NodeProcess {
  /** The lines of its log. */
  log(): readonly LogLine[];
}

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** Bellhop, listening. */
export interface BotServer extends BotProcess {
  readonly port: number;
  /** Where Slack sends to. */
  readonly requestUrl: string;
  get(path: string): Promise<{ status: number; body: string }>;
  kill(): Promise<Ended>;
}

export type Environment = Readonly<Record<string, string>>;

const CLI = fileURLToPath(new URL("../../src/cli.js", import.meta.url));

/** The smallest environment with which it is connected to this Slack. */
export const connectedTo = (slack: EmulatedSlack): Environment => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_BOT_TOKEN: BOT_TOKEN,
  PORT: "0",
});

/** For one test: Slack, a database, and an environment that says no more than where they are. */
export async function fewVariables(): Promise<{ slack: EmulatedSlack; options: DatabaseOptions; env: Environment }> {
  const slack = await openSlack();
  afterwards(() => slack.close());
  const { options, env } = await sharedDatabase();
  return { slack, options, env: { ...connectedTo(slack), ...env } };
}

/** Starts the command line with these words and nothing else in its environment; killed after the test at the latest. */
export function startProcess(words: readonly string[], env: Environment): BotProcess {
  // Away from the checkout, where a developer may keep an .env.
  const started = startNode([CLI, ...words], env, tmpdir());
  return {
    ...started,
    log: () =>
      started
        .errors()
        .split("\n")
        .filter(isJson)
        .map((line) => JSON.parse(line) as LogLine),
  };
}

/** The same for any program of Node's, in a folder. */
export function startNode(words: readonly string[], env: Environment, folder: string): NodeProcess {
  const child = spawn(process.execPath, words, {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  const output = gather(child.stdout);
  const errors = gather(child.stderr);
  const ended = once(child, "close").then(([code, signal]): Ended => ({ code, signal }));
  killAfterwards(child, ended);
  return {
    output,
    errors,
    signal: (name) => void child.kill(name),
    stopReading: () => void child.stdout.destroy(),
    ended,
  };
}

/** Runs the command line to its end. */
export async function run(words: readonly string[], env: Environment) {
  const process = startProcess(words, env);
  const { code } = await process.ended;
  return { code, output: process.output(), errors: process.errors() };
}

/** Starts Bellhop and waits until it is ready; sends Slack's deliveries there from now on, if there is one. */
export async function startBot(env: Environment, slack?: EmulatedSlack): Promise<BotServer> {
  const bot = startProcess(["start"], env);
  const port = await readiness(bot);
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  slack?.useRequestUrl(requestUrl);
  return {
    ...bot,
    port,
    requestUrl,
    async get(path) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, body: await response.text() };
    },
    kill() {
      bot.signal("SIGKILL");
      return bot.ended;
    },
  };
}

/** The port, as soon as the log says that it is ready. Rejects with what it wrote when it ends instead. */
async function readiness(bot: BotProcess): Promise<number> {
  const ended = bot.ended.then(({ code }) => {
    throw new Error(`Bellhop ended with ${code} before it was ready:\n${bot.errors()}`);
  });
  for (;;) {
    const ready = bot.log().find(({ msg }) => msg === "Bellhop is ready");
    if (ready) return Number(ready.port);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10))]);
  }
}

function gather(stream: NodeJS.ReadableStream): () => string {
  const parts: string[] = [];
  stream.setEncoding("utf8").on("data", (part: string) => parts.push(part));
  return () => parts.join("");
}

const isJson = (line: string): boolean => line.startsWith("{") && line.endsWith("}");

function killAfterwards(child: ChildProcess, ended: Promise<Ended>): void {
  afterwards(async () => {
    child.kill("SIGKILL");
    await ended;
  });
}
