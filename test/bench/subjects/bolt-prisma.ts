/**
 * A floor for starting: bare Bolt that has Prisma ready before it listens.
 *   node bolt-prisma.ts DATABASE_URL
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";
import { PrismaClient } from "../../../src/database/generated/client.ts";

const [, , connectionString = ""] = process.argv;
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
await prisma.$queryRaw`SELECT 1`;
const app = new App({
  receiver: new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? "", logLevel: LogLevel.ERROR }),
  logLevel: LogLevel.ERROR,
  authorize: async () => ({ botToken: "xoxb-bench", botId: "B0BENCH0001", botUserId: "U0BENCH0000" }),
});
app.command("/complaint", async ({ ack }) => ack());
const server = await app.start(0);
process.send?.({ port: (server.address() as { port: number }).port });
