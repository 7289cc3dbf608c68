import { type AddressInfo, createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { DatabaseUnavailable } from "../../src/kernel/errors.ts";
import { databaseOnServer, onPostgresql, sharedDatabase, silent } from "../support/database.ts";
import { createProxy } from "./proxy.ts";

const statement = (text: string) => ({ text, values: [] });

it("refuses to open when nobody listens there", async () => {
  await expect(openDatabase({ url: "postgresql://nobody@127.0.0.1:1/none" }, { log: silent })).rejects.toThrow(
    DatabaseUnavailable,
  );
});

it("refuses to open, and does not wait for ever, when a server accepts and says nothing", async () => {
  const mute = createServer(() => undefined);
  await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void mute.close());
  const url = `postgresql://nobody@127.0.0.1:${(mute.address() as AddressInfo).port}/none`;
  await expect(openDatabase({ url, connectTimeout: 300 }, { log: silent })).rejects.toThrow(DatabaseUnavailable);
});

onPostgresql("a server that", () => {
  async function behindProxy(settings: { poolSize?: number; connectTimeout?: number; queryTimeout?: number } = {}) {
    const { options } = await sharedDatabase();
    const proxy = await createProxy("url" in options ? options.url : "");
    onTestFinished(proxy.close);
    const database = await openDatabase({ url: proxy.url, ...settings }, { log: silent });
    onTestFinished(database.close);
    const direct = await openDatabase(options, { log: silent });
    onTestFinished(direct.close);
    await direct.query(statement("CREATE TABLE entry (n int PRIMARY KEY)"));
    const numbers = async () =>
      (await direct.query<{ n: number }>(statement("SELECT n FROM entry ORDER BY n"))).map(({ n }) => n);
    return { proxy, database, direct, numbers };
  }

  /** The three ways to use a database. */
  const uses: ((database: OpenDatabase) => Promise<unknown>)[] = [
    (database) => database.query(statement("SELECT 1")),
    (database) => database.transaction((sql) => sql.query(statement("SELECT 1"))),
    async (database) => (await database.prisma()).organization.findMany(),
    async (database) => (await database.prisma()).$transaction((prisma) => prisma.organization.findMany()),
    (database) => database.ready(),
  ];

  it("goes away is unavailable, in whatever way it is used, and works again when it is back", async () => {
    const { proxy, database } = await behindProxy();
    for (const use of uses) await use(database);
    await proxy.cut();
    for (const use of uses) await expect(use(database)).rejects.toThrow(DatabaseUnavailable);
    await proxy.restore();
    for (const use of uses) await use(database);
  });

  it("stops answering is unavailable, and works again when it answers", async () => {
    const { proxy, database } = await behindProxy({ queryTimeout: 300, connectTimeout: 300 });
    proxy.silence();
    await Promise.all(uses.map((use) => expect(use(database)).rejects.toThrow(DatabaseUnavailable)));
    await proxy.restore();
    for (const use of uses) await use(database);
  });

  it("is lost before it has the commit is unavailable, and nothing is there", async () => {
    const { proxy, database, numbers } = await behindProxy();
    proxy.cutAt("COMMIT", "before");
    await expect(database.transaction((sql) => sql.query(statement("INSERT INTO entry VALUES (1)")))).rejects.toThrow(
      DatabaseUnavailable,
    );
    expect(await numbers()).toEqual([]);
  });

  it("is lost after it had the commit is unavailable although it was done", async () => {
    const { proxy, database, numbers } = await behindProxy();
    proxy.cutAt("COMMIT", "after");
    await expect(database.transaction((sql) => sql.query(statement("INSERT INTO entry VALUES (1)")))).rejects.toThrow(
      DatabaseUnavailable,
    );
    expect(await numbers()).toEqual([1]);
  });

  it("is lost inside a transaction is unavailable, also when the work does not notice", async () => {
    const { proxy, database, numbers } = await behindProxy();
    const work = database.transaction(async (sql) => {
      await sql.query(statement("INSERT INTO entry VALUES (1)"));
      await proxy.cut();
    });
    await expect(work).rejects.toThrow(DatabaseUnavailable);
    expect(await numbers()).toEqual([]);
  });

  it("ends our idle connections does not end the process", async () => {
    const { database, direct } = await behindProxy();
    await Promise.all([1, 2, 3].map(() => database.query(statement("SELECT pg_sleep(0.05)"))));
    await direct.query(
      statement(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      ),
    );
    await expect
      .poll(() =>
        database.ready().then(
          () => "answers",
          () => "not yet",
        ),
      )
      .toBe("answers");
  });

  it("waits for a lock too long is unavailable, and the late statement has no effect", async () => {
    const { database, direct, numbers } = await behindProxy({ queryTimeout: 400 });
    await direct.transaction(async (sql) => {
      await sql.query(statement("LOCK TABLE entry IN EXCLUSIVE MODE"));
      await expect(database.query(statement("INSERT INTO entry VALUES (1)"))).rejects.toThrow(DatabaseUnavailable);
    });
    await database.query(statement("INSERT INTO entry VALUES (2)"));
    expect(await numbers()).toEqual([2]);
  });

  it("is asked for more at once than there are connections for is unavailable to those who wait too long", async () => {
    const { database } = await behindProxy({ poolSize: 1, connectTimeout: 100 });
    const slow = database.query(statement("SELECT pg_sleep(0.6)"));
    await expect(database.query(statement("SELECT 1"))).rejects.toThrow(DatabaseUnavailable);
    await slow;
    await database.query(statement("SELECT 1"));
  });

  it("has no connection left is unavailable", async () => {
    const { url } = await databaseOnServer(process.env.TEST_DATABASE_URL ?? "", { migrated: true });
    const first = await openDatabase({ url }, { log: silent });
    onTestFinished(first.close);
    // Superusers are let in all the same.
    const name = new URL(url).pathname.slice(1);
    await first.query(statement(`ALTER DATABASE ${name} CONNECTION LIMIT 1; CREATE ROLE ${name} LOGIN`));
    onTestFinished(async () => void (await first.query(statement(`DROP ROLE ${name}`))));
    const limited = Object.assign(new URL(url), { username: name }).href;
    await expect(openDatabase({ url: limited }, { log: silent })).rejects.toMatchObject({
      name: "DatabaseUnavailable",
      cause: { code: "53300" },
    });
  });
});
