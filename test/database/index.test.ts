import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { ConfigError, DatabaseUnavailable } from "../../src/kernel/errors.ts";
import { engine, onPostgresql, sharedDatabase, silent, testDatabase } from "../support/database.ts";

const database = await testDatabase();
const now = new Date("2026-11-21T12:00:00.123Z");
const organization = {
  id: "0197a000-0000-7000-8000-0000000000ff",
  data: { name: "Acme", locale: "en", timeZone: "UTC", createdAt: now },
};

const sql = <Row = object>(text: string, ...values: unknown[]) => database.query<Row>({ text, values });
const numbers = async () => (await sql<{ n: number }>("SELECT n FROM entry ORDER BY n")).map(({ n }) => n);

beforeAll(async () => {
  await sql("CREATE TABLE entry (n int PRIMARY KEY)");
  await sql("CREATE TABLE part (entry int REFERENCES entry (n) DEFERRABLE INITIALLY DEFERRED)");
});

describe("a statement", () => {
  it("takes and returns moments, whole numbers, lists and JSON as they are", async () => {
    const values = [now, 9_007_199_254_740_991, ["a", 'b "c"'], JSON.stringify({ deep: [1] }), null];
    const rows = await sql(
      "SELECT $1::timestamptz AS at, $2::int8 AS big, $3::text[] AS list, $4::jsonb AS json, $5::text AS none",
      ...values,
    );
    expect(rows).toEqual([
      { at: now, big: 9_007_199_254_740_991, list: ["a", 'b "c"'], json: { deep: [1] }, none: null },
    ]);
  });

  it("is refused rather than rounded when it returns a number that is too big", async () => {
    await expect(sql("SELECT 9007199254740993::int8")).rejects.toThrow("9007199254740993 does not fit");
  });

  it("can be named, and run again with other values", async () => {
    const doubled = (n: number) =>
      database.query({ name: "test.double", text: "SELECT $1::int * 2 AS n", values: [n] });
    expect(await Promise.all([doubled(1), doubled(2), doubled(3)])).toEqual([[{ n: 2 }], [{ n: 4 }], [{ n: 6 }]]);
  });

  it("that is wrong says why, and the next one works", async () => {
    await expect(sql("SELECT nothing FROM nowhere")).rejects.toMatchObject({ code: "42P01" });
    expect(await sql("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe("a transaction", () => {
  it("keeps everything and returns what the work returned", async () => {
    const result = await database.transaction(async (transaction) => {
      await transaction.query({ text: "INSERT INTO entry VALUES (10)", values: [] });
      await transaction.query({ text: "INSERT INTO entry VALUES (11)", values: [] });
      return "done";
    });
    expect(result).toBe("done");
    expect(await numbers()).toEqual(expect.arrayContaining([10, 11]));
  });

  it("keeps nothing when the work throws, and throws the same", async () => {
    const mistake = new Error("changed my mind");
    const work = database.transaction(async (transaction) => {
      await transaction.query({ text: "INSERT INTO entry VALUES (20)", values: [] });
      throw mistake;
    });
    await expect(work).rejects.toBe(mistake);
    expect(await numbers()).not.toContain(20);
  });

  it("throws when PostgreSQL refuses the commit, and nothing is there", async () => {
    const work = database.transaction(async (transaction) => {
      await transaction.query({ text: "INSERT INTO entry VALUES (30)", values: [] });
      await transaction.query({ text: "INSERT INTO part VALUES (999)", values: [] });
    });
    await expect(work).rejects.toMatchObject({ code: "23503" });
    expect(await numbers()).not.toContain(30);
  });

  it("throws when the work went on after a failed statement, because nothing is kept", async () => {
    const work = database.transaction(async (transaction) => {
      await transaction.query({ text: "INSERT INTO entry VALUES (40)", values: [] });
      await transaction.query({ text: "SELECT 1 / 0", values: [] }).catch(() => undefined);
    });
    await expect(work).rejects.toThrow("Nothing was saved");
    expect(await numbers()).not.toContain(40);
  });

  it("keeps nothing when the server says that it cannot, and the next one is not in it", async () => {
    const work = database.transaction(async (transaction) => {
      await transaction.query({ text: "INSERT INTO entry VALUES (50)", values: [] });
      await transaction.query({ text: "DO $$ BEGIN RAISE 'disk full' USING ERRCODE = '53100'; END $$", values: [] });
    });
    await expect(work).rejects.toThrow(DatabaseUnavailable);
    await sql("INSERT INTO entry VALUES (51)");
    await expect(database.transaction(async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await numbers()).filter((n) => n === 50 || n === 51)).toEqual([51]);
  });

  it("does not take along what others write while it is open, whether it is kept or not", async () => {
    const transactions = Array.from({ length: 20 }, (_, at) =>
      database
        .transaction(async (transaction) => {
          await transaction.query({ text: "INSERT INTO entry VALUES ($1)", values: [1000 + at] });
          await transaction.query({ text: "SELECT pg_sleep(0.002)", values: [] });
          if (at % 2 === 1) throw new Error("no");
        })
        .catch(() => undefined),
    );
    const singles = Array.from({ length: 20 }, (_, at) => sql("INSERT INTO entry VALUES ($1)", 2000 + at));
    await Promise.all([...transactions, ...singles]);
    const written = (await numbers()).filter((n) => n >= 1000);
    expect(written).toEqual([
      ...Array.from({ length: 10 }, (_, at) => 1000 + 2 * at),
      ...Array.from({ length: 20 }, (_, at) => 2000 + at),
    ]);
  });
});

describe("Prisma", () => {
  const ids = Array.from({ length: 20 }, (_, at) => `0197a000-0000-7000-8000-${String(at).padStart(12, "0")}`);

  it("works on the same database, also in transactions beside other writers", async () => {
    const prisma = await database.prisma();
    expect(await database.prisma()).toBe(prisma);
    const transactions = ids.map((id, at) =>
      prisma
        .$transaction(async (transaction) => {
          await transaction.organization.create({ data: { id, ...organization.data } });
          if (at % 2 === 1) throw new Error("no");
        })
        .catch(() => undefined),
    );
    const singles = ids.map((_, at) => sql("INSERT INTO entry VALUES ($1)", 3000 + at));
    await Promise.all([...transactions, ...singles]);
    expect(await prisma.organization.findMany({ orderBy: { id: "asc" }, select: { id: true } })).toEqual(
      ids.filter((_, at) => at % 2 === 0).map((id) => ({ id })),
    );
    expect((await numbers()).filter((n) => n >= 3000)).toHaveLength(20);
    expect(await sql("SELECT created_at FROM organization LIMIT 1")).toEqual([{ created_at: now }]);
  });

  it("gives everybody else the right answers when its own statements fail", async () => {
    const prisma = await database.prisma();
    await prisma.organization.create({ data: { id: organization.id, ...organization.data } });
    const rounds = Array.from({ length: 60 }, async (_, at) => {
      const refused = prisma.organization.create({ data: { id: organization.id, ...organization.data } });
      const answers = [0, 1, 2].map((n) => sql("SELECT $1::int AS n", 10 * at + n));
      await expect(refused).rejects.toMatchObject({ code: "P2002" });
      return [...(await Promise.all(answers)), await sql("SELECT $1::int AS n", 10 * at + 3)];
    });
    expect(await Promise.all(rounds)).toEqual(rounds.map((_, at) => [0, 1, 2, 3].map((n) => [{ n: 10 * at + n }])));
  });

  it("throws when PostgreSQL refuses the commit", async () => {
    const prisma = await database.prisma();
    const work = prisma.$transaction(async (transaction) => {
      await transaction.$executeRaw`INSERT INTO entry VALUES (4000)`;
      await transaction.$executeRaw`INSERT INTO part VALUES (998)`;
    });
    await expect(work).rejects.toThrow("ForeignKeyConstraintViolation");
    expect(await numbers()).not.toContain(4000);
  });
});

it("says which engine it is, and that it answers", async () => {
  expect(database.engine).toBe(engine);
  await expect(database.ready()).resolves.toBeUndefined();
});

it("applies the migrations when it is first opened, and none when it is opened again", async () => {
  const { options } = await sharedDatabase();
  const again = await openDatabase(options, { log: silent });
  expect(again.applied).toEqual([]);
  await again.close();
});

it("throws DatabaseUnavailable once it is closed", async () => {
  const { options } = await sharedDatabase();
  const closed = await openDatabase(options, { log: silent });
  await closed.close();
  await expect(closed.query({ text: "SELECT 1", values: [] })).rejects.toThrow(DatabaseUnavailable);
  await expect(closed.transaction(async () => 1)).rejects.toThrow(DatabaseUnavailable);
  await expect(closed.ready()).rejects.toThrow(DatabaseUnavailable);
});

onPostgresql("a server that does not let us in", () => {
  it("is explained: no such database", async () => {
    const { options } = await sharedDatabase();
    const url = "url" in options ? `${options.url}_not_there` : "";
    const opening = openDatabase({ url }, { log: silent });
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow("DATABASE_URL names a database that does not exist");
  });

  it("is explained: no such user", async () => {
    const { options } = await sharedDatabase();
    const url = "url" in options ? Object.assign(new URL(options.url), { username: "nobody_at_all" }).href : "";
    const opening = openDatabase({ url }, { log: silent });
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow("DATABASE_URL: check");
  });
});
