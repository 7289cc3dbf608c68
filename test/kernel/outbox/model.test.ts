import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyDatabase } from "../../support/database.ts";
import type { Call, Trouble } from "./platform.ts";
import { createWorld, expectSound, MINUTE, type World } from "./world.ts";

const database = await emptyDatabase();

const ADDRESSES = ["C1", "C2"];
const MATTERS = ["C-1", "C-2"];

/** What somebody does: to a matter, whose card stands in both channels; or with a message of their own. */
type Deed =
  | { readonly do: "change"; readonly matter: string }
  | { readonly do: "take back"; readonly matter: string }
  | { readonly do: "wait" }
  | { readonly do: "say"; readonly address: string }
  | { readonly do: "round"; readonly troubles: readonly Turn[] };

/** What comes upon one call of a round, and what somebody changes while it is under way. */
interface Turn {
  readonly trouble: Trouble | "deleted" | undefined;
  readonly meanwhile: string | undefined;
}

const matter = fc.constantFrom(...MATTERS);
const turn: fc.Arbitrary<Turn> = fc.record({
  trouble: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        "before" as const,
        "after" as const,
        "lost" as const,
        "silent" as const,
        "busy" as const,
        "deleted" as const,
      ),
    },
  ),
  meanwhile: fc.option(matter, { nil: undefined, freq: 3 }),
});
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("change" as const), matter }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("take back" as const), matter }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("say" as const), address: fc.constantFrom(...ADDRESSES) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("round" as const), troubles: fc.array(turn, { maxLength: 4 }) }),
  },
);

let count = 0;
const next = (): string => `${++count}`;

async function announce(world: World, matterName: string, text: string | undefined): Promise<void> {
  for (const address of ADDRESSES) await world.change(address, matterName, text);
}

const BROKEN = { code: "ECONNRESET", retryable: true, outcomeUnknown: true };

/** Somebody deletes the cards of a channel by hand; then their matters change once more. */
async function deleteCards(world: World, address: string): Promise<void> {
  for (const text of world.platform.texts(address)) if (text.startsWith("C-")) world.platform.remove(address, text);
  for (const name of MATTERS) await world.change(address, name, world.matters.get(name));
}

/** One round of a process, which is killed if a call gets no answer. */
async function round(world: World, troubles: readonly Turn[]): Promise<void> {
  const coming = [...troubles];
  const hung = new Set<Call>();
  const killed = Promise.withResolvers<void>();
  const earlier = world.platform.calls.length;
  world.platform.fault = BROKEN;
  world.platform.weather = async (call: Call) => {
    const { trouble, meanwhile } = coming.shift() ?? { trouble: undefined, meanwhile: undefined };
    if (meanwhile !== undefined) await announce(world, meanwhile, `${meanwhile} ${next()}`);
    if (trouble === "deleted") return void (await deleteCards(world, call.address));
    if (trouble === "lost" || trouble === "silent") {
      hung.add(call);
      killed.resolve();
    }
    return trouble;
  };
  await Promise.race([world.another().drain(), killed.promise]);
  // It is dead when its other calls, which were under way, are answered.
  const underWay = () => world.platform.calls.slice(earlier).some((call) => Number.isNaN(call.to) && !hung.has(call));
  do await new Promise(setImmediate);
  while (underWay());
}

it("shows in the end every matter as it is, every message once and in order, whatever happens on the way", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
      const world = await createWorld(database);
      const said = new Map(ADDRESSES.map((address) => [address, [] as string[]]));
      const perform: { readonly [Kind in Deed["do"]]: (done: Extract<Deed, { do: Kind }>) => Promise<void> } = {
        change: (done) => announce(world, done.matter, `${done.matter} ${next()}`),
        "take back": (done) => announce(world, done.matter, undefined),
        async say({ address }) {
          const text = `said ${next()}`;
          said.get(address)?.push(text);
          await world.say(address, text);
        },
        wait: () => world.pass(MINUTE),
        round: ({ troubles }) => round(world, troubles),
      };
      for (const done of deeds) await perform[done.do](done as never);

      world.platform.weather = () => undefined;
      await world.pass(MINUTE);
      await world.settle();

      for (const address of ADDRESSES) {
        const texts = world.platform.texts(address);
        expect(texts.filter((text) => text.startsWith("said"))).toEqual(said.get(address));
        expect(texts.filter((text) => text.startsWith("C-")).sort()).toEqual([...world.matters.values()].sort());
      }
      const { audience, sent, failed, skipped, waiting } = await world.outbox.tally(world.organizationId);
      expect([audience, failed, waiting]).toEqual([sent + skipped, 0, 0]);
      await expectSound(database);
    }),
    { numRuns: 25 },
  );
});
