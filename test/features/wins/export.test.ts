import { expect, it } from "vitest";
import { exportWins } from "../../../src/features/wins/index.ts";
import { ANA } from "../../support/people.ts";
import { world } from "../../support/world.ts";

it("exports every win as it was typed, with whom it names", async () => {
  const { type, database } = await world();
  await type(ANA, "/win", "=1+1, said @Ben Okafor");
  const written = async (format: "csv" | "jsonl") => (await Array.fromAsync(exportWins(database, format))).join("");
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
