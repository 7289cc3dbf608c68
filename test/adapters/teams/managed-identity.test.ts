import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { createTokens } from "../../../adapters/teams/tokens.ts";
import { systemClock } from "../../../src/kernel/clock.ts";
import { afterwards } from "../../support/afterwards.ts";

const APP = "5e5e5e5e-0000-4000-8000-000000000001";
const AUDIENCE = "https://api.botframework.com";

afterEach(() => vi.unstubAllEnvs());

/** What Azure puts beside an app: https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference */
async function azure(answer: (request: IncomingMessage) => { status: number; body: object }) {
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? "", "http://azure").searchParams);
    const { status, body } = answer(request);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterwards(async () => {
    server.closeAllConnections();
    server.close();
  });
  vi.stubEnv("IDENTITY_ENDPOINT", `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`);
  vi.stubEnv("IDENTITY_HEADER", "the header of this app");
  return asked;
}

const tokens = () =>
  createTokens({
    app: { id: APP, type: "UserAssignedMSI", tenantId: "0a1b2c3d-0000-4000-8000-000000000001", tokenUrl: "" },
    issuer: async () => AUDIENCE,
    clock: systemClock,
  });

it("has Azure vouch for the bot where it has a managed identity, and asks for no secret", async () => {
  const asked = await azure(({ headers }) => {
    if (headers["x-identity-header"] !== "the header of this app") return { status: 401, body: {} };
    const until = Math.floor(systemClock.now().getTime() / 1_000) + 86_400;
    const given = { access_token: "a token of Azure", expires_on: String(until), resource: AUDIENCE };
    return { status: 200, body: { ...given, token_type: "Bearer", client_id: APP } };
  });
  const identity = tokens();
  expect(await identity.get()).toBe("a token of Azure");
  expect(await identity.get()).toBe("a token of Azure");
  expect(asked.map((query) => [query.get("resource"), query.get("client_id")])).toEqual([[AUDIENCE, APP]]);
});
