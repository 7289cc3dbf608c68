import type { Json } from "../shared/json.ts";

/** What a Web API method answers as `{ok: false, error}`. */
export class ApiError extends Error {
  readonly code: string;
  readonly details: Json;
  constructor(code: string, details: Json = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
