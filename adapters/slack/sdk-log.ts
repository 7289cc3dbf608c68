import { type Logger, LogLevel } from "@slack/web-api";
import type { Log } from "../../src/kernel/ports.ts";

/**
 * What Slack's packages say, in our log. Their debug lines hold whole payloads, which are customers' words, and are
 * dropped; errors reach us as errors and are logged where they are handled.
 */
export const sdkLog = (log: Log): Logger => ({
  debug: () => {},
  info: (...said) => log.debug({ said: inWords(said) }, "Slack's client says"),
  warn: (...said) => log.warn({ said: inWords(said) }, "Slack's client warns"),
  error: (...said) => log.debug({ said: inWords(said) }, "Slack's client reports an error"),
  setLevel: () => {},
  getLevel: () => LogLevel.INFO,
  setName: () => {},
});

const inWords = (said: readonly unknown[]): string =>
  said.map((part) => (part instanceof Error ? part.message : typeof part === "string" ? part : typeof part)).join(" ");
