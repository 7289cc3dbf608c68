import type { PlatformName } from "./shown.ts";

/**
 * What stands beside the chats, as plain data that the page and its server share: the time machine, the faults, and what
 * happened. Every answer that is not 200 is a sentence to show (text/plain).
 *
 * | request                 | takes        | answers    |
 * | ----------------------- | ------------ | ---------- |
 * | POST /clock             | WantedClock  | Controls   |
 * | POST /faults            | WantedFault  | Controls   |
 * | POST /reset             | {}           | Controls   |
 * | POST /month             | {}           | MonthAdded |
 * | GET /happened           |              | Happened   |
 *
 * Every live stream (`GET /slack/live?as=…`) has two more events: `controls` with Controls, first and whenever they change;
 * and `happened`, with `{}`, when GET /happened would answer something else than before.
 */

/** How the demo is set up right now. */
export interface Controls {
  /** How far its clock is ahead of the wall clock, in milliseconds; 0 until somebody moves it. */
  readonly ahead: number;
  readonly faults: Readonly<Record<PlatformName, FaultName>>;
  /** What takes a moment; nothing else can be asked for until it is over (409). */
  readonly busy?: "moving the clock" | "resetting" | "loading a month";
}

/** none; every call is refused as too many (429); every call of the bot breaks off; every answer takes 2 seconds. */
export const faultNames = ["none", "busy", "outage", "slow"] as const;
export type FaultName = (typeof faultNames)[number];

export interface WantedFault {
  readonly platform: PlatformName;
  readonly kind: FaultName;
}

export const clockPresets = ["in an hour", "tomorrow 08:55", "Friday 16:00"] as const;

/** Where the clock is to go: forward only, at most 35 days at once (400 otherwise). */
export type WantedClock =
  | { readonly preset: (typeof clockPresets)[number] }
  /** A moment with its offset or Z; or, as a field for date and time has it, a local time in the organization's zone. */
  | { readonly at: string };

/** How many things that people logged in the 28 days before now are there that were not there before. */
export interface MonthAdded {
  readonly cases: number;
  readonly wins: number;
}

/** What the bot and the platforms did, newest first: at most 100 of each. */
export interface Happened {
  readonly deliveries: readonly DeliveryShown[];
  readonly requests: readonly RequestShown[];
}

/** One message of the bot that nobody is waiting for, to one address. */
export interface DeliveryShown {
  readonly id: string;
  readonly platform: PlatformName;
  /** A channel or a person, as people call them. */
  readonly place: string;
  /** The id of the place that shows it, for whoever is there. */
  readonly placeId: string;
  readonly state: "waiting" | "sent" | "failed" | "skipped";
  /** When it became what it is; milliseconds since the epoch, in the demo's time. */
  readonly at: number;
  /** Why it waits, failed or was skipped, in words. */
  readonly why?: string;
  /** It waits until then at least. */
  readonly notBefore?: number;
  readonly attempts: number;
  /** What it says, in a few words. */
  readonly summary: string;
}

/** One request between the bot and a platform. */
export interface RequestShown {
  /** Unique on its platform. */
  readonly number: number;
  readonly platform: PlatformName;
  readonly direction: "to the bot" | "from the bot";
  /** Milliseconds since the epoch, in the demo's time. */
  readonly at: number;
  /** What the platform calls it: `chat.postMessage`, `slash_commands`. */
  readonly what: string;
  /** Absent when the connection broke. */
  readonly status?: number;
  /** How long the answer took. */
  readonly milliseconds: number;
  /** The platform's own word for what went wrong. */
  readonly error?: string;
}
