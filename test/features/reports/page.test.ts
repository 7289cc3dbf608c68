import { describe, expect, it } from "vitest";
import { inns, SECRETS, WEEK } from "../digest/four-inns.ts";
import { pagesOf } from "./pages.ts";

/** What people read on a page. */
const read = (page: string): string =>
  page
    .replace(/<(style|title)>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(lt|gt|amp|quot|#39);/g, (entity) => new Map(ENTITIES).get(entity) ?? entity)
    .replace(/\s+/g, " ")
    .trim();
const ENTITIES: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"],
  ["&quot;", '"'],
  ["&#39;", "'"],
];

/** The one sentence of a page that shows nothing. */
const ENDED = "This link does not open anything any more: ask for a new one in your chat with Bellhop.";
const NONE = "There is nothing to read here: ask for the page in your chat with Bellhop.";
const ASKS = "This page opens with the number that stands beside its link in your chat with Bellhop.";

describe("the page of a digest", () => {
  it("shows its person the lines as they were sent, the measures as a table, and pictures with their figures", async () => {
    const here = await inns.normal();
    const pages = await pagesOf(here);
    const lea = await pages.person(["leader"]);
    const { organizationId } = pages;
    const digest = await pages.digests.keep(
      { organizationId, placeId: organizationId, week: WEEK },
      new Date("2026-11-09T09:00:00Z"),
    );
    const { url, number } = await pages.ask(lea);
    const browser = pages.browser();
    const asked = await browser.open(url);
    expect([asked.status, read(asked.text)]).toEqual([403, `${ASKS} Number Show the page`]);

    const shown = await browser.type(url, number);
    expect([shown.status, new URL(shown.url).pathname, new URL(shown.url).search]).toEqual([
      200,
      "/reports/2026-W45",
      "",
    ]);
    const said = read(shown.text);
    for (const { says, sources } of digest.lines) {
      expect(said).toContain(read(says.replaceAll("<", "&lt;")));
      for (const { source } of sources) {
        if ("says" in source) expect(said).toContain(source.says.replace(/\s+/g, " "));
        if (source.kind === "verbatim") expect(said).toContain(source.words.replace(/\s+/g, " "));
      }
    }
    expect(said).toContain(`digest 1, ${digest.kept?.hash.slice(0, 12)}`);
    expect(said).toMatch(/First contact 30 min of \d+ small numbers? 30 min/);
    expect(shown.text.match(/<svg /g)?.length).toBeGreaterThan(2);
    expect(shown.text).toContain("<b>never</b>".replace("<", "&lt;").replace("</", "&lt;/").replaceAll(">", "&gt;"));
    for (const secret of SECRETS) expect(said).not.toContain(secret);
    expect(await readings(here)).toEqual([lea.id]);
  });

  it("loads nothing from anywhere, runs no script, is kept by nobody and tells nobody where it was opened from", async () => {
    const pages = await pagesOf(await inns["bad week"]());
    const lea = await pages.person(["champion"]);
    const { url, number } = await pages.ask(lea);
    const shown = await pages.browser().type(url, number);
    for (const secret of SECRETS) expect(shown.text).not.toContain(secret);
    expect(shown.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(shown.headers.get("cache-control")).toBe("no-store");
    expect(shown.headers.get("referrer-policy")).toBe("no-referrer");
    expect(shown.text).not.toMatch(/<script|<link|<img|\ssrc=|\shref=|\sstyle=|url\(|@import/);
    expect(shown.cookie).toMatch(/^bellhop_reports=[^;]+; Path=\/reports; HttpOnly; SameSite=Lax$/);
    expect(shown.cookie).not.toContain(lea.id);
  });

  it("is asked for in its reader's language, and has its lines in that of its place", async () => {
    const pages = await pagesOf(await inns["first week"]());
    const luz = await pages.person(["leader"], { locale: "es-ES" });
    const { url, number } = await pages.ask(luz);
    const { text } = await pages.browser().type(url, number);
    expect(text).toContain('<html lang="es-ES">');
    expect(text).toContain('<section lang="en">');
    expect(read(text)).toContain("Primer contacto");
    expect(read(text)).toContain("no se envió así");
  });
});

describe("the page of a unit", () => {
  it("names who was not thanked to its manager, and tells others that something is hidden", async () => {
    const here = await inns["first week"]();
    const placeId = here.units.Dining;
    const pages = await pagesOf(here);
    const [mo, lea] = [await pages.person([], { manages: placeId }), await pages.person(["leader"])];
    await pages.person([], { worksIn: placeId });
    const seen = async (who: typeof mo): Promise<string> => {
      const { url, number } = await pages.ask(who, { placeId });
      const shown = await pages.browser().type(url, number);
      expect(new URL(shown.url).pathname).toBe(`/reports/2026-W45/${placeId}`);
      return read(shown.text);
    };
    const [toManager, toLeader] = [await seen(mo), await seen(lea)];
    expect(toManager).toMatch(/^Dining · week 2026-W45, from 2 Nov/);
    expect(toManager).toContain("not thanked");
    expect(toLeader).not.toContain("not thanked");
    expect(toLeader).toContain("1 thing is hidden by a privacy rule.");
  });
});

describe("the page of a month", () => {
  it("has the medians of its weeks, and its measures week by week", async () => {
    const here = await inns.normal();
    const pages = await pagesOf(here);
    const lea = await pages.person(["leader"]);
    const { url, number } = await pages.ask(lea, { week: "2026-10" });
    const shown = await pages.browser().type(url, number);
    expect([shown.status, new URL(shown.url).pathname]).toEqual([200, "/reports/2026-10"]);
    expect(read(shown.text)).toMatch(
      /^Inn · October 2026 .*Measure This month Month before Usual First contact 30 min of \d+/,
    );
    expect(shown.text.match(/<svg /g)?.length).toBeGreaterThan(2);
  });
});

describe("another person, with the link of somebody", () => {
  it("reads one calm sentence, also in the browser of whoever may read other digests", async () => {
    const here = await inns["first week"]();
    const pages = await pagesOf(here);
    const lea = await pages.person(["leader"]);
    const mo = await pages.person([], { manages: here.units.Dining });
    const browserOfMo = pages.browser();
    const own = await pages.ask(mo, { placeId: here.units.Dining });
    expect((await browserOfMo.type(own.url, own.number)).status).toBe(200);

    const { url, number } = await pages.ask(lea);
    for (const browser of [browserOfMo, pages.browser()]) {
      const shown = await browser.open(url);
      expect([shown.status, read(shown.text)]).toEqual([403, `${ASKS} Number Show the page`]);
    }
    expect((await pages.browser().type(url, number)).status).toBe(200);
    for (const browser of [browserOfMo, pages.browser()]) {
      const shown = await browser.open(url);
      expect([shown.status, read(shown.text)]).toEqual([403, ENDED]);
      expect((await browser.type(url, number)).status).toBe(403);
    }
    // Without the link, by what the address is alone.
    const clean = pages.at("/reports/2026-W45");
    for (const browser of [browserOfMo, pages.browser()]) {
      const shown = await browser.open(clean);
      expect([shown.status, read(shown.text)]).toEqual([403, NONE]);
    }
  });

  it("has three guesses at the number", async () => {
    const pages = await pagesOf(await inns["first week"]());
    const { url, number } = await pages.ask(await pages.person(["leader"]));
    const wrong = number === "0000" ? "1111" : "0000";
    const browser = pages.browser();
    const said = [];
    for (const typed of [wrong, wrong, wrong, number]) said.push(read((await browser.type(url, typed)).text));
    const again =
      "That is not the number that stands beside this link in your chat with Bellhop. Look once more, and type it again.";
    expect(said).toEqual([`${again} Number Show the page`, `${again} Number Show the page`, ENDED, ENDED]);
  });

  it("cannot have a number sent from another site", async () => {
    const pages = await pagesOf(await inns["first week"]());
    const { url, number } = await pages.ask(await pages.person(["leader"]));
    const browser = pages.browser();
    expect((await browser.type(url, number, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await browser.type(url, number, { "sec-fetch-site": "same-origin" })).status).toBe(200);
  });
});

describe("a link", () => {
  it("opens at once in the browser that its person has opened one in, until that is forgotten after 14 days", async () => {
    const pages = await pagesOf(await inns.normal());
    const lea = await pages.person(["leader"]);
    const first = await pages.ask(lea);
    const browser = pages.browser();
    await browser.type(first.url, first.number);
    pages.wait(13);
    const second = await pages.ask(lea, { week: "2026-10-26" });
    const shown = await browser.open(second.url);
    expect([shown.status, new URL(shown.url).pathname]).toEqual([200, "/reports/2026-W44"]);
    pages.wait(1);
    expect(read((await browser.open(shown.url)).text)).toBe(NONE);
    expect(read((await browser.open(second.url)).text)).toBe(`${ASKS} Number Show the page`);
  });

  it("shows nothing when it has expired, or with one character of its address changed", async () => {
    const pages = await pagesOf(await inns["first week"]());
    const { url, number } = await pages.ask(await pages.person(["leader"]));
    for (const other of [url.replace("W45", "W44"), url.replace("?key=", "?kez="), `${url}A`, url.slice(0, -1)]) {
      const shown = await pages.browser().open(other);
      expect([shown.status, read(shown.text)]).toEqual([403, other.includes("kez") ? NONE : ENDED]);
      expect((await pages.browser().type(other, number)).status).toBe(403);
    }
    pages.wait(14);
    const shown = await pages.browser().open(url);
    expect([shown.status, read(shown.text)]).toEqual([403, ENDED]);
    expect((await pages.browser().type(url, number)).status).toBe(403);
  });

  it("shows what its person may read when it is opened, not when it was made", async () => {
    const here = await inns["first week"]();
    const { prisma, organizationId } = here;
    const pages = await pagesOf(here);
    const mo = await pages.person(["leader"], { manages: here.units.Dining });
    const { url, number } = await pages.ask(mo);
    const browser = pages.browser();
    expect((await browser.type(url, number)).status).toBe(200);
    const clean = pages.at("/reports/2026-W45");
    await prisma.person.update({ where: { organizationId_id: { organizationId, id: mo.id } }, data: { roles: [] } });
    expect(read((await browser.open(clean)).text)).toBe(NONE);
    expect((await browser.open(`${clean}/${here.units.Dining}`)).status).toBe(200);
    expect(read((await browser.open(`${clean}/${here.units.Bar}`)).text)).toBe(NONE);
    await prisma.identity.updateMany({ where: { personId: mo.id }, data: { active: false } });
    expect(read((await browser.open(`${clean}/${here.units.Dining}`)).text)).toBe(NONE);
  });

  it("is given to nobody who may not read the digest, and where nobody knows Bellhop's address", async () => {
    const here = await inns["first week"]();
    const pages = await pagesOf(here);
    const mo = await pages.person([], { manages: here.units.Dining });
    await expect(pages.ask(mo)).rejects.toThrow("digest.notAllowed");
    await expect(pages.ask(mo, { placeId: here.units.Bar })).rejects.toThrow("digest.notAllowed");
    pages.loseAddress();
    await expect(pages.ask(mo, { placeId: here.units.Dining })).rejects.toThrow("report.noAddress");
  });

  it("leads nowhere for a week that is not over, one that is none, and a unit of three", async () => {
    const here = await inns["first week"]();
    const pages = await pagesOf(here);
    const lea = await pages.person(["leader"]);
    const { url, number } = await pages.ask(lea);
    const browser = pages.browser();
    await browser.type(url, number);
    const paths = ["2026-W46", "2026-W54", "2026-13", "nonsense", `2026-W45/${here.units.Kiosk}`, `2026-W45/${lea.id}`];
    for (const path of paths) {
      const shown = await browser.open(pages.at(`/reports/${path}`));
      expect([path, shown.status, read(shown.text)]).toEqual([path, 403, NONE]);
    }
  });
});

/** Who has opened a digest. */
const readings = async ({ prisma }: Awaited<ReturnType<(typeof inns)["normal"]>>): Promise<string[]> =>
  (await prisma.digestReading.findMany({ where: { openedAt: { not: null } } })).map(({ personId }) => personId);
