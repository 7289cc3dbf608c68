import { findPerson } from "./conversations.ts";
import type { Core } from "./core.ts";
import { createDeliver } from "./delivery.ts";
import type { EmulatedTeams } from "./emulated-teams.ts";
import { createExchanges } from "./exchanges.ts";
import type { TeamsOptions } from "./options.ts";
import { createAppUse } from "./person.ts";
import { createTeamLife } from "./team-life.ts";

/** As in Teams. https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit */
const INVOKE_TIMEOUT_MS = 5_000;
/** Seen in https://github.com/MicrosoftDocs/msteams-docs/issues/6084; not documented. */
const RESEND_AFTER_MS = 15_000;

type ClientSide = Pick<EmulatedTeams, "as" | "resend" | "raw" | "token" | "idle" | "useEndpoint">;

/** What people do in Teams, and what Teams sends the app because of it. */
export function createClientSide(core: Core, options: TeamsOptions): ClientSide {
  const { invokeTimeoutMs = INVOKE_TIMEOUT_MS, resendAfterMs = RESEND_AFTER_MS } = options;
  let { endpoint } = options.app;
  const deliver = createDeliver(core, () => endpoint);
  const exchanges = createExchanges({ deliver, clock: core.clock }, { invokeTimeoutMs, resendAfterMs });
  const deps = { ...core, exchanges };
  return {
    as(id) {
      const person = findPerson(core.state, id);
      if (!person) throw new Error(`there is nobody with the id ${id}`);
      return { ...createAppUse(deps, person), ...createTeamLife(deps, person) };
    },
    resend: exchanges.again,
    raw: deliver.raw,
    token: (changes) => deliver.token(core.serviceUrl(options.tenants[0].id), changes),
    idle: exchanges.idle,
    useEndpoint: (url) => {
      endpoint = url;
    },
  };
}
