import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { databaseOnServer, temporaryFolder } from "../support/database.ts";
import { type Environment, run } from "../support/process.ts";

const server = process.env.TEST_DATABASE_URL;
const emptyDatabase = async (): Promise<Environment> =>
  server ? { DATABASE_URL: (await databaseOnServer(server)).url } : { DATA_DIR: await temporaryFolder() };

it("migrate brings an empty database up to date and says what it did; the second time there is nothing to do", async () => {
  const env = await emptyDatabase();
  const migrations = readdirSync(fileURLToPath(new URL("../../prisma/migrations/", import.meta.url)))
    .filter((name) => /^\d/.test(name))
    .sort();
  expect(await run(["migrate"], env)).toMatchObject({
    code: 0,
    output: migrations.map((name) => `Applied ${name}\n`).join(""),
  });
  expect(await run(["migrate"], env)).toEqual({ code: 0, output: "The database is up to date.\n", errors: "" });
});
