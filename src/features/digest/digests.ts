import type { Ids } from "../../kernel/clock.ts";
import { redraw } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import { readById } from "./chain/store.ts";
import { type ComposingDependencies, createComposing } from "./lines/compose.ts";
import { digestOf, keepComposed, readKept } from "./lines/kept.ts";
import type { Digest, DigestOf } from "./lines/schema.ts";
import { withoutWithdrawn } from "./lines/withdrawn.ts";
import { mayRead, type Reader, shownTo } from "./readers/rights.ts";
import { noteOpened } from "./readers/store.ts";

/** The topic of digests, wherever they are shown. */
export const DIGEST = "digest";

export interface Digests {
  /** May somebody who is this read it? */
  readonly mayRead: typeof mayRead;
  /**
   * A digest as it was sent, else made now and kept nowhere; as far as somebody who is this may read it. Throws UserError where
   * its week is not over, its place was not there then, or it would tell of fewer than four people.
   */
  read(of: DigestOf, now: Date, reader: Pick<Reader, "memberships">): Promise<Digest>;
  /** The same of digests that were sent, by their ids, before anything is left out for whoever reads; in no order. */
  kept(keys: readonly { readonly organizationId: string; readonly id: string }[]): Promise<readonly Digest[]>;
  /** Makes a digest and keeps it, as it is to be sent; one that is kept already stays as it is. Throws like `read`. */
  keep(of: DigestOf, now: Date): Promise<Digest>;
  /** Somebody has opened it: the champion sees that. */
  opened(of: DigestOf, personId: string, now: Date): Promise<void>;
}

export interface DigestsDependencies extends ComposingDependencies {
  readonly ids: Ids;
  readonly wake: () => void;
}

export function createDigests(deps: DigestsDependencies): Digests {
  const { database, ids, wake } = deps;
  const compose = createComposing(deps);

  return {
    mayRead,
    async read(of, now, reader) {
      const digest = (await readKept(database, of)) ?? { ...(await compose(of, now)), kept: null, withdrawn: 0 };
      return shownTo(reader, digest);
    },
    async kept(keys) {
      const links = await Promise.all(keys.map(({ organizationId, id }) => readById(database, organizationId, id)));
      const found = links.filter((link) => link !== undefined);
      return Promise.all(found.map((link) => withoutWithdrawn(database, digestOf(link))));
    },
    async keep(of, now) {
      const known = await readKept(database, of);
      const digest = known ?? (await keepComposed(database, ids.next(), await compose(of, now)));
      await noteQuoted(database, digest);
      return digest;
    },
    async opened(of, personId, now) {
      const isNew = await database.transaction(async (sql) => {
        const subjectId = await noteOpened(sql, of, personId, now);
        if (subjectId !== undefined) await redraw(sql, ids, of.organizationId, { topic: DIGEST, subjectId });
        return subjectId !== undefined;
      });
      if (isNew) wake();
    },
  };
}

/** What it tells of is drawn anew where it stands when that is taken back, or made confidential. */
const noteQuoted = (sql: Sql, { organizationId, kept, lines }: Digest): Promise<unknown> =>
  sql.query({
    name: "digest.quotes",
    text: `INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
           SELECT DISTINCT $1::uuid, '${DIGEST}', $2::uuid, id FROM unnest($3::uuid[]) id ON CONFLICT DO NOTHING`,
    values: [
      organizationId,
      kept?.id,
      lines.flatMap(({ about, sources }) => [...about, ...sources.flatMap((one) => one.about)]),
    ],
  });
