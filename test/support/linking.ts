import type { Outcome } from "../../playground/slack/index.ts";
import type { OpenDatabase } from "../../src/database/index.ts";
import { PIA, PIER_MO, type Workspaces, workspaces } from "./workspaces.ts";
import { ADA, MO, roster } from "./world.ts";

/** The code in what somebody was told, as it stands there. */
export function codeIn(answer: Outcome): string {
  const [, code] = /\/bellhop link ([A-Z2-9]{4}-[A-Z2-9]{4})/.exec(answer.shown?.text ?? "") ?? [];
  if (!code) throw new Error(`There is no code in: ${answer.shown?.text}`);
  return code;
}

/** Ada of Harbour asks for a code, and Pia types it in Pier. */
export async function linkPier({ harbour, pier }: Workspaces): Promise<Outcome> {
  const code = codeIn(await harbour.type(ADA, "/bellhop", "link"));
  return pier.type(PIA, "/bellhop", `link ${code}`);
}

/** What was answered. */
export const said = (answer: { readonly shown?: { readonly text: string } | undefined }): string =>
  answer.shown?.text ?? "";

/** How many organizations there are, and which workspaces belong together. */
export const organizationsOf = ({ database }: Workspaces): Promise<{ name: string; workspaces: string[] }[]> =>
  database.query({
    text: `SELECT o.name, array_agg(i.name ORDER BY i.name) AS workspaces
           FROM organization o JOIN installation i ON i.organization_id = o.id GROUP BY o.id, o.name ORDER BY o.name`,
    values: [],
  });

export const ALONE = [
  { name: "Harbour", workspaces: ["Harbour"] },
  { name: "Pier", workspaces: ["Pier"] },
  { name: "Quay", workspaces: ["Quay"] },
];
export const PIER_IN_HARBOUR = [
  { name: "Harbour", workspaces: ["Harbour", "Pier"] },
  { name: "Quay", workspaces: ["Quay"] },
];

/** Harbour has a kitchen and a desk, with their people and channels. */
export async function setUp(database?: OpenDatabase): Promise<Workspaces> {
  const all = await workspaces(database);
  await all.bot.setUp(roster);
  return all;
}

/** Mo manages the kitchen in Harbour, and has an account in Pier too. */
export async function twoAccounts(): Promise<Workspaces> {
  const all = await setUp();
  await linkPier(all);
  return all;
}

/** Mo asks for a code in Harbour and types it in Pier: the question that is asked there. */
export async function askMo({ harbour, pier }: Workspaces) {
  const code = codeIn(await harbour.type(MO, "/bellhop", "link me"));
  return { code, question: (await pier.type(PIER_MO, "/bellhop", `link ${code}`)).shown };
}

export const peopleOf = ({ database }: Workspaces): Promise<{ name: string; accounts: string[]; roles: string[] }[]> =>
  database.query({
    text: `SELECT p.name, array_agg(i.external_id ORDER BY i.external_id) AS accounts, p.roles
           FROM person p JOIN identity i ON i.organization_id = p.organization_id AND i.person_id = p.id
           WHERE i.external_id = ANY($1) GROUP BY p.organization_id, p.id ORDER BY accounts`,
    values: [[MO, PIER_MO]],
  });
