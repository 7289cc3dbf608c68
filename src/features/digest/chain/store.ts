import type { Database, Sql } from "../../../kernel/ports.ts";
import { erased, isErased, type Kept, keep, type Line, Lines, type Link, linkHash, textsOf } from "./links.ts";

/** A text, and the ids of what it tells of. */
export interface Told {
  readonly about: readonly string[];
  readonly text: string;
}

/** A digest that is to be kept as it is sent. */
export interface NewDigest extends Pick<Link, "organizationId" | "id" | "placeId" | "week" | "madeAt"> {
  readonly lines: readonly { readonly kind: string; readonly says: Told; readonly sources: readonly Told[] }[];
}

const LINK = `
  SELECT organization_id AS "organizationId", id, position, place_id AS "placeId", week, made_at AS "madeAt", lines,
         previous, hash
  FROM digest`;

/**
 * Keeps a digest as the next link of its organization's chain, and gives it back. Where one of this place and week is kept
 * already, that one is given: what was sent once stays as it was.
 */
export const keepDigest = (database: Database, { lines, ...made }: NewDigest): Promise<Link> =>
  database.transaction(async (sql) => {
    // Held until the end: one link is added at a time.
    const [counter] = await sql.query<{ position: number }>({
      name: "digest.next",
      text: `INSERT INTO counter AS c (organization_id, name, next) VALUES ($1, 'digest', 1)
             ON CONFLICT (organization_id, name) DO UPDATE SET next = c.next RETURNING next AS position`,
      values: [made.organizationId],
    });
    const known = await readDigest(sql, made.organizationId, made.placeId, made.week);
    if (known) return known;
    const position = counter?.position ?? 1;
    const [before] = await sql.query<Pick<Link, "hash">>({
      name: "digest.last",
      text: "SELECT hash FROM digest WHERE organization_id = $1 AND position = $2",
      values: [made.organizationId, position - 1],
    });
    const kept = lines.map(({ kind, says, sources }) => ({
      ...{ kind, says: keep(says.about, says.text) },
      sources: sources.map(({ about, text }) => keep(about, text)),
    }));
    const link = { ...made, position, lines: kept, previous: before?.hash ?? null };
    const added = { ...link, hash: linkHash(link) };
    await add(sql, added);
    return added;
  });

const add = (sql: Sql, link: Link): Promise<unknown> =>
  sql.query({
    name: "digest.add",
    text: `WITH counted AS (
             UPDATE counter SET next = $3 + 1 WHERE organization_id = $1 AND name = 'digest'
           )
           INSERT INTO digest (organization_id, id, position, place_id, week, made_at, lines, previous, hash)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      ...[link.organizationId, link.id, link.position, link.placeId, link.week, link.madeAt],
      ...[JSON.stringify(link.lines), link.previous, link.hash],
    ],
  });

/** The digest of a week of a unit, or of all of an organization under its own id, as it was sent. */
export async function readDigest(
  sql: Sql,
  organizationId: string,
  placeId: string,
  week: string,
): Promise<Link | undefined> {
  const [found] = await sql.query<Link>({
    name: "digest.one",
    text: `${LINK} WHERE organization_id = $1 AND place_id = $2 AND week = $3`,
    values: [organizationId, placeId, week],
  });
  return found && parsed(found);
}

/** A digest as it was sent, by its id. */
export async function readById(sql: Sql, organizationId: string, id: string): Promise<Link | undefined> {
  const [found] = await sql.query<Link>({
    name: "digest.byId",
    text: `${LINK} WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, id],
  });
  return found && parsed(found);
}

/** The links of a chain after a position, in their order, at most so many. */
export async function readLinks(sql: Sql, organizationId: string, after: number, limit: number): Promise<Link[]> {
  const rows = await sql.query<Link>({
    name: "digest.links",
    text: `${LINK} WHERE organization_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
    values: [organizationId, after, limit],
  });
  return rows.map(parsed);
}

/**
 * Erases from the digests of an organization every text that tells of a case, a win or a person. What they were is covered by
 * their chain still, which stays unbroken; nobody can find it out from there.
 */
export const eraseFromDigests = (database: Database, organizationId: string, subjectId: string): Promise<void> =>
  database.transaction(async (sql) => {
    const rows = await sql.query<Link>({
      text: `${LINK} WHERE organization_id = $1
               AND jsonb_path_exists(lines, '$[*].** ? (@.about == $id)', jsonb_build_object('id', $2::text))
             ORDER BY position FOR UPDATE`,
      values: [organizationId, subjectId],
    });
    for (const { id, lines } of rows.map(parsed))
      await sql.query({
        text: "UPDATE digest SET lines = $3 WHERE organization_id = $1 AND id = $2",
        values: [organizationId, id, JSON.stringify(lines.map((line) => without(line, subjectId)))],
      });
  });

/** The same with every text that tells of somebody or something and says what is looked for. */
export async function eraseSaidFromDigests(
  database: Database,
  organizationId: string,
  isSaid: (text: string) => boolean,
): Promise<void> {
  const says = ({ about, text }: Kept): boolean => about.length > 0 && text !== undefined && isSaid(text);
  for (let after = 0; ; ) {
    const links = await readLinks(database, organizationId, after, AT_ONCE);
    for (const link of links.filter((one) => textsOf(one).some(says)))
      for (const id of textsOf(link)
        .filter(says)
        .flatMap(({ about }) => about.slice(0, 1)))
        await eraseFromDigests(database, organizationId, id);
    const last = links.at(-1);
    if (!last || links.length < AT_ONCE) return;
    after = last.position;
  }
}

/** The same with all that digests which were made before say of somebody or something. */
export async function eraseOldDigests(database: Database, organizationId: string, before: Date): Promise<void> {
  const isLeft = (kept: Kept): boolean => kept.about.length > 0 && !isErased(kept);
  for (let after = 0; ; ) {
    const links = await readLinks(database, organizationId, after, AT_ONCE);
    for (const link of links.filter(({ madeAt }) => madeAt < before).filter((one) => textsOf(one).some(isLeft)))
      for (const id of new Set(
        textsOf(link)
          .filter(isLeft)
          .flatMap(({ about }) => about),
      ))
        await eraseFromDigests(database, organizationId, id);
    const last = links.at(-1);
    if (!last || last.madeAt >= before || links.length < AT_ONCE) return;
    after = last.position;
  }
}

/** Digests that are looked through at a time. */
const AT_ONCE = 50;

function without({ kind, says, sources }: Line, subjectId: string): Line {
  const left = (kept: Kept) => (kept.about.includes(subjectId) ? erased(kept) : kept);
  return { kind, says: left(says), sources: sources.map(left) };
}

const parsed = (link: Link): Link => ({ ...link, lines: Lines.parse(link.lines) });
