import { type Logger, pino, stdSerializers } from "pino";
import type { LogLevel } from "./config.ts";
import { currentReference } from "./kernel/reference.ts";

/**
 * Structured lines on standard error: JSON, or readable ones on a terminal. An error is written with its name, code and
 * stack only: what a driver or parser attaches beside them may hold what a customer said.
 */
export async function createLog(level: LogLevel): Promise<Logger> {
  const options = { level, base: null, serializers: { err: errorFields }, mixin: underReference };
  if (!process.stderr.isTTY) return pino(options, pino.destination({ dest: 2, sync: false }));
  const { PinoPretty } = await import("pino-pretty");
  return pino(options, PinoPretty({ destination: 2, translateTime: "SYS:HH:MM:ss", ignore: "pid,hostname" }));
}

/** Every line about a request has its reference. */
function underReference(): object {
  const reference = currentReference();
  return reference === undefined ? {} : { reference };
}

function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  // A parser quotes what it could not read.
  const quotes = error instanceof SyntaxError;
  const { type, message, stack } = stdSerializers.err(error);
  return {
    type,
    ...(typeof code === "string" ? { code } : {}),
    ...(quotes ? {} : { message, stack }),
    ...(error.cause ? { cause: errorFields(error.cause) } : {}),
  };
}
