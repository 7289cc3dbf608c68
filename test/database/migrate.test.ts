import { createHash } from "node:crypto";
import { appendFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { migrate } from "../../src/database/migrate.ts";
import { ConfigError } from "../../src/kernel/errors.ts";
import { onPostgresql, sharedDatabase, silent, temporaryFolder } from "../support/database.ts";

const INITIAL = "20261121000000_initial";

/** A database with the real migrations, and a copy of them that a test may add to and change. */
async function world(settings: { queryTimeout?: number } = {}) {
  const { options } = await sharedDatabase();
  const open = async () => {
    const database = await openDatabase({ ...options, ...settings }, { log: silent });
    onTestFinished(database.close);
    return database;
  };
  const folder = join(await temporaryFolder(), "migrations");
  await cp(new URL("../../prisma/migrations/", import.meta.url), folder, { recursive: true });
  const database = await open();
  return {
    open,
    database,
    folder,
    migrations: pathToFileURL(`${folder}/`),
    async add(name: string, sql: string) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "migration.sql"), sql);
    },
    recorded: () =>
      database.query<Record<string, unknown>>({
        text: "SELECT * FROM _prisma_migrations ORDER BY migration_name",
        values: [],
      }),
    exists: async (table: string) =>
      (
        await database.query<{ there: boolean }>({
          text: "SELECT to_regclass($1) IS NOT NULL AS there",
          values: [table],
        })
      )[0]?.there,
  };
}

it("applies what is new, in order, once", async () => {
  const { database, migrations, add } = await world();
  await add("30000101000000_a", "CREATE TABLE a (n int); INSERT INTO a VALUES (1);");
  await add("30000102000000_b", "ALTER TABLE a ADD COLUMN m int DEFAULT 2; -- the end");
  expect(await migrate(database, migrations)).toEqual(["30000101000000_a", "30000102000000_b"]);
  expect(await migrate(database, migrations)).toEqual([]);
  expect(await database.query({ text: "SELECT * FROM a", values: [] })).toEqual([{ n: 1, m: 2 }]);
});

it("records what it applied as Prisma's own tool does", async () => {
  const { recorded, folder } = await world();
  const script = await readFile(join(folder, INITIAL, "migration.sql"));
  const [first] = await recorded();
  expect(first).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    checksum: createHash("sha256").update(script).digest("hex"),
    migration_name: INITIAL,
    started_at: expect.any(Date),
    finished_at: expect.any(Date),
    applied_steps_count: 1,
    rolled_back_at: null,
    logs: null,
  });
});

it("keeps nothing of a migration that fails, and applies it when it is mended", async () => {
  const { database, migrations, add, exists, folder, recorded } = await world();
  const before = await recorded();
  await add("30000101000000_a", "CREATE TABLE a (n int); CREATE TABLE b (n nonsense);");
  await expect(migrate(database, migrations)).rejects.toThrow(
    "The migration 30000101000000_a failed; nothing of it was kept.",
  );
  expect(await exists("a")).toBe(false);
  expect(await recorded()).toEqual(before);
  await writeFile(join(folder, "30000101000000_a", "migration.sql"), "CREATE TABLE a (n int);");
  expect(await migrate(database, migrations)).toEqual(["30000101000000_a"]);
  expect(await exists("a")).toBe(true);
});

it("refuses a database that a newer version has used, and says what to do", async () => {
  const { database, migrations, add, folder } = await world();
  await add("30000101000000_a", "CREATE TABLE a (n int)");
  await migrate(database, migrations);
  await rm(join(folder, "30000101000000_a"), { recursive: true });
  const again = migrate(database, migrations);
  await expect(again).rejects.toThrow(ConfigError);
  await expect(again).rejects.toThrow(/newer Bellhop: it has the migration 30000101000000_a.*Start the newer one/);
});

it("refuses when a migration was changed after it was applied, and applies nothing more", async () => {
  const { database, migrations, add, folder, exists } = await world();
  await add("30000101000000_a", "CREATE TABLE a (n int)");
  await appendFile(join(folder, INITIAL, "migration.sql"), "-- a remark\n");
  const changed = migrate(database, migrations);
  await expect(changed).rejects.toThrow(ConfigError);
  await expect(changed).rejects.toThrow(new RegExp(`${INITIAL} is not what was applied.*in a new migration`));
  expect(await exists("a")).toBe(false);
});

it("refuses when another tool left a migration unfinished, until its row is gone or marked as rolled back", async () => {
  const { database, migrations, add } = await world();
  await add("30000101000000_a", "CREATE TABLE a (n int)");
  await database.query({
    text: "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'x', '30000101000000_a')",
    values: [],
  });
  const refused = migrate(database, migrations);
  await expect(refused).rejects.toThrow(ConfigError);
  await expect(refused).rejects.toThrow(/30000101000000_a was begun by another tool.*delete its row/);
  await database.query({ text: "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = '1'", values: [] });
  expect(await migrate(database, migrations)).toEqual(["30000101000000_a"]);
});

onPostgresql("on a server", () => {
  it("applies each once when several processes start at the same moment", async () => {
    const { open, migrations, add } = await world();
    await add("30000101000000_a", "CREATE TABLE a (n int)");
    await add("30000102000000_b", "SELECT pg_sleep(0.2); INSERT INTO a VALUES (1)");
    const processes = await Promise.all([open(), open(), open()]);
    const applied = await Promise.all(processes.map((database) => migrate(database, migrations)));
    expect(applied.flat().sort()).toEqual(["30000101000000_a", "30000102000000_b"]);
    expect(await processes[0]?.query({ text: "SELECT * FROM a", values: [] })).toEqual([{ n: 1 }]);
  });

  it("may take longer than any other statement, and so may waiting for it", async () => {
    const { open, migrations, add } = await world({ queryTimeout: 300 });
    await add("30000101000000_a", "SELECT pg_sleep(1)");
    const processes = await Promise.all([open(), open()]);
    const applied = await Promise.all(processes.map((database) => migrate(database, migrations)));
    expect(applied.flat()).toEqual(["30000101000000_a"]);
  });
});
