import { type Logger, LogLevel } from "@slack/web-api";
import type { Log } from "../../src/kernel/ports.ts";

/**
 * What Slack's packages say, at our lowest level: whatever it leads to is logged where it is handled. Their own debug
 * lines hold whole payloads, which are customers' words, and are dropped.
 */
export function sdkLog(log: Log): Logger {
  const say = (...said: unknown[]) => log.debug({ said: said.map(inWords).join(" ") }, "Slack's client says");
  return {
    debug: () => {},
    info: say,
    warn: say,
    error: say,
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

const inWords = (said: unknown): string =>
  said instanceof Error ? said.message : typeof said === "string" ? said : typeof said;
