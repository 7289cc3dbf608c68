import { describe, expect, it } from "vitest";
import { formatDate, type Viewer } from "../../../playground/web/src/dates.ts";

const at = (moment: string): number => Date.parse(moment) / 1000;
const galway: Viewer = { timeZone: "Europe/Dublin", locale: "en-GB", now: Date.parse("2026-07-10T22:30:00Z") };

describe("a moment as its reader sees it", () => {
  it.each([
    ["{time}", "14:05"],
    ["{time_secs}", "14:05:09"],
    ["{date_num}", "04/03/2026"],
    ["{date}", "4 March 2026"],
    ["{date_short}", "4 Mar 2026"],
    ["{date_long}", "Wednesday, 4 March 2026"],
    ["until {date_short_pretty} at {time}", "until 4 Mar 2026 at 14:05"],
    ["{weekday}", "{weekday}"],
  ])("writes %s as %s", (format, written) => {
    expect(formatDate(at("2026-03-04T14:05:09Z"), format, galway)).toBe(written);
  });

  it("names the days around today on the reader's own calendar", () => {
    // Half past ten in the evening in UTC is half past eleven in Galway, and the next day in Helsinki.
    const tomorrow = at("2026-07-11T08:00:00Z");
    expect(formatDate(tomorrow, "{date_short_pretty} {time}", galway)).toBe("tomorrow 09:00");
    expect(formatDate(tomorrow, "{date_pretty} {time}", { ...galway, timeZone: "Europe/Helsinki" })).toBe(
      "today 11:00",
    );
    expect(formatDate(at("2026-07-09T08:00:00Z"), "{date_long_pretty}", galway)).toBe("yesterday");
    expect(formatDate(at("2026-07-08T08:00:00Z"), "{date_short_pretty}", galway)).toBe("8 Jul 2026");
  });

  it.each([
    ["2026-07-10T22:29:30Z", "30 seconds ago"],
    ["2026-07-10T22:00:00Z", "30 minutes ago"],
    ["2026-07-10T20:30:00Z", "2 hours ago"],
    ["2026-07-07T22:30:00Z", "3 days ago"],
    ["2026-07-10T22:35:00Z", "in 5 minutes"],
  ])("says how long ago %s was", (moment, written) => {
    expect(formatDate(at(moment), "{ago}", galway)).toBe(written);
  });
});
