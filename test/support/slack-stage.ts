import { expect } from "vitest";
import type { EmulatedSlack, Message, Outcome, SlackOptions, View } from "../../playground/slack/index.ts";
import { afterwards } from "./afterwards.ts";
import { nodesOf, quotedIn } from "./blocks.ts";
import { connectedTo } from "./process.ts";
import type { Answer, Ground, Seen, Sent, Stage, StageOptions, Trouble } from "./stage.ts";
import {
  BOT_TOKEN,
  cardsIn,
  deedsIn,
  KITCHEN,
  openSlack,
  roster,
  SIGNING_SECRET,
  reads as wordsOf,
  workspace,
  world,
} from "./world.ts";

interface SlackGroundOptions {
  /** Another workspace than that of the tests, with its units and people. */
  readonly workspace?: SlackOptions["workspace"];
  readonly roster?: Ground["roster"];
}

export interface SlackGround extends Ground {
  readonly slack: EmulatedSlack;
}

/** A Slack workspace for as long. Nothing that a Bellhop sends there may break one of Slack's rules. */
export async function slackGround({ roster, ...options }: SlackGroundOptions = {}): Promise<SlackGround> {
  const slack = await openSlack(options);
  afterwards(async () => {
    await slack.close();
    expect(slack.problems).toEqual([]);
  });
  return groundOf(slack, roster);
}

/** The stage in a Slack workspace at noon. */
export async function slackStage({
  speaking,
  ...options
}: StageOptions & { readonly scopes?: readonly string[] } = {}): Promise<Stage> {
  const users = workspace.users.map((one) => ({ ...one, ...(speaking && { locale: speaking }) }));
  const { slack, bot, database, log, wait, settled, cases, cards } = await world({
    ...options,
    atNoon: true,
    workspace: { ...workspace, users },
  });
  const ground = groundOf(slack);
  return {
    ...ground,
    bot,
    database,
    log,
    wait,
    settled,
    cases,
    account: (person) => person,
    async home(person) {
      await slack.as(person).openHome();
      await expect.poll(() => slack.home(person)).toBeDefined();
      const { id, content } = slack.home(person) as View;
      return { id, reads: JSON.stringify(content), onlyFor: person, at: Number.NaN };
    },
    again(answer) {
      // Signed in another second, as when Slack sends it again.
      wait(1);
      return ground.again(answer);
    },
    cards: async (channel) => (await cards(channel)).map(seen),
  };
}

function groundOf(slack: EmulatedSlack, units = roster): SlackGround {
  const deeds = deedsIn(slack);
  const sent = new WeakMap<Answer, Outcome>();

  function answerOf(outcome: Outcome): Answer {
    const answer = { status: outcome.status, shown: outcome.shown && seen(outcome.shown) };
    sent.set(answer, outcome);
    return answer;
  }

  return {
    slack,
    environment: connectedTo(slack),
    secrets: [SIGNING_SECRET, BOT_TOKEN],
    roster: units,
    sendTo: (port) => slack.useRequestUrl(`http://127.0.0.1:${port}/slack/events`),
    // It is a member of the channels of the tests already.
    bring: async () => undefined,
    type: async (person, command, text, channel) => answerOf(await deeds.type(person, command, text, channel)),
    async press(person, message, label) {
      if (message?.id !== slack.home(person)?.id) {
        return answerOf(await deeds.press(person, message && messageOf(slack, message), label));
      }
      const actionId = actionOf(slack.home(person)?.content.blocks, label);
      return answerOf(await slack.as(person).press({ view: message?.id ?? "" }, { actionId }));
    },
    form(person) {
      const view = slack.modals(person).at(-1);
      return view && asksIn(view) ? JSON.stringify(view) : undefined;
    },
    async submit(person, answers) {
      const outcome = await deeds.submit(person, answers);
      const form: Sent = { ...answerOf(outcome), errors: { ...outcome.clientErrors, ...outcome.viewErrors } };
      sent.set(form, outcome);
      return form;
    },
    async say(person, channel, text) {
      const before = slack.messages(channel).length;
      await slack.as(person).say(channel, text);
      return seen(slack.messages(channel)[before] as Message);
    },
    async react(person, message, reaction, stands = true) {
      const [channel = "", ts = ""] = message?.id.split(" ") ?? [];
      await slack.as(person)[stands ? "react" : "unreact"]({ channel, ts }, reaction);
    },
    async choose(person, message, entry) {
      const [channel = "", ts = ""] = message.id.split(" ");
      return answerOf(await slack.as(person).messageShortcut(entry, { channel, ts }));
    },
    again: async (answer) => answerOf(await slack.resend(sent.get(answer) as Outcome)),
    told: (person, channel = KITCHEN) => [
      ...deeds.told(person, channel).map(seen),
      ...slack
        .modals(person)
        .slice(-1)
        .filter((view) => !asksIn(view))
        .map((view) => ({ id: view.id, reads: JSON.stringify(view), onlyFor: person, at: Number.NaN })),
    ],
    toldDirectly: (person) =>
      slack
        .messages(slack.directMessage(person))
        .filter(({ deleted, ephemeralFor }) => !deleted && (ephemeralFor === undefined || ephemeralFor === person))
        .map(seen),
    allowFile: async () => undefined,
    files: (person) =>
      slack.messages(slack.directMessage(person)).flatMap(({ files }) =>
        files.map((id) => {
          const { name = "", bytes = new Uint8Array() } = slack.files.get(id) ?? {};
          return { name, text: Buffer.from(bytes).toString() };
        }),
      ),
    standing: (channel) => cardsIn(slack, channel).map(seen),
    invite: async (person, channel) => void (await slack.as(person).invite(channel)),
    dismiss: async (person, channel) => void (await slack.as(person).removeBot(channel)),
    trouble: (trouble, times = 1) => slack.faults.next({ method: "chat.postMessage", times, ...faultOf(trouble) }),
    outage: () => slack.faults.outage(true),
    calm() {
      slack.faults.clear();
      slack.faults.outage(false);
    },
    // It repeats events alone.
    repeated: slack.idle,
    timesBusy: () => slack.rateLimited["chat.postMessage"] ?? 0,
    posts: (channel) =>
      slack.requests
        .filter(({ method }) => method === "chat.postMessage")
        .filter(({ request }) => (request as { channel?: string }).channel === channel)
        .map(({ at }) => at),
  };
}

/** Has a modal anything to fill in? */
const asksIn = ({ content }: View): boolean =>
  (content.blocks as readonly { type?: string }[]).some(({ type }) => type === "input");

/** What a button with this label does. */
function actionOf(blocks: unknown, label: string): string {
  for (const node of nodesOf(blocks)) {
    const { action_id: action, text } = node as { action_id?: string; text?: { text?: string } };
    if (action !== undefined && text?.text === label) return action;
  }
  throw new Error(`There is no button "${label}".`);
}

const seen = (message: Message): Seen => ({
  id: `${message.channel} ${message.ts}`,
  reads: wordsOf(message),
  quotes: quotedIn(message),
  at: Number(message.ts) * 1_000,
  ...(message.ephemeralFor !== undefined && { onlyFor: message.ephemeralFor }),
  ...(message.threadTs !== undefined && { thread: `${message.channel} ${message.threadTs}` }),
});

function messageOf(slack: EmulatedSlack, { id }: Seen): Message | undefined {
  const [channel = "", ts] = id.split(" ");
  return slack.messages(channel).find((message) => message.ts === ts);
}

function faultOf(trouble: Trouble) {
  if (trouble.kind === "busy") return { kind: "ratelimited" as const, retryAfter: trouble.seconds };
  if (trouble.kind === "failure") return { kind: "500" as const };
  return trouble.kind === "slow" ? trouble : { kind: trouble.kind };
}
