import type { OpenDatabase } from "../../src/database/index.ts";
import type { Roster } from "../../src/features/people/index.ts";
import type { Running } from "../../src/main.ts";
import type { LogLine } from "./log.ts";
import type { Environment } from "./process.ts";

/** A message as a person sees it. */
export interface Seen {
  /** The same as long as the message stands there, whatever it says. */
  readonly id: string;
  /** Everything that is readable on it: what its notification says, and all text in it. */
  readonly reads: string;
  /** What it quotes, word for word. */
  readonly quotes?: string;
  /** The only one who sees it. */
  readonly onlyFor?: string;
  /** When it was said, in milliseconds since 1970. */
  readonly at: number;
  /** The id of the message in whose thread it stands. */
  readonly thread?: string;
}

/** A file that somebody was sent. */
export interface KeptFile {
  readonly name: string;
  readonly text: string;
}

/** What happens when somebody does something. */
export interface Answer {
  /** Of the bot's answer to the platform. */
  readonly status?: number | undefined;
  /** What they see of it at once. */
  readonly shown?: Seen | undefined;
}

/** What becomes of a form that somebody sends. */
export interface Sent extends Answer {
  /** Sentences by the field that they stand at, whoever found them. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Something that goes wrong on the platform's side. */
export type Trouble =
  /** It is too busy, for so many seconds. */
  | { readonly kind: "busy"; readonly seconds: number }
  | { readonly kind: "failure" | "drop before effect" | "drop after effect" }
  | { readonly kind: "slow"; readonly ms: number };

/** A platform, to which any number of Bellhops can be connected, and what people do there; the same words everywhere. */
export interface Ground {
  /** The smallest environment with which a Bellhop is connected to it. */
  readonly environment: Environment;
  /** What of that is for nobody else to read. */
  readonly secrets: readonly string[];
  /** Its units and people, in its ids. */
  readonly roster: Roster;
  /** Sends what people do to the Bellhop on this port from now on. */
  sendTo(port: number): void;
  /** Somebody brings Bellhop, which is running, to where its cards go. */
  bring(): Promise<void>;
  /** Gives a command, privately, in the kitchen's channel unless said otherwise. One without text may open a form. */
  type(person: string, command: string, text?: string, channel?: string): Promise<Answer>;
  /** Presses the button with this label on a message. */
  press(person: string, message: Seen | undefined, label: string): Promise<Answer>;
  /** Everything that is readable in the form that a person has open, with what stands in its fields. */
  form(person: string): string | undefined;
  /** Fills and sends that form: answers by field name. */
  submit(person: string, answers: Readonly<Record<string, string>>): Promise<Sent>;
  /** Writes a message in a channel, which the bot does not hear of. */
  say(person: string, channel: string, text: string): Promise<Seen>;
  /** Reacts to a message of the bot, or takes that back. */
  react(person: string, message: Seen | undefined, reaction: string, stands?: boolean): Promise<void>;
  /** Chooses an entry of a message's menu. */
  choose(person: string, message: Seen, entry: string): Promise<Answer>;
  /** The platform sends once more what it sent then. */
  again(answer: Answer): Promise<Answer>;
  /** What a person was told privately in a channel, as it stands there now, oldest first; last what a dialog says. */
  told(person: string, channel?: string): readonly Seen[];
  /** What a person was told in their own chat with Bellhop. */
  toldDirectly(person: string): readonly Seen[];
  /** Says whether Bellhop may save the file that it asks about in somebody's own chat; a platform that does not ask does nothing. */
  allowFile(person: string, allow?: boolean): Promise<void>;
  /** The files that somebody was sent in their own chat with Bellhop, oldest first. */
  files(person: string): readonly KeptFile[];
  /** The messages that everybody in a channel sees now. */
  standing(channel: string): readonly Seen[];
  /** Brings Bellhop to a channel, or takes it away from there. */
  invite(person: string, channel: string): Promise<void>;
  dismiss(person: string, channel: string): Promise<void>;
  /** Has the next posts of cards go wrong: one, unless said otherwise. */
  trouble(trouble: Trouble, times?: number): void;
  /** From now on no card gets through to the platform. */
  outage(): void;
  /** All goes well again. */
  calm(): void;
  /** When the platform has sent again whatever was not acknowledged. */
  repeated(): Promise<void>;
  /** How often the platform has said that it is too busy. */
  timesBusy(): number;
  /** When the platform was asked to post a card in a channel, in milliseconds since 1970, oldest first. */
  posts(channel: string): readonly number[];
}

/** A running Bellhop on one platform. */
export interface Stage extends Ground {
  /** What the platform calls somebody, as a field for people answers. */
  account(person: string): string;
  readonly bot: Running;
  readonly database: OpenDatabase;
  readonly log: readonly LogLine[];
  /** Time goes on by so many minutes, for the platform and the bot alike. */
  wait(minutes: number): void;
  /** What Bellhop shows whoever comes to it: on Slack its Home, on Teams its greeting to who installs it. */
  home(person: string): Promise<Seen>;
  /** When nothing waits to be sent any more. */
  settled(): Promise<void>;
  /** The messages that everybody in a channel sees then. */
  cards(channel: string): Promise<readonly Seen[]>;
  cases(): Promise<readonly { number: number; text: string; kind: string; severity: number; undone: boolean }[]>;
}

export interface StageOptions {
  /** False: nobody has set anything up. */
  readonly setUp?: boolean;
  readonly database?: OpenDatabase;
  /** What everybody has set as their language on the platform (BCP 47). */
  readonly speaking?: string;
  /** A platform's pace is waited for. */
  readonly atRealPace?: boolean;
}

export const reads = (seen: Seen | undefined): string => seen?.reads ?? "";
