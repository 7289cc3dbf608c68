import { z } from "zod";

/**
 * A backup is a gzipped file of lines of JSON: what it is of, and then for each table its name and columns, a line for each
 * row with its values as PostgreSQL writes them, and how many these were. The last line covers all before it, so that a file
 * that was cut off or changed is known. Whoever is referred to stands before whoever refers to them.
 */
export const VERSION = 1;

export const Header = z.object({
  bellhop: z.literal("backup"),
  version: z.number(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** The names of the keys of BELLHOP_KEYS with which its tokens are sealed. */
  keys: z.array(z.string()),
});
export type Header = z.infer<typeof Header>;

/** Begins a table. */
export const TableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableLine = z.infer<typeof TableLine>;

/** Ends a table. */
export const TableEnd = z.object({ rows: z.number() });

/** Ends the backup: with what each sequence is to go on, and the hash of all lines before. */
export const End = z.object({
  tables: z.number(),
  rows: z.number(),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
  sha256: z.string(),
});

/** What was taken along, or put back. */
export interface Contents {
  readonly tables: number;
  readonly rows: number;
  readonly keys: readonly string[];
}
