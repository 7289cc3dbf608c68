import { describe, expect, it } from "vitest";
import { renderCard as renderOnSlack } from "../../../adapters/slack/render-card.ts";
import { renderForm as formOnSlack } from "../../../adapters/slack/render-form.ts";
import { renderCard as renderOnTeams } from "../../../adapters/teams/render-card.ts";
import { renderForm as formOnTeams } from "../../../adapters/teams/render-form.ts";
import { checkMessage as checkOnSlack, checkView } from "../../../playground/slack/checks/index.ts";
import { checkDialogResponse, checkMessage as checkOnTeams } from "../../../playground/teams/checks/index.ts";
import { historyCard } from "../../../src/features/content/history.ts";
import { trades } from "../../../src/features/content/library/catalog.ts";
import { type KeptEntry, LONGEST, oneLine } from "../../../src/features/content/schema.ts";
import { standardsCard } from "../../../src/features/content/standards/cards.ts";
import { standardForm } from "../../../src/features/content/standards/forms.ts";
import { listCard, tipCard } from "../../../src/features/content/tips/cards.ts";
import { tipForm } from "../../../src/features/content/tips/forms.ts";
import type { ListedTip } from "../../../src/features/content/tips/list.ts";
import { troublesCard } from "../../../src/features/content/troubles/cards.ts";
import { troubleForm } from "../../../src/features/content/troubles/forms.ts";
import { readLists } from "../../../src/features/feedback/index.ts";
import type { Card } from "../../../src/message/card.ts";
import type { Form } from "../../../src/message/form.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { hostileTexts } from "../../support/hostile-cards.ts";

const ID = "0199aaaa-0000-7000-8000-000000000001";
const AT = new Date("2026-12-22T08:00:00Z");
const lists = await readLists({ query: async () => [] }, ID);
const steps = lists.step.keys;
const unit = {
  ...{ id: ID, organizationId: ID, name: "Kitchen", locale: "en-GB", timeZone: "Europe/London", isDefault: false },
};
const markup: [string, string][] = [
  ["Slack's markup", "<!channel> *bold* <https://x.example|here> `code` <@U0ANA>"],
  ["Markdown", "[here](https://x.example) **bold** <at>Ana</at> | a | b |"],
];

const problemsOf = (card: Card): unknown[] => [
  ...checkOnSlack(renderOnSlack(card)),
  ...checkOnTeams(renderOnTeams(card), "group"),
  ...checkOnTeams(renderOnTeams(card), "personal"),
];
const problemsOfForm = (form: Form): unknown[] => [
  ...checkView(formOnSlack(form, "")),
  ...checkDialogResponse({ task: { type: "continue", value: formOnTeams(form, "") } }, "task/fetch", "personal"),
];

/** What people type, as it is kept: a line of at most 280 characters. */
const kept = (typed: string): string => [...oneLine(typed)].slice(0, LONGEST).join("") || "x";

describe.each<[string, [string, string][]]>([
  ["en-GB", [...hostileTexts, ...markup]],
  ["es-MX", markup],
])("in %s", (locale, texts) => {
  const say = createTexts().for(locale, "Europe/Madrid");

  it.each(texts)("tips, standards and troubles that are %s are taken by both platforms", (_what, typed) => {
    const what = kept(typed);
    const says = { what, why: what, how: what, themes: [...lists.theme.keys], trades: [...trades], language: "pt" };
    const tip: ListedTip = { id: ID, says, fromLibrary: false, unitName: what, retired: false, mayDecide: true };
    const done = { said: say("tip.changed"), change: { id: ID, at: AT } };
    const found = { tips: [tip, tip, tip, tip, tip], total: 5_000, more: true, retired: false };
    const entry: KeptEntry = { id: ID, kind: "tip", says, state: "in use", addedAt: AT };
    const before = { unit_id: null, state: "in use" as const, says, until_at: null };
    const event = { id: ID, kind: "changed" as const, at: AT, by: what, before };
    const trouble = { id: ID, kind: "trouble", says: { what }, state: "in use", addedAt: AT } as const;
    const standards = steps.map((step) => ({ id: ID, step, what, why: what }));
    const cards = [
      listCard({ asked: what, page: 3, found, lists, mayImport: true, done }, say),
      tipCard(tip, lists, done, say),
      historyCard(entry, Array(20).fill(event), lists, say),
      standardsCard({ unit, standards, lists, mayDecide: { unit: true, everyUnit: true }, done }, say),
      troublesCard(unit, Array(12).fill({ ...trouble, until: AT, addedByName: what }), done, say),
    ];
    for (const card of cards) expect(problemsOf(card)).toEqual([]);
    const places = { everyUnit: true, unit: { id: ID, name: what } };
    const forms = [
      tipForm({ says, lists, languages: ["pt", "fr"], places }, say),
      standardForm(
        { unitId: ID, known: { entryId: ID, says: { step: "waiting", what, why: what } }, places, lists },
        say,
      ),
      standardForm({ unitId: ID, places, lists }, say),
      troubleForm({ entryId: ID }, { what, until: "2026-12-24 18:00" }, say),
    ];
    for (const form of forms) expect(problemsOfForm(form)).toEqual([]);
  });
});
