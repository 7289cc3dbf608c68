import { setTimeout } from "node:timers/promises";
import type { EmulatedSlack } from "../../../playground/slack/index.ts";
import type { EmulatedTeams, Outcome } from "../../../playground/teams/index.ts";
import type { DialogCard } from "../../support/dialog-card.ts";

/** Milliseconds between two things that somebody does, on average. */
const PAUSE = 6_000;

/** What somebody wants kept: a mark in its text that is there once. */
interface Written {
  readonly kind: "complaint" | "win";
  readonly mark: string;
}

/** One thing that somebody did, and what came of it. */
export interface Deed {
  readonly platform: "slack" | "teams";
  /** What names them in the platform's requests. */
  readonly names: readonly string[];
  /** What they wanted kept. */
  readonly written?: Written;
  readonly from: number;
  readonly until: number;
  /** Milliseconds until the bot had answered the platform. */
  readonly latencyMs: number;
  /** What the platform shows instead of an answer. */
  readonly failed?: string;
  /** All that they were told. */
  readonly told: string;
}

/** Somebody at their work. */
interface Person {
  readonly platform: Deed["platform"];
  readonly names: readonly string[];
  /** Sends a command and resolves with what came back. */
  ask(command: Command): Promise<Pick<Deed, "latencyMs" | "failed" | "told">>;
}
interface Command {
  readonly name: "complaint" | "win" | "bellhop";
  readonly text: string;
}

const PROBLEMS = [
  "the soup was cold and they waited 40 minutes for it",
  "the bill had two desserts that nobody ordered",
  "the room was not cleaned before they came",
  "nobody answered the phone the whole morning",
  "the receipt was wrong and the queue was long",
];

/** Works until the moment is over, in milliseconds of the stopwatch; hands over each deed when it is done. */
export async function atWork(
  person: Person,
  number: number,
  { until, random, done }: { until: number; random: () => number; done: (deed: Deed) => void },
): Promise<void> {
  await setTimeout(random() * PAUSE);
  for (let at = 0; performance.now() < until; at += 1) {
    const chance = random();
    const mark = `mark ${number}x${at}e`;
    const text = `${PROBLEMS[Math.floor(random() * PROBLEMS.length)]}, ${mark}`;
    const command: Command =
      chance < 0.15
        ? { name: "complaint", text }
        : chance < 0.2
          ? { name: "win", text: `found the guest's bag and drove after them, ${mark}` }
          : { name: "bellhop", text: chance < 0.6 ? "cases" : "help" };
    const from = performance.now();
    const answer = await person.ask(command);
    const written = command.name === "bellhop" ? {} : { written: { kind: command.name, mark } as const };
    done({ platform: person.platform, names: person.names, ...written, from, until: performance.now(), ...answer });
    await setTimeout(PAUSE * (0.5 + random()));
  }
}

/** `nextUrl` sends each request to the next process, as a load balancer does. */
export const slackPerson = (slack: EmulatedSlack, id: string, channel: string, nextUrl: () => string): Person => ({
  platform: "slack",
  names: [id, slack.directMessage(id)],
  async ask({ name, text }) {
    slack.useRequestUrl(nextUrl());
    const { latencyMs, error, body } = await slack.as(id).command(channel, `/${name}`, text);
    return { latencyMs, ...(error && { failed: error }), told: body };
  },
});

export function teamsPerson(teams: EmulatedTeams, id: string, nextUrl: () => string): Person {
  const chat = teams.personalChat(id);
  const toldIn = (): number => teams.messages(chat).length;
  const answered = ({ latencyMs, error, body }: Outcome, before: number) => ({
    latencyMs,
    ...(error && { failed: error }),
    told:
      body +
      JSON.stringify(
        teams
          .messages(chat)
          .slice(before)
          .filter(({ author }) => author === undefined)
          .map(({ summary, attachments }) => [summary, attachments]),
      ),
  });
  return {
    platform: "teams",
    names: [id, encodeURIComponent(chat)],
    async ask({ name, text }) {
      teams.useEndpoint(nextUrl());
      const before = toldIn();
      if (name !== "complaint") {
        const typed = name === "bellhop" ? text : `${name} ${text}`;
        return answered(await teams.as(id).write(chat, typed), before);
      }
      const opened = await teams.as(id).command("complaint", { conversation: chat });
      const form = teams.dialog(id)?.card as DialogCard | undefined;
      const [submit] = form?.actions ?? [];
      if (!submit) return answered(opened, before);
      teams.useEndpoint(nextUrl());
      const sent = await teams.as(id).submit({ text }, { title: submit.title });
      const answer = answered(sent, before);
      if (teams.dialog(id) !== undefined) teams.as(id).closeDialog();
      return { ...answer, latencyMs: Math.max(opened.latencyMs, answer.latencyMs) };
    },
  };
}
