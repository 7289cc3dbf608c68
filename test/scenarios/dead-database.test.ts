import { describe, expect, it, onTestFinished } from "vitest";
import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { createProxy } from "../database/proxy.ts";
import { onEmbedded, onPostgresql, sharedDatabase, silent } from "../support/database.ts";
import { ADA, ANA, BEN, KITCHEN, MO } from "../support/people.ts";
import { grounds, platforms } from "../support/platforms.ts";
import { startBot } from "../support/process.ts";
import { type Answer, reads, type Stage, type StageOptions } from "../support/stage.ts";

const TEXT = "cold soup, table 4 waited 40 min";
const NOT_SAVED = "Bellhop cannot reach its database right now, so this may not have been saved.";

/** The reference that somebody was given for their admin. */
const referenceIn = (answer: string | undefined): string => /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(answer ?? "")?.[0] ?? "none";

/** What a person is told when nothing was saved: calmly, with their text, and as long as the platform waits. */
function expectTextBack(answer: Answer, text: string): string {
  expect(answer.status).toBe(200);
  const said = reads(answer.shown);
  expect(said).toContain(NOT_SAVED);
  expect(said).toContain(text);
  return referenceIn(said);
}

/** A stage whose database is behind something that can break; `direct` is the same database without it. */
async function behindProxy(open: (options: StageOptions) => Promise<Stage>) {
  const { options } = await sharedDatabase();
  const proxy = await createProxy("url" in options ? options.url : "");
  onTestFinished(proxy.close);
  const direct = await openDatabase(options, { log: silent });
  onTestFinished(direct.close);
  const database = await openDatabase({ url: proxy.url }, { log: silent });
  onTestFinished(database.close);
  return { ...(await open({ database })), proxy, direct };
}

const savedTexts = async (database: OpenDatabase) =>
  (await database.query<{ text: string }>({ text: 'SELECT text FROM "case" ORDER BY number', values: [] })).map(
    ({ text }) => text,
  );

onPostgresql("when the database goes away", () => {
  describe.each(platforms)("on %s,", (_platform, open) => {
    it("everybody gets their text back at once, nothing is half saved, and all goes on when it is back", async () => {
      const { bot, log, trouble, type, press, cards, proxy, direct, told } = await behindProxy(open);
      const health = async (path: string) => (await fetch(`http://127.0.0.1:${bot.port}${path}`)).status;
      trouble({ kind: "busy", seconds: 2 });
      const before = await type(ANA, "/complaint", "before");
      await proxy.cut();

      const answers = await Promise.all([type(ANA, "/complaint", TEXT), type(BEN, "/feedback", "late, and cold")]);
      const references = [expectTextBack(answers[0], TEXT), expectTextBack(answers[1], "late, and cold")];
      for (const reference of references) {
        expect(log).toContainEqual(
          expect.objectContaining({ level: "error", fields: expect.objectContaining({ reference }) }),
        );
      }
      expect(new Set(references).size).toBe(2);
      await press(ANA, before.shown, "Undo");
      await expect.poll(() => reads(told(ANA).at(-1))).toContain(NOT_SAVED);
      expect(await Promise.all(["/healthz", "/readyz"].map(health))).toEqual([200, 503]);
      expect(await savedTexts(direct)).toEqual(["before"]);

      await proxy.restore();
      await expect.poll(() => health("/readyz")).toBe(200);
      expect(reads((await type(ANA, "/complaint", TEXT)).shown)).toContain("C-2 saved");
      expect((await cards(KITCHEN)).map((card) => /^C-\d/.exec(reads(card))?.[0])).toEqual(["C-1", "C-2"]);
      expect(await savedTexts(direct)).toEqual(["before", TEXT]);
    });

    it("without a word: they get their text back in time all the same", async () => {
      const { log, type, proxy, direct, told } = await behindProxy(open);
      await type(ANA, "/complaint", "before");
      proxy.silence();
      const answer = await type(ANA, "/complaint", TEXT);
      expect(answer.status).toBe(200);
      expect(reads(answer.shown)).toContain(TEXT);
      await expect.poll(() => reads(told(ANA).at(-1))).toContain(NOT_SAVED);
      const reference = referenceIn(reads(told(ANA).at(-1)));
      expect(log).toContainEqual(expect.objectContaining({ fields: expect.objectContaining({ reference }) }));
      expect(await savedTexts(direct)).toEqual(["before"]);
      await proxy.restore();
      await expect.poll(async () => reads((await type(ANA, "/complaint", TEXT)).shown)).toContain("C-2 saved");
    });

    it.each(["before", "after"] as const)("in the moment of saving, %s it was saved: nobody notices", async (when) => {
      const { type, submit, told, again, cards, proxy, direct } = await behindProxy(open);
      await type(ANA, "/complaint", "at first");
      proxy.cutAt(TEXT, when);
      const answer = await type(ANA, "/complaint", TEXT);
      expect(reads(answer.shown)).toContain("C-2 saved");
      expect(told(ANA).map(reads).join()).not.toContain("longer than usual");
      expect(reads((await again(answer)).shown)).toContain("C-2 saved");

      await type(BEN, "/complaint");
      proxy.cutAt("no towels", when);
      await submit(BEN, { text: "no towels" });
      await expect.poll(() => reads(told(BEN).at(-1))).toContain("C-3 saved");
      expect(await savedTexts(direct)).toEqual(["at first", TEXT, "no towels"]);
      expect((await cards(KITCHEN)).map((card) => /^C-\d/.exec(reads(card))?.[0])).toEqual(["C-1", "C-2", "C-3"]);
    });

    it("in the moment of saving, and again: the same delivery later is the same case, whether it was saved or not", async () => {
      const { type, again, proxy, direct } = await behindProxy(open);
      await type(ANA, "/complaint", "before");
      for (const [text, when] of [
        ["not received", "before"],
        ["not confirmed", "after"],
      ] as const) {
        proxy.cutAt(text, when, 2);
        const answer = await type(ANA, "/complaint", text);
        expectTextBack(answer, text);
        expect(await savedTexts(direct)).toHaveLength(when === "before" ? 1 : 3);
        expect(reads((await again(answer)).shown)).toContain(`C-${when === "before" ? 2 : 3} saved`);
      }
      expect(await savedTexts(direct)).toEqual(["before", "not received", "not confirmed"]);
    });

    it("while somebody fills a form: it stays open with what they wrote, and can be sent when it is back", async () => {
      const { type, submit, form, proxy, direct } = await behindProxy(open);
      await type(MO, "/complaint");
      await proxy.cut();
      const { errors } = await submit(MO, { text: TEXT });
      expect(Object.values(errors).join()).toContain(NOT_SAVED);
      expect(form(MO)).toBeDefined();
      await proxy.restore();
      expect(await submit(MO, { text: TEXT })).toMatchObject({ status: 200 });
      expect(form(MO)).toBeUndefined();
      expect(await savedTexts(direct)).toEqual([TEXT]);
    });
  });

  it.each(grounds)(
    "or refuses: no word of the customer, and no secret, gets into the log, on %s",
    async (_platform, open) => {
      const { options, env } = await sharedDatabase();
      const password = "a-database-password";
      const url = Object.assign(new URL(env.DATABASE_URL ?? ""), { password });
      const proxy = await createProxy(url.href);
      onTestFinished(proxy.close);
      const ground = await open();
      const bot = await startBot({ ...ground.environment, DATABASE_URL: proxy.url, LOG_LEVEL: "trace" });
      ground.sendTo(bot.port);
      await ground.bring();
      await ground.type(ADA, "/bellhop", "channel here");
      proxy.cutAt(TEXT, "after", 2);
      const lost = await ground.type(ANA, "/complaint", TEXT);
      const reference = expectTextBack(lost, TEXT);
      await proxy.cut();
      expectTextBack(await ground.type(ANA, "/complaint", `${TEXT} again`), TEXT);
      await expect.poll(bot.errors).toContain(reference);

      await proxy.restore();
      const direct = await openDatabase(options, { log: silent });
      onTestFinished(direct.close);
      // PostgreSQL quotes the whole row that it refuses.
      await direct.query({ text: `ALTER TABLE "case" ADD CHECK (text NOT LIKE '%vinegar%')`, values: [] });
      const complain = () => ground.type(ANA, "/complaint", "cold soup with vinegar");
      await expect.poll(async () => reads((await complain()).shown)).toContain("Something went wrong on our side.");
      const refused = reads((await complain()).shown);
      expect(refused).toContain("cold soup with vinegar");
      await expect.poll(bot.errors).toContain(referenceIn(refused));
      for (const secret of ["cold soup", "table 4", ...ground.secrets, password]) {
        expect(bot.errors()).not.toContain(secret);
      }
    },
  );
});

onEmbedded("when the database is closed", () => {
  it.each(platforms)(
    "on %s, everybody gets their text back, and the reference is in the log",
    async (_platform, open) => {
      const { options } = await sharedDatabase();
      const database = await openDatabase(options, { log: silent });
      const { log, type, settled } = await open({ database });
      await type(ANA, "/complaint", "before");
      await settled();
      await database.close();
      const reference = expectTextBack(await type(ANA, "/complaint", TEXT), TEXT);
      expect(log).toContainEqual(expect.objectContaining({ fields: expect.objectContaining({ reference }) }));
    },
  );
});

describe("when the database is slow", () => {
  it.each(platforms)(
    "on %s, there is a word of patience, then the answer, and exactly one case",
    async (_platform, open) => {
      const { type, told, database, cases } = await open();
      const slow = await holdUp(database);
      const answering = type(ANA, "/complaint", TEXT);
      await slow.untilNoticed(() => told(ANA).length > 0);
      expect(reads((await answering).shown)).toContain("The answer follows here as soon as it is there.");
      await slow.over();
      await expect.poll(() => reads(told(ANA).at(-1))).toContain("C-1 saved");
      expect(told(ANA)).toHaveLength(2);
      expect(await cases()).toMatchObject([{ text: TEXT }]);
    },
  );
});

interface HeldUp {
  /** Keeps the database slow, but not so slow that it gives up, until somebody notices. */
  untilNoticed(noticed: () => boolean): Promise<void>;
  over(): Promise<void>;
}

/** Makes whoever wants to log a case wait: for the one connection, or for one lock after the other. */
async function holdUp(database: OpenDatabase): Promise<HeldUp> {
  if (database.engine === "embedded") {
    const all = await hold(database, "SELECT 1");
    return { untilNoticed: async (noticed) => void (await expect.poll(noticed).toBe(true)), over: all };
  }
  // In the order in which they are needed, and none for as long as a statement may take.
  const identity = await hold(database, "LOCK TABLE identity");
  const units = await hold(database, "LOCK TABLE unit");
  const cases = await hold(database, 'LOCK TABLE "case"');
  const waited = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
                  AND clock_timestamp() - query_start > interval '1.5 s'`;
  return {
    async untilNoticed(noticed) {
      for (const release of [identity, units]) {
        await expect.poll(() => database.query({ text: waited, values: [] })).not.toEqual([]);
        await release();
      }
      await expect.poll(noticed).toBe(true);
    },
    over: cases,
  };
}

/** Runs a statement in a transaction that stays open until the returned function is called. */
async function hold(database: OpenDatabase, text: string): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const holding = database.transaction(async (sql) => {
    await sql.query({ text, values: [] });
    held.resolve();
    await released.promise;
  });
  await held.promise;
  return async () => {
    released.resolve();
    await holding;
  };
}
