import type { Deed } from "../deeds.ts";
import type { Outcome, Sight, Surroundings } from "../shown.ts";

export async function fetchSurroundings(): Promise<Surroundings> {
  return (await fetch("/surroundings")).json();
}

/** Does something as a person. Never throws: what went wrong comes back as a notice. */
export async function perform(personId: string, deed: Deed): Promise<Outcome> {
  try {
    const response = await fetch(`/deeds?as=${encodeURIComponent(personId)}`, {
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
export function follow(personId: string, listener: Listener): () => void {
  const source = new EventSource(`/live?as=${encodeURIComponent(personId)}`);
  source.addEventListener("open", () => listener.connected(true));
  source.addEventListener("error", () => listener.connected(false));
  source.addEventListener("sight", ({ data }) => listener.sight(JSON.parse(data)));
  source.addEventListener("problem", ({ data }) => listener.problem(JSON.parse(data)));
  return () => source.close();
}
