import type { Ids } from "../../kernel/clock.ts";
import type { Dispatch } from "../../kernel/dispatch.ts";
import { accountOf, fingerprint, publishHomes, readHomesSent } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import type { DrawHomes } from "./drawing.ts";
import { type HomeAt, lookAgain, lookSoon, type Stirred, takeDue } from "./store.ts";

export interface LookingDependencies {
  readonly database: Database;
  readonly ids: Ids;
  readonly draw: DrawHomes;
  /** There may be something to send. */
  readonly wake: () => void;
}

/** Homes that are drawn together, and how many a process looks at in a minute. */
const AT_ONCE = 200;
const MOST = 4_000;

export interface Looking {
  /** Something has happened in a workspace: its people's Homes may show something else. Only remembers it. */
  stir(where: Stirred): void;
  /** The same, of whatever people do from now on but open their Home. */
  stirredBy(dispatch: Dispatch): Dispatch;
  /**
   * Has the Homes shown anew that would show something else than they do; to be done every minute. Those that were opened
   * within a day are looked at within a minute after anything has happened in their organization, and else every ten.
   */
  look(now: Date): Promise<void>;
}

export function createLooking({ database, ids, draw, wake }: LookingDependencies): Looking {
  let stirred = new Map<string, Stirred>();

  async function noteStirred(now: Date): Promise<void> {
    const some = [...stirred.values()];
    stirred = new Map();
    if (some.length > 0) await lookSoon(database, some, now);
  }

  async function lookAt(homes: readonly HomeAt[], now: Date): Promise<void> {
    const sent = new Map((await readHomesSent(database, homes)).map((one) => [one.laneId, one]));
    const stateOf = ({ laneId }: HomeAt) => sent.get(laneId)?.state;
    const gone = homes.filter((home) => stateOf(home) === "failed" || stateOf(home) === "skipped");
    // What waits for its turn is drawn then; whether it still is what it was is to be seen afterwards.
    const waiting = homes.filter((home) => stateOf(home) === "waiting");
    const standing = homes.filter((home) => !gone.includes(home) && !waiting.includes(home));
    const cards = await draw(
      standing.map((home) => ({
        organizationId: home.organizationId,
        installationId: home.installationId,
        userId: accountOf(home),
      })),
    );
    const changed = standing.filter((home, at) => {
      const card = cards[at];
      return card !== undefined && fingerprint(card) !== sent.get(home.laneId)?.fingerprint;
    });
    const again = [...waiting, ...changed];
    if (again.length + gone.length === 0) return;
    await database.transaction(async (sql) => {
      if (gone.length > 0) await lookAgain(sql, gone, undefined);
      if (again.length > 0) await lookAgain(sql, again, now);
      await publishHomes(
        sql,
        changed.map(({ organizationId, laneId }) => ({ organizationId, laneId, id: ids.next() })),
      );
    });
    if (changed.length > 0) wake();
  }

  const stir = ({ platform, externalId }: Stirred): void =>
    void stirred.set(`${platform} ${externalId}`, { platform, externalId });

  return {
    stir,
    stirredBy: (dispatch) => ({
      ...dispatch,
      async handle(incoming) {
        const reply = await dispatch.handle(incoming);
        if (reply.kind !== "home") stir(incoming.from);
        return reply;
      },
    }),
    async look(now) {
      await noteStirred(now);
      for (let looked = 0; looked < MOST; ) {
        const due = await takeDue(database, now, AT_ONCE);
        if (due.length > 0) await lookAt(due, now);
        if (due.length < AT_ONCE) return;
        looked += due.length;
      }
    },
  };
}
