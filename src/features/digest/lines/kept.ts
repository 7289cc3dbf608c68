import type { Database, Sql } from "../../../kernel/ports.ts";
import { isErased, type Kept, type Line, type Link } from "../chain/links.ts";
import { keepDigest, readDigest } from "../chain/store.ts";
import { type Digest, type DigestLine, type DigestOf, lineKinds, Source, type Sourced } from "./schema.ts";
import { withoutWithdrawn } from "./withdrawn.ts";

/** A digest that nobody has kept yet. */
export type Composed = Pick<Digest, "organizationId" | "placeId" | "week" | "madeAt" | "lines">;

/**
 * Keeps a digest as it is sent, as the next link of its organization's chain, and gives it back; where one of this place and
 * week is kept already, that one.
 */
export async function keepComposed(database: Database, id: string, { lines, ...made }: Composed): Promise<Digest> {
  const link = await keepDigest(database, {
    ...{ ...made, id },
    lines: lines.map(({ kind, says: text, about, sources }) => ({
      ...{ kind, says: { about, text } },
      sources: sources.map((one) => ({ about: one.about, text: JSON.stringify(one.source) })),
    })),
  });
  return withoutWithdrawn(database, digestOf(link));
}

/** A digest as it was sent, without what may not be told any more; undefined: none was. */
export async function readKept(sql: Sql, { organizationId, placeId, week }: DigestOf): Promise<Digest | undefined> {
  const link = await readDigest(sql, organizationId, placeId, week);
  return link && withoutWithdrawn(sql, digestOf(link));
}

/** What a link of the chain says. What was erased from it is counted. */
export function digestOf({ organizationId, placeId, week, madeAt, id, position, hash, lines }: Link): Digest {
  const read = lines.map(lineOf);
  return {
    ...{ organizationId, placeId, week, madeAt, kept: { id, position, hash } },
    lines: read.flatMap(({ line }) => line ?? []),
    withdrawn: read.reduce((all, { erased }) => all + erased, 0),
  };
}

function lineOf({ kind: written, says, sources }: Line): { readonly line?: DigestLine; readonly erased: number } {
  const kind = lineKinds.find((one) => one === written);
  if (kind === undefined) throw new Error(`No digest has a line of the kind ${written}.`);
  // A line that is erased tells of what its source does: together they are one thing.
  if (isErased(says)) return { erased: 1 };
  const left = sources.filter((source) => !isErased(source));
  const line: DigestLine = { kind, says: says.text ?? "", about: says.about, sources: left.map(sourced) };
  return { line, erased: sources.length - left.length };
}

const sourced = ({ about, text }: Kept): Sourced => ({ about, source: Source.parse(JSON.parse(text ?? "null")) });
