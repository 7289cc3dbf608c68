import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../../../src/features/content/files/csv.ts";
import { type Cells, COLUMNS } from "../../../src/features/content/files/lines.ts";
import { readMarkdown, writeMarkdown } from "../../../src/features/content/files/markdown.ts";
import { strategies, trades } from "../../../src/features/content/library/catalog.ts";
import { oneLine } from "../../../src/features/content/schema.ts";
import { hostileTexts } from "../../support/hostile-cards.ts";
import { count } from "../../support/world.ts";
import { organizations } from "./world.ts";

const writers = { csv: writeCsv, md: writeMarkdown } as const;
const readers = { csv: readCsv, md: readMarkdown } as const;
const formats = ["csv", "md"] as const;

/** Everything that somebody may type in a line: signs of formulas and markup, quotes, other scripts. */
const sentence = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.array(fc.constantFrom("=", "+", "-", "@", "'", '"', "#", "*", "\\", ",", ";", "|", "<b>", "a", " "), {
      maxLength: 12,
    }),
    fc.constantFrom(...hostileTexts.map(([, text]) => text)),
  )
  .map((typed) =>
    oneLine(typeof typed === "string" ? typed : typed.join(""))
      .slice(0, 200)
      .toWellFormed(),
  )
  .map(oneLine);

const someOf = <Item extends string>(items: readonly Item[]) => fc.subarray([...items]).map((some) => some.join(", "));

const tip = fc.record({
  what: sentence.filter(Boolean),
  why: sentence,
  how: sentence,
  strategy: fc.constantFrom("", ...strategies),
  themes: someOf(["waiting", "staff", "price"]),
  trades: fc.subarray([...trades], { maxLength: 3 }).map((some) => some.join(", ")),
  language: fc.constantFrom("en", "es", "pt"),
  unit: fc.constantFrom("", "Kitchen", "Bar"),
  state: fc.constantFrom("", "retired"),
});

const filled = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== "")) as Cells;

describe.each(formats)("tips as %s", (format) => {
  it("are read as they were written, whatever they say", () => {
    fc.assert(
      fc.property(fc.array(tip, { minLength: 1, maxLength: 6 }), (tips) => {
        const read = readers[format](writers[format](tips, COLUMNS));
        expect("items" in read && read.items.map(({ cells }) => filled(cells))).toEqual(tips.map(filled));
      }),
      { numRuns: 60 },
    );
  });

  it("give the same library when they are imported elsewhere, and change nothing where they are from", async () => {
    const [from, to] = [await organizations("Quay"), await organizations("Quay")];
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(tip, { minLength: 1, maxLength: 8, selector: ({ what }) => what }),
        async (tips) => {
          for (const { database } of [from, to])
            await database.query({ text: "DELETE FROM content_entry", values: [] });
          expect((await from.take(writeCsv(tips, COLUMNS))).says).toEqual([
            expect.stringContaining(`${tips.length} added, 0 changed, 0 as they were`),
          ]);
          const written = await from.give(format);
          expect((await from.take(written)).says[0]).toContain("0 added, 0 changed");
          expect((await to.take(written)).done).toBe(true);
          expect(await to.give(format)).toBe(written);
        },
      ),
      { numRuns: 4 },
    );
  });
});

describe("tips in a CSV file", () => {
  it("have no cell that a spreadsheet takes for a formula, and are read back unharmed", async () => {
    const { give, take, database } = await organizations("Quay");
    const typed = ["=1+1", "+44 20", "-1 star", "@all late", "'=quoted", "''-twice", "＝1"];
    await take(
      writeMarkdown(
        typed.map((what) => ({ what })),
        ["what"],
      ),
    );
    const written = await give("csv");
    for (const cell of written.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+\-@＝]/);
    await database.query({ text: "DELETE FROM content_entry", values: [] });
    await take(written);
    const kept = await database.query<{ what: string }>({
      text: "SELECT says ->> 'what' AS what FROM content_entry ORDER BY added_at, id",
      values: [],
    });
    expect(kept.map(({ what }) => what).sort()).toEqual(typed.toSorted());
  });

  it("may stand between commas, semicolons or tabs, in any order of columns, with names or keys", async () => {
    const { take, give } = await organizations("Quay");
    await take("why;what;themes\nIt is kind.;Say hello.;Waiting time, staff\n");
    await take("what\ttrades\nWave.\tRestaurant\n");
    const file = await give("md");
    for (const part of ["## Say hello.", "- Why: It is kind.", "- Themes: waiting, staff", "- Trades: restaurant"])
      expect(file).toContain(part);
  });

  it("are 2,000 in under five seconds", async () => {
    const { take, database } = await organizations("Quay");
    const tips = Array.from({ length: 2_000 }, (_, at) => ({
      what: `Do the ${at}th thing that matters to guests, before they have to ask for it.`,
      why: "Whoever has to ask has been waiting for a while already, and tells others so.",
      how: "Look up once a minute, and go to whoever looks around.",
      ...{ strategy: "guest", themes: "waiting, staff", trades: "restaurant, hotel", language: "en", unit: "Kitchen" },
    }));
    const start = performance.now();
    expect((await take(writeCsv(tips, COLUMNS))).says[0]).toContain("2000 added");
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await count(database, "SELECT count(*)::int AS count FROM content_event WHERE kind = 'added'")).toBe(2_000);
  });
});

describe("a file that is broken", () => {
  it.each<[string, string, readonly string[]]>([
    ["nothing in it", "", ["Line 1: The first line has to name the columns"]],
    ["only a header", "what,why\n", ["Line 1: There is no tip in it."]],
    [
      "no column for what to do",
      "why,how\nx,y\n",
      ["Line 1: The first line has to name the columns, “what” among them."],
    ],
    ["an unknown column", "what,reason\nx,y\n", ["Line 1: There is no column “reason”."]],
    ["a column twice", "what,what\nx,y\n", ["Line 1: There is no column “what”."]],
    [
      "a line with too few cells",
      "what,why\nx,y\n\nz\n",
      ["Line 4: It has 1 cells, but the first line names 2 columns."],
    ],
    ["a quote that does not close", 'what,why\nx,y\n"z,w\n', ["Line 3: The quotes of a cell are not closed."]],
    ["no words", 'what,why\n"two\nlines",y\n ,z\n', ["Line 4: It does not say what to do."]],
    ["too many words", `what\n${"word ".repeat(60)}\n`, ["Line 2: “what” is too long. At most 280 characters fit."]],
    [
      "several wrong cells",
      "what,strategy,themes,trades,language,unit,state\nx,luck,weather,moon,english?,Cellar,old\n",
      ["Line 2: The state is empty or “retired”, not “old”."],
    ],
    [
      "names that are none",
      "what,strategy,themes,trades,language,unit\nx,luck,weather,moon,english?,Cellar\n",
      [
        "Line 2: “luck” is none of the strategy that there are.",
        "Line 2: “weather” is none of the themes that there are.",
        "Line 2: “moon” is none of the trades that there are.",
        "Line 2: “english?” is no language.",
        "Line 2: There is no unit “Cellar”.",
      ],
    ],
    ["the same tip twice", "what\nx\ny\nx\n", ["Line 4: This tip is in line 2 already."]],
    ["an id that is none", "what,id\nx,12\n", ["Line 2: This id is not one of a tip."]],
    ["a tip of the library with other words", "what,id\nx,guest.greet\n", ["Line 2: guest.greet comes with Bellhop:"]],
    [
      "neither heading nor list",
      "# Tips\n\n## Wave.\nBecause it is kind.\n",
      ["Line 4: “Because it is kind.” is neither"],
    ],
    ["an unknown item", "## Wave.\n- Reason: kind\n", ["Line 2: “- Reason: kind” is neither"]],
    ["an item twice", "## Wave.\n- Why: a\n- Why: b\n", ["Line 3: “- Why: b” is neither"]],
  ])("is refused with its lines for %s, and nothing of it is imported", async (_what, file, says) => {
    const { take, database } = await organizations("Quay");
    const outcome = await take(file);
    expect(outcome.done).toBe(false);
    expect(outcome.says).toEqual([...says.map((one) => expect.stringContaining(one)), "Nothing was imported."]);
    expect(await count(database, "SELECT count(*)::int AS count FROM content_entry")).toBe(0);
  });

  it("leaves what was there as it was", async () => {
    const { take, give } = await organizations("Quay");
    await take("what\nx\ny\n");
    const before = await give("csv");
    expect((await take("what,why\nx,new\ny,\nz,w,v\n")).done).toBe(false);
    expect(await give("csv")).toBe(before);
  });
});

describe("an import", () => {
  it("changes the tip with the same id, or that says the same, and adds the others", async () => {
    const { take, give } = await organizations("Quay");
    await take("what,why\nWave.,\nSmile.,\n");
    const again = (await give("csv")).replace("Wave.", "Wave with a hand.");
    expect((await take(again)).says).toEqual(["2 tips: 0 added, 1 changed, 1 as they were."]);
    expect((await take("what,why,state\nSmile.,It is kind.,\nBow.,,retired\n")).says).toEqual([
      "2 tips: 1 added, 1 changed, 0 as they were.",
    ]);
    const file = await give("md");
    for (const part of ["## Wave with a hand.", "## Smile.\n- Organization: Quay\n- Why: It is kind.", "## Bow."])
      expect(file).toContain(part);
    expect(file).toContain("- State: retired");
  });

  it("retires tips of the library by their id, and takes them up again", async () => {
    const { take, give } = await organizations("Quay");
    expect((await take("what,id,state\n,guest.greet,retired\n")).done).toBe(true);
    const file = await give("csv");
    expect(file).toContain("Greet every guest within the first ten seconds");
    expect(file).toContain("retired,guest.greet");
    expect((await take(file)).says).toEqual(["1 tip: 0 added, 0 changed, 1 as they were."]);
    await take("what,id\n,guest.greet\n");
    expect(await give("csv")).not.toContain("guest.greet");
  });

  it("asks which organization is meant, and leaves the tips of others alone", async () => {
    const { take, give } = await organizations("Quay", "Pier");
    expect(await take("what\nx\n")).toEqual({
      done: false,
      says: [expect.stringContaining("Say which organization with --organization: Pier, Quay.")],
    });
    await take("what\nOf the quay.\n", { organization: "Quay" });
    await take("what\nOf the pier.\n", { organization: "pier" });
    expect((await take(await give("csv"), { organization: "Quay" })).says).toEqual([
      "1 tip: 0 added, 0 changed, 1 as they were.",
      "1 tip of another organization was left out.",
    ]);
  });

  it("is only tried in a dry run", async () => {
    const { take, database } = await organizations("Quay");
    expect((await take("what\nx\n", { dryRun: true })).says).toEqual([
      "1 tip could be imported. This was a dry run: nothing was.",
    ]);
    expect(await count(database, "SELECT count(*)::int AS count FROM content_entry")).toBe(0);
  });

  it("is of at most 5,000 tips", async () => {
    const { take } = await organizations("Quay");
    const file = `what\n${Array.from({ length: 5_001 }, (_, at) => `Tip ${at}`).join("\n")}\n`;
    expect((await take(file)).says[0]).toContain("more than 5000 tips");
  });
});
