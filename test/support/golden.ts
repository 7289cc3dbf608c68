import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";

const GOLDEN = join(import.meta.dirname, "..", "fixtures", "golden");
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Expects a text to be what is checked in under this name, with ids numbered in their order. Where it is meant to be another
 * from now on, `GOLDEN=write` writes it.
 */
export async function expectGolden(name: string, text: string): Promise<void> {
  const ids = new Map<string, string>();
  const numbered = text.replaceAll(UUID, (id) => {
    if (!ids.has(id)) ids.set(id, `id-${ids.size + 1}`);
    return ids.get(id) ?? id;
  });
  const file = join(GOLDEN, name);
  if (process.env.GOLDEN === "write") await writeFile(file, numbered);
  expect(numbered, `GOLDEN=write vitest run writes ${name} anew`).toBe(await readFile(file, "utf8"));
}
