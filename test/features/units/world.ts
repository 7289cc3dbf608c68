import { randomUUID } from "node:crypto";
import type { Incoming } from "../../../src/kernel/incoming.ts";
import type { Reply } from "../../../src/kernel/reply.ts";
import { afterwards } from "../../support/afterwards.ts";
import { buttonOn } from "../../support/buttons.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createProcess } from "../../support/without-platform.ts";
import { ADA, ANA, roster, TEAM } from "../../support/world.ts";

/** The Harbour with Kitchen and Desk, as people set it up who are in Slack. Whoever Slack calls “zed” is an app. */
export async function openHarbour() {
  const database = await emptyDatabase();
  let moment = Date.parse("2026-03-02T12:00:00Z");
  const clock = { now: () => new Date(++moment) };
  const { organizations, bugs, ...product } = createProcess(database, clock, {
    slack: {
      knowsAdmins: true,
      profile: async (_installation, userId) => ({
        name: roster.people.find((person) => person.userId === userId)?.name ?? `${userId} of Slack`,
        ...{ active: true, human: userId !== "zed", platformAdmin: userId === ADA },
      }),
    },
  });
  const place = { platform: "slack", externalId: TEAM } as const;
  await organizations.save({ ...place, name: "Harbour", botUserId: "U0BOT" });
  await product.people.setUp(roster);
  afterwards(product.people.stop);

  const hear = (incoming: Partial<Incoming> & { kind: string }, delivery: string = randomUUID()) =>
    product.dispatch.handle({ delivery, ...incoming } as Incoming);
  const from = (userId: string) => ({ ...place, userId });
  return {
    ...{ database, bugs },
    type: (userId: string, text: string, conversation = "C0LOUNGE") =>
      hear({ kind: "command", from: from(userId), command: "bellhop", text, conversation, mentioned: [] }),
    press(userId: string, shown: Reply, label: string, conversation = "C0LOUNGE") {
      if (!("card" in shown)) throw new Error(`There is no card to press “${label}” on: ${JSON.stringify(shown)}`);
      const { action, value } = buttonOn(shown.card, label);
      return hear({ kind: "action", from: from(userId), action, value, conversation });
    },
    /** Sends a form as it was opened, but for these answers; an empty one: nothing is left there. */
    send(userId: string, shown: Reply, answers: Readonly<Record<string, string>>, delivery?: string) {
      if (shown.kind !== "form") throw new Error(`That is not a form: ${JSON.stringify(shown)}`);
      const { form, context, fields } = shown.form;
      const as = fields.flatMap((one) =>
        "initial" in one && one.initial !== undefined ? [[one.name, one.initial] as const] : [],
      );
      const filled = Object.entries({ ...Object.fromEntries(as), ...answers }).filter(([, answer]) => answer !== "");
      return hear({ kind: "form", from: from(userId), form, context, answers: Object.fromEntries(filled) }, delivery);
    },
    /** Minutes go by. */
    wait(minutes: number) {
      moment += minutes * 60_000;
    },
    /** Who logs something in which unit. */
    async unitOf(userId = ANA) {
      const number = /C-(\d+)/.exec(said(await hear(complaintOf(from(userId)))))?.[1];
      const [row] = await database.query<{ name: string }>({
        text: `SELECT u.name FROM "case" c JOIN unit u ON u.organization_id = c.organization_id AND u.id = c.unit_id
               WHERE c.number = $1`,
        values: [number],
      });
      return row?.name;
    },
    /** What was written down of administration, by the command where people know it from. */
    async administered() {
      const rows = await database.query<{ command: string }>({
        text: "SELECT detail ->> 'command' AS command FROM audit_event ORDER BY id",
        values: [],
      });
      return rows.map(({ command }) => command);
    },
  };
}

export type Harbour = Awaited<ReturnType<typeof openHarbour>>;

const complaintOf = (from: object) =>
  ({ kind: "command", from, command: "complaint", text: "the soup was cold", mentioned: [] }) as never;

/** Everything that is said in an answer. */
export const said = (reply: Reply): string => JSON.stringify(reply);
