import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { copyData, putBack, removeCopies, takeBackup } from "../../src/database/backup/index.ts";
import { openAsItIs, openDatabase, type StoredDatabase } from "../../src/database/index.ts";
import { afterwards } from "../support/afterwards.ts";
import { anotherDatabase, emptyDatabase, onEmbedded, sharedDatabase, silent } from "../support/database.ts";
import { insertOrganization } from "../support/organizations.ts";

const never = new AbortController().signal;

async function backupOf(database: Pick<StoredDatabase, "query" | "transaction">): Promise<string[]> {
  const parts: string[] = [];
  await takeBackup(database, async (lines) => void parts.push(lines), never);
  return parts.join("").trimEnd().split("\n");
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function emptyPlace(): Promise<StoredDatabase> {
  const database = await openAsItIs(await anotherDatabase(), { log: silent });
  afterwards(() => database.close());
  return database;
}

const organizationsIn = async (database: StoredDatabase): Promise<number> =>
  (await database.query({ text: "SELECT FROM organization", values: [] })).length;

/** The backup of a small organization, with the place into which it is to go. */
async function small() {
  const database = await emptyDatabase();
  await insertOrganization(database);
  const lines = await backupOf(database);
  return { database, lines, place: await emptyPlace() };
}

onEmbedded("a copy of the files", () => {
  it("is one moment of what is written meanwhile, and everything before it", async () => {
    const { options } = await sharedDatabase();
    const folder = "folder" in options ? options.folder : "";
    const database = await openDatabase(options, { log: silent });
    afterwards(() => database.close());
    const write = (number: number) =>
      database.query({
        text: `INSERT INTO counter (organization_id, name, next) SELECT id, $1, $2 FROM organization`,
        values: [`n ${number}`, number],
      });
    await insertOrganization(database);
    let [last, isDone] = [0, false];
    const writing = (async () => {
      while (!isDone) {
        await write(++last);
        // Embedded, a statement lets nobody else have a turn.
        await setImmediate();
      }
    })();
    await expect.poll(() => last).toBeGreaterThan(20);
    const before = last - 1;
    const copy = await copyData(database, folder);
    isDone = true;
    await writing;
    const copied = await openAsItIs({ folder: copy }, { log: silent });
    afterwards(() => copied.close());
    const rows = await copied.query<{ next: number }>({ text: "SELECT next FROM counter ORDER BY next", values: [] });
    expect(rows.map(({ next }) => next)).toEqual(rows.map((_, at) => at + 1));
    expect(rows.length).toBeGreaterThanOrEqual(before);
    await removeCopies(folder);
    expect((await readdir(dirname(folder))).sort()).toEqual(["database", "database.lock"]);
  });
});

describe("a backup", () => {
  it("holds every value as it is, whatever its type", async () => {
    const { database, place } = await small();
    const [organization] = await database.query<{ id: string }>({ text: "SELECT id FROM organization", values: [] });
    const hostile = "a \"quote\", a \\ backslash,\n\u2028 a line \t tab, {brace}, NULL, é 漢 😀 'x'";
    await database.query({
      text: `INSERT INTO learned (organization_id, aspect, label, texts, traits) VALUES ($1, 'theme', $2, 3, '\\x00ff5c27')`,
      values: [organization?.id, hostile],
    });
    await database.query({
      text: `INSERT INTO list_entry (organization_id, list, key, name, hints, position)
             VALUES ($1, 'theme', 'a', NULL, $2, 1), ($1, 'theme', 'b', '', '{}', 2)`,
      values: [organization?.id, [hostile, "", "NULL"]],
    });
    await database.query({
      text: `INSERT INTO audit_event (organization_id, id, at, kind, detail)
             VALUES ($1, gen_random_uuid(), '2026-01-01T00:00:00.123Z', 'x', $2), ($1, gen_random_uuid(), 'infinity', 'y', 'null')`,
      values: [organization?.id, JSON.stringify({ n: 1.1, big: 12345678901234567890n.toString(), s: hostile })],
    });
    await database.query({
      text: "INSERT INTO bucket (organization_id, installation_id, call, arrival_at, line_until) SELECT organization_id, id, 'post', '2026-01-01T00:00:00.123456Z', '-infinity' FROM installation",
      values: [],
    });
    const lines = await backupOf(database);
    await putBack(place, each(lines), never);
    const again = await backupOf(place);
    expect(again.slice(1, -1)).toEqual(lines.slice(1, -1));
  });

  it("that was cut off or changed is not restored, and the database stays empty", async () => {
    const { lines, place } = await small();
    const end = JSON.parse(lines.at(-1) ?? "");
    const damaged = {
      "cut off": lines.slice(0, -1),
      "cut off in a table": lines.slice(0, -8),
      "a name": lines.map((line) => line.replace('"Harbour"', '"Harbor"')),
      "a row less": lines.filter((line) => !line.includes('"Harbour"')),
      "another count": [...lines.slice(0, -1), JSON.stringify({ ...end, rows: 1 })],
    };
    for (const [how, changed] of Object.entries(damaged)) {
      expect(changed, how).not.toEqual(lines);
      await expect(putBack(place, each(changed), never), how).rejects.toThrow("The backup is not whole");
      expect(await organizationsIn(place), how).toBe(0);
    }
    await expect(putBack(place, each(["{}"]), never)).rejects.toThrow("This is no backup of Bellhop’s.");
    await putBack(place, each(lines), never);
    expect(await organizationsIn(place)).toBe(1);
    await expect(putBack(place, each(lines), never)).rejects.toThrow("This database is not empty");
  });

  it("of a newer Bellhop, or of an older one than has started on the database, is not restored", async () => {
    const { lines, place } = await small();
    const [first = "", ...rest] = lines;
    const { migrations, ...said } = JSON.parse(first);
    const of = (some: readonly object[]) => each([JSON.stringify({ ...said, migrations: some }), ...rest]);
    const later = { name: "30000101000000_later", checksum: "0" };
    await expect(putBack(place, of([...migrations, later]), never)).rejects.toThrow("made by a newer Bellhop");
    await expect(putBack(place, of(migrations.slice(0, -1)), never)).rejects.toThrow("is older than this database");
    expect(await organizationsIn(place)).toBe(0);
  });

  it("is one moment, whatever is written meanwhile", async () => {
    const { database } = await small();
    const parts: string[] = [];
    const writing: Promise<unknown>[] = [];
    await takeBackup(
      database,
      async (lines) => {
        if (parts.push(lines) === 1) writing.push(insertOrganization(database));
      },
      never,
    );
    await Promise.all(writing);
    expect(parts.filter((part) => part.includes('"Harbour"'))).toHaveLength(2);
  });
});
