import type { Person } from "../../kernel/context.ts";
import { UserError } from "../../kernel/errors.ts";
import type { Log, Sql } from "../../kernel/ports.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Digest, DigestOf } from "../digest/index.ts";
import { readCourses } from "./courses.ts";
import { readReader } from "./links/readers.ts";
import { createPainter, type Paint } from "./page/painter.ts";
import { reportPage } from "./page/report.ts";
import type { DrawPage } from "./web/route.ts";

/** What pages ask of digests. */
export interface Digests {
  /** May somebody with these roles and units read it? */
  mayRead(person: Pick<Person, "roles" | "memberships">, of: DigestOf): boolean;
  /** As it was sent, else as it is worked out now, as far as its reader may know. Throws UserError where there is none. */
  read(of: DigestOf, now: Date, reader: Pick<Person, "memberships">): Promise<Digest>;
  /** Somebody has read it. */
  opened(digest: Digest, personId: string, now: Date): Promise<void>;
}

export interface DrawingDependencies {
  readonly database: Sql;
  readonly digests: Digests;
  readonly texts: Texts;
  readonly log: Log;
}

/** Draws the page of a digest for whoever reads in a browser, by the rights that they have at that moment. */
export function drawFor({ database, digests, texts, log }: DrawingDependencies): DrawPage {
  const painter = createPainter();
  /** A page says all its figures in words: without pictures it is still one. */
  const paint: Paint = (courses) =>
    painter(courses).catch((error: unknown) => {
      log.warn({ err: error }, "The pictures of a page could not be drawn");
      return [];
    });
  return async (page, { organizationId, personId }, now) => {
    const reader = await readReader(database, organizationId, personId);
    if (!reader || !digests.mayRead(reader, page)) return undefined;
    const digest = await digests.read(page, now, reader).catch(nothingThere);
    if (!digest) return undefined;
    const { place, courses } = await readCourses(database, digest);
    const words = { say: texts.for(reader.locale, reader.timeZone), dates: texts.for(reader.locale, "UTC") };
    const drawn = await reportPage({ digest, place, courses }, words, paint);
    await digests.opened(digest, reader.id, now);
    return drawn;
  };
}

const nothingThere = (error: unknown): undefined => {
  if (!(error instanceof UserError)) throw error;
};
