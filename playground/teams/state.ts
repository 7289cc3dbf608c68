import type { Json } from "../shared/json.ts";
import { personalChatId, personId } from "./ids.ts";
import type { AppSeed, CommandSeed, GroupChatSeed, PersonSeed, TeamSeed, TeamsOptions, TenantSeed } from "./options.ts";

export interface App {
  readonly id: string;
  readonly name: string;
  readonly password: string;
  readonly tenantId?: string;
  readonly commands: readonly CommandSeed[];
  readonly supportsTargetedMessages: boolean;
  readonly supportsFiles: boolean;
}

export interface Person extends Omit<PersonSeed, "installed"> {
  /** As the app knows them: `29:…`. */
  readonly id: string;
  readonly tenantId: string;
}

export interface Team {
  readonly id: string;
  readonly aadGroupId: string;
  readonly tenantId: string;
  name: string;
  readonly members: Set<string>;
  installed: boolean;
}

/** Whether the app is in a person's own chat: never was, is, or was taken away. */
export type Presence = "never" | "installed" | "removed";

interface AnyConversation {
  readonly id: string;
  readonly tenantId: string;
  /** Oldest first. */
  readonly messages: Message[];
}

export interface PersonalChat extends AnyConversation {
  readonly kind: "personal";
  readonly person: Person;
  app: Presence;
  blocked: boolean;
}

export interface GroupChat extends AnyConversation {
  readonly kind: "groupChat";
  readonly topic?: string;
  readonly members: Set<string>;
  installed: boolean;
}

export interface Channel extends AnyConversation {
  readonly kind: "channel";
  readonly team: Team;
  name: string;
  /** Those of a private channel. */
  readonly members?: Set<string>;
  deleted: boolean;
}

export type Conversation = PersonalChat | GroupChat | Channel;

/** What a message says at one time. */
export interface Content {
  readonly text: string;
  readonly textFormat: "plain" | "markdown" | "xml";
  /** What the notification says in its place; empty when the text does. */
  readonly summary: string;
  readonly attachments: readonly Json[];
  readonly entities: readonly Json[];
}

/** A message as people see it; an edited one changes in place, a deleted one stays and says so. */
export interface Message extends Content {
  readonly conversation: string;
  readonly id: string;
  /** The first message of its thread in a channel; its own id when it is the first. */
  readonly thread?: string;
  /** Absent when the app wrote it. */
  readonly author?: Person;
  /** The only person who sees it. */
  readonly onlyFor?: Person;
  /** When it was written, in milliseconds since the epoch. */
  readonly at: number;
  /** What it said before, oldest first. */
  readonly before: readonly Content[];
  readonly deleted: boolean;
  /** The card that one person sees instead, by `29:` id: the answer to what they did. */
  readonly views: ReadonlyMap<string, Json>;
}

/** A form in front of a person. */
export interface Dialog {
  readonly id: string;
  readonly person: Person;
  readonly title: string;
  /** The Adaptive Card. */
  readonly card: Json;
  readonly conversation: Conversation;
  /** What the message extension was asked to do; absent for a dialog that a card's button opened. */
  readonly command?: Json;
}

/** A file that an app may save, or has saved, in somebody's OneDrive. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** The object id of whose it is. */
  readonly owner: string;
  /** What the URL of its upload is known by. */
  readonly secret: string;
  /** Absent until the app has sent it. */
  readonly bytes?: Uint8Array;
}

/** Everything the emulated Teams knows. */
export interface State {
  readonly app: App;
  readonly tenants: readonly string[];
  /** By `29:` id. */
  readonly people: Map<string, Person>;
  readonly teams: Map<string, Team>;
  readonly conversations: Map<string, Conversation>;
  /** Open dialogs by the `29:` id of who has them open. */
  readonly dialogs: Map<string, Dialog>;
  readonly files: Map<string, StoredFile>;
}

export function createState({ app, tenants }: TeamsOptions): State {
  const state: State = {
    app: appFromSeed(app),
    tenants: tenants.map(({ id }) => id),
    people: new Map(),
    teams: new Map(),
    conversations: new Map(),
    dialogs: new Map(),
    files: new Map(),
  };
  for (const tenant of tenants) seedTenant(state, tenant);
  return state;
}

const appFromSeed = ({
  endpoint: _,
  commands = [],
  supportsTargetedMessages = false,
  supportsFiles = false,
  ...app
}: AppSeed): App => ({
  ...app,
  commands,
  supportsTargetedMessages,
  supportsFiles,
});

function seedTenant(state: State, tenant: TenantSeed): void {
  for (const seed of tenant.people) addPerson(state, tenant.id, seed);
  for (const team of tenant.teams ?? []) addTeam(state, tenant.id, team);
  for (const chat of tenant.groupChats ?? []) addGroupChat(state, tenant.id, chat);
}

function addPerson(state: State, tenantId: string, { installed, ...seed }: PersonSeed): void {
  const person: Person = { ...seed, id: personId(state.app.id, seed.aadId), tenantId };
  state.people.set(person.id, person);
  const id = personalChatId(state.app.id, seed.aadId);
  const app = installed ? "installed" : "never";
  state.conversations.set(id, { kind: "personal", id, tenantId, person, app, blocked: false, messages: [] });
}

function addTeam(
  state: State,
  tenantId: string,
  { channels = [], members, installed = false, ...seed }: TeamSeed,
): void {
  const team: Team = { ...seed, tenantId, members: new Set(members), installed };
  state.teams.set(team.id, team);
  for (const { id, name, members } of [{ id: team.id, name: "General", members: undefined }, ...channels]) {
    addChannel(state, team, { id, name, ...(members && { members: new Set(members) }) });
  }
}

export function addChannel(state: State, team: Team, channel: Pick<Channel, "id" | "name" | "members">): Channel {
  const added: Channel = { ...channel, kind: "channel", tenantId: team.tenantId, team, deleted: false, messages: [] };
  state.conversations.set(added.id, added);
  return added;
}

function addGroupChat(state: State, tenantId: string, { members, installed = false, ...seed }: GroupChatSeed): void {
  state.conversations.set(seed.id, {
    ...seed,
    kind: "groupChat",
    tenantId,
    members: new Set(members),
    installed,
    messages: [],
  });
}
