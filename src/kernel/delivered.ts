import { hash } from "node:crypto";
import type { z } from "zod";

/** A platform sent something that is not in the form it documents. Its message names fields, never what is in them. */
export class NotUnderstood extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
    this.name = "NotUnderstood";
  }
}

/** Reads the fields that are used; throws NotUnderstood. */
export function read<Fields>(schema: z.ZodType<Fields>, what: string, body: unknown): Fields {
  const { success, data, error } = schema.safeParse(body);
  if (success) return data;
  const fields = [...new Set(error.issues.map((issue) => issue.path.join(".") || "all of it"))].slice(0, 5);
  throw new NotUnderstood(`${what}: ${fields.join(", ")}`);
}

/** The same for the same parts, in 22 characters: a delivery's key. */
export const keyOf = (...parts: readonly (string | undefined)[]): string =>
  hash("sha256", JSON.stringify(parts), "base64url").slice(0, 22);
