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
  const noChecks = await type(ana, "checks", "", kitchen);
  await type(ana, "complaint", "no clean spoons at the breakfast buffet", kitchen);
  const saved = await type(ana, "complaint", "no clean cups at the breakfast buffet", kitchen);
  const recovered = await press(ana, await press(ana, saved, "Fixed it already"), "How was it solved?");
  const recoveredInPart = await press(ana, recovered, "Empathised");
  const notEmpathised = await press(ana, recoveredInPart, "Undo: empathised");
  const namingCause = await press(ana, await press(ana, notEmpathised, "Empathised"), "Name the cause");
  const causeTakenBack = await press(
    ana,
    await send(ana, namingCause, { name: "the dishwasher stops at ten" }),
    "Undo",
  );
  const causeNamed = await send(ana, namingCause, { name: "the dishwasher stops at ten" });
  const preventing = await press(ana, causeNamed, "Prevent it");
  const prevented = await send(ana, preventing, { what: "a second rack", owner: MO, by: "tomorrow" });
  const checkTakenBack = await press(ana, await press(ana, causeNamed, "In 3 days"), "Undo");
  const checkPlanned = await press(ana, checkTakenBack, "Tomorrow");
  await due(new Date("2026-11-22T10:00:00Z"));
  const check = await posted(ANA, "recovery.answer");
  const preventionDue = await posted(MO, "prevention.done");
  const changingPrevention = await press(mo, preventionDue, "Change");
  const preventionChanged = await send(mo, changingPrevention, { what: "a second rack", owner: MO, by: "22 Nov" });
  const preventionTakenBack = await press(mo, await press(mo, preventionChanged, "Done"), "Undo");
  const preventionPostponed = await press(mo, preventionTakenBack, "A week later");
  const checks = await type(ana, "checks", "", kitchen);
  const reachedAfterAll = await press(ana, await press(ana, check, "Could not reach"), "Undo");
  const notReached = await press(ana, check, "Could not reach");
  const checkNotReached = await posted(ANA, "recovery.answer");
  await due(new Date("2026-11-23T10:00:00Z"));
  const checkAgain = await posted(ANA, "recovery.answer");
  const happy = await press(ana, checkAgain, "Happy");
  const checkAnswered = await posted(ANA);
  const preventionDone = await press(mo, preventionDue, "Done");
  const causes = await type(mo, "causes", "", kitchen);
  await due(new Date("2026-12-22T10:00:00Z"));
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
    ...{ noChecks, recovered, recoveredInPart, notEmpathised, namingCause, causeTakenBack, causeNamed, preventing },
    ...{ prevented, checkTakenBack, checkPlanned, check, changingPrevention, preventionChanged, preventionTakenBack },
    ...{ checks, reachedAfterAll, checkNotReached, checkAnswered },
    ...{ preventionDue, preventionPostponed, notReached, checkAgain, happy, preventionDone, causes, judged },
    ...{ knownCauses, unasked },
  };
}
