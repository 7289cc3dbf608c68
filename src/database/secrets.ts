import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { ConfigError } from "../kernel/errors.ts";
import type { InstallationRef, Sql } from "../kernel/ports.ts";

/** Seals short secrets with the newest of several keys, and opens what any of them sealed. */
export interface KeyRing {
  readonly activeKey: string;
  /** `place` is bound to the result: moved to another place, it does not open. */
  seal(secret: string, place: string): string;
  /** Throws ConfigError when the key is not in the ring, Error when the value was tampered with or moved. */
  open(sealed: string, place: string): string;
  isSealedWithActiveKey(sealed: string): boolean;
}

const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const PREFIX = "enc1";

const EXPECTED =
  'BELLHOP_KEYS is a list such as k2:KEY,k1:KEY, the one to seal with first: each a short name, ":" and 32 bytes in base64 (npm run -s bellhop -- keys new makes one).';

/** Reads the key ring from its configuration. Throws ConfigError; a key is never shown. */
export function createKeyRing(configured: string): KeyRing {
  const entries = configured.split(",").map((entry) => readKey(entry.trim()));
  const keys = new Map(entries);
  const [active] = entries;
  if (!active || keys.size < entries.length) throw new ConfigError([EXPECTED]);
  const [activeKey, key] = active;

  return {
    activeKey,
    seal(secret, place) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return `${PREFIX}:${activeKey}:${Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")}`;
    },
    open(sealed, place) {
      const [prefix, id = "", value = ""] = sealed.split(":");
      if (prefix !== PREFIX) throw new Error("A secret in the database is not sealed.");
      const opening = keys.get(id);
      if (!opening)
        throw new ConfigError([
          `BELLHOP_KEYS lacks the key ${id}, which a stored token is sealed with: put it back at the end of the list.`,
        ]);
      return openWith(opening, Buffer.from(value, "base64url"), place);
    },
    isSealedWithActiveKey: (sealed) => sealed.startsWith(`${PREFIX}:${activeKey}:`),
  };
}

function readKey(entry: string): readonly [id: string, key: KeyObject] {
  const [, id = "", encoded = ""] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(entry) ?? [];
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length !== KEY_BYTES) throw new ConfigError([EXPECTED]);
  return [id, createSecretKey(bytes)];
}

function openWith(key: KeyObject, value: Buffer, place: string): string {
  const iv = value.subarray(0, IV_BYTES);
  const tag = value.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(value.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch (error) {
    throw new Error("A stored secret does not open: it was changed, or it stood in another place.", { cause: error });
  }
}

type Owner = Pick<InstallationRef, "organizationId" | "installationId">;

/** The platforms' tokens, by installation and name. They are in the database only sealed. */
export interface SecretStore {
  /** The same in a transaction. */
  within(sql: Sql): Pick<SecretStore, "save" | "read" | "remove">;
  save(owner: Owner, name: string, secret: string): Promise<void>;
  read(owner: Owner, name: string): Promise<string | undefined>;
  remove(owner: Owner, name: string): Promise<void>;
  /** Seals for their new place the secrets of an installation that the same transaction has given to another organization. */
  move(sql: Sql, installationId: string, from: string, to: string): Promise<void>;
  /** Seals with the active key what an older one sealed. Returns how many; afterwards the older keys can go. */
  reseal(): Promise<number>;
}

interface Row {
  readonly organization_id: string;
  readonly installation_id: string;
  readonly name: string;
  readonly sealed: string;
}

/** `keys` is the configured key ring; without one nothing can be kept. Throws ConfigError. */
export function createSecretStore(sql: Sql, keys: string | undefined): SecretStore {
  const configured = keys === undefined ? undefined : createKeyRing(keys);
  const ring = (): KeyRing => {
    if (!configured) throw new ConfigError([`Tokens cannot be kept without BELLHOP_KEYS. ${EXPECTED}`]);
    return configured;
  };

  const within = (through: Sql): Pick<SecretStore, "save" | "read" | "remove"> => ({
    async save(owner, name, secret) {
      await through.query({
        text: `INSERT INTO secret (organization_id, installation_id, name, sealed) VALUES ($1, $2, $3, $4)
               ON CONFLICT (organization_id, installation_id, name) DO UPDATE SET sealed = excluded.sealed`,
        values: [owner.organizationId, owner.installationId, name, ring().seal(secret, placeOf(owner, name))],
      });
    },
    async read(owner, name) {
      const [row] = await through.query<Pick<Row, "sealed">>({
        text: "SELECT sealed FROM secret WHERE organization_id = $1 AND installation_id = $2 AND name = $3",
        values: [owner.organizationId, owner.installationId, name],
      });
      return row && ring().open(row.sealed, placeOf(owner, name));
    },
    async remove(owner, name) {
      await through.query({
        text: "DELETE FROM secret WHERE organization_id = $1 AND installation_id = $2 AND name = $3",
        values: [owner.organizationId, owner.installationId, name],
      });
    },
  });

  return {
    within,
    ...within(sql),
    async move(sql, installationId, from, to) {
      const rows = await sql.query<Pick<Row, "name" | "sealed">>({
        text: "SELECT name, sealed FROM secret WHERE organization_id = $1 AND installation_id = $2",
        values: [to, installationId],
      });
      for (const { name, sealed } of rows) {
        const secret = ring().open(sealed, placeOf({ organizationId: from, installationId }, name));
        const moved = ring().seal(secret, placeOf({ organizationId: to, installationId }, name));
        await sql.query({
          text: "UPDATE secret SET sealed = $4 WHERE organization_id = $1 AND installation_id = $2 AND name = $3",
          values: [to, installationId, name, moved],
        });
      }
    },
    reseal: () => resealAll(sql, ring()),
  };
}

const placeOf = ({ organizationId, installationId }: Owner, name: string): string =>
  `secret:${organizationId}/${installationId}/${name}`;

async function resealAll(sql: Sql, ring: KeyRing): Promise<number> {
  const rows = await sql.query<Row>({
    text: "SELECT organization_id, installation_id, name, sealed FROM secret",
    values: [],
  });
  const old = rows.filter(({ sealed }) => !ring.isSealedWithActiveKey(sealed));
  for (const { organization_id: organizationId, installation_id: installationId, name, sealed } of old) {
    const place = placeOf({ organizationId, installationId }, name);
    await sql.query({
      // A token that was saved anew in the meantime stays.
      text: `UPDATE secret SET sealed = $5 WHERE organization_id = $1 AND installation_id = $2 AND name = $3 AND sealed = $4`,
      values: [organizationId, installationId, name, sealed, ring.seal(ring.open(sealed, place), place)],
    });
  }
  return old.length;
}
