import { createHash } from "node:crypto";
import fs from "node:fs";
import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { ConfigError, DatabaseUnavailable } from "../../src/kernel/errors.ts";
import { onEmbedded, sharedDatabase, silent, temporaryFolder } from "../support/database.ts";
import { startWriter } from "./processes.ts";

const statement = (text: string) => ({ text, values: [] });

/** A data folder as a first start leaves it. */
async function dataFolder(): Promise<string> {
  const { options } = await sharedDatabase();
  return "folder" in options ? options.folder : "";
}

async function open(folder: string) {
  const database = await openDatabase({ folder }, { log: silent });
  onTestFinished(database.close);
  return database;
}

/** Everything in a folder, so that a change of anything shows. */
async function contents(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const hashed = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [
      path,
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(hashed));
}

/** Each fsync of this process, as Node is asked for it. */
function watchFsync() {
  const fsync = vi.spyOn(fs, "fsyncSync");
  syncBuiltinESMExports();
  onTestFinished(() => {
    fsync.mockRestore();
    syncBuiltinESMExports();
  });
  return fsync;
}

onEmbedded("the embedded database", () => {
  it("is created in a folder that only its owner can read, whatever an interrupted creation left, and found there again", async () => {
    const parent = join(await temporaryFolder(), "deep", "data");
    const folder = join(parent, "database");
    const told: string[] = [];
    const log = { ...silent, info: (_fields: object, message: string) => void told.push(message) };
    const first = await openDatabase({ folder }, { log });
    expect(told.join()).toContain("takes some seconds the first time");
    expect(fs.statSync(parent).mode & 0o777).toBe(0o700);
    await first.close();

    await rm(folder, { recursive: true });
    await mkdir(folder);
    await mkdir(join(parent, "database.unfinished-abc", "base"), { recursive: true });
    const second = await openDatabase({ folder }, { log: silent });
    await second.query(statement("CREATE TABLE entry AS SELECT 7 AS n"));
    await second.close();
    expect((await readdir(parent)).sort()).toEqual(["database", "database.lock"]);

    const third = await open(folder);
    expect(await third.query(statement("SELECT n FROM entry"))).toEqual([{ n: 7 }]);
  });

  it("syncs to the disk before it says that something is saved", async () => {
    const fsync = watchFsync();
    const database = await open(await dataFolder());
    await database.query(statement("CREATE TABLE entry (n int)"));
    for (const n of [1, 2, 3]) {
      const before = fsync.mock.calls.length;
      await database.query({ text: "INSERT INTO entry VALUES ($1)", values: [n] });
      expect(fsync.mock.calls.length).toBeGreaterThan(before);
    }
  });

  it("is unavailable from a failed sync on, and what was said to be saved before is there after a restart", async () => {
    const fsync = watchFsync();
    const folder = await dataFolder();
    const errors: string[] = [];
    const database = await openDatabase(
      { folder },
      { log: { ...silent, error: (_fields, message) => void errors.push(message) } },
    );
    await database.query(statement("CREATE TABLE entry (n int)"));
    await database.query(statement("INSERT INTO entry VALUES (1)"));
    fsync.mockImplementation(() => {
      throw Object.assign(new Error("EIO"), { code: "EIO" });
    });
    await expect(database.query(statement("INSERT INTO entry VALUES (2)"))).rejects.toThrow(DatabaseUnavailable);
    fsync.mockReset();
    for (let again = 0; again < 3; again += 1) {
      await expect(database.query(statement("INSERT INTO entry VALUES (3)"))).rejects.toThrow(DatabaseUnavailable);
      await expect(database.transaction(async (sql) => sql.query(statement("SELECT 1")))).rejects.toThrow(
        DatabaseUnavailable,
      );
      await expect(database.prisma().then((prisma) => prisma.organization.findMany())).rejects.toThrow(
        DatabaseUnavailable,
      );
    }
    expect(errors).toEqual(["The embedded database has stopped. Look at the disk, then start Bellhop again"]);
    await database.close();
    fsync.mockRestore();
    const restarted = await open(folder);
    const rows = (await restarted.query<{ n: number }>(statement("SELECT n FROM entry ORDER BY n"))).map(({ n }) => n);
    expect(rows.filter((n) => n !== 2)).toEqual([1]);
  });

  it("belongs to one process: another is told what to do, and has it at once when the first is killed", async () => {
    const folder = await dataFolder();
    const first = startWriter({ folder });
    await first.says(2);
    expect((await startWriter({ folder }).says(1))[0]).toMatch(
      /^ConfigError: Another Bellhop is running on the data folder .*: stop it first, or .* DATA_DIR/,
    );
    await expect(openDatabase({ folder }, { log: silent })).rejects.toThrow(ConfigError);
    const saved = (await first.says(20)).length;
    await first.kill();
    const database = await open(folder);
    const [counted] = await database.query<{ n: number }>(statement("SELECT count(*) AS n FROM entry"));
    expect(counted?.n).toBeGreaterThanOrEqual(saved - 1);
    await expect(openDatabase({ folder }, { log: silent })).rejects.toThrow("Another Bellhop");
  });

  it("has everything that was said to be saved when the process is killed, again and again", async () => {
    const folder = await dataFolder();
    let saved: string[] = [];
    for (const rows of [5, 40, 120]) {
      const writer = startWriter({ folder });
      await writer.says(rows);
      await writer.kill();
      const [ready, ...numbers] = writer.said;
      expect(ready).toBe("ready");
      saved = [...saved, ...numbers];
    }
    const database = await open(folder);
    const there = new Set(
      (await database.query<{ n: number }>(statement("SELECT n FROM entry"))).map(({ n }) => String(n)),
    );
    expect(saved.filter((n) => !there.has(n))).toEqual([]);
    expect(saved.length).toBeGreaterThanOrEqual(160);
  });

  const spoil: readonly (readonly [what: string, how: (folder: string) => Promise<void>, sentence: RegExp])[] = [
    [
      "lacks a file",
      (folder) => rm(join(folder, "global/pg_control")),
      /is damaged \(global\/pg_control is missing\).*move it away/,
    ],
    [
      "is not a database",
      (folder) => rm(join(folder, "PG_VERSION")),
      /is damaged \(PG_VERSION is missing\).*nothing was deleted/,
    ],
    [
      "was written by a newer PostgreSQL",
      (folder) => writeFile(join(folder, "PG_VERSION"), "19\n"),
      /was written by PostgreSQL 19, and this Bellhop reads 18/,
    ],
  ];
  it.each(spoil)("refuses a folder that %s, and changes nothing in it", async (_what, how, sentence) => {
    const folder = await dataFolder();
    await how(folder);
    const before = await contents(folder);
    const opening = openDatabase({ folder }, { log: silent });
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow(sentence);
    expect(await contents(folder)).toEqual(before);
  });

  it("refuses a folder that PostgreSQL cannot read, with its reason, deletes nothing, and lets go of it", async () => {
    const folder = await dataFolder();
    const before = Object.keys(await contents(folder));
    const wal = (await readdir(join(folder, "pg_wal"))).filter((name) => /^[0-9A-F]{24}$/.test(name));
    for (const name of wal) await truncate(join(folder, "pg_wal", name), 0);
    for (let again = 0; again < 2; again += 1) {
      const opening = openDatabase({ folder }, { log: silent });
      await expect(opening).rejects.toThrow(ConfigError);
      await expect(opening).rejects.toThrow(/is damaged \(could not locate a valid checkpoint record/);
    }
    expect(Object.keys(await contents(folder))).toEqual(expect.arrayContaining(before));
  });

  it("refuses a place where no folder can be made", async () => {
    const file = join(await temporaryFolder(), "file");
    await writeFile(file, "");
    const opening = openDatabase({ folder: join(file, "database") }, { log: silent });
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow("name another one with DATA_DIR");
  });
});
