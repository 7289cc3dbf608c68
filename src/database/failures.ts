import { DatabaseUnavailable } from "../kernel/errors.ts";

/**
 * SQLSTATEs, or their classes, with which PostgreSQL says that it cannot do anything for us now, whatever the statement.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const UNAVAILABLE_STATES = [
  "08", // the connection failed
  "25006", // read-only: a standby, while another server takes over
  "25P03", // our transaction stood idle for too long and was ended
  "28", // user or password refused
  "3D000", // no such database
  "53", // too many connections, disk full, out of memory
  "57014", // the statement took longer than statement_timeout
  "57P", // shutting down, starting up, connection ended by the administrator
  "58", // input or output failed
];

/** Codes of Node's network errors; ENOENT is a socket file that is not there. */
const UNAVAILABLE_CODES = new Set([
  "EAI_AGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTDOWN",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/** What pg says, without a code, when it gives up. */
const UNAVAILABLE_MESSAGES = new Set([
  "Cannot use a pool after calling end on the pool",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
  "Connection terminated",
  "Connection terminated due to connection timeout",
  "Connection terminated unexpectedly",
  "Query read timeout",
  "timeout exceeded when trying to connect",
]);

/** Serialization failure and deadlock: the same transaction may well succeed when it is run again. */
const CONFLICTS = new Set(["40001", "40P01"]);

/** Makes DatabaseUnavailable of an error that says so; any other error stays what it is. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseUnavailable) return error;
  const code = codeOf(error);
  const unavailable =
    UNAVAILABLE_MESSAGES.has(error.message) ||
    UNAVAILABLE_CODES.has(code) ||
    UNAVAILABLE_STATES.some((state) => code.startsWith(state));
  return unavailable ? new DatabaseUnavailable({ cause: error }) : error;
}

/** Is the connection over, or in an unknown state? Not if the server merely says that it cannot do what was asked. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof DatabaseUnavailable)) return false;
  const { cause } = error;
  return !(cause instanceof Error && "severity" in cause && cause.severity === "ERROR");
}

export const isConflict = (error: unknown): boolean => error instanceof Error && CONFLICTS.has(codeOf(error));

export const codeOf = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");
