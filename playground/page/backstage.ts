import { z } from "zod";
import {
  type Controls,
  clockPresets,
  faultNames,
  type Happened,
  type MonthAdded,
  type WantedClock,
  type WantedFault,
} from "./controls.ts";
import { type Answer, Refused, readJson, sendJson } from "./server.ts";

/** What can be done to the demo from outside its chats. Whatever cannot be done throws Refused, with a sentence. */
export interface Backstage {
  controls(): Controls;
  moveClock(to: WantedClock): Promise<void>;
  fault(wanted: WantedFault): void;
  reset(): Promise<void>;
  addMonth(): Promise<MonthAdded>;
  happened(): Promise<Happened>;
  /** Calls back whenever `controls` would say something else, until the returned function is called. */
  onControls(listener: () => void): () => void;
  /** The same for `happened`. */
  onHappened(listener: () => void): () => void;
}

const Clock = z.union([
  z.object({ preset: z.enum(clockPresets) }),
  z.object({ at: z.string() }),
]) satisfies z.ZodType<WantedClock>;
const Fault = z.object({
  platform: z.enum(["slack", "teams"]),
  kind: z.enum(faultNames),
}) satisfies z.ZodType<WantedFault>;
const Nothing = z.object({});

/** The answers to what the page asks of it; see controls.ts. */
export const backstageAnswers = (backstage: Backstage): Readonly<Record<string, Answer>> => {
  const post =
    <Wanted>(schema: z.ZodType<Wanted>, act: (wanted: Wanted) => unknown): Answer =>
    async (request, response) => {
      const wanted = schema.safeParse(await readJson(request));
      if (!wanted.success) throw new Refused(400, "Nobody can do that here.");
      sendJson(response, (await act(wanted.data)) ?? backstage.controls());
    };
  return {
    "GET /happened": async (_, response) => sendJson(response, await backstage.happened()),
    "POST /clock": post(Clock, backstage.moveClock),
    "POST /faults": post(Fault, backstage.fault),
    "POST /reset": post(Nothing, backstage.reset),
    "POST /month": post(Nothing, backstage.addMonth),
  };
};
