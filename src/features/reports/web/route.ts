import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../../kernel/clock.ts";
import { readBody } from "../../../kernel/request-body.ts";
import { languages, type PlainKey, type Say, type Texts } from "../../../texts/catalog.ts";
import type { Links } from "../links/links.ts";
import type { PageOf, ReportLink, Visitor } from "../links/schema.ts";
import { askingPage, sentencePage } from "../page/short.ts";
import { besideIt, pageAt, pathOf } from "./address.ts";
import { answerPage, sendTo } from "./answer.ts";
import { cookieFor, cookieIn } from "./cookie.ts";

/** What a person may read, drawn for them as they are now; undefined: nothing. */
export type DrawPage = (page: PageOf, visitor: Visitor, now: Date) => Promise<string | undefined>;

export interface RouteDependencies {
  readonly links: Links;
  readonly draw: DrawPage;
  readonly texts: Texts;
  readonly clock: Clock;
  /** How the world reaches Bellhop. */
  readonly address: () => string | undefined;
}

/** The pages of digests, as a part of the HTTP surface: whoever is not known by number and cookie reads one calm sentence. */
export function createRoute({ links, draw, texts, clock, address }: RouteDependencies) {
  async function show(request: IncomingMessage, response: ServerResponse, { path, key }: Asked, say: Say) {
    const now = clock.now();
    const visitor = await visitorOf(request, now);
    if (key === undefined) {
      const page = pageAt(path);
      const drawn = page && visitor && (await draw(pageOf(page, visitor), visitor, now));
      return drawn === undefined ? refuse(response, "report.noneHere", say) : answerPage(response, 200, drawn);
    }
    const link = await linkAt(path, key, now);
    if (!link) return refuse(response, "report.ended", say);
    if (visitor && isFor(link, visitor)) return sendTo(response, besideIt(link));
    if (await links.isSpent(link)) return refuse(response, "report.ended", say);
    answerPage(response, 403, askingPage("report.asksNumber", say));
  }

  async function take(request: IncomingMessage, response: ServerResponse, { path, key }: Asked, say: Say) {
    const now = clock.now();
    const link = key === undefined ? undefined : await linkAt(path, key, now);
    const typed = await typedIn(request);
    if (!link || typed === undefined || isFromElsewhere(request)) return refuse(response, "report.ended", say);
    const became = await links.try(link, typed, now);
    if (became === "spent") return refuse(response, "report.ended", say);
    if (became === "wrong") return answerPage(response, 403, askingPage("report.wrongNumber", say));
    sendTo(response, besideIt(link), cookieFor(address() ?? "http://127.0.0.1", await links.admit(link, now)));
  }

  /** A link opens the page that it was made for, at its own path only. */
  async function linkAt(path: string, key: string, now: Date): Promise<ReportLink | undefined> {
    const link = await links.read(key, now);
    return link && pathOf(link) === path ? link : undefined;
  }

  async function visitorOf({ headers }: IncomingMessage, now: Date): Promise<Visitor | undefined> {
    const kept = cookieIn(headers.cookie);
    return kept === undefined ? undefined : links.visitor(kept, now);
  }

  return {
    handles: (path: string): boolean => path.startsWith("/reports/"),
    async listener(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const say = texts.for(languageOf(request.headers["accept-language"]), "UTC");
      const asked = askedOf(request.url ?? "");
      if (request.method === "GET" || request.method === "HEAD") return show(request, response, asked, say);
      if (request.method === "POST") return take(request, response, asked, say);
      refuse(response, "report.noneHere", say);
    },
  };
}

interface Asked {
  readonly path: string;
  /** What makes an address a link. */
  readonly key: string | undefined;
}

function askedOf(url: string): Asked {
  const [path = "", query = ""] = url.split("?");
  return { path, key: new URLSearchParams(query).get("key") ?? undefined };
}

const pageOf = (
  { week, placeId }: { readonly week: string; readonly placeId: string | undefined },
  { organizationId }: Visitor,
): PageOf => ({ organizationId, week, placeId: placeId ?? organizationId });

const isFor = (link: ReportLink, { organizationId, personId }: Visitor): boolean =>
  link.organizationId === organizationId && link.personId === personId;

const refuse = (response: ServerResponse, why: PlainKey, say: Say): void =>
  answerPage(response, 403, sentencePage(why, say));

/** Bytes; a number takes 11 with its name. */
const LONGEST = 200;

async function typedIn(request: IncomingMessage): Promise<string | undefined> {
  const body = await readBody(request, LONGEST);
  return body && (new URLSearchParams(body.toString("utf8")).get("number") ?? undefined);
}

/** Browsers say so themselves, where a form of another site was sent: https://www.w3.org/TR/fetch-metadata/ */
const isFromElsewhere = ({ headers }: IncomingMessage): boolean =>
  !["same-origin", undefined].includes(headers["sec-fetch-site"] as string | undefined);

/** The first language of the browser that we speak. */
const languageOf = (header = ""): string =>
  header
    .split(",")
    .map((one) => one.trim().slice(0, 2).toLowerCase())
    .find((language) => languages.includes(language)) ?? "en";
