import type { Json } from "../shared/json.ts";
import type { Problem } from "../shared/problem.ts";

/** Failed checks as Slack's `response_metadata`. */
export const problemMetadata = (problems: readonly Problem[]): Json => ({
  messages: problems.map(({ pointer, message }) => `[ERROR] ${message} [json-pointer:${pointer}]`),
});
