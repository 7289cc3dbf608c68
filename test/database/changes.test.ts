import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { onPostgresql, sharedDatabase, silent, testDatabase } from "../support/database.ts";
import { createProxy } from "./proxy.ts";

/** Patient with a busy machine; what must not be heard is proved by what is heard after it. */
const eventually = <Value>(read: () => Value) => expect.poll(read);

/** Hears a topic, and waits until it is sure to hear everything. */
async function listen(database: OpenDatabase, topic: string) {
  const heard: (string | undefined)[] = [];
  database.changes.listen(topic, (key) => heard.push(key));
  await eventually(() => heard).toEqual([undefined]);
  return heard;
}

async function open(options: Parameters<typeof openDatabase>[0]): Promise<OpenDatabase> {
  const database = await openDatabase(options, { log: silent });
  onTestFinished(database.close);
  return database;
}

const announce = (database: OpenDatabase, topic: string, key: string) =>
  database.transaction((sql) => database.changes.announce(sql, topic, key));

it("are heard with their key by whoever listens to the topic, in order", async () => {
  const database = await testDatabase();
  const units = await listen(database, "unit");
  const people: (string | undefined)[] = [];
  database.changes.listen("person", (key) => people.push(key));
  await announce(database, "unit", 'the "first"');
  await announce(database, "person", "p");
  await announce(database, "nobody listens to this", "n");
  await announce(database, "unit", "second");
  await eventually(() => units).toEqual([undefined, 'the "first"', "second"]);
  expect(people).toEqual(["p"]);
});

it("are heard when they are saved, and never when they are not", async () => {
  const database = await testDatabase();
  const heard = await listen(database, "unit");
  await database.transaction(async (sql) => {
    await database.changes.announce(sql, "unit", "saved");
    await sql.query({ text: "SELECT 1", values: [] });
    expect(heard).toEqual([undefined]);
  });
  const lost = database.transaction(async (sql) => {
    await database.changes.announce(sql, "unit", "not saved");
    throw new Error("changed my mind");
  });
  await expect(lost).rejects.toThrow("changed my mind");
  await announce(database, "unit", "last");
  await eventually(() => heard).toEqual([undefined, "saved", "last"]);
});

it("are heard although somebody is in a transaction when the listening begins, and drops it", async () => {
  const database = await testDatabase();
  const heard: (string | undefined)[] = [];
  const dropped = database.transaction(async (sql) => {
    await sql.query({ text: "SELECT 1", values: [] });
    database.changes.listen("unit", (key) => heard.push(key));
    await sql.query({ text: "SELECT 1", values: [] });
    throw new Error("changed my mind");
  });
  await expect(dropped).rejects.toThrow("changed my mind");
  await eventually(() => heard).toEqual([undefined]);
  await announce(database, "unit", "key");
  await eventually(() => heard).toEqual([undefined, "key"]);
});

onPostgresql("on a server", () => {
  it("are heard by other processes too", async () => {
    const { options } = await sharedDatabase();
    const [one, other] = await Promise.all([open(options), open(options)]);
    const heard = await Promise.all([listen(one, "unit"), listen(other, "unit")]);
    await announce(one, "unit", "key");
    await expect
      .poll(() => heard)
      .toEqual([
        [undefined, "key"],
        [undefined, "key"],
      ]);
  });

  it("are heard again when a lost connection is back, after a word that some may have been missed", async () => {
    const { options } = await sharedDatabase();
    const proxy = await createProxy("url" in options ? options.url : "");
    onTestFinished(proxy.close);
    const [listening, announcing] = await Promise.all([open({ url: proxy.url }), open(options)]);
    const heard = await listen(listening, "unit");
    for (const key of ["first", "second"]) {
      heard.length = 0;
      await proxy.cut();
      await announce(announcing, "unit", "missed");
      await proxy.restore();
      await eventually(() => heard).toEqual([undefined]);
      await announce(announcing, "unit", key);
      await eventually(() => heard).toEqual([undefined, key]);
    }
  });

  it("do not keep a process running that only listens", async () => {
    const { options } = await sharedDatabase();
    const script = fileURLToPath(new URL("listener.ts", import.meta.url));
    const child = spawn(process.execPath, [script, "url" in options ? options.url : ""], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
    expect({ said, code }).toEqual({ said: "listening\n", code: 0 });
  });
});
