import { describe, it } from "vitest";
import { renderCard as cardOnSlack } from "../../../adapters/slack/render-card.ts";
import { renderContent as contentOnTeams } from "../../../adapters/teams/render-card.ts";
import { digestFile } from "../../../src/features/digest/file/file.ts";
import { createShowing } from "../../../src/features/digest/shown/drawing.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { readBlocks } from "../../contracts/read-slack.ts";
import { expectGolden } from "../../support/golden.ts";
import { digestsOf, inns, NOW, WEEK } from "./four-inns.ts";

const texts = createTexts();
const written = (value: object): string => `${JSON.stringify(value, undefined, 1)}\n`;

describe.each(Object.entries(inns))("the digest of a %s", (name, open) => {
  const file = `digest-${name.replaceAll(" ", "-")}`;

  it("reads, and is drawn on each platform, as it always was", async () => {
    const here = await open();
    const { database, organizationId } = here;
    const of = { organizationId, placeId: organizationId, week: WEEK };
    const digest = await digestsOf(here).keep(of, NOW);
    const show = createShowing({ database, texts, offers: () => [] });
    const shown = await show(digest, { roles: ["leader"], memberships: [] });
    await expectGolden(`${file}.txt`, `${readBlocks(cardOnSlack(shown).blocks)}\n`);
    await expectGolden(`${file}.slack.json`, written(cardOnSlack(shown)));
    await expectGolden(`${file}.teams.json`, written(contentOnTeams(shown)));
    const names = new Map(Object.entries(here.units).map(([unit, id]) => [id, unit]));
    const csv = digestFile(digest, (id) => names.get(id) ?? "", texts.for("en", "Europe/London"));
    await expectGolden(`${file}.csv`, csv.text);
  });
});

describe("the digest of a bad week", () => {
  it("reads in Spanish as it always did", async () => {
    const here = await inns["bad week"]();
    const { database, prisma, organizationId } = here;
    await prisma.organization.updateMany({ data: { locale: "es-ES" } });
    const digest = await digestsOf(here).keep({ organizationId, placeId: organizationId, week: WEEK }, NOW);
    const show = createShowing({ database, texts, offers: () => [] });
    const shown = await show(digest, { roles: ["leader"], memberships: [] });
    await expectGolden("digest-bad-week.es.txt", `${readBlocks(cardOnSlack(shown).blocks)}\n`);
  });
});
