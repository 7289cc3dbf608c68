import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createTeams, type TeamsSettings } from "../../../adapters/teams/index.ts";
import {
  type EmulatedTeams,
  createTeams as emulateTeams,
  type Message,
  type TeamsOptions,
  type TenantSeed,
} from "../../../playground/teams/index.ts";
import type { Adapter } from "../../../src/kernel/adapter.ts";
import type { Incoming, Notice } from "../../../src/kernel/incoming.ts";
import type { Form } from "../../../src/message/form.ts";
import { keptLog, type LogLine } from "../../support/log.ts";
import { keptInstallations, scriptedDispatch } from "../kept.ts";

export const TENANT = "0a1b2c3d-0000-4000-8000-0000000000aa";
export const APP_ID = "5e5e5e5e-0000-4000-8000-0000000000aa";
export const PASSWORD = "a password that only Teams knows";

/** Ana has the app for herself, Ben is in its team, Cy is in a team and a chat without it. */
export const ANA = "11111111-0000-4000-8000-0000000000a1";
export const BEN = "11111111-0000-4000-8000-0000000000a2";
export const CY = "11111111-0000-4000-8000-0000000000a3";

export const INN = "19:inn@thread.tacv2";
export const DINING = "19:dining@thread.tacv2";
export const LUNCH = "19:lunch@thread.v2";
export const GOSSIP = "19:gossip@thread.v2";
export const BRANCH = "19:branch@thread.tacv2";

const person = (aadId: string, name: string, more: object = {}) => ({
  aadId,
  name,
  upn: `${name.split(" ")[0]?.toLowerCase()}@inn.example`,
  locale: "pt-PT",
  timeZone: "Europe/Lisbon",
  ...more,
});

const inn: TenantSeed = {
  id: TENANT,
  people: [person(ANA, "Ana Silva", { installed: true }), person(BEN, "Ben Ode"), person(CY, "Cy Roe")],
  teams: [
    {
      id: INN,
      aadGroupId: "22222222-0000-4000-8000-0000000000a1",
      name: "The Inn",
      members: [ANA, BEN],
      channels: [{ id: DINING, name: "Dining" }],
      installed: true,
    },
    { id: BRANCH, aadGroupId: "22222222-0000-4000-8000-0000000000a2", name: "Branch", members: [BEN, CY] },
  ],
  groupChats: [
    { id: LUNCH, topic: "Lunch", members: [ANA, BEN], installed: true },
    { id: GOSSIP, members: [ANA, CY] },
  ],
};

export interface World extends AsyncDisposable {
  readonly teams: EmulatedTeams;
  readonly adapter: Adapter;
  readonly script: ReturnType<typeof scriptedDispatch>["script"];
  readonly incoming: Incoming[];
  readonly notices: Notice[];
  readonly lines: LogLine[];
  readonly saved: ReturnType<typeof keptInstallations>["saved"];
  /** Where the bot listens. */
  readonly url: string;
  /** When everything that reached the bot is worked off, also what goes on after the answer. */
  settled(): Promise<void>;
  /** What the bot has said that a person sees in a conversation, oldest first; their own chat with it unless named. */
  told(personId: string, conversation?: string): readonly Message[];
}

export interface WorldOptions {
  readonly settings?: Partial<TeamsSettings>;
  readonly teams?: Omit<Partial<TeamsOptions>, "app">;
  /** True: the bot proves nothing, and asks for no proof. */
  readonly unproven?: boolean;
  /** Before the bot starts. */
  prepare?(teams: EmulatedTeams): void;
}

/** What connects a bot to an emulated Teams. */
export const settingsFor = (teams: EmulatedTeams): TeamsSettings => ({
  app: { id: APP_ID, type: "SingleTenant", password: PASSWORD, tenantId: TENANT, tokenUrl: teams.urls.tokenUrl },
  allowedTenants: [TENANT],
  serviceHosts: ["127.0.0.1"],
  fileHosts: ["127.0.0.1"],
  openIdMetadataUrl: teams.urls.openIdMetadataUrl,
  unnamed: "somebody",
});

/** A tenant and a bot in it, whose Dispatch says what the test wants. */
export async function openWorld(wanted: WorldOptions = {}): Promise<World> {
  const { settings = {}, unproven = false, prepare, teams: options = {} } = wanted;
  const teams = await emulateTeams({
    tenants: [inn],
    ...options,
    app: {
      id: APP_ID,
      password: PASSWORD,
      name: "Bellhop",
      tenantId: TENANT,
      supportsTargetedMessages: true,
      supportsFiles: true,
      commands: [
        { id: "complaint", title: "Log a complaint", context: ["compose", "commandBox"] },
        { id: "feedback.fromMessage", title: "Log as feedback", context: ["message"] },
      ],
    },
  });
  prepare?.(teams);
  const { log, lines } = keptLog();
  const { installations, saved } = keptInstallations("teams");
  const { dispatch, script, incoming, notices } = scriptedDispatch();
  const clock = { now: () => new Date(teams.clock.now()) };
  const { app, ...proven } = { ...settingsFor(teams), ...settings };
  const adapter = createTeams(unproven ? { ...proven, allowedTenants: [] } : { ...proven, ...(app && { app }) }, {
    installations,
    clock,
    log,
  });
  const work: Promise<void>[] = [];
  const server = createServer((request, response) => {
    if (adapter.handles(new URL(request.url ?? "", "http://bot").pathname)) {
      work.push(adapter.listener(request, response));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  teams.useEndpoint(url);
  await adapter.start(dispatch);
  return {
    teams,
    adapter,
    script,
    incoming,
    notices,
    lines,
    saved,
    url,
    async settled() {
      await Promise.all(work);
    },
    told: (personId, conversation = teams.personalChat(personId)) =>
      teams.messages(conversation, personId).filter(({ author }) => author === undefined),
    async [Symbol.asyncDispose]() {
      await adapter.stop();
      server.closeAllConnections();
      server.close();
      await teams.stop();
    },
  };
}

/** Everything that is readable on a message: its notification, and the card. */
export const reads = (message: Message | undefined): string =>
  `${message?.summary}\n${JSON.stringify(message?.attachments)}`;

export const feedbackForm: Form = {
  form: "feedback",
  title: "Log feedback",
  submit: "Save",
  close: "Cancel",
  context: '{"from":"the inn"}',
  fields: [
    {
      kind: "text",
      name: "text",
      label: "What did the customer say?",
      required: true,
      multiline: true,
      maxLength: 3_000,
    },
    {
      kind: "choice",
      name: "severity",
      label: "Severity",
      required: false,
      options: [
        { value: "1", label: "harm" },
        { value: "3", label: "plain" },
      ],
    },
  ],
};
