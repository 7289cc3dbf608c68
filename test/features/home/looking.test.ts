import { expect, it } from "vitest";
import { createLooking } from "../../../src/features/home/looking.ts";
import { noteOpened } from "../../../src/features/home/store.ts";
import { laneFor, noteHomeShown } from "../../../src/kernel/outbox/index.ts";
import { card } from "../../../src/message/card.ts";
import { house } from "./house.ts";

const OPENED = new Date("2026-11-18T12:00:00Z");
const after = (minutes: number): Date => new Date(OPENED.getTime() + minutes * 60_000);

/** Somebody has opened their Home and was shown something; two processes look at it. What it shows now is what `now` says. */
async function opened() {
  const { database, ids, organizationId, destination } = await house();
  let shows = "as it was";
  const wake = (): void => undefined;
  const draw = async (accounts: readonly unknown[]) => accounts.map(() => card(shows));
  const process = () => createLooking({ database, ids, draw, wake });
  const processes = [process(), process()] as const;
  const lane = { organizationId, laneId: await laneFor(database, ids, destination("ana")) };
  await noteOpened(database, lane, OPENED);
  await noteHomeShown(database, { ...lane, id: ids.next() }, card(shows), undefined);
  const one = async <Row>(text: string): Promise<Row | undefined> =>
    (await database.query<Row>({ text, values: [] }))[0];
  return {
    /** It would show something else, and something has happened there. */
    change(): void {
      shows = `${shows}, and more`;
      for (const { stir } of processes) stir({ platform: "slack", externalId: "T1" });
    },
    look: (minutes: number) => Promise.all(processes.map(({ look }) => look(after(minutes)))),
    become: (state: string) => database.query({ text: "UPDATE delivery SET state = $1", values: [state] }),
    delivery: () =>
      one<{ state: string; pending: number }>("SELECT state, pending FROM delivery JOIN lane ON lane.id = lane_id"),
    looksAt: async () => (await one<{ at: Date | null }>("SELECT look_at AS at FROM home"))?.at,
  };
}

it("shows a Home anew where it would show something else, once for any number of processes", async () => {
  const { change, look, delivery } = await opened();
  await look(5);
  expect(await delivery()).toEqual({ state: "sent", pending: 0 });
  change();
  await look(6);
  expect(await delivery()).toEqual({ state: "waiting", pending: 1 });
  await look(7);
  expect(await delivery()).toEqual({ state: "waiting", pending: 1 });
});

it("looks at one that nobody told it of every ten minutes, and sooner at what is on its way", async () => {
  const { change, look, looksAt } = await opened();
  await look(1);
  expect(await looksAt()).toEqual(after(11));
  change();
  await look(2);
  expect(await looksAt()).toEqual(after(3));
});

it("looks no more at one that was not opened for a day, or that cannot be shown", async () => {
  const old = await opened();
  old.change();
  await old.look(25 * 60);
  await old.look(26 * 60);
  expect(await old.looksAt()).toBeNull();

  const gone = await opened();
  await gone.become("skipped");
  gone.change();
  await gone.look(2);
  expect(await gone.looksAt()).toBeNull();
  expect(await gone.delivery()).toEqual({ state: "skipped", pending: 0 });
});
