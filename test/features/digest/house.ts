import { randomUUID } from "node:crypto";
import { renderCard as cardOnSlack } from "../../../adapters/slack/render-card.ts";
import { renderContent as contentOnTeams } from "../../../adapters/teams/render-card.ts";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import type { Incoming } from "../../../src/kernel/incoming.ts";
import type { Card } from "../../../src/message/card.ts";
import { createProduct } from "../../../src/product.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { buttonsOf } from "../../support/buttons.ts";
import { silent } from "../../support/database.ts";
import type { inns } from "./four-inns.ts";

type Inn = Awaited<ReturnType<(typeof inns)["bad week"]>>;
const WORKSPACE = "T0INN";
/** What only some have to know: a champion, a leader, and whoever leads the dining room. */
export const [CLEO, LEA, MO] = ["U0CLEO", "U0LEA", "U0MO"] as const;

/** All of Bellhop in an inn in which a champion, a leader and a manager have accounts. */
export async function openHouse({ database, prisma, ids, organizationId, units }: Inn, at: Date) {
  let now = at;
  const clock = { now: () => now };
  const secrets = createSecretStore(database, undefined);
  const organizations = createOrganizations({ database, secrets, clock, ids });
  const installation = await prisma.installation.findFirstOrThrow({ where: { organizationId } });
  const installationId = installation.id;
  await prisma.installation.updateMany({ where: { organizationId }, data: { externalId: WORKSPACE } });
  const people = await prisma.membership.findMany({ where: { organizationId, unitId: units.Dining } });
  for (const [nth, [account, roles]] of [
    [CLEO, ["champion"]] as const,
    [LEA, ["leader"]] as const,
    [MO, []] as const,
  ].entries()) {
    const personId = people[nth]?.personId ?? "";
    await prisma.identity.create({
      data: { organizationId, installationId, externalId: account, personId, active: true, profileAt: at },
    });
    await prisma.person.updateMany({ where: { id: personId }, data: { name: account, roles: [...roles] } });
    if (account === MO) await prisma.membership.updateMany({ where: { personId }, data: { role: "manager" } });
  }
  const product = createProduct({
    ...{ database, secrets, organizations, directories: {}, messengers: {}, texts: createTexts(), clock, ids },
    ...{ log: silent, commandPrefix: "" },
  });

  /** What somebody is shown: every text of it, as both platforms draw it, and files. */
  async function ask(
    userId: string,
    what: Partial<Incoming>,
  ): Promise<{ readonly text: string; readonly card?: Card }> {
    const from = { platform: "slack" as const, externalId: WORKSPACE, userId };
    const reply = await product.dispatch.handle({ from, delivery: randomUUID(), ...what } as Incoming);
    const card = "card" in reply ? reply.card : undefined;
    const drawn = card ? [cardOnSlack(card), contentOnTeams(card)] : [reply];
    const file = reply.kind === "file" ? [reply.file.text] : [];
    return { text: [...drawn.map((one) => JSON.stringify(one)), ...file].join("\n"), ...(card && { card }) };
  }

  return {
    product,
    wait: (until: Date) => {
      now = until;
    },
    type: (userId: string, text: string) => ask(userId, { kind: "command", command: "bellhop", text }),
    press: (userId: string, action: string, value: string) => ask(userId, { kind: "action", action, value }),
    /** Everything that somebody is shown who presses each button of a card that is called so, and those of what comes then. */
    async pressAll(
      userId: string,
      shown: Card,
      wanted: RegExp,
      depth = 2,
    ): Promise<{ action: string; value: string; text: string }[]> {
      const found = [];
      for (const { action, value } of buttonsOf(shown).filter((button) => wanted.test(button.action))) {
        const answer = await ask(userId, { kind: "action", action, value });
        found.push({ action, value, text: answer.text });
        if (answer.card && depth > 1) found.push(...(await this.pressAll(userId, answer.card, wanted, depth - 1)));
      }
      return found;
    },
  };
}
