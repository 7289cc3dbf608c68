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

/** Does something as a person. Never throws: what went wrong comes back as a notice. */
export async function perform(actor: Actor, deed: SlackDeed | TeamsDeed): Promise<Outcome> {
  try {
    const response = await fetch(path(actor, "deeds"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(deed),
    });
    return response.ok ? await response.json() : { notice: await response.text() };
  } catch {
    return { notice: "The playground does not answer. Is it still running?" };
  }
}

export interface Listener {
  readonly sight: (sight: Sight) => void;
  readonly problem: (text: string) => void;
  readonly connected: (connected: boolean) => void;
}

/** Follows what a person sees until the returned function is called; connects again by itself. */
export function follow(actor: Actor, listener: Listener): () => void {
  const source = new EventSource(path(actor, "live"));
  source.addEventListener("open", () => listener.connected(true));
  source.addEventListener("error", () => listener.connected(false));
  source.addEventListener("sight", ({ data }) => listener.sight(JSON.parse(data)));
  source.addEventListener("problem", ({ data }) => listener.problem(JSON.parse(data)));
  return () => source.close();
}
