import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { DatabaseOptions } from "../../src/database/index.ts";

export interface Writer {
  /** What it has said so far, line by line. */
  readonly said: readonly string[];
  /** Waits until it has said this many lines, or has ended. */
  says(lines: number): Promise<readonly string[]>;
  kill(): Promise<void>;
}

/** Starts writer.ts as a process of its own; it is killed after the test at the latest. */
export function startWriter(options: DatabaseOptions): Writer {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL("writer.ts", import.meta.url)), JSON.stringify(options)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const said: string[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const check of waiting) check();
  };
  let ended = false;
  const lines = createInterface(child.stdout).on("line", (line) => {
    said.push(line);
    wake();
  });
  const end = once(lines, "close").then(() => {
    ended = true;
    wake();
  });
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await end;
  };
  onTestFinished(kill);
  return {
    said,
    kill,
    says: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (said.length < count && !ended) return;
          waiting.delete(check);
          resolve(said);
        };
        waiting.add(check);
        check();
      }),
  };
}
