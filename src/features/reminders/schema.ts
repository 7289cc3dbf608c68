import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Database } from "../../kernel/ports.ts";
import type { Reply } from "../../kernel/reply.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Organizations } from "../organization/index.ts";
import type { CalendarsOf, Schedules } from "../schedules/index.ts";

/** The kind of content, and the topic of its deliveries. */
export const REMINDER = "reminder";

export interface RemindersDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly schedules: Schedules;
  readonly calendarsOf: CalendarsOf;
  /** What an organization's complaints are about, and what it calls that. */
  readonly themes: (organizationId: string) => Promise<readonly { readonly key: string; readonly name?: string }[]>;
  /** Sets up one more schedule, as somebody typed it. */
  readonly add: (typed: string, context: Context) => Promise<Reply>;
  readonly texts: Texts;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}
