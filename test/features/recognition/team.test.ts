import { expect, it } from "vitest";
import { teamCard } from "../../../src/features/recognition/coverage/cards.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { NOW } from "./organization.ts";

const say = createTexts().for("en", "UTC");

it("names everybody of a large team who was not thanked for long, first whom there is something to thank for", () => {
  const team = Array.from({ length: 20 }, (_, at) => ({ id: `p${at}`, name: `Person ${at}`, at: null }));
  const unit = {
    organizationId: "o",
    id: "u",
    name: "Kitchen",
    locale: "en",
    timeZone: "UTC",
    isDefault: true,
  };
  const deed = { personId: "p19", caseId: null, winId: "w", name: "W-3", text: "carried her bags" };
  const shown = JSON.stringify(teamCard(unit, team, new Map([[deed.personId, deed]]), NOW, say).blocks);
  for (const { name } of team) expect(shown).toContain(name);
  expect(shown).toContain("W-3: carried her bags");
  expect(shown.indexOf("Person 19")).toBeLessThan(shown.indexOf("Person 0"));
});
