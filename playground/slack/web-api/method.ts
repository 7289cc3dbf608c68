import { type Json, parseJson, textOf } from "../../shared/json.ts";
import { ApiError } from "../errors.ts";
import type { Token } from "../state.ts";

/** One call of a Web API method, authenticated. */
export interface Call {
  readonly args: Json;
  readonly token: Token;
}

/** A Web API method as data. */
export interface Method {
  /** Which token may call it; `none` for methods that take client credentials instead. */
  readonly by: "bot" | "app" | "none";
  /** One of these scopes is enough; empty: any token will do. */
  readonly scopes: readonly string[];
  /** The fields of the answer beside `ok`; throws ApiError for `{ok: false}`. */
  run(call: Call): Json;
}

export type Family = Readonly<Record<string, Method>>;

/** Refuses a token that has none of the scopes. */
export function requireScope(token: Token, scopes: readonly string[]): void {
  if (scopes.length === 0 || scopes.some((scope) => token.scopes.includes(scope))) return;
  throw new ApiError("missing_scope", { needed: scopes.join(","), provided: token.scopes.join(",") });
}

/** A required string argument. */
export function required(args: Json, name: string): string {
  const value = textOf(args[name]);
  if (value === undefined) {
    throw new ApiError("invalid_arguments", {
      response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
    });
  }
  return value;
}

/** Arguments are strings in a form and booleans in JSON. */
export const isTrue = (value: unknown): boolean => value === true || value === "true" || value === "1" || value === 1;

/** An argument that is JSON, itself or written as a string. */
export function structured(args: Json, name: string, errorCode: string): unknown {
  const value = args[name];
  if (typeof value !== "string") return value;
  if (value === "") return undefined;
  const parsed = parseJson(value);
  if (parsed === undefined) throw new ApiError(errorCode);
  return parsed;
}

/** One page of a list by Slack's cursors. */
export function page<Item>(
  items: readonly Item[],
  args: Json,
  defaultLimit: number,
): { items: readonly Item[]; cursor: string } {
  const from = decodeCursor(args.cursor);
  const limit = Math.min(Number(args.limit ?? 0) || defaultLimit, 1_000);
  const next = from + limit;
  return {
    items: items.slice(from, next),
    cursor: next < items.length ? Buffer.from(`from:${next}`).toString("base64") : "",
  };
}

function decodeCursor(cursor: unknown): number {
  const text = textOf(cursor);
  if (text === undefined) return 0;
  const from = Number(
    Buffer.from(text, "base64")
      .toString()
      .replace(/^from:/, "") || Number.NaN,
  );
  if (!Number.isInteger(from)) throw new ApiError("invalid_cursor");
  return from;
}
