import type { Log } from "../../src/kernel/ports.ts";

export interface LogLine {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly fields: object;
  readonly message: string;
}

/** Keeps what is logged, to be looked at. */
export function keptLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep = (level: LogLine["level"]) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, log: { debug: keep("debug"), info: keep("info"), warn: keep("warn"), error: keep("error") } };
}
