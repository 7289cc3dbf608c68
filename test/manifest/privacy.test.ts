import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { privacyDocument, undescribed } from "../../manifest/privacy.ts";

const schema = readFileSync("prisma/schema.prisma", "utf8");

describe("what is stored about whom", () => {
  it("is said of every table, and of every text in one", () => {
    expect(undescribed(schema), "Say above it in prisma/schema.prisma what it is.").toEqual([]);
    const forgetful = schema
      .replace(/\/\/\/ Who belongs to a unit\.\n/, "")
      .replace(/ +\/\/\/ What the customer said.*\n/, "");
    expect(undescribed(forgetful)).toEqual(["membership", "case.text"]);
  });

  it("stands in one document, with whose it is and for how long", () => {
    const written = privacyDocument(schema);
    expect(written).toContain("| text | What the customer said, as it was typed. | customer, person |");
    expect(written).toContain("| name | What the platform calls them. | person |");
    expect(written).toContain("| Messages, and what became of them | 90 |");
    expect(written).toMatch(/### membership\nWho belongs to a unit\.\n\nIds of people stand in it\./);
    expect(written).not.toContain("### bucket");
  });
});
