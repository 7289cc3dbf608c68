import { z } from "zod";
import type { Ids } from "../../../kernel/clock.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { PageOf, ReportLink, Tried, Visitor } from "./schema.ts";
import { createSealing, type RingOf } from "./sealing.ts";
import { isSpent, tryOnce } from "./store.ts";

/** What a link carries, sealed: whom it is for, and the page that it opens. */
const Claims = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  placeId: z.uuid(),
  /** See DigestOf. */
  week: z.string(),
  number: z.string(),
  endsAt: z.number(),
});

/** What a browser keeps, sealed: who it is that reads there. */
const VisitClaims = z.object({ personId: z.uuid(), endsAt: z.number() });

export interface Links {
  /** A fresh link for one person, with the number that it asks for where a browser is not known yet. */
  make(
    page: PageOf,
    personId: string,
    now: Date,
  ): Promise<{ readonly key: string; readonly number: string; readonly endsAt: Date }>;
  /** Undefined: it is none of ours, it was changed, or its time is over. */
  read(key: string, now: Date): Promise<ReportLink | undefined>;
  /** Has it been opened with its number, or were too many others typed? */
  isSpent(link: ReportLink): Promise<boolean>;
  /** Counts what was typed. The right number opens a link once. */
  try(link: ReportLink, typed: string, now: Date): Promise<Tried>;
  /** What a browser is to keep from now on. */
  admit(visitor: Visitor, now: Date): Promise<string>;
  /** Who reads there, by what the browser has kept. */
  visitor(kept: string, now: Date): Promise<Visitor | undefined>;
}

/** Days for which a link can be opened, and for which a browser is known after that. */
export const LINK_DAYS = 14;
const DAY = 24 * 60 * 60_000;

/**
 * A link alone proves nothing about who opens it: it can be passed on, found, or opened by a machine that looks for
 * viruses. So it opens nothing without the number that stands beside it in the person's own chat, and that once: the
 * browser is known then. Another one gets nothing, whoever holds it.
 */
export function createLinks(sql: Sql, ids: Ids, ringOf: RingOf): Links {
  const links = createSealing(ringOf, "report link", Claims);
  const visits = createSealing(ringOf, "report visit", VisitClaims);
  return {
    async make({ organizationId, placeId, week }, personId, now) {
      const number = ids.digits();
      const endsAt = new Date(now.getTime() + LINK_DAYS * DAY);
      const claims = { id: ids.next(), personId, placeId, week, number, endsAt: endsAt.getTime() };
      return { key: await links.seal(organizationId, claims), number, endsAt };
    },
    async read(key, now) {
      const found = await links.open(key);
      if (!found || found.claims.endsAt <= now.getTime()) return undefined;
      const { organizationId, claims } = found;
      return { organizationId, ...claims, endsAt: new Date(claims.endsAt) };
    },
    isSpent: (link) => isSpent(sql, link),
    try: (link, typed, now) => tryOnce(sql, link, typed.replace(/\D/g, "") === link.number, now),
    admit: ({ organizationId, personId }, now) =>
      visits.seal(organizationId, { personId, endsAt: now.getTime() + LINK_DAYS * DAY }),
    async visitor(kept, now) {
      const found = await visits.open(kept);
      if (!found || found.claims.endsAt <= now.getTime()) return undefined;
      return { organizationId: found.organizationId, personId: found.claims.personId };
    },
  };
}
