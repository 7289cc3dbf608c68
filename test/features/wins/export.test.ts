import { expect, it } from "vitest";
import { exportRows } from "../../../src/features/export/index.ts";
import { winExport } from "../../../src/features/wins/index.ts";
import { ANA } from "../../support/people.ts";
import { world } from "../../support/world.ts";

it("exports every win as it was typed, with whom it names", async () => {
  const { type, database } = await world();
  await type(ANA, "/win", "=1+1, said @Ben Okafor");
  const written = async (format: "csv" | "jsonl") =>
    (await Array.fromAsync(exportRows(database, winExport, format))).join("");
  expect(JSON.parse(await written("jsonl"))).toMatchObject({
    win: "W-1",
    text: "=1+1, said @ben.okafor",
    people: "Ben Okafor",
    after: null,
    unit: "Kitchen",
    logged_by: "Ana Lima",
    undone_at: null,
  });
  expect(await written("csv")).toContain("'=1+1, said");
});
