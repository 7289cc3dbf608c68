import { onTestFinished } from "vitest";
import {
  createTeams,
  type EmulatedTeams,
  type TeamsOptions,
  type TenantSeed,
} from "../../../playground/teams/index.ts";
import { Made } from "./payload.ts";

export const TENANT = "0a1b2c3d-0000-4000-8000-00000000000a";
export const OTHER_TENANT = "0a1b2c3d-0000-4000-8000-00000000000b";
export const APP_ID = "5e5e5e5e-0000-4000-8000-000000000001";
const PASSWORD = "shh-restaurant";
export const BOT = `28:${APP_ID}`;

/** People by object id: Maya and Omar work together, Gus is in no team with the app, Zoe is in another tenant. */
export const MAYA = "11111111-0000-4000-8000-000000000001";
export const OMAR = "11111111-0000-4000-8000-000000000002";
export const GUS = "11111111-0000-4000-8000-000000000003";
export const ZOE = "11111111-0000-4000-8000-000000000004";

export const RESTAURANT = "19:general@thread.tacv2";
export const FLOOR = "19:floor@thread.tacv2";
export const OFFICE = "19:office@thread.tacv2";
export const SUPPLIERS = "19:suppliers@thread.tacv2";
export const LUNCH = "19:lunch@thread.v2";
export const GOSSIP = "19:gossip@thread.v2";

const person = (aadId: string, name: string, more: object = {}) => ({
  aadId,
  name,
  upn: `${name.split(" ")[0]?.toLowerCase()}@restaurant.example`,
  locale: "en-US",
  timeZone: "America/New_York",
  country: "US",
  ...more,
});

/** A restaurant whose team and lunch chat have the app; the suppliers' team and the gossip chat do not. */
const restaurant: TenantSeed = {
  id: TENANT,
  people: [
    person(MAYA, "Maya Kim", { installed: true, locale: "de-DE", timeZone: "Europe/Berlin", country: "DE" }),
    person(OMAR, "Omar Diaz"),
    person(GUS, "Gus Gone"),
  ],
  teams: [
    {
      id: RESTAURANT,
      aadGroupId: "22222222-0000-4000-8000-000000000001",
      name: "The Restaurant",
      members: [MAYA, OMAR],
      channels: [
        { id: FLOOR, name: "Floor" },
        { id: OFFICE, name: "Office", members: [OMAR] },
      ],
      installed: true,
    },
    {
      id: SUPPLIERS,
      aadGroupId: "22222222-0000-4000-8000-000000000002",
      name: "Suppliers",
      members: [OMAR, GUS],
    },
  ],
  groupChats: [
    { id: LUNCH, topic: "Lunch", members: [MAYA, OMAR], installed: true },
    { id: GOSSIP, members: [OMAR, GUS] },
  ],
};

const otherTenant: TenantSeed = {
  id: OTHER_TENANT,
  people: [person(ZOE, "Zoe Elsewhere", { installed: true })],
};

export type Overrides = Omit<Partial<TeamsOptions>, "app"> & { readonly app?: Partial<TeamsOptions["app"]> };

/** A moment that tests move by hand: through the emulator's clock. */
export const standing = { now: () => 1_800_000_000_000 };

/** A running Teams that ends with the test. */
export async function openTeams({ app, ...options }: Overrides = {}): Promise<EmulatedTeams> {
  const teams = await createTeams({
    tenants: [restaurant, otherTenant],
    ...options,
    app: {
      id: APP_ID,
      password: PASSWORD,
      name: "Bellboy",
      tenantId: TENANT,
      supportsTargetedMessages: true,
      commands: [
        { id: "logComplaint", title: "Log a complaint", context: ["compose", "commandBox"] },
        { id: "logMessage", title: "Log this", context: ["message"] },
      ],
      ...app,
    },
  });
  onTestFinished(() => teams.stop());
  return teams;
}

export const credentials = {
  grant_type: "client_credentials",
  client_id: APP_ID,
  client_secret: PASSWORD,
  scope: "https://api.botframework.com/.default",
};

export const askToken = (
  teams: EmulatedTeams,
  form: Readonly<Record<string, string>> = credentials,
  url = teams.urls.tokenUrl,
) => fetch(url, { method: "POST", body: new URLSearchParams(form) });

export async function tokenOf(teams: EmulatedTeams): Promise<string> {
  const answer = (await (await askToken(teams)).json()) as { access_token: string };
  return answer.access_token;
}

/** What was answered, and what it names. */
export interface Answered extends Made {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** An app that calls the connector about the restaurant, over plain HTTP. */
export async function connectorOf(teams: EmulatedTeams, token?: string, serviceUrl = teams.urls.serviceUrl) {
  const bearer = token ?? (await tokenOf(teams));
  const call = async (method: string, path: string, body?: unknown): Promise<Answered> => {
    const answer = await fetch(serviceUrl + path, {
      method,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const given: unknown = text === "" ? "" : JSON.parse(text);
    return { status: answer.status, headers: answer.headers, body: given, ...Made.parse(given) };
  };
  const activities = (conversationId: string, query = "") =>
    `v3/conversations/${encodeURIComponent(conversationId)}/activities${query}`;
  return {
    call,
    get: (path: string) => call("GET", path),
    send: (conversationId: string, activity: unknown, query = "") =>
      call("POST", activities(conversationId, query), activity),
    reply: (conversationId: string, id: string, activity: unknown) =>
      call("POST", `${activities(conversationId)}/${id}`, activity),
    update: (conversationId: string, id: string, activity: unknown, query = "") =>
      call("PUT", `${activities(conversationId)}/${id}${query}`, activity),
    remove: (conversationId: string, id: string, query = "") =>
      call("DELETE", `${activities(conversationId)}/${id}${query}`),
    create: (parameters: unknown) => call("POST", "v3/conversations", parameters),
  };
}

export const say = (text: string) => ({ type: "message", text });
export const PRIVATELY = "?isTargetedActivity=true";

/** The `29:` id of somebody. */
export const idOf = (teams: EmulatedTeams, aadId: string): string =>
  [...teams.people.values()].find((one) => one.aadId === aadId)?.id ?? "";

export const refusal = (status: number, code: string) => ({ status, body: { error: { code } } });
