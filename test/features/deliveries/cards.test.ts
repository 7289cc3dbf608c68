import { describe, expect, it } from "vitest";
import { renderCard as onSlack } from "../../../adapters/slack/render-card.ts";
import { renderCard as onTeams, renderContent } from "../../../adapters/teams/render-card.ts";
import { checkMessage as checkOnSlack } from "../../../playground/slack/checks/index.ts";
import { checkMessage as checkOnTeams } from "../../../playground/teams/checks/index.ts";
import { reportCard } from "../../../src/features/deliveries/cards.ts";
import type { Count } from "../../../src/features/deliveries/store.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { readBlocks } from "../../contracts/read-slack.ts";
import { readCard } from "../../contracts/read-teams.ts";

const texts = createTexts();
const say = texts.for("en-GB", "UTC");
const units = ["kitchen", "desk"].map((id) => ({ id, name: `The ${id}`, timeZone: "Asia/Tokyo" }));
const count = (day: string, scheduleId: string, more: Partial<Count> = {}): Count => ({
  day,
  at: new Date(`${day}T00:00:00Z`),
  unitId: scheduleId,
  scheduleId,
  content: "reminder",
  state: "sent",
  why: null,
  count: 1,
  ...more,
});
const report = (counts: readonly Count[]) =>
  reportCard({ title: "What was sent by itself in Harbour Group", counts, units, texts, say });
const toPeople = { at: null, unitId: null, scheduleId: null };

describe("what was sent by itself, of several units", () => {
  it("adds up by day, the newest first, above what did not go out", () => {
    const shown = report([
      count("2026-11-22", "kitchen", { count: 1_200 }),
      count("2026-11-22", "desk", { state: "skipped", why: "closed" }),
      count("2026-11-21", "kitchen"),
      count("2026-11-21", "desk", { state: "failed", why: "channel_not_found" }),
      count("2026-11-21", "", { ...toPeople, content: "unreachable", count: 2 }),
      count("2026-11-21", "", { ...toPeople, content: "nudge", state: "waiting", why: "quiet hours", count: 3 }),
    ]);
    const expected = `# What was sent by itself in Harbour Group
**Messages by day**
| Day | Sent | Waiting | Skipped | Failed |
| 22 Nov | 1,200 | 0 | 1 | 0 |
| 21 Nov | 3 | 3 | 0 | 1 |
**22 Nov, 9:00 · The desk · daily reminder** · of 1 message: 1 skipped (closed that day)
**21 Nov, 9:00 · The desk · daily reminder** · of 1 message: 1 failed (channel_not_found)
**21 Nov · messages to people** · of 3 messages: 3 waiting (3 × until quiet hours are over)
(small) Of each day’s messages, all are either sent, waiting, skipped or failed.`;
    expect(readBlocks(onSlack(shown).blocks)).toBe(expected);
    expect(readCard(renderContent(shown))).toBe(expected);
  });

  it("is the days of a week even when there are too many units to be named", () => {
    const days = Array.from({ length: 7 }, (_, at) => `2026-11-${22 - at}`);
    const units = Array.from({ length: 300 }, (_, at) => `unit ${at}`);
    const shown = report(days.flatMap((day) => units.map((unit) => count(day, unit, { state: "failed" }))));
    expect(readBlocks(onSlack(shown).blocks)).toContain("| 16 Nov | 300 |");
    expect(readCard(renderContent(shown))).toContain("| 16 Nov | 300 |");
    expect([...checkOnSlack(onSlack(shown)), ...checkOnTeams(onTeams(shown), "group")]).toEqual([]);
  });
});
