import { z } from "zod";
import type { OpenDatabase } from "../../database/index.ts";
import type { Clock, Ids } from "../../kernel/clock.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Texts } from "../../texts/catalog.ts";
import { record } from "../audit/index.ts";
import { createErasing } from "./erasing/erase.ts";
import { personFile } from "./person-file.ts";

/** Whom the operator wants to erase, or to give what is known of them. */
export const PersonalRequest = z.object({
  verb: z.enum(["erase", "export"]),
  what: z.enum(["person", "customer"]),
  /** A person's name or id; how cases name a customer. */
  who: z.string().min(2),
  /** Needed where there are several. */
  organization: z.string().optional(),
  /** Not only to say what would be erased. */
  yes: z.boolean(),
});
export type PersonalRequest = z.infer<typeof PersonalRequest>;

interface Operating {
  readonly database: OpenDatabase;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly ids: Ids;
}

interface Outcome {
  readonly done: boolean;
  readonly says: readonly string[];
}

interface Organization {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
}

interface Found {
  readonly id: string;
  readonly name: string;
}

/** Does it in the organization that is meant; what became of it, or what there is, as JSON: sentences for the operator. */
export async function* operate(deps: Operating, request: PersonalRequest): AsyncGenerator<string> {
  yield JSON.stringify(await outcomeOf(deps, request));
}

const refused = (...says: string[]): Outcome => ({ done: false, says });

async function outcomeOf(deps: Operating, request: PersonalRequest): Promise<Outcome> {
  const organization = await organizationMeant(deps.database, request.organization);
  if (typeof organization === "string") return refused(organization);
  if (request.what === "customer") return eraseCustomer(deps, organization, request);
  const found = await peopleCalled(deps.database, organization.id, request.who);
  const [person, another] = found;
  if (!person) return refused(`There is nobody called ${request.who}. Write the whole name, or the id.`);
  if (another)
    return refused(
      `Several people are called ${request.who}. Name one by the id:`,
      ...found.map(({ id, name }) => `${id} ${name}`),
    );
  return request.verb === "export"
    ? givePerson(deps, organization, person)
    : erasePerson(deps, organization, person, request.yes);
}

async function givePerson(deps: Operating, { id, locale }: Organization, person: Found): Promise<Outcome> {
  const file = await personFile(deps.database, id, person.id, deps.texts.for(locale, "UTC"));
  await record(deps.database, [
    {
      ...{ organizationId: id, id: deps.ids.next(), at: deps.clock.now() },
      ...{ kind: "export", subjectId: person.id, detail: { command: "export person" } },
    },
  ]);
  return { done: true, says: [JSON.stringify(file, undefined, 2)] };
}

const erasingWith = ({ database, texts, ids }: Operating) =>
  // Whoever sends looks each second whether there is something.
  createErasing({ database, texts, ids, wake: () => undefined });

const orderIn = ({ id, locale }: Organization, { clock }: Operating) => ({
  organizationId: id,
  locale,
  at: clock.now(),
});

async function erasePerson(deps: Operating, organization: Organization, person: Found, yes: boolean): Promise<Outcome> {
  if (!yes) return refused(`This erases ${person.name} (${person.id}) for good. To do it, add --yes.`);
  if (await isOnlyAdmin(deps.database, organization.id, person.id))
    return refused(`${person.name} is the only admin of ${organization.name}. Let there be another one first.`);
  const changed = await erasingWith(deps).person(person.id, orderIn(organization, deps));
  return said(changed);
}

async function eraseCustomer(
  deps: Operating,
  organization: Organization,
  { who, yes }: PersonalRequest,
): Promise<Outcome> {
  const erasing = erasingWith(deps);
  const count = await erasing.casesOf(who, organization.id);
  if (count === 0) return refused(`No case names the customer ${who}. Write it as it stands in the case.`);
  if (!yes) return refused(`This erases what ${count} of the cases say, for good. To do it, add --yes.`);
  return said(await erasing.customer(who, orderIn(organization, deps)));
}

function said(changed: { readonly erased: object; readonly replaced: object } | undefined): Outcome {
  if (!changed) return refused("Nobody and nothing is left there to erase.");
  const of = (rows: object): string =>
    Object.entries(rows)
      .map(([table, many]) => `${table} ${many}`)
      .join(", ") || "nothing";
  return {
    done: true,
    says: [
      `Erased: ${of(changed.erased)}.`,
      `Taken out of other texts: ${of(changed.replaced)}.`,
      "Backups that were made before have it still: do away with them, or erase again after restoring one.",
    ],
  };
}

/** Nobody could set anything up any more. */
async function isOnlyAdmin(sql: Sql, organizationId: string, personId: string): Promise<boolean> {
  const admins = await sql.query<{ id: string }>({
    text: "SELECT id FROM person WHERE organization_id = $1 AND 'admin' = ANY(roles) LIMIT 2",
    values: [organizationId],
  });
  return admins.length === 1 && admins[0]?.id === personId;
}

async function organizationMeant(sql: Sql, name: string | undefined): Promise<Organization | string> {
  const all = await sql.query<Organization>({
    text: "SELECT id, name, locale FROM organization ORDER BY name, id LIMIT 100",
    values: [],
  });
  const [found, another] = name === undefined ? all : all.filter((one) => one.name === name || one.id === name);
  if (found && !another) return found;
  if (all.length === 0) return "There is no organization yet: connect Bellhop to a workspace first.";
  return `Say which organization with --organization: ${all.map((one) => one.name).join(", ")}.`;
}

const peopleCalled = (sql: Sql, organizationId: string, who: string): Promise<Found[]> =>
  sql.query({
    text: `SELECT id, name FROM person
           WHERE organization_id = $1 AND same_as IS NULL AND (lower(name) = lower($2) OR id::text = lower($2)) ORDER BY id LIMIT 20`,
    values: [organizationId, who],
  });
