import type { roster } from "./demo.ts";
import type { History } from "./month/logged.ts";
import type { MonthAdded } from "./page/controls.ts";
import type { PlatformName } from "./page/shown.ts";

/**
 * The bot as the playground needs it, besides what goes over the platforms' own protocols: given from outside. The bot does
 * not know that it is not the real thing: it is started with a configuration, and with a clock.
 */
export interface Bot {
  readonly time: PlayedTime;
  /** Starts it against these platforms; where it listens, without a slash at the end. */
  start(platforms: Settings): Promise<string>;
  /** Units and people. */
  setUp(organization: ReturnType<typeof roster>): Promise<void>;
  /** The newest messages that nobody is waiting for, those that are not sent yet first. */
  deliveries(limit: number): Promise<readonly BotDelivery[]>;
  /** Takes what people logged as if it had been there; sends nothing. How much of it it did not have yet. */
  addHistory(history: History): Promise<MonthAdded>;
  stop(): Promise<void>;
  /** Forgets everything, stopped; and the clock shows real time again. */
  forget(): Promise<void>;
}

/** What the bot has to be configured with. */
export interface Settings {
  readonly slack: { readonly apiUrl: string; readonly signingSecret: string; readonly botToken: string };
  readonly teams: {
    readonly app: {
      readonly id: string;
      readonly type: "SingleTenant";
      readonly tenantId: string;
      readonly password: string;
      readonly tokenUrl: string;
    };
    readonly allowedTenants: readonly string[];
    readonly serviceHosts: readonly string[];
    readonly fileHosts: readonly string[];
    readonly openIdMetadataUrl: string;
  };
}

/** Time as the demo has it. Milliseconds everywhere. */
export interface PlayedTime {
  /** Since the epoch. */
  now(): number;
  /** How far it is ahead of real time. */
  ahead(): number;
  /** Lets time pass until then, in steps; what becomes due meanwhile happens. `passed` hears of each step. */
  passUntil(moment: number, passed: (milliseconds: number) => void): Promise<void>;
}

/** One message of the bot to one address. */
export interface BotDelivery {
  readonly id: string;
  readonly to: { readonly platform: PlatformName; readonly address: string };
  readonly state: "waiting" | "sent" | "failed" | "skipped";
  readonly at: Date;
  readonly reason?: string;
  readonly notBefore?: Date;
  /** Why it waits until then. */
  readonly heldFor?: string;
  readonly attempts: number;
  readonly summary?: string;
}
