import type { Person, Role } from "../../../kernel/context.ts";
import { isManagerOf } from "../../organization/index.ts";
import { type Digest, type DigestOf, isOfAll } from "../lines/schema.ts";

/** Who may read the digest of all of an organization, and of each of its units. */
export const LEADING: readonly Role[] = ["champion", "leader", "admin"];

/** What somebody may do, and where. */
export type Reader = Pick<Person, "roles" | "memberships">;

/** Those who lead read every digest, managers those of their units. */
export const mayRead = ({ roles, memberships }: Reader, of: DigestOf): boolean =>
  LEADING.some((role) => roles.includes(role)) || (!isOfAll(of) && isManagerOf({ memberships }, of.placeId));

/** Who was not thanked is told to a unit's managers alone: whoever else reads is told that something is hidden. */
export function shownTo(reader: Pick<Reader, "memberships">, digest: Digest): Digest {
  if (isOfAll(digest) || isManagerOf(reader, digest.placeId)) return digest;
  const lines = digest.lines.filter(({ kind }) => kind !== "thanks");
  return { ...digest, lines, withdrawn: digest.withdrawn + digest.lines.length - lines.length };
}
