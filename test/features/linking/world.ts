import type { OpenDatabase } from "../../../src/database/index.ts";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createAttention } from "../../../src/features/attention/index.ts";
import { createCalendars } from "../../../src/features/calendar/index.ts";
import { createFeedbackFeature } from "../../../src/features/feedback/index.ts";
import { createHelpFeature } from "../../../src/features/help/index.ts";
import { createHomeFeature } from "../../../src/features/home/index.ts";
import { createLinkingFeature } from "../../../src/features/linking/index.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createPeople } from "../../../src/features/people/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { createDispatch } from "../../../src/kernel/dispatch.ts";
import type { Platform } from "../../../src/kernel/errors.ts";
import type { Directory } from "../../../src/kernel/ports.ts";
import { createRegistry } from "../../../src/kernel/registry.ts";
import type { Reply } from "../../../src/kernel/reply.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { buttonOn, buttonsOf } from "../../support/buttons.ts";
import { silent } from "../../support/database.ts";

/** An account in a workspace or tenant. */
export interface Account {
  readonly platform: Platform;
  readonly workspace: string;
  readonly user: string;
}

export interface World {
  /** Bellhop comes into a workspace or tenant that it was not in before. */
  install(where: Pick<Account, "platform" | "workspace">): Promise<void>;
  type(by: Account, command: string, text?: string): Promise<Reply>;
  /** Presses the button with this label on what somebody was shown. */
  press(by: Account, shown: Reply, label: string): Promise<Reply>;
  /** What went wrong although nobody did anything wrong. */
  readonly bugs: readonly unknown[];
}

/** Slack tells who its admins are: those called “admin …”. Teams does not tell. */
const directory = (platform: Platform): Directory => ({
  knowsAdmins: platform === "slack",
  profile: async (_installation, userId) => ({
    name: `${userId} on ${platform}`,
    timeZone: "Europe/London",
    locale: "en-GB",
    active: true,
    human: true,
    platformAdmin: platform === "slack" && userId.startsWith("admin"),
  }),
});

/** Bellhop between the platforms and the database, as people on any platform meet it. A second one is another process. */
export function createWorld(database: OpenDatabase): World {
  let moment = Date.parse("2026-03-02T09:00:00Z");
  const clock = {
    // No two things happen at the same time.
    now() {
      moment += 1;
      return new Date(moment);
    },
  };
  const ids = createIds(clock);
  const texts = createTexts();
  const bugs: unknown[] = [];
  const log = { ...silent, error: (fields: object) => void bugs.push(fields) };
  const secrets = createSecretStore(database, KEYS);
  const organizations = createOrganizations({ database, secrets, clock, ids });
  const directories = { slack: directory("slack"), teams: directory("teams") };
  const people = createPeople({
    ...{ database, organizations, directories, texts, clock, ids, log },
    unitsChanged: async () => undefined,
  });
  const wake = () => undefined;
  const calendars = createCalendars({ database, organizations, clock });
  const feedback = createFeedbackFeature({
    database,
    attention: createAttention({
      database,
      calendars,
      texts,
      clock,
      ids,
      log,
      drawings: () => ({}),
      stale: async () => new Set(),
    }),
    organizations,
    people,
    texts,
    ids,
    log,
    offers: { saved: () => [], happened: () => [], solved: () => [] },
    wake,
    lookSoon: () => undefined,
    takenBack: async () => undefined,
    noteReads: async () => undefined,
    onCases: async () => new Map(),
  });
  const registry = createRegistry(
    [
      feedback,
      people,
      createLinkingFeature({ database, secrets, directories, texts, ids, wake }),
      createHelpFeature({ commands: [], prefix: "" }),
      createHomeFeature({
        ...{ database, organizations, calendars, texts, clock, ids, log, wake },
        lists: feedback.lists,
        commands: () => [],
      }),
    ],
    { commands: [], messageActions: [] },
  );
  const dispatch = createDispatch({ registry, reception: people.reception, texts, clock, ids, log });
  const deliveredBy = ({ platform, workspace, user }: Account) => ({
    from: { platform, externalId: workspace, userId: user },
    delivery: ids.next(),
    conversation: `a channel of ${workspace}`,
  });
  return {
    bugs,
    async install({ platform, workspace }) {
      await organizations.save({
        platform,
        externalId: workspace,
        name: `House ${workspace}`,
        botUserId: "bot",
        token: { value: `token of ${workspace}` },
      });
    },
    type: (by, command, text = "") => dispatch.handle({ kind: "command", command, text, ...deliveredBy(by) }),
    press(by, shown, label) {
      if (!("card" in shown)) throw new Error(`Nothing is shown that has a button "${label}".`);
      const { action, value } = buttonOn(shown.card, label);
      return dispatch.handle({ kind: "action", action, value, ...deliveredBy(by) });
    },
  };
}

const KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`;

/** What somebody reads. */
export const said = (reply: Reply): string => ("card" in reply ? reply.card.summary : "");

export const hasButton = (reply: Reply, label: string): boolean =>
  "card" in reply && buttonsOf(reply.card).some((button) => button.label === label);

/** The code that somebody was given, if so. */
export const codeIn = (reply: Reply): string | undefined => /link ([A-Z2-9]{4}-[A-Z2-9]{4})/.exec(said(reply))?.[1];
