import type { Batch } from "../../../database/batch.ts";
import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import type { ListedTheme, ReadLists } from "../../feedback/index.ts";
import type { Organizations } from "../../organization/index.ts";
import type { People } from "../../people/index.ts";
import type { StoredSettings } from "../settings/store.ts";
import type { AtHand } from "./at-hand.ts";
import type { HearsLater } from "./hears-later.ts";
import type { Place } from "./place.ts";
import type { Receivers } from "./receivers.ts";
import type { Kudos, Named } from "./schema.ts";
import type { NewKudos } from "./store.ts";

export interface NewThanks {
  /** Accounts, as somebody names or picks them. */
  readonly to: readonly { readonly userId: string; readonly name?: string }[];
  readonly text: string;
  readonly caseId?: string | undefined;
  readonly winId?: string | undefined;
}

/** Thanks as whoever gave them sees them. */
export interface Given {
  readonly kudos: Kudos;
  /** Absent: that was said before. */
  readonly place?: Place;
  readonly refused: Receivers["refused"];
  /** Those who are told of it later than usual. */
  readonly later: readonly HearsLater[];
  /** The organization's values, the likeliest first. */
  readonly values: readonly ListedTheme[];
  readonly atHand: AtHand;
}

export interface Thanks {
  /** Gives thanks in public. Throws UserError when nobody named can be thanked. */
  give(given: NewThanks, context: Context): Promise<Given>;
  /** The same, to people who are known already. */
  giveTo(people: readonly Named[], given: Omit<NewThanks, "to">, context: Context): Promise<Given>;
  /** Thanks as whoever gave them sees them. Throws UserError when they were given by somebody else. */
  given(kudosId: string, context: Context): Promise<Given>;
  /** Throws UserError when there is no such thanks for them, or it was taken back. */
  read(kudosId: string, context: Context): Promise<Kudos>;
  /** Takes thanks back: by who gave them, for 10 minutes. Again is no error. Throws UserError saying why not. */
  undo(kudosId: string, context: Context): Promise<Kudos>;
  /** The thanks, with the accounts of the receivers where it is to be corrected, and the values. Throws UserError. */
  readToCorrect(
    kudosId: string,
    context: Context,
  ): Promise<{ kudos: Kudos; accounts: readonly string[]; values: readonly ListedTheme[] }>;
  /** Corrects thanks, and tells for whom they cannot be after all. Throws UserError. */
  correct(
    kudosId: string,
    correction: Partial<Omit<NewThanks, "to" | "text">> & {
      readonly text?: string | undefined;
      readonly value?: string | undefined;
      readonly to?: readonly string[] | undefined;
    },
    context: Context,
  ): Promise<Pick<Given, "kudos" | "refused">>;
  /** A receiver has it shown nowhere, or everywhere again. Throws UserError when it is not for them to say. */
  hide(kudosId: string, hidden: boolean, context: Context): Promise<Kudos>;
}

export interface ThanksDependencies {
  readonly database: Database;
  /** Writes thanks and returns their number; undefined when their delivery was seen before, be it a moment ago. */
  readonly logging: Batch<NewKudos, number | undefined>;
  readonly organizations: Organizations;
  readonly people: Pick<People, "met">;
  readonly calendars: Pick<Calendars, "of">;
  readonly settings: Pick<StoredSettings, "read">;
  readonly lists: ReadLists;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}
