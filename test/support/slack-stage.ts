import { expect } from "vitest";
import type { Message, Outcome, View } from "../../playground/slack/index.ts";
import { nodesOf } from "./blocks.ts";
import type { Answer, Seen, Sent, Stage, StageOptions, Trouble } from "./stage.ts";
import { KITCHEN, type World, reads as wordsOf, world } from "./world.ts";

/** The stage in a Slack workspace. */
export async function slackStage(options: StageOptions = {}): Promise<Stage> {
  const here = await world(options);
  const { slack, bot, database, log, wait, settled, cases } = here;
  const sent = new WeakMap<Answer, Outcome>();

  function answerOf(outcome: Outcome): Answer {
    const answer = { status: outcome.status, shown: outcome.shown && seen(outcome.shown) };
    sent.set(answer, outcome);
    return answer;
  }

  return {
    bot,
    database,
    log,
    wait,
    settled,
    cases,
    type: async (person, command, text, channel) => answerOf(await here.type(person, command, text, channel)),
    async press(person, message, label) {
      if (message?.id !== slack.home(person)?.id) {
        return answerOf(await here.press(person, message && messageOf(here, message), label));
      }
      const actionId = actionOf(slack.home(person)?.content.blocks, label);
      return answerOf(await slack.as(person).press({ view: message?.id ?? "" }, { actionId }));
    },
    async home(person) {
      await slack.as(person).openHome();
      await expect.poll(() => slack.home(person)).toBeDefined();
      const { id, content } = slack.home(person) as View;
      return { id, reads: JSON.stringify(content), onlyFor: person, at: Number.NaN };
    },
    form(person) {
      const view = slack.modals(person).at(-1);
      return view && asksIn(view) ? JSON.stringify(view) : undefined;
    },
    async submit(person, answers) {
      const outcome = await here.submit(person, answers);
      const form: Sent = { ...answerOf(outcome), errors: { ...outcome.clientErrors, ...outcome.viewErrors } };
      sent.set(form, outcome);
      return form;
    },
    async say(person, channel, text) {
      const before = slack.messages(channel).length;
      await slack.as(person).say(channel, text);
      return seen(slack.messages(channel)[before] as Message);
    },
    async choose(person, message, entry) {
      const [channel = "", ts = ""] = message.id.split(" ");
      return answerOf(await slack.as(person).messageShortcut(entry, { channel, ts }));
    },
    async again(answer) {
      // Signed in another second, as when Slack sends it again.
      wait(1);
      return answerOf(await slack.resend(sent.get(answer) as Outcome));
    },
    told: (person, channel = KITCHEN) => [
      ...here.told(person, channel).map(seen),
      ...slack
        .modals(person)
        .slice(-1)
        .filter((view) => !asksIn(view))
        .map((view) => ({ id: view.id, reads: JSON.stringify(view), onlyFor: person, at: Number.NaN })),
    ],
    toldDirectly: (person) => slack.messages(slack.directMessage(person)).map(seen),
    cards: async (channel) => (await here.cards(channel)).map(seen),
    invite: async (person, channel) => void (await slack.as(person).invite(channel)),
    dismiss: async (person, channel) => void (await slack.as(person).removeBot(channel)),
    trouble: (trouble) => slack.faults.next({ method: "chat.postMessage", ...faultOf(trouble) }),
    outage: (on) => slack.faults.outage(on),
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
  at: Number(message.ts) * 1_000,
  ...(message.ephemeralFor !== undefined && { onlyFor: message.ephemeralFor }),
});

function messageOf({ slack }: World, { id }: Seen): Message | undefined {
  const [channel = "", ts] = id.split(" ");
  return slack.messages(channel).find((message) => message.ts === ts);
}

function faultOf(trouble: Trouble) {
  if (trouble.kind === "busy") return { kind: "ratelimited" as const, retryAfter: trouble.seconds };
  if (trouble.kind === "failure") return { kind: "500" as const };
  return trouble.kind === "slow" ? trouble : { kind: trouble.kind };
}
