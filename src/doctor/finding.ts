import type { Finding } from "../features/doctor/index.ts";
import { ConfigError } from "../kernel/errors.ts";
import type { Log } from "../kernel/ports.ts";

export const fine = (says: string): Finding => ({ weight: "fine", says });
export const note = (says: string): Finding => ({ weight: "note", says });
export const problem = (says: string): Finding => ({ weight: "problem", says });

/** What an error says that knows what to do; else this sentence. */
export const problems = (error: unknown, otherwise: string): Finding[] =>
  error instanceof ConfigError ? error.problems.map(problem) : [problem(otherwise)];

/** The doctor says what it finds, and logs nothing. */
export const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
