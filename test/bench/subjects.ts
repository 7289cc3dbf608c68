import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import manifest from "../../package.json" with { type: "json" };
import type { Target } from "./load.ts";
import { type Connector, slashCommand, teamsMessages } from "./requests.ts";
import { bench } from "./workspace.ts";

/** A process under measurement. */
export interface Subject {
  readonly name: string;
  readonly target: Target;
  /** Milliseconds from starting the process until it said that it is ready. */
  readonly startMs: number;
  /** Milliseconds of processor time that it has used so far. */
  cpu(): number;
  /** Resident memory in MB. */
  rss(): number;
  stop(): Promise<void>;
}

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const TICKS_PER_SECOND = 100;

/** Whoever takes what Slack signs. */
export const ofSlack = { SLACK_SIGNING_SECRET: bench.signingSecret };

export const bareBolt = (mode: "ack" | "insert", databaseUrl: string, apiUrl: string): Promise<Subject> =>
  start(
    mode === "ack" ? "bare Bolt, ack only" : "bare Bolt + one raw insert",
    [file("subjects/bare-bolt.ts"), mode, databaseUrl, apiUrl],
    { ...ofSlack, SLACK_BOT_TOKEN: bench.botToken },
  );

/** The arguments of `npm start`. */
const npmStart = manifest.scripts.start
  .split(" ")
  .slice(1)
  .map((argument) => (argument.startsWith("src/") ? file(`../../${argument}`) : argument));

/** Bellhop as it is started for real, on the given database. */
export const bellhop = (
  name: string,
  apiUrl: string,
  database: { DATABASE_URL: string } | { DATA_DIR: string },
): Promise<Subject> =>
  start(
    name,
    npmStart,
    { ...ofSlack, ...database, SLACK_API_URL: apiUrl, SLACK_BOT_TOKEN: bench.botToken, PORT: "0", LOG_LEVEL: "info" },
    { expect: "C-" },
  );

/** Bellhop as it is started for real for Teams alone. */
export const bellhopOnTeams = (connector: Connector, databaseUrl: string): Promise<Subject> =>
  start(
    "Bellhop on PostgreSQL",
    npmStart,
    { ...teamsVariables(connector), DATABASE_URL: databaseUrl, PORT: "0", LOG_LEVEL: "info" },
    { request: teamsMessages(connector) },
  );

/** botbuilder as its documentation shows it, which only replies. */
export const bareCloudAdapter = (connector: Connector): Promise<Subject> =>
  start("bare CloudAdapter, reply only", [file("subjects/bare-cloud-adapter.ts")], teamsVariables(connector), {
    request: teamsMessages(connector),
  });

/** Bellhop as it is started for real, with these variables and no others. */
export const bellhopWith = (
  name: string,
  variables: NodeJS.ProcessEnv,
  target: Partial<Omit<Target, "port">> = {},
): Promise<Subject> => start(name, npmStart, { ...variables, PORT: "0", LOG_LEVEL: "info" }, target);

const teamsVariables = ({ origin }: Connector): NodeJS.ProcessEnv => ({
  TEAMS_APP_ID: bench.teams.appId,
  TEAMS_APP_PASSWORD: bench.teams.appPassword,
  TEAMS_TENANT_ID: bench.teams.tenantId,
  TEAMS_SERVICE_HOSTS: "127.0.0.1",
  TEAMS_OPENID_METADATA_URL: `${origin}/.well-known/openidconfiguration`,
  TEAMS_TOKEN_URL: `${origin}/token`,
});

/** What a bot for Teams talks to, in a process of its own. */
export interface TeamsStub extends Connector {
  /** How many messages it was sent so far. */
  received(): Promise<number>;
  stop(): Promise<void>;
}

export async function teamsStub(): Promise<TeamsStub> {
  const child = run([file("subjects/teams-stub.ts")], {});
  const connector = await message<Connector>(child);
  return {
    ...connector,
    received() {
      const answer = message<number>(child);
      child.send("how many");
      return answer;
    },
    stop: () => end(child),
  };
}

/** The emulated Slack in a process of its own; its API's address. */
export const platform = (): Promise<SlackSubject> => slackIn("platform.ts");

/** A Slack that takes every message of every workspace. */
export const takesAll = (): Promise<SlackSubject> => slackIn("slack-stub.ts");

interface SlackSubject {
  readonly apiUrl: string;
  stop(): Promise<void>;
}

async function slackIn(program: string): Promise<SlackSubject> {
  const child = run([file(`subjects/${program}`)], {});
  const { apiUrl } = await message<{ apiUrl: string }>(child);
  return { apiUrl, stop: () => end(child) };
}

/** Starts a process that says on which port it listens. */
export async function start(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { expect = "", request = slashCommand }: Partial<Omit<Target, "port">> = {},
): Promise<Subject> {
  const started = performance.now();
  const child = run(args, env);
  const { port } = await Promise.race([message<{ port: number }>(child), readyLine(child)]);
  const startMs = performance.now() - started;
  return {
    name,
    startMs,
    target: { port, request, expect },
    cpu: () => cpuOf(child.pid),
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1_024,
    stop: () => end(child),
  };
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [...args], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { PATH: process.env.PATH, ...env },
  });

const message = <Said>(child: ChildProcess): Promise<Said> =>
  new Promise((resolve, reject) => {
    const end = (code: number | null) => reject(new Error(`A subject ended with ${code}.`));
    child.once("exit", end);
    child.once("message", (said) => {
      child.off("exit", end);
      resolve(said as Said);
    });
  });

/** Bellhop says in its log where it listens. */
const readyLine = (child: ChildProcess): Promise<{ port: number }> =>
  new Promise((resolve) => {
    let said = "";
    child.stderr?.on("data", (part: Buffer) => {
      said = (said + part.toString()).slice(-10_000);
      const port = /"port":(\d+)[^\n]*Bellhop is ready/.exec(said)?.[1];
      if (port) resolve({ port: Number(port) });
    });
  });

/** User and system time of a process, from the kernel's books. */
function cpuOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await gone;
  clearTimeout(patience);
}
