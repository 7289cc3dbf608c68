import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { afterwards } from "../../support/afterwards.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createProcess } from "../../support/without-platform.ts";

/** A workspace where Slack knows of Ada that she is an admin, and of Ana where she lives. */
async function somewhere() {
  const database = await emptyDatabase();
  const clock = { now: () => new Date("2026-03-02T12:00:00Z") };
  const { organizations, ...product } = createProcess(database, clock, {
    slack: {
      knowsAdmins: true,
      profile: async (_installation, userId) => ({
        ...{ name: userId, active: true, human: true, platformAdmin: userId === "ada" },
        ...(userId === "ana" && { timeZone: "Asia/Kathmandu" }),
      }),
    },
  });
  const place = { platform: "slack", externalId: "T1" } as const;
  await organizations.save({ ...place, name: "Harbour", botUserId: "U0" });
  afterwards(product.people.stop);
  return {
    async type(userId: string, text: string) {
      const from = { ...place, userId };
      await product.dispatch.handle({
        ...{ kind: "command", from, delivery: randomUUID(), command: "bellhop", text, conversation: "C1" },
      });
    },
    /** When the next reminder is due. */
    async next() {
      await product.due(clock.now());
      const [row] = await database.query<{ at: Date }>({ text: "SELECT next_at AS at FROM schedule", values: [] });
      return row?.at.toISOString();
    },
  };
}

it("moves what is planned to the unit's time as soon as that is known", async () => {
  const { type, next } = await somewhere();
  await type("ada", "channel here");
  expect(await next()).toBe("2026-03-03T08:00:00.000Z");
  await type("ana", "help");
  await expect.poll(next).toBe("2026-03-03T02:15:00.000Z");
});
