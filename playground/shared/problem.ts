import type { z } from "zod";

/** One thing that the platform would refuse. */
export type Problem = {
  /** JSON pointer into the value that was checked; empty for the whole value. */
  readonly pointer: string;
  /** A sentence in the words of Slack's `response_metadata.messages`, without its `[ERROR]` and pointer. */
  readonly message: string;
  /** The error code that the platform would answer. */
  readonly error: string;
};

/** The reference token of one step of a JSON pointer (RFC 6901). */
export const step = (key: PropertyKey): string => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** What `schema` finds wrong with `value`, which stands at `at`; every problem answers `error`. */
export function problemsOf(schema: z.ZodType, value: unknown, at: string, error: string): Problem[] {
  const { error: found } = schema.safeParse(value);
  return (found?.issues ?? []).flatMap((issue) => {
    const pointer = at + issue.path.map(step).join("");
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ pointer, message: `invalid additional property: ${key}`, error }));
    }
    const given = valueAt(value, issue.path);
    const missing = issue.path.at(-1);
    if (given === undefined && missing !== undefined && issue.code !== "custom") {
      const parent = at + issue.path.slice(0, -1).map(step).join("");
      return [{ pointer: parent, message: `missing required field: ${String(missing)}`, error }];
    }
    return [{ pointer, message: phrase(issue, given), error }];
  });
}

function phrase(issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === "invalid_type") return `must provide ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_union") return `unsupported type: ${String(given)}`;
  if (issue.code === "invalid_value") return "must be a valid enum value";
  if (issue.code === "too_big") return (TOO_BIG[issue.origin] ?? atMost)(Number(issue.maximum));
  if (issue.code === "too_small") return (TOO_SMALL[issue.origin] ?? atLeast)(Number(issue.minimum));
  return issue.message;
}

type Phrase = (limit: number) => string;
const atMost: Phrase = (limit) => `must be at most ${limit}`;
const atLeast: Phrase = (limit) => `must be at least ${limit}`;
const TOO_BIG: Readonly<Record<string, Phrase>> = {
  string: (limit) => `must be less than ${limit + 1} characters`,
  array: (limit) => `no more than ${limit} items allowed`,
};
const TOO_SMALL: Readonly<Record<string, Phrase>> = {
  string: (limit) => `must be more than ${limit - 1} characters`,
  array: (limit) => `no fewer than ${limit} items allowed`,
};
const KINDS: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "an integer",
  boolean: "a boolean",
  array: "an array",
  object: "an object",
  record: "an object",
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (found, key) => (typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );
