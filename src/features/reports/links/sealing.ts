import { randomBytes } from "node:crypto";
import { z } from "zod";
import { createKeyRing, type KeyRing } from "../../../database/secrets.ts";
import { createMemory, remember } from "../../../kernel/cache.ts";
import type { Sql } from "../../../kernel/ports.ts";

/** Seals what a link or a browser's cookie carries: nobody can read it, make one of their own, or change a character. */
export interface Sealing<Claims> {
  seal(organizationId: string, claims: Claims): Promise<string>;
  /** Undefined: it was not sealed here, for this purpose, as it is now. */
  open(token: string): Promise<{ readonly organizationId: string; readonly claims: Claims } | undefined>;
}

/** The key ring of an organization. */
export type RingOf = (organizationId: string) => Promise<KeyRing>;

const KEYS_REMEMBERED = 10_000;

/** @param keys BELLHOP_KEYS; where there are none, each organization gets a key of its own, which is kept in the database */
export function ringsOf(sql: Sql, keys: string | undefined): RingOf {
  const configured = keys === undefined ? undefined : createKeyRing(keys);
  const known = createMemory<Promise<KeyRing>>(KEYS_REMEMBERED);
  return async (organizationId) =>
    configured ?? remember(known, organizationId, async () => createKeyRing(await ownKey(sql, organizationId)));
}

/** @param purpose what is sealed for one opens nothing of another */
export function createSealing<Claims>(ringOf: RingOf, purpose: string, shape: z.ZodType<Claims>): Sealing<Claims> {
  const placeOf = (organizationId: string): string => `${purpose} ${organizationId}`;
  return {
    async seal(organizationId, claims) {
      const ring = await ringOf(organizationId);
      return `${organizationId}.${ring.seal(JSON.stringify(claims), placeOf(organizationId))}`;
    },
    async open(token) {
      const [organizationId = "", sealed = "", ...more] = token.split(".");
      if (more.length > 0 || !Organization.safeParse(organizationId).success || !isAsWritten(sealed)) return undefined;
      const ring = await ringOf(organizationId);
      const claims = shape.safeParse(opened(ring, sealed, placeOf(organizationId)));
      return claims.success ? { organizationId, claims: claims.data } : undefined;
    },
  };
}

const Organization = z.uuid();

/** The last character of base64 has bits that mean nothing: changed, it would still read the same. */
function isAsWritten(sealed: string): boolean {
  const value = sealed.slice(sealed.lastIndexOf(":") + 1);
  return Buffer.from(value, "base64url").toString("base64url") === value;
}

function opened(ring: KeyRing, sealed: string, place: string): unknown {
  try {
    return JSON.parse(ring.open(sealed, place));
  } catch {
    return undefined;
  }
}

/** The key of an organization, made when it is asked for first; an organization that is not there has none that stays. */
async function ownKey(sql: Sql, organizationId: string): Promise<string> {
  const fresh = `r1:${randomBytes(32).toString("base64")}`;
  const [kept] = await sql.query<{ ring: string }>({
    name: "report.key",
    text: `WITH made AS (
             INSERT INTO report_key (organization_id, ring) SELECT id, $2 FROM organization WHERE id = $1
             ON CONFLICT DO NOTHING RETURNING ring
           )
           SELECT ring FROM made UNION ALL SELECT ring FROM report_key WHERE organization_id = $1 LIMIT 1`,
    values: [organizationId, fresh],
  });
  // Another process may have made it within the same moment: what it has kept is read.
  return kept?.ring ?? (await keptKey(sql, organizationId)) ?? fresh;
}

async function keptKey(sql: Sql, organizationId: string): Promise<string | undefined> {
  const [kept] = await sql.query<{ ring: string }>({
    name: "report.keptKey",
    text: "SELECT ring FROM report_key WHERE organization_id = $1",
    values: [organizationId],
  });
  return kept?.ring;
}
