import { bindCommands } from "../../kernel/command.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately } from "../../kernel/reply.ts";
import { card, context, heading, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { doctorCommands } from "./commands.ts";
import { type Finding, findingsOf } from "./findings.ts";
import { examine, readChannels, readOrganizations } from "./store.ts";

export { doctorCommands } from "./commands.ts";
export type { Finding } from "./findings.ts";
export type { UnitChannel } from "./store.ts";

/** What an admin may have to mend, of their organization: for wherever they look. A few statements, none of them heavy. */
export const readFindings = async (sql: Sql, organizationId: string, say: Say): Promise<readonly Finding[]> =>
  findingsOf(await examine(sql, organizationId), say);

/** Organizations that are looked at one by one. */
const MOST = 200;

/** The same of all organizations, a JSON object a line: for the operator. Of several, each line names its own. */
export async function* examineAll(sql: Sql, say: Say): AsyncGenerator<string> {
  const organizations = await readOrganizations(sql, MOST);
  for (const { id, name } of organizations) {
    for (const { weight, says } of await readFindings(sql, id, say)) {
      const finding: Finding = { weight, says: organizations.length > 1 ? `${name}: ${says}` : says };
      yield `${JSON.stringify(finding)}\n`;
    }
  }
}

/** Where the cards of units go, a JSON object a line: for whoever asks the platform about each. */
export async function* unitChannels(sql: Sql): AsyncGenerator<string> {
  for (const channel of await readChannels(sql)) yield `${JSON.stringify(channel)}\n`;
}

/** `/bellhop doctor`: whether messages go out, and who and what cannot be reached. */
export const createDoctorFeature = ({ database }: { readonly database: Database }): Feature => ({
  name: "doctor",
  commands: bindCommands(doctorCommands, {
    async doctor(_, { organization, say }) {
      const findings = await readFindings(database, organization.id, say);
      const shown = findings.slice(0, SHOWN);
      const rest = findings.length - shown.length;
      const title = say("doctor.title");
      return privately(
        card(
          `${title}: ${shown[0]?.says ?? ""}`,
          heading(title),
          ...shown.map(({ weight, says }) => (weight === "note" ? context(says) : text(says))),
          rest > 0 ? context(say("doctor.more", { count: rest })) : undefined,
        ),
      );
    },
  }),
});

/** Findings on one card. */
const SHOWN = 15;
