import type { OpenDatabase } from "../../database/index.ts";
import type { Context } from "../../kernel/context.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Organizations } from "../organization/index.ts";
import { type Asking, type AskingDependencies, createAsking } from "./asking.ts";
import { createGiving, type Giving, type GivingDependencies } from "./giving.ts";
import { createHelp, type Help, type HelpDependencies } from "./helping.ts";
import { createMessages } from "./messages.ts";
import { type OwnCase, readOwnUnsolved, readOwnWithLimits } from "./own-case.ts";
import { createPassingOn } from "./passing-on.ts";
import { readLimits } from "./store.ts";

export interface Authority {
  /** The case and what its author, who does it, may decide alone. Throws UserError for everybody else. */
  read(caseId: string, context: Context): Promise<OwnCase>;
  /** The same, to call somebody about it: not of what is solved. */
  readUnsolved(caseId: string, context: Context): Promise<OwnCase>;
  /** The currency that was used last, for who has no limit. */
  currency(context: Context): Promise<string | undefined>;
  readonly giving: Giving;
  readonly asking: Asking;
  readonly help: Help;
  /** Passes on what nobody has answered in time. Any number of processes may do this together. */
  passOnDue(now: Date): Promise<void>;
}

export interface AuthorityDependencies extends GivingDependencies, AskingDependencies, HelpDependencies {
  readonly database: OpenDatabase;
  readonly organizations: Pick<Organizations, "unit">;
  readonly texts: Texts;
}

export function createAuthority(deps: AuthorityDependencies): Authority {
  const messages = createMessages(deps);
  return {
    read: (caseId, context) => readOwnWithLimits(deps, caseId, context),
    readUnsolved: (caseId, context) => readOwnWithLimits(deps, caseId, context, readOwnUnsolved),
    currency: async ({ organization }) => (await readLimits(deps.database, organization.id))[0]?.currency,
    giving: createGiving(deps),
    asking: createAsking(deps, messages),
    help: createHelp(deps, messages),
    passOnDue: createPassingOn(deps, messages),
  };
}
