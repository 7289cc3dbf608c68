import type { Outcome, PlatformShown, Sight } from "./shown.ts";

/** An emulated platform as the page uses it. People are named by the ids that `shown` has. */
export interface Platform {
  readonly shown: PlatformShown;
  sightOf(personId: string): Sight;
  /** The content of a file that a person was sent; undefined for one that they were not. */
  fileFor(personId: string, fileId: string): Uint8Array | undefined;
  /** Does what the page asks for; undefined for what nobody can do. Throws for what nobody can do any more. */
  perform(personId: string, deed: unknown): Promise<Outcome> | undefined;
  /** Calls back whenever somebody may see something else than before, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Tells what the app sent that the platform would refuse. */
  onProblem(listener: (sentence: string) => void): () => void;
}
