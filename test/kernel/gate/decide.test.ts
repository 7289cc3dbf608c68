import { describe, expect, it } from "vitest";
import { type Calendar, everyDay } from "../../../src/kernel/calendar/index.ts";
import { decide, type Receiver } from "../../../src/kernel/gate/decide.ts";

const CAFE: Calendar = {
  timeZone: "Europe/Berlin",
  hours: everyDay([{ from: 8 * 60, to: 18 * 60 }]),
  closed: ["2026-12-25"],
  quiet: { from: 21 * 60, to: 7 * 60 },
  startOfDay: everyDay(undefined),
};
const person = (more: Partial<Extract<Receiver, { kind: "person" }>> = {}): Receiver => ({
  kind: "person",
  calendar: CAFE,
  left: () => 12,
  ...more,
});
const channel: Receiver = { kind: "channel", calendar: CAFE };
const at = (moment: string) => new Date(moment);

describe("a message that nobody asked for", () => {
  it("goes at once while its receiver works", () => {
    expect(decide("proactive", person(), at("2026-06-01T10:00:00Z"))).toEqual({ go: "now" });
  });

  it("waits for the beginning of their working time", () => {
    expect(decide("proactive", person(), at("2026-06-01T21:30:00Z"))).toEqual({
      go: "later",
      at: at("2026-06-02T06:00:00Z"),
      why: "not working",
    });
  });

  it("waits over a closed day", () => {
    const decision = decide("proactive", person(), at("2026-12-24T20:00:00Z"));
    expect(decision).toMatchObject({ go: "later", at: at("2026-12-26T07:00:00Z") });
  });

  it("waits until a pause is over, and then for working time", () => {
    const pause = { from: at("2026-06-01T09:00:00Z"), until: at("2026-06-03T18:00:00Z") };
    const calendar = { unit: CAFE, timeZone: "Europe/Berlin", absences: [pause], shifts: [], planned: [] };
    expect(decide("proactive", person({ calendar }), at("2026-06-01T10:00:00Z"))).toEqual({
      go: "later",
      at: at("2026-06-04T06:00:00Z"),
      why: "not working",
    });
  });

  it("waits for the end of quiet hours, also while they work", () => {
    const early = { ...CAFE, hours: everyDay([{ from: 5 * 60, to: 14 * 60 }]) };
    expect(decide("proactive", person({ calendar: early }), at("2026-06-01T03:30:00Z"))).toEqual({
      go: "later",
      at: at("2026-06-01T05:00:00Z"),
      why: "quiet hours",
    });
  });

  it("is not sent when it would be one too many in the week in which it would go", () => {
    const nextWeekFull = person({ left: (when) => (when < at("2026-06-08T00:00:00Z") ? 1 : 0) });
    expect(decide("proactive", nextWeekFull, at("2026-06-05T10:00:00Z"))).toEqual({ go: "now" });
    expect(decide("proactive", nextWeekFull, at("2026-06-07T20:00:00Z"))).toEqual({ go: "never", why: "budget" });
  });

  it("is not sent when it would be of no use any more, or its receiver never works", () => {
    const evening = at("2026-06-01T20:00:00Z");
    expect(decide("proactive", person(), evening, at("2026-06-01T21:00:00Z"))).toEqual({
      go: "never",
      why: "too late",
    });
    const never = person({ calendar: { ...CAFE, hours: everyDay([]) } });
    expect(decide("proactive", never, evening)).toEqual({ go: "never", why: "never working" });
  });

  it("is held in a channel by quiet hours only", () => {
    expect(decide("proactive", channel, at("2026-06-01T17:30:00Z"))).toEqual({ go: "now" });
    expect(decide("proactive", channel, at("2026-06-01T19:30:00Z"))).toEqual({
      go: "later",
      at: at("2026-06-02T05:00:00Z"),
      why: "quiet hours",
    });
  });
});

it.each(["asked", "urgent"] as const)("what is %s goes at once, at night and over the budget too", (nature) => {
  const full = person({ left: () => 0 });
  expect(decide(nature, full, at("2026-06-01T23:30:00Z"))).toEqual({ go: "now" });
});
