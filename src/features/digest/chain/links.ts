import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** A text that can be erased later: its hash stays, from which nobody can guess it without the salt. */
const Kept = z.object({
  /** Ids of the cases, wins and people that it tells of: with them it is erased. */
  about: z.array(z.string()),
  hash: z.string(),
  salt: z.string().optional(),
  text: z.string().optional(),
});
export type Kept = z.infer<typeof Kept>;

/** One line of a digest, and what it rests on. */
const Line = z.object({ kind: z.string(), says: Kept, sources: z.array(Kept) });
export const Lines = z.array(Line);
export type Line = z.infer<typeof Line>;

/** A digest in its organization's chain. */
export interface Link {
  readonly organizationId: string;
  readonly id: string;
  readonly position: number;
  readonly placeId: string;
  readonly week: string;
  readonly madeAt: Date;
  readonly lines: readonly Line[];
  readonly previous: string | null;
  readonly hash: string;
}

/** A text as it is kept. */
export function keep(about: readonly string[], text: string): Kept {
  const salt = randomBytes(16).toString("base64url");
  return { about: [...about], hash: hashOf([salt, text]), salt, text };
}

/** What is left of a text that was erased. */
export const erased = ({ about, hash }: Kept): Kept => ({ about, hash });

/** Covers everything of a digest, with its texts by their hashes, and the link before: so whatever was before is covered too. */
export const linkHash = ({ madeAt, lines, ...link }: Omit<Link, "hash">): string =>
  hashOf([
    ...[link.organizationId, link.id, link.position, link.placeId, link.week, madeAt.toISOString(), link.previous],
    lines.map(({ kind, says, sources }) => [kind, ...[says, ...sources].map(({ about, hash }) => [about, hash])]),
  ]);

/** What is wrong with a link: it is not the next one, it was changed, or one of its texts was. */
export type Break = "missing" | "link" | "text";

/** What is wrong with a link that comes after this one; undefined if nothing is. */
export function checkLink(link: Link, before: Pick<Link, "position" | "hash"> | undefined): Break | undefined {
  if (link.position !== (before?.position ?? 0) + 1 || link.previous !== (before?.hash ?? null)) return "missing";
  if (linkHash(link) !== link.hash) return "link";
  return textsOf(link).every(isUnchanged) ? undefined : "text";
}

/** All texts of a digest, in their order. */
export const textsOf = ({ lines }: Pick<Link, "lines">): Kept[] =>
  lines.flatMap(({ says, sources }) => [says, ...sources]);

export const isErased = ({ salt, text }: Kept): boolean => salt === undefined && text === undefined;

/** What tells of nobody and nothing is never erased. */
const isUnchanged = (kept: Kept): boolean =>
  isErased(kept) ? kept.about.length > 0 : hashOf([kept.salt, kept.text]) === kept.hash;

// Arrays alone, whose order is theirs: JSON of them is written in one way only.
type Canonical = string | number | null | undefined | readonly Canonical[];

const hashOf = (what: readonly Canonical[]): string => createHash("sha256").update(JSON.stringify(what)).digest("hex");
