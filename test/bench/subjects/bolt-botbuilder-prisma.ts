/**
 * A floor for starting: what the product is made of, in one process, with the database ready before it listens.
 *   node bolt-botbuilder-prisma.ts DATABASE_URL
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { PrismaClient } from "../../../src/database/generated/client.ts";

const [, , connectionString = ""] = process.argv;
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
await prisma.$queryRaw`SELECT 1`;
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: "5f0f4a52-0000-4000-8000-000000000001",
    MicrosoftAppPassword: "bench",
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppTenantId: "5f0f4a52-0000-4000-8000-000000000002",
  }),
);
adapter.onTurnError = async () => {};
const app = new App({
  receiver: new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? "", logLevel: LogLevel.ERROR }),
  logLevel: LogLevel.ERROR,
  authorize: async () => ({ botToken: "xoxb-bench", botId: "B0BENCH0001", botUserId: "U0BENCH0000" }),
});
app.command("/complaint", async ({ ack }) => ack());
const server = await app.start(0);
process.send?.({ port: (server.address() as { port: number }).port });
