import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createKeyRing, createSecretStore } from "../../src/database/secrets.ts";
import { ConfigError } from "../../src/kernel/errors.ts";
import { testDatabase } from "../support/database.ts";

const key = () => randomBytes(32).toString("base64");
const [first, second] = [`k1:${key()}`, `k2:${key()}`];

describe("a key ring", () => {
  it("opens what it sealed, in its place only, and never seals the same twice", () => {
    const ring = createKeyRing(first);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (secret, place, other) => {
          const sealed = ring.seal(secret, place);
          expect(sealed).toMatch(/^enc1:k1:[\w-]+$/);
          expect(ring.open(sealed, place)).toBe(secret);
          expect(ring.seal(secret, place)).not.toBe(sealed);
          if (other !== place) expect(() => ring.open(sealed, other)).toThrow("does not open");
        },
      ),
    );
  });

  it("opens nothing that was changed, cut or has a shorter tag", () => {
    const ring = createKeyRing(first);
    const open = (bytes: Buffer) => () => ring.open(`enc1:k1:${bytes.toString("base64url")}`, "here");
    // Of the empty secret only the tag is left to cut.
    for (const secret of ["xoxb-a-token", ""]) {
      const bytes = Buffer.from(ring.seal(secret, "here").split(":")[2] ?? "", "base64url");
      expect(open(bytes)()).toBe(secret);
      for (const at of bytes.keys()) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(open(changed)).toThrow("does not open");
        expect(open(bytes.subarray(0, at))).toThrow("does not open");
      }
    }
  });

  it("seals with the first key and opens with all of them", () => {
    const old = createKeyRing(first);
    const both = createKeyRing(`${second}, ${first}`);
    const sealed = old.seal("token", "here");
    expect(both.open(sealed, "here")).toBe("token");
    expect(both.isSealedWithActiveKey(sealed)).toBe(false);
    expect(both.isSealedWithActiveKey(both.seal("token", "here"))).toBe(true);
    expect(() => old.open(both.seal("token", "here"), "here")).toThrow(ConfigError);
    expect(() => old.open(both.seal("token", "here"), "here")).toThrow("BELLHOP_KEYS lacks the key k2");
  });

  it("refuses to take an unsealed value for a sealed one", () => {
    expect(() => createKeyRing(first).open("xoxb-plain", "here")).toThrow("not sealed");
  });

  it.each([
    ["nothing", ""],
    ["no name", key()],
    ["a key that is too short", `k1:${randomBytes(31).toString("base64")}`],
    ["a key that is too long", `k1:${randomBytes(33).toString("base64")}`],
    ["something that is not base64", `k1:${"!".repeat(43)}=`],
    ["a strange name", `k 1:${key()}`],
    ["the same name twice", `k1:${key()},k1:${key()}`],
    ["a comma too many", `${first},`],
  ])("refuses %s, says how it should be, and does not show it", (_what, keys) => {
    const create = () => createKeyRing(keys);
    expect(create).toThrow(ConfigError);
    expect(create).toThrow(/^BELLHOP_KEYS is a list such as k2:KEY,k1:KEY.*keys new makes one/);
    for (const part of keys.split(/[,:]/).filter((part) => part.length > 8)) expect(create).not.toThrow(part);
  });
});

describe("the secret store", async () => {
  const database = await testDatabase();
  const [organizationId, installationId, another] = [1, 2, 3].map((n) => `0197a000-0000-7000-8000-00000000000${n}`) as [
    string,
    string,
    string,
  ];
  const owner = { organizationId, installationId };

  beforeAll(async () => {
    const prisma = await database.prisma();
    const createdAt = new Date("2026-11-21T12:00:00Z");
    await prisma.organization.create({
      data: { id: organizationId, name: "Acme", locale: "en", timeZone: "UTC", createdAt },
    });
    for (const id of [installationId, another]) {
      await prisma.installation.create({
        data: {
          organizationId,
          id,
          platform: "slack",
          externalId: id,
          name: "Acme",
          botUserId: "U1",
          active: true,
          activeSince: createdAt,
          createdAt,
        },
      });
    }
  });

  const stored = async () =>
    (await database.query<{ sealed: string }>({ text: "SELECT sealed FROM secret ORDER BY sealed", values: [] })).map(
      ({ sealed }) => sealed,
    );

  it("keeps, replaces and removes a token, which is nowhere readable in the database", async () => {
    const secrets = createSecretStore(database, first);
    expect(await secrets.read(owner, "bot token")).toBeUndefined();
    await secrets.save(owner, "bot token", "xoxb-one");
    await secrets.save(owner, "bot token", "xoxb-two");
    await secrets.save({ ...owner, installationId: another }, "bot token", "xoxb-other");
    expect(await secrets.read(owner, "bot token")).toBe("xoxb-two");
    expect((await stored()).join()).not.toContain("xoxb");
    await secrets.remove(owner, "bot token");
    expect(await secrets.read(owner, "bot token")).toBeUndefined();
    expect(await secrets.read({ ...owner, installationId: another }, "bot token")).toBe("xoxb-other");
  });

  it("opens nothing that was copied to another installation", async () => {
    const secrets = createSecretStore(database, first);
    await secrets.save(owner, "bot token", "xoxb-one");
    await database.query({
      text: "UPDATE secret SET sealed = (SELECT sealed FROM secret WHERE installation_id = $1) WHERE installation_id = $2",
      values: [installationId, another],
    });
    await expect(secrets.read({ ...owner, installationId: another }, "bot token")).rejects.toThrow("does not open");
    await secrets.remove({ ...owner, installationId: another }, "bot token");
  });

  it("seals everything anew with a new key, after which the old one can go", async () => {
    await createSecretStore(database, first).save(owner, "bot token", "xoxb-one");
    await createSecretStore(database, first).save(owner, "refresh token", "xoxe-one");
    const both = createSecretStore(database, `${second},${first}`);
    expect(await both.reseal()).toBe(2);
    expect(await both.reseal()).toBe(0);
    const only = createSecretStore(database, second);
    expect(await only.read(owner, "bot token")).toBe("xoxb-one");
    expect(await only.read(owner, "refresh token")).toBe("xoxe-one");
    await expect(createSecretStore(database, first).read(owner, "bot token")).rejects.toThrow(
      "BELLHOP_KEYS lacks the key k2",
    );
  });

  it("says what is missing when there are no keys, and only when they are needed", async () => {
    const secrets = createSecretStore(database, undefined);
    expect(await secrets.read(owner, "no such token")).toBeUndefined();
    await expect(secrets.save(owner, "bot token", "xoxb")).rejects.toThrow("cannot be kept without BELLHOP_KEYS");
  });

  it("cannot be passed by: the database refuses what is not sealed", async () => {
    const insert = database.query({
      text: "INSERT INTO secret VALUES ($1, $2, 'plain', 'xoxb-plain')",
      values: [organizationId, installationId],
    });
    await expect(insert).rejects.toMatchObject({ constraint: "secret_is_sealed" });
  });
});
