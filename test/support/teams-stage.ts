import { expect } from "vitest";
import type { EmulatedTeams, Message, Outcome, TenantSeed } from "../../playground/teams/index.ts";
import { readConfig } from "../../src/config.ts";
import type { Roster } from "../../src/features/people/index.ts";
import { start } from "../../src/main.ts";
import { afterwards } from "./afterwards.ts";
import { nodesOf } from "./blocks.ts";
import { emptyDatabase } from "./database.ts";
import { type DialogCard, errorsIn, inputsIn } from "./dialog-card.ts";
import { keptLog } from "./log.ts";
import { untilNoon } from "./noon.ts";
import { KITCHEN } from "./people.ts";
import { settle } from "./settled.ts";
import type { Answer, Ground, Seen, Sent, Stage, StageOptions, Trouble } from "./stage.ts";
import { APP_PASSWORD, connectedToTeams, HARBOUR, inTeams, openTeams, teamsRoster, tenant } from "./teams-world.ts";

interface TeamsGroundOptions {
  /** Another tenant than that of the tests, with its units and people. */
  readonly seed?: TenantSeed;
  readonly roster?: Roster;
}

export interface TeamsGround extends Ground {
  readonly teams: EmulatedTeams;
}

/** A tenant of Teams for as long. Nothing that a Bellhop sends there may break one of Teams' rules. */
export async function teamsGround({ seed, roster = teamsRoster }: TeamsGroundOptions = {}): Promise<TeamsGround> {
  const teams = await openTeams(seed);
  afterwards(async () => {
    await teams.stop();
    expect(teams.problems).toEqual([]);
  });
  return groundOf(teams, roster);
}

export type TeamsStage = Stage & TeamsGround;

/** The stage in a tenant of Teams at noon, where Ada, or whoever is first, has added Bellhop to the team of all channels. */
export async function teamsStage(options: TeamsGroundOptions & StageOptions = {}): Promise<TeamsStage> {
  const { setUp = true, database: given, speaking, atRealPace = false, ...where } = options;
  const database = given ?? (await emptyDatabase());
  const { log, lines } = keptLog();
  const people = tenant.people.map((one) => ({ ...one, ...(speaking && { locale: speaking }) }));
  const ground = await teamsGround({ seed: { ...tenant, people }, ...where });
  const { teams } = ground;
  teams.clock.advance(untilNoon());
  const clock = { now: () => new Date(teams.clock.now()) };
  const bot = await start(readConfig(ground.environment), log, { database, clock });
  afterwards(bot.stop);
  ground.sendTo(bot.port);
  await ground.bring();
  if (setUp) await bot.setUp(ground.roster);

  const settled = () => settle({ database, bot, pass: atRealPace ? undefined : teams.clock.advance });
  return {
    ...ground,
    bot,
    database,
    log: lines,
    wait: (minutes) => teams.clock.advance(minutes * 60_000),
    settled,
    account: inTeams,
    cases: () =>
      database.query({
        text: `SELECT number, text, kind, severity, undone_at IS NOT NULL AS undone FROM "case" ORDER BY number`,
        values: [],
      }),
    async home(person) {
      const chat = teams.personalChat(inTeams(person));
      await teams.as(inTeams(person)).install(chat);
      await settled();
      return seen(fromBot(teams, chat).at(-1) as Message, person);
    },
    async cards(channel) {
      await settled();
      return ground.standing(channel);
    },
  };
}

function groundOf(teams: EmulatedTeams, roster: Roster): TeamsGround {
  /** How to have something sent again. */
  const repeats = new WeakMap<Answer, () => Promise<Answer>>();
  const told: Stage["told"] = (person, channel = KITCHEN) => [
    ...fromBot(teams, inTeams(channel), ({ onlyFor }) => onlyFor?.aadId === inTeams(person)).map((message) =>
      seen(message, person),
    ),
    ...noticeIn(teams, person),
  ];
  /** What is new to a person after something was done. */
  async function answered(person: string, channel: string, work: () => Promise<Outcome>): Promise<Sent> {
    const before = new Set(told(person, channel).map(({ id }) => id));
    const outcome = await work();
    const shown = told(person, channel).findLast(({ id }) => !before.has(id));
    const errors = outcome.clientErrors ?? errorsIn(cardInDialog(teams, person));
    const answer: Sent = { status: outcome.status, shown, errors };
    repeats.set(answer, () => answered(person, channel, () => teams.resend(outcome)));
    return answer;
  }

  return {
    teams,
    environment: connectedToTeams(teams),
    secrets: [APP_PASSWORD],
    roster,
    sendTo: (port) => teams.useEndpoint(`http://127.0.0.1:${port}/api/messages`),
    async bring() {
      const [installer] = teams.people.values();
      await teams.as(installer?.id ?? "").install(HARBOUR);
    },
    type: (person, command, text = "", channel = KITCHEN) =>
      answered(person, channel, () => {
        const use = teams.as(inTeams(person));
        const name = command.slice(1);
        const opensForm = text.trim() === "" && teams.app.commands.some(({ id }) => id === name);
        return opensForm
          ? use.command(name, { conversation: inTeams(channel) })
          : use.slash(inTeams(channel), `${command} ${text}`);
      }),
    async press(person, message, label) {
      if (!message) throw new Error("There is no message to press a button on.");
      const [conversation = "", id = ""] = message.id.split(" ");
      return answered(person, conversation === DIALOG ? KITCHEN : conversation, () =>
        conversation === DIALOG
          ? teams.as(inTeams(person)).submit({}, { title: label })
          : teams.as(inTeams(person)).press({ conversation, id }, { title: label }),
      );
    },
    form(person) {
      const card = cardInDialog(teams, person);
      return card && inputsIn(card).length > 0 ? JSON.stringify(card) : undefined;
    },
    async submit(person, answers) {
      const [submit] = cardInDialog(teams, person)?.actions ?? [];
      if (!submit) throw new Error("There is no form open.");
      return answered(person, KITCHEN, () => teams.as(inTeams(person)).submit(answers, { title: submit.title }));
    },
    async say(person, channel, text) {
      const { message } = await teams.as(inTeams(person)).write(inTeams(channel), text);
      return seen(message as Message);
    },
    async react(person, message, reaction, stands = true) {
      const [conversation = "", id = ""] = message?.id.split(" ") ?? [];
      await teams.as(inTeams(person)).react({ conversation, id }, reaction, stands);
    },
    choose(person, message, entry) {
      const [conversation = "", id = ""] = message.id.split(" ");
      return answered(person, conversation, () =>
        teams.as(inTeams(person)).command(entry, { message: { conversation, id } }),
      );
    },
    again(answer) {
      const repeat = repeats.get(answer);
      if (!repeat) throw new Error("Only what was done here can be sent again.");
      return repeat();
    },
    told,
    toldDirectly: (person) =>
      fromBot(teams, teams.personalChat(inTeams(person))).map((message) => seen(message, person)),
    async allowFile(person, allow = true) {
      const asking = () =>
        fromBot(teams, teams.personalChat(inTeams(person))).find(({ attachments }) =>
          attachments.some(({ contentType }) => String(contentType).endsWith(".file.consent")),
        );
      await expect.poll(asking).toBeDefined();
      await teams.as(inTeams(person)).answerConsent(asking() as Message, allow);
    },
    files: (person) =>
      fromBot(teams, teams.personalChat(inTeams(person))).flatMap(({ attachments }) =>
        attachments
          .filter(({ contentType }) => String(contentType).endsWith(".file.info"))
          .map(({ content }) => {
            const { name = "", bytes = new Uint8Array() } =
              teams.files.get((content as { uniqueId: string }).uniqueId) ?? {};
            return { name, text: Buffer.from(bytes).toString() };
          }),
      ),
    standing: (channel) =>
      fromBot(teams, inTeams(channel), ({ onlyFor }) => onlyFor === undefined).map((message) => seen(message)),
    invite: async (person, channel) => {
      const conversation = teams.conversations.get(inTeams(channel));
      const isThere = conversation?.kind === "channel" && conversation.team.installed;
      if (!isThere) await teams.as(inTeams(person)).install(inTeams(channel));
    },
    dismiss: async (person, channel) => void (await teams.as(inTeams(person)).uninstall(inTeams(channel))),
    trouble: (trouble, times = 1) => teams.faults.next({ method: POST, times, ...faultOf(trouble) }),
    // People are answered by calls of the same kind as cards are posted, so that only the latter fail.
    outage: () => teams.faults.next({ method: POST, kind: "drop before effect", times: Number.POSITIVE_INFINITY }),
    calm: teams.faults.clear,
    async repeated() {
      teams.clock.advance(60_000);
      await teams.idle();
    },
    timesBusy: () => teams.rateLimited[POST] ?? 0,
    posts: (channel) =>
      teams.requests
        .filter(({ method, request }) => method === POST && channelIn(request) === inTeams(channel))
        .map(({ at }) => at),
  };
}

/** What the bot has said in a conversation and still stands there. */
const fromBot = (teams: EmulatedTeams, conversation: string, isMeant = (_message: Message): boolean => true) =>
  teams
    .messages(conversation)
    .filter(({ author, deleted }) => author === undefined && !deleted)
    .filter(isMeant);

/** As `person` sees it alone, or everybody. */
function seen({ conversation, id, at, summary, attachments, views, thread }: Message, person?: string): Seen {
  const [own] = person === undefined ? [] : views.values();
  const cards = own ?? attachments.map(({ content }) => content);
  return {
    id: `${conversation} ${id}`,
    at,
    reads: `${summary}\n${JSON.stringify(cards)}`,
    quotes: quotedIn(cards),
    ...(person !== undefined && { onlyFor: person }),
    ...(thread !== undefined && thread !== id && { thread: `${conversation} ${thread}` }),
  };
}

/** Quotations have a ground of their own. */
const quotedIn = (cards: unknown): string =>
  [...nodesOf([...nodesOf(cards)].filter((node) => "style" in node && node.style === "emphasis"))]
    .filter(({ type }) => type === "TextRun")
    .map(({ text }) => String(text))
    .join("");

/** How a card is posted in a channel. */
const POST = "createConversation";

/** Stands for the conversation of what a dialog says. */
const DIALOG = "dialog";

const cardInDialog = (teams: EmulatedTeams, person: string): DialogCard | undefined =>
  teams.dialog(inTeams(person))?.card as DialogCard | undefined;

/** What stands in a dialog that asks nothing. */
function noticeIn(teams: EmulatedTeams, person: string): Seen[] {
  const dialog = teams.dialog(inTeams(person));
  const card = cardInDialog(teams, person);
  if (!dialog || !card || inputsIn(card).length > 0) return [];
  const reads = `${dialog.title}\n${JSON.stringify(card)}`;
  return [{ id: `${DIALOG} ${dialog.id}`, reads, onlyFor: person, at: teams.clock.now() }];
}

function faultOf(trouble: Trouble) {
  if (trouble.kind === "busy") return { kind: "throttled" as const, retryAfter: trouble.seconds };
  if (trouble.kind === "failure") return { kind: "refused" as const, code: "ServiceError" as const };
  return trouble.kind === "slow" ? trouble : { kind: trouble.kind };
}

const channelIn = (request: unknown): string | undefined =>
  (request as { body?: { channelData?: { channel?: { id?: string } } } }).body?.channelData?.channel?.id;
