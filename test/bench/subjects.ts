import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Target } from "./load.ts";
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

export const bareBolt = (mode: "ack" | "insert", databaseUrl: string): Promise<Subject> =>
  start(
    mode === "ack" ? "bare Bolt, ack only" : "bare Bolt + one raw insert",
    [file("subjects/bare-bolt.ts"), mode, databaseUrl],
    {},
  );

/** Bellhop as it is started for real, on the given database. */
export const bellhop = (
  name: string,
  apiUrl: string,
  database: { DATABASE_URL: string } | { DATA_DIR: string },
): Promise<Subject> =>
  start(
    name,
    [file("../../src/cli.ts"), "start"],
    { ...database, SLACK_API_URL: apiUrl, SLACK_BOT_TOKEN: bench.botToken, PORT: "0", LOG_LEVEL: "info" },
    "C-",
  );

/** The emulated Slack in a process of its own; its API's address. */
export async function platform(): Promise<{ apiUrl: string; stop(): Promise<void> }> {
  const child = run([file("subjects/platform.ts")], {});
  const { apiUrl } = await message<{ apiUrl: string }>(child);
  return { apiUrl, stop: () => end(child) };
}

/** Starts a process that says on which port it listens. `expect` has to be in each of its answers. */
export async function start(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  expect = "",
): Promise<Subject> {
  const started = performance.now();
  const child = run(args, env);
  const { port } = await Promise.race([message<{ port: number }>(child), readyLine(child)]);
  const startMs = performance.now() - started;
  return {
    name,
    startMs,
    target: {
      port,
      signingSecret: bench.signingSecret,
      teamId: bench.workspace.team.id,
      userIds: bench.userIds,
      expect,
    },
    cpu: () => cpuOf(child.pid),
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1_024,
    stop: () => end(child),
  };
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [...args], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { PATH: process.env.PATH, SLACK_SIGNING_SECRET: bench.signingSecret, ...env },
  });

const message = <Said>(child: ChildProcess): Promise<Said> =>
  new Promise((resolve, reject) => {
    child.once("message", (said) => resolve(said as Said));
    child.once("exit", (code) => reject(new Error(`A subject ended with ${code}.`)));
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
