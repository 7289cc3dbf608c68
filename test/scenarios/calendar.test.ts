import { describe, expect, it } from "vitest";
import { ADA, ANA, DEE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { type Seen, reads as wordsOf } from "../support/stage.ts";

/** The year after next: far enough, and never over. */
const YEAR = new Date().getUTCFullYear() + 2;

/** Between the days of a span languages put spaces of their own. */
const reads = (seen: Seen | undefined): string => wordsOf(seen).replaceAll(/(?<=\d)\s–\s(?=\d)/g, "–");

describe.each(platforms)("on %s,", (_platform, open) => {
  it("shows everybody the hours of their unit, and says that they are assumed", async () => {
    const { type } = await open();
    const { shown } = await type(ANA, "/bellhop", "hours");
    for (const part of ["Hours of Kitchen", "Mon–Sun", "7:00–22:00", "Quiet hours", "21:00–8:00", "Europe/London"])
      expect(reads(shown)).toContain(part);
    expect(reads(shown)).toContain("it is what I assume");
    expect(reads(shown)).not.toContain("Change");
    expect(reads((await type(ANA, "/bellhop", "hours Desk")).shown)).toContain("Hours of Desk");
    expect(reads((await type(ANA, "/bellhop", "hours Bar")).shown)).toContain("no unit “Bar”");
  });

  it("lets a manager change the hours of the unit with a form, which says what it does not understand", async () => {
    const { type, press, form, submit, told } = await open();
    const { shown } = await type(MO, "/bellhop", "hours");
    await press(MO, shown, "Change");
    await expect.poll(() => form(MO)).toContain("Mon–Sun 7:00–22:00");
    const wrong = await submit(MO, { hours: "Mon–Fri 8–26", quiet: "late", zone: "Europe/Atlantis" });
    expect(wrong.errors.hours).toContain("8–26");
    expect(wrong.errors.quiet).toContain("late");
    expect(wrong.errors.zone).toContain("Europe/Atlantis");
    await submit(MO, { hours: "Mon–Fri 8–20, Sat 9–12, 14–18", quiet: "", starts: "7:30", zone: "Asia/Kathmandu" });
    await expect.poll(() => reads(told(MO).at(-1))).toContain("Mon–Fri");
    const after = reads(told(MO).at(-1));
    for (const part of [
      "Mon–Fri",
      "8:00–20:00",
      "9:00–12:00, 14:00–18:00",
      "closed",
      "never",
      "7:30",
      "Asia/Kathmandu",
    ])
      expect(after).toContain(part);
    expect(after).not.toContain("assume");
  });

  it("adds closed days as they are typed, lists them, and takes them back", async () => {
    const { type, press } = await open();
    const closed = await type(MO, "/bellhop", `closed 24–26 Dec ${YEAR}`);
    expect(reads(closed.shown)).toContain(`Kitchen is closed on 24–26 Dec ${YEAR}`);
    expect(reads((await type(ANA, "/bellhop", "closed")).shown)).toContain(`24–26 Dec ${YEAR}`);
    await type(MO, "/bellhop", `closed remove 25 Dec ${YEAR}`);
    const left = reads((await type(ANA, "/bellhop", "closed Kitchen")).shown);
    expect(left).toContain(`24 Dec ${YEAR}`);
    expect(left).toContain(`26 Dec ${YEAR}`);
    expect(left).not.toContain(`24–26 Dec ${YEAR}`);
    await press(MO, closed.shown, "Take it back");
    expect(reads((await type(ANA, "/bellhop", "closed")).shown)).toContain("No closed day is known");
  });

  it("lets managers close their own unit only, admins any, and says how days are typed", async () => {
    const { type } = await open();
    const day = `1 Jan ${YEAR}`;
    expect(reads((await type(ANA, "/bellhop", `closed ${day}`)).shown)).toContain("You do not manage Kitchen");
    expect(reads((await type(MO, "/bellhop", `closed ${day} Desk`)).shown)).toContain("You do not manage Desk");
    expect(reads((await type(ADA, "/bellhop", `closed ${day} Desk`)).shown)).toContain("Desk is closed");
    expect(reads((await type(MO, "/bellhop", "closed 31 Nov")).shown)).toContain("did not understand which day");
    expect(reads((await type(MO, "/bellhop", "closed 1 Jan 2020")).shown)).toContain("are over");
  });

  it("suggests the public holidays of a country, says what they may lack, and closes on all of them by one press", async () => {
    const { type, press } = await open();
    const suggested = await type(MO, "/bellhop", "closed suggest GB-ENG");
    for (const part of ["GB-ENG", "Christmas Day", "Good Friday", "may lack"])
      expect(reads(suggested.shown)).toContain(part);
    await press(MO, suggested.shown, "Close Kitchen on all of them");
    expect(reads((await type(ANA, "/bellhop", "closed")).shown)).toContain("Christmas Day");
    expect(reads((await type(MO, "/bellhop", "closed suggest GB-ENG")).shown)).toContain("closed days yet: 0");
    expect(reads((await type(MO, "/bellhop", "closed suggest Atlantis")).shown)).toContain("no country “Atlantis”");
  });

  it("notes when somebody is away or wants a pause, and ends it", async () => {
    const { type, press } = await open();
    expect(reads((await type(DEE, "/bellhop", "away")).shown)).toContain("You are not away");
    const away = await type(DEE, "/bellhop", `away 3–10 Mar ${YEAR}`);
    expect(reads(away.shown)).toContain(`Away 3–10 Mar ${YEAR}`);
    expect(reads((await type(DEE, "/bellhop", "pause for 2 hours")).shown)).toContain("Paused until");
    expect(reads((await type(DEE, "/bellhop", "pause until whenever")).shown)).toContain(
      "did not understand until when",
    );
    const ended = await type(DEE, "/bellhop", "pause off");
    expect(reads(ended.shown)).not.toContain("Paused until");
    expect(
      reads((await press(DEE, ended.shown, "End it")).shown ?? (await type(DEE, "/bellhop", "away")).shown),
    ).not.toContain("Mar");
    expect(reads((await type(DEE, "/bellhop", "pause")).shown)).toContain("You are not away");
  });

  it("lets everybody say when they work, as words or in a form, or as their unit does", async () => {
    const { type, press, submit, form, told } = await open();
    expect(reads((await type(ANA, "/bellhop", "working")).shown)).toContain("as in Kitchen");
    const changed = await type(ANA, "/bellhop", "working Mon–Fri");
    expect(reads(changed.shown)).toContain("Sat–Sun");
    await press(ANA, changed.shown, "Change");
    await expect.poll(() => form(ANA)).toContain("Mon, Tue, Wed, Thu, Fri");
    expect((await submit(ANA, { working: "sometimes" })).errors.working).toContain("sometimes");
    await submit(ANA, { working: "Mon–Thu 9–17, Fri 9–13", quiet: "22–6", zone: "Europe/Lisbon" });
    await expect.poll(() => reads(told(ANA).at(-1))).toContain("Europe/Lisbon");
    const own = told(ANA).at(-1);
    for (const part of ["9:00–17:00", "9:00–13:00", "22:00–6:00", "Europe/Lisbon"]) expect(reads(own)).toContain(part);
    await press(ANA, own, "As in Kitchen");
    const reset = reads((await type(ANA, "/bellhop", "working")).shown);
    expect(reset).toContain("as in Kitchen");
    expect(reset).toContain("Europe/Lisbon");
  });

  it("lets everybody have a time zone and quiet hours of their own, until they want those of their chat and unit again", async () => {
    const { type } = await open();
    const working = async (typed: string) => reads((await type(ANA, "/bellhop", `working ${typed}`)).shown);
    const pausedUntil = async (time: string) => {
      const { shown } = await type(ANA, "/bellhop", `pause until 14 Dec ${time}`);
      // Which pause it is about is in the ids of its button and blocks.
      return reads(shown).replaceAll(/[\da-f-]{36}|"block_id":"[^"]*"/g, "");
    };
    expect(await working("")).toContain("Europe/London, as in Kitchen");
    const inLondon = await pausedUntil("12:00");
    expect(await working("zone Mars/Olympus")).toContain("There is no time zone");
    expect(await working("zone Asia/Tokyo")).toContain("Asia/Tokyo");
    // That is noon in London: what they type is read in the zone that they have said.
    expect(momentsIn(await pausedUntil("21:00"))).toEqual(momentsIn(inLondon));
    expect(await working("quiet 13–15")).toContain("13:00–15:00");
    expect(await working("quiet sometimes")).toContain("did not understand");
    expect(await working("")).toContain("13:00–15:00");
    expect(await working("quiet as my unit")).toContain("as in Kitchen");
    expect(await working("zone as my chat says")).toContain("Europe/London, as in Kitchen");
    expect(await pausedUntil("12:00")).toBe(inLondon);
  });
});

/** The moments that a card names, as either platform writes them. */
const momentsIn = (shown: string): string[] => shown.match(/<!date\^\d+|DATE\([^,]+/g) ?? [];
