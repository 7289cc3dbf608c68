/** A floor for Teams: botbuilder's CloudAdapter with its checks on, which only replies. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request, type Response } from "botbuilder";

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

const { TEAMS_APP_ID = "", TEAMS_OPENID_METADATA_URL: metadata = "" } = process.env;
const API = "https://api.botframework.com";
const withAToken: Credentials = {
  isValidAppId: async (id) => id === TEAMS_APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    async signRequest(resource) {
      resource.headers.set("authorization", "Bearer bench");
      return resource;
    },
  }),
};
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      ValidateAuthority: "true",
      ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
      ToChannelFromBotOAuthScope: API,
      ToBotFromChannelTokenIssuer: API,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      BotOpenIdMetadata: metadata,
      OAuthUrl: API,
      CallerId: "urn:botframework:azure",
    },
    withAToken,
  ),
);

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const incoming = { body: JSON.parse(Buffer.concat(parts).toString()), headers: request.headers, method: "POST" };
    const outgoing = {
      socket: response.socket,
      status: (code: number) => {
        response.statusCode = code;
      },
      header: (name: string, value: string) => void response.setHeader(name, value),
      send: (body: unknown) => void response.write(typeof body === "string" ? body : JSON.stringify(body)),
      end: () => void response.end(),
    };
    void adapter.process(incoming as unknown as Request, outgoing as unknown as Response, async (context) => {
      await context.sendActivity("saved");
    });
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
process.send?.({ port: (server.address() as AddressInfo).port });
