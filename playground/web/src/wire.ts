import type { Controls, Happened } from "../../page/controls.ts";
import type { Outcome, PlatformName, Sight, Surroundings } from "../../page/shown.ts";
import type { Deed as SlackDeed } from "../../page/slack/deeds.ts";
import type { Deed as TeamsDeed } from "../../page/teams/deeds.ts";

export type { SlackDeed, TeamsDeed };

export async function fetchSurroundings(): Promise<Surroundings> {
  return (await fetch("/surroundings")).json();
}

/** Who does something, and on which platform. */
export interface Actor {
  readonly platform: PlatformName;
  readonly personId: string;
}

const path = ({ platform, personId }: Actor, what: string): string =>
  `/${platform}/${what}?as=${encodeURIComponent(personId)}`;

/** Where the content of a file is that a person was sent. */
export const fileAddress = (actor: Actor, id: string): string => `${path(actor, "file")}&id=${encodeURIComponent(id)}`;

const GONE = "The playground does not answer. Is it still running?";

/** Changes something of the demo itself; what is refused comes back as a sentence. */
export async function ask<Answer>(what: string, body: object): Promise<{ answer: Answer } | { refused: string }> {
  try {
    const response = await post(`/${what}`, body);
    return response.ok ? { answer: await response.json() } : { refused: await response.text() };
  } catch {
    return { refused: GONE };
  }
}

/** What the bot and the platforms did; undefined while the playground does not answer. */
export async function fetchHappened(): Promise<Happened | undefined> {
  const response = await fetch("/happened").catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}

const post = (to: string, body: object): Promise<Response> =>
  fetch(to, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** Does something as a person. Never throws: what went wrong comes back as a notice. */
export async function perform(actor: Actor, deed: SlackDeed | TeamsDeed): Promise<Outcome> {
  try {
    const response = await post(path(actor, "deeds"), deed);
    return response.ok ? await response.json() : { notice: await response.text() };
  } catch {
    return { notice: GONE };
  }
}

export interface Listener {
  readonly sight: (sight: Sight) => void;
  readonly problem: (text: string) => void;
  readonly controls: (controls: Controls) => void;
  readonly happened: () => void;
  readonly connected: (connected: boolean) => void;
}

/** Follows what a person sees until the returned function is called; connects again by itself. */
export function follow(actor: Actor, listener: Listener): () => void {
  const source = new EventSource(path(actor, "live"));
  source.addEventListener("open", () => listener.connected(true));
  source.addEventListener("error", () => listener.connected(false));
  source.addEventListener("sight", ({ data }) => listener.sight(JSON.parse(data)));
  source.addEventListener("problem", ({ data }) => listener.problem(JSON.parse(data)));
  source.addEventListener("controls", ({ data }) => listener.controls(JSON.parse(data)));
  source.addEventListener("happened", () => listener.happened());
  return () => source.close();
}
