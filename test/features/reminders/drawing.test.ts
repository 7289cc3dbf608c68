import { describe, expect, it } from "vitest";
import { shippedText, tipIds } from "../../../src/features/content/library/index.ts";
import { readMaterials } from "../../../src/features/reminders/store.ts";
import { linesOf, reminded } from "./world.ts";

const DAY = "2027-03-02";
const units = ["Kitchen", "Bar", "Sala", ...Array.from({ length: 47 }, (_, nth) => `Unit ${nth}`)];
const world = await reminded("2027-03-01", units, { Sala: "es-MX" });
const { organizationId, database } = world;
const yesterday = "2027-03-01";

/** Writes down what an organization has to say itself. */
const say = (kind: string, says: object, more: { state?: string; unit?: string; until?: string } = {}) =>
  database.query({
    text: `INSERT INTO content_entry (organization_id, id, kind, unit_id, state, says, until_at, added_at)
           VALUES ($1, md5($2::text || $5::text)::uuid, $2, (SELECT id FROM unit WHERE organization_id = $1 AND name = $3), $4, $5::text::jsonb, $6, $7)`,
    values: [
      organizationId,
      kind,
      more.unit ?? null,
      more.state ?? "in use",
      JSON.stringify(says),
      more.until ?? null,
      `${yesterday}T08:00:00Z`,
    ],
  });

await world.log("Kitchen", [
  { day: yesterday, text: "confidential", confidential: true },
  { day: yesterday, text: "serious", severity: 1 },
  { day: yesterday, text: "undone", undone_at: `${yesterday}T12:05:00Z` },
  { day: yesterday, text: "hindered", kind: "friction" },
  { day: yesterday, text: "another voice", merged_into: "0199aaaa-0000-7000-8000-000000000001" },
  { day: yesterday, text: "the cook is rude", theme: "staff" },
  { day: yesterday, text: "Mo forgot our starter" },
  { day: "2027-02-20", text: "long ago" },
  { day: DAY, text: "just now", logged_at: `${DAY}T07:55:00Z` },
]);
await world.log("Bar", [{ day: yesterday, text: "call 020 7946 0958", theme: "information" }]);
const before = world.statements();
const cards = await world.send(DAY);
const statements = world.statements() - before;

describe("what a post tells", () => {
  it("is nothing that only some may know of, is serious, undone, old, fresh, another's, or of the staff", () => {
    // The names of the people are read once.
    expect(statements).toBeLessThanOrEqual(4);
    expect(cards.size).toBe(50);
    expect(linesOf(cards.get("Kitchen")).join()).not.toMatch(/told us|pleased|idea|win of ours/);
    expect(linesOf(cards.get("Bar")).join()).toMatch(/A customer told us: “call .*phone/);
    expect(linesOf(cards.get("Unit 7")).join()).not.toContain("told us");
  });

  it("stays what it was, with one statement, and loses what may not be told any more", async () => {
    const first = linesOf(cards.get("Bar"));
    await world.log("Bar", [{ day: yesterday, text: "later", theme: "price" }]);
    const asked = world.statements();
    expect(linesOf(await world.redraw("Bar", DAY))).toEqual(first);
    expect(world.statements() - asked).toBe(1);
    await database.query({ text: `UPDATE "case" SET confidential = true WHERE text LIKE 'call%'`, values: [] });
    const after = linesOf(await world.redraw("Bar", DAY));
    expect(after).toHaveLength(4);
    expect(after.join()).not.toContain("call");
    expect(after[0]).toBe(first[0]);
  });

  it("is the same for two processes that draw it at the same time", async () => {
    const [one, other] = await Promise.all([world.send("2027-03-03"), world.send("2027-03-03")]);
    expect(linesOf(one.get("Kitchen"))).toHaveLength(4);
    expect(linesOf(other.get("Kitchen"))).toEqual(linesOf(one.get("Kitchen")));
  });
});

describe("a post", () => {
  it("is in the language of its unit", () => {
    const [first = "", ...rest] = linesOf(cards.get("Sala"));
    expect(tipIds.some((id) => first.startsWith(shippedText(id, "es").what))).toBe(true);
    expect(rest.join()).toMatch(/En la práctica: .*Para comentar: ¿.*Hoy, a escuchar: /s);
  });
});

describe("what was not sent", () => {
  it("does not rest: it failed, or its slot was left out for another reason than somebody's wish", async () => {
    const day = "2027-03-04";
    await world.send(day);
    const pastOf = async (name: string) => {
      const unit = await world.scheduleOf(name);
      const [material] = await readMaterials(database, unit ?? { organizationId, unitId: "" }, [
        { day: "2027-03-05", at: new Date("2027-03-05T08:00:00Z") },
      ]);
      return material?.past.some((past) => past.day === day);
    };
    expect(await pastOf("Kitchen")).toBe(true);
    await database.query({
      text: `INSERT INTO delivery (organization_id, id, lane_id, key, topic, subject_id, audience, state)
             SELECT organization_id, gen_random_uuid(), lane_id, 'slot ' || id, 'reminder', id, id::text, 'failed'
             FROM slot s WHERE day = $1 AND unit_id = (SELECT id FROM unit WHERE name = 'Kitchen')`,
      values: [day],
    });
    await database.query({
      text: "UPDATE slot SET reason = 'no channel' WHERE day = $1 AND unit_id = (SELECT id FROM unit WHERE name = 'Bar')",
      values: [day],
    });
    expect(await pastOf("Kitchen")).toBe(false);
    expect(await pastOf("Bar")).toBe(false);
  });
});

describe("what an organization has written itself", () => {
  it("takes part: standards, tips in the unit's language, troubles in force; and no tip that it does without", async () => {
    const tip = { what: "Offer water first.", themes: [], trades: [], language: "en" };
    await say("tip", tip, { unit: "Unit 1" });
    await say("tip", { ...tip, what: "Ofrezca agua.", language: "es" });
    await say(
      "standard",
      { step: "waiting", what: "Drinks within 4 minutes.", why: "Thirst is loud." },
      { unit: "Unit 2" },
    );
    await say("trouble", { what: "Till 2 is down; say “over here, please”." }, { unit: "Unit 1" });
    await say("trouble", { what: "It was down." }, { unit: "Unit 2", until: "2027-03-04T00:00:00Z" });
    const said = { "Unit 1": "", "Unit 2": "", "Unit 3": "" };
    for (const day of ["05", "06", "07", "08", "09", "10", "11", "12"].map((date) => `2027-03-${date}`)) {
      const cards = await world.send(day);
      for (const unit of ["Unit 1", "Unit 2", "Unit 3"] as const)
        said[unit] += `${linesOf(cards.get(unit)).join("\n")}\n`;
    }
    expect(said["Unit 1"].match(/Heads-up: Till 2 is down; say “over here, please”\./g)).toHaveLength(8);
    expect(said["Unit 2"]).not.toContain("It was down.");
    expect(said["Unit 2"]).toContain("Our standard: Drinks within 4 minutes. Thirst is loud.");
    expect(said["Unit 3"]).not.toMatch(/Drinks within|Till 2|Offer water/);
    expect(Object.values(said).join()).not.toContain("Ofrezca");
  });
});
