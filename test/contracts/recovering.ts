import type { Sender } from "../../src/kernel/incoming.ts";
import { ANA, MO } from "../support/people.ts";
import type { Product } from "./product.ts";

interface Who {
  readonly ana: Sender;
  /** Manages her unit. */
  readonly mo: Sender;
  readonly kitchen: string;
}

/** Somebody solves a case, says how, what it came from and when the customer is asked; and something is done about the cause. */
export async function recovering(product: Product, { ana, mo, kitchen }: Who) {
  const { type, press, send, posted, due } = product;
  await type(ana, "complaint", "no clean spoons at the breakfast buffet", kitchen);
  const saved = await type(ana, "complaint", "no clean cups at the breakfast buffet", kitchen);
  const recovered = await press(ana, await press(ana, saved, "Fixed it already"), "How was it solved?");
  const recoveredInPart = await press(ana, recovered, "Empathised");
  const namingCause = await press(ana, recoveredInPart, "Name the cause");
  const causeNamed = await send(ana, namingCause, { name: "the dishwasher stops at ten" });
  const preventing = await press(ana, causeNamed, "Prevent it");
  const prevented = await send(ana, preventing, { what: "a second rack", owner: MO, by: "tomorrow" });
  const checkPlanned = await press(ana, causeNamed, "Tomorrow");
  await due(new Date("2026-11-22T10:00:00Z"));
  const check = await posted(ANA);
  const preventionDue = await posted(MO);
  const preventionPostponed = await press(mo, preventionDue, "A week later");
  const notReached = await press(ana, check, "Could not reach");
  await due(new Date("2026-11-23T10:00:00Z"));
  const checkAgain = await posted(ANA);
  const happy = await press(ana, checkAgain, "Happy");
  const preventionDone = await press(mo, preventionDue, "Done");
  const causes = await type(mo, "causes", "", kitchen);
  await due(new Date("2026-12-21T10:00:00Z"));
  const judged = await posted(MO);
  const another = await type(ana, "complaint", "the napkins were dirty", kitchen);
  const knownCauses = await press(
    ana,
    await press(ana, await press(ana, another, "Fixed it already"), "How was it solved?"),
    "Name the cause",
  );
  const unasked = await press(ana, await send(ana, knownCauses, { name: "the laundry came late" }), "Not wanted");
  await press(
    mo,
    await send(ana, preventing, { what: "wash by hand", owner: MO, by: "Friday" }),
    "Not needed any more",
  );
  return {
    ...{ recovered, recoveredInPart, namingCause, causeNamed, preventing, prevented, checkPlanned, check },
    ...{ preventionDue, preventionPostponed, notReached, checkAgain, happy, preventionDone, causes, judged },
    ...{ knownCauses, unasked },
  };
}
