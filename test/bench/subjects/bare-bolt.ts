/**
 * A floor: Bolt as its documentation shows it. `ack`: only acknowledges. `insert`: acknowledges after one raw insert.
 *   node bare-bolt.ts ack|insert DATABASE_URL SLACK_API_URL
 */
import { App, LogLevel } from "@slack/bolt";
import pg from "pg";

const [mode, connectionString, slackApiUrl = ""] = process.argv.slice(2);
const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? "",
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? "",
  clientOptions: { slackApiUrl },
  logLevel: LogLevel.ERROR,
});

if (mode === "insert") {
  const pool = new pg.Pool({ connectionString, max: 10 });
  await pool.query(
    "CREATE TABLE IF NOT EXISTS floor (id bigserial PRIMARY KEY, team text, person text, text text, at timestamptz DEFAULT now())",
  );
  app.command("/complaint", async ({ ack, command }) => {
    await pool.query({
      name: "floor",
      text: "INSERT INTO floor (team, person, text) VALUES ($1, $2, $3)",
      values: [command.team_id, command.user_id, command.text],
    });
    await ack();
  });
} else {
  app.command("/complaint", async ({ ack }) => ack());
}

const server = await app.start(0);
process.send?.({ port: (server.address() as { port: number }).port });
