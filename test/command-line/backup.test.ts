import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Config } from "../../src/config.ts";
import { openDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { startPlayground } from "../../src/playground.ts";
import { afterwards } from "../support/afterwards.ts";
import { databaseOnServer, sharedDatabase, silent, temporaryFolder } from "../support/database.ts";
import { insertOrganization } from "../support/organizations.ts";
import { type Environment, run, startProcess } from "../support/process.ts";

const server = process.env.TEST_DATABASE_URL;

/** The playground with its busy month running on an embedded database. */
async function busyMonth() {
  const dataDir = await temporaryFolder();
  const config: Config = {
    host: "127.0.0.1",
    port: 0,
    database: { folder: dataDir },
    commandPrefix: "",
    logLevel: "silent",
  };
  const { url, stop } = await startPlayground(config, silent);
  let stopped: Promise<void> | undefined;
  const stopOnce = (): Promise<void> => {
    stopped ??= stop();
    return stopped;
  };
  afterwards(stopOnce);
  const post = async (path: string, body: object): Promise<void> => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(new URL(path, url), { method: "POST", headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
  };
  await post("/month", {});
  return { env: { DATA_DIR: dataDir }, stop: stopOnce };
}

/** An empty database: on the server under test, or else one more embedded one. */
const emptyPlace = async (): Promise<Environment> =>
  server ? { DATABASE_URL: (await databaseOnServer(server)).url } : { DATA_DIR: await temporaryFolder() };

const newFile = async (): Promise<string> => join(await temporaryFolder(), "bellhop.backup");

const linesOf = (file: string): string[] => gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");

/** The rows of every table, in one order, by its name. */
function rowsOf(file: string): Record<string, string[]> {
  const tables: Record<string, string[]> = {};
  let rows: string[] = [];
  for (const line of linesOf(file)) {
    if (line.startsWith("[")) rows.push(line);
    else if (line.startsWith('{"table"')) {
      rows = [];
      tables[JSON.parse(line).table] = rows;
    }
  }
  for (const some of Object.values(tables)) some.sort();
  return tables;
}

/** A pipe in the file system: whoever writes to it gets on as far as it is read. */
function pipeAt(path: string): string {
  execFileSync("mkfifo", [path]);
  return path;
}

describe("a backup", () => {
  it("of the busy month, taken while it runs, is the same in PostgreSQL and back in an embedded database", async () => {
    const { env, stop } = await busyMonth();
    const [first, second, third] = [await newFile(), await newFile(), await newFile()];
    expect(await run(["backup", first], env)).toMatchObject({ code: 0, errors: "" });
    expect(await readdir(env.DATA_DIR)).not.toContainEqual(expect.stringContaining("copy"));
    await stop();
    const before = rowsOf(first);
    expect(before.case?.length).toBeGreaterThan(200);
    expect(before.case_event?.length).toBeGreaterThan(200);

    const other = await emptyPlace();
    const restored = await run(["restore", first], other);
    expect(restored).toMatchObject({ code: 0, errors: "" });
    expect(restored.output).toContain("Stop the Bellhop that it is from");
    expect((await run(["backup", second], other)).code).toBe(0);
    expect(rowsOf(second)).toEqual(before);

    const back = { DATA_DIR: await temporaryFolder() };
    expect((await run(["restore", second], back)).code).toBe(0);
    expect((await run(["backup", third], back)).code).toBe(0);
    expect(rowsOf(third)).toEqual(before);
    expect(await run(["export", "cases"], back)).toEqual(await run(["export", "cases"], env));
    expect((await run(["verify"], back)).code).toBe(0);
    const refused = await run(["restore", first], back);
    expect(refused).toMatchObject({ code: 1, output: "" });
    expect(refused.errors).toContain("This database is not empty, so nothing is restored into it.");
  });

  it("goes on numbering where it was, and says which keys its tokens need", async () => {
    const { options, env } = await sharedDatabase();
    const database = await openDatabase(options, { log: silent });
    const { organizationId, installationIds } = await insertOrganization(database);
    const [installationId = ""] = installationIds;
    const key = Buffer.alloc(32, 7).toString("base64");
    await createSecretStore(database, `summer:${key}`).save({ organizationId, installationId }, "bot", "xoxb-secret");
    await database.query({ text: "SELECT nextval('delivery_position_seq') FROM generate_series(1, 41)", values: [] });
    await database.close();
    const file = await newFile();
    expect((await run(["backup", file], env)).output).toContain("the same BELLHOP_KEYS, with summer");
    expect(linesOf(file).join()).not.toContain("xoxb-secret");
    const place = await emptyPlace();
    expect((await run(["restore", file], place)).output).toContain("Start it with the same BELLHOP_KEYS, with summer");
    const opened = await openDatabase(
      place.DATABASE_URL ? { url: place.DATABASE_URL } : { folder: join(place.DATA_DIR ?? "", "database") },
      { log: silent },
    );
    afterwards(() => opened.close());
    const [next] = await opened.query<{ next: number }>({
      text: "SELECT nextval('delivery_position_seq') AS next",
      values: [],
    });
    expect(next?.next).toBe(42);
    const store = createSecretStore(opened, `summer:${key}`);
    expect(await store.read({ organizationId, installationId }, "bot")).toBe("xoxb-secret");
  });
});

describe("interrupted", () => {
  const stops = ["SIGTERM", "SIGKILL"] as const;

  it.each(stops)("by %s, a backup leaves no file and the database as it was", async (signal) => {
    const { options, env } = await sharedDatabase();
    const database = await openDatabase(options, { log: silent });
    await insertOrganization(database);
    await database.query({ text: NOISE, values: [] });
    await database.close();
    const file = await newFile();
    const pipe = createReadStream(pipeAt(`${file}.unfinished`), { highWaterMark: 1024 });
    const process = startProcess(["backup", file], env);
    await new Promise((resolve) => pipe.once("data", resolve));
    pipe.pause();
    process.signal(signal);
    // The system does not let go of what is being written until somebody reads it.
    pipe.resume();
    await process.ended;
    pipe.destroy();
    expect(existsSync(file)).toBe(false);
    expect(process.errors()).toBe(
      signal === "SIGTERM" ? "Stopped: no backup was written. The database is as it was.\n" : "",
    );
    expect((await run(["backup", await newFile()], env)).code).toBe(0);
  });

  it.each(stops)("by %s, a restore leaves the database empty, so that it can be done again", async (signal) => {
    const { options, env } = await sharedDatabase();
    const database = await openDatabase(options, { log: silent });
    await insertOrganization(database);
    await database.query({ text: NOISE, values: [] });
    await database.close();
    const file = await newFile();
    await run(["backup", file], env);
    const place = await emptyPlace();
    const pipe = pipeAt(`${file}.pipe`);
    const process = startProcess(["restore", pipe], place);
    const written = createWriteStream(pipe);
    written.on("error", () => undefined);
    const bytes = readFileSync(file);
    // More than a pipe holds: so it has been read in part, and what was read is being put back.
    await new Promise((resolve) => written.write(bytes.subarray(0, bytes.length - 1000), resolve));
    process.signal(signal);
    // The system does not let go of whoever reads until there is something.
    const more = setInterval(() => written.write(bytes.subarray(-1)), 20);
    await process.ended;
    clearInterval(more);
    written.destroy();
    expect(process.errors()).toBe(
      signal === "SIGTERM" ? "Stopped: nothing was restored. The database is empty, as it was.\n" : "",
    );
    expect(await run(["restore", file], place)).toMatchObject({ code: 0, errors: "" });
  });
});

/** More than any pipe or buffer holds, once it is compressed. */
const NOISE = `
  INSERT INTO seen (organization_id, key, subject_id, at)
  SELECT gen_random_uuid(), md5(random()::text), gen_random_uuid(), clock_timestamp() FROM generate_series(1, 20000)`;
