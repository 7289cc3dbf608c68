import { createPublicKey, createVerify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { askToken, connectorOf, credentials, OTHER_TENANT, openTeams, standing, TENANT, tokenOf } from "./setup.ts";

describe("the token endpoint", () => {
  it("gives the app a token for an hour", async () => {
    const teams = await openTeams();
    const answer = await askToken(teams);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      token_type: "Bearer",
      expires_in: 3600,
      ext_expires_in: 3600,
      access_token: expect.any(String),
    });
    expect(JSON.stringify(teams.requests)).not.toContain("shh-restaurant");
  });

  it.each<[string, object, number, string, number]>([
    ["another secret", { client_secret: "wrong" }, 401, "invalid_client", 7000215],
    ["another app", { client_id: "someone" }, 400, "unauthorized_client", 700016],
    ["another grant", { grant_type: "password" }, 400, "unsupported_grant_type", 70003],
    ["another scope", { scope: "https://graph.microsoft.com/.default" }, 400, "invalid_scope", 70011],
  ])("refuses %s", async (_, changes, status, error, code) => {
    const answer = await askToken(await openTeams(), { ...credentials, ...changes });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      error,
      error_codes: [code],
      error_description: expect.stringContaining(`AADSTS${code}`),
    });
  });

  it.each([
    ["a tenant that does not exist", "nowhere", 90002],
    ["a tenant that is not the app's", OTHER_TENANT, 700016],
    ["the tenant of apps of several tenants", "botframework.com", 700016],
  ])("refuses %s", async (_, tenant, code) => {
    const teams = await openTeams();
    const answer = await askToken(teams, credentials, teams.urls.tokenUrl.replace(TENANT, tenant));
    expect(await answer.json()).toMatchObject({ error_codes: [code] });
  });

  it("serves an app of several tenants at their common address", async () => {
    const teams = await openTeams({ app: { tenantId: undefined } as never });
    expect(teams.urls.tokenUrl).toMatch(/\/botframework\.com\/oauth2\/v2\.0\/token$/);
    expect((await askToken(teams)).status).toBe(200);
  });
});

describe("the connector", () => {
  it.each([
    ["no token", ""],
    ["a token of somebody else", "aaa.bbb.ccc"],
  ])("takes %s for nobody", async (_, token) => {
    const teams = await openTeams();
    expect(await (await connectorOf(teams, token)).get("v3/teams/19:x")).toMatchObject({
      status: 401,
      body: { message: "Authorization has been denied for this request." },
    });
  });

  it("takes a token until it expires or is revoked", async () => {
    const teams = await openTeams(standing);
    const app = await connectorOf(teams);
    teams.clock.advance(3_599_999);
    expect((await app.get("v3/teams/19:x")).status).toBe(404);
    teams.clock.advance(1);
    expect((await app.get("v3/teams/19:x")).status).toBe(401);
    const again = await connectorOf(teams);
    expect((await again.get("v3/teams/19:x")).status).toBe(404);
    teams.revokeTokens();
    expect((await again.get("v3/teams/19:x")).status).toBe(401);
  });

  it("is not found anywhere else", async () => {
    const teams = await openTeams();
    const token = await tokenOf(teams);
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(new URL("/v3/conversations", teams.urls.serviceUrl), { method: "POST", headers })).status).toBe(
      404,
    );
    expect((await fetch(`${teams.urls.serviceUrl}v3/nothing`, { headers })).status).toBe(404);
  });
});

describe("the keys", () => {
  it("are found through the metadata and endorsed for Teams", async () => {
    const teams = await openTeams();
    const metadata = (await (await fetch(teams.urls.openIdMetadataUrl)).json()) as { jwks_uri: string };
    expect(metadata).toMatchObject({
      issuer: "https://api.botframework.com",
      id_token_signing_alg_values_supported: ["RS256"],
    });
    const { keys } = (await (await fetch(metadata.jwks_uri)).json()) as {
      keys: { kid: string; n: string; e: string }[];
    };
    expect(keys).toEqual([
      expect.objectContaining({ kty: "RSA", use: "sig", kid: expect.any(String), endorsements: ["msteams"] }),
    ]);
    const [key] = keys;
    if (!key) throw new Error("there is no key");
    const verify = createVerify("RSA-SHA256").update("nothing");
    expect(verify.verify(createPublicKey({ key: { kty: "RSA", n: key.n, e: key.e }, format: "jwk" }), "AAAA")).toBe(
      false,
    );
  });
});
