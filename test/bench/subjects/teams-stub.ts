/**
 * What a bot for Teams talks to, as far as the bench needs it: the keys that activities are signed with, access tokens, and
 * a connector that takes every message. Says where it is, with the token that the activities carry.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { bench } from "../workspace.ts";

const ISSUER = "https://api.botframework.com";
const { publicKey, privateKey } = await generateKeyPair("RS256");
const key = { ...(await exportJWK(publicKey)), kid: "bench", use: "sig", endorsements: ["msteams"] };
let received = 0;

const answers: Readonly<Record<string, () => object>> = {
  "/.well-known/openidconfiguration": () => ({
    issuer: ISSUER,
    jwks_uri: `${origin}/keys`,
    id_token_signing_alg_values_supported: ["RS256"],
  }),
  "/keys": () => ({ keys: [key] }),
  "/token": () => ({ token_type: "Bearer", expires_in: 3_600, access_token: "bench" }),
};

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  request.resume().on("end", () => {
    const answer = answers[request.url ?? ""]?.() ?? { id: `reply-${++received}` };
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const bearer = await new SignJWT({ serviceurl: `${origin}/` })
  .setProtectedHeader({ alg: "RS256", kid: key.kid })
  .setIssuer(ISSUER)
  .setAudience(bench.teams.appId)
  .setIssuedAt()
  .setNotBefore("0s")
  .setExpirationTime("2h")
  .sign(privateKey);
process.on("message", () => process.send?.(received));
process.send?.({ origin, bearer });
