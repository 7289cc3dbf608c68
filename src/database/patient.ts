import type { Statement } from "../kernel/ports.ts";

/** Milliseconds that a migration, a backup, or waiting for another process to finish one may take. */
const PATIENCE = 60 * 60_000;

/** A statement that may take longer than the pool allows; pg reads `query_timeout` from it. */
export const patient = (text: string, ...values: unknown[]): Statement & { query_timeout: number } => ({
  text,
  values,
  query_timeout: PATIENCE,
});
