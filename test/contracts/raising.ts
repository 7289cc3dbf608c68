import type { Sender } from "../../src/kernel/incoming.ts";
import { ANA, MO } from "../support/people.ts";
import type { Product } from "./product.ts";

interface Who {
  readonly ana: Sender;
  /** Manages their unit. */
  readonly mo: Sender;
  readonly ada: Sender;
  /** Leads. */
  readonly lea: Sender;
  readonly kitchen: string;
}

const CHAMPION = "C1CHAMPION";
const LEA = "U0LEA";

/** A case is raised, goes to whoever is next, is asked about, handed over, taken to the leader and back, and solved. */
export async function raising(product: Product, who: Who) {
  const { type, press, send, posted } = product;
  const { ana, mo, ada, lea, kitchen } = who;
  await type(mo, "channel", "here", kitchen);
  await type(ada, "champion", "here", CHAMPION);
  const saved = await type(ana, "complaint", "the lift stopped with her in it, call 020 7946 0958", kitchen);
  const raisingCase = await press(ana, saved, "Escalate");
  const caseRaised = await send(ana, raisingCase, { reason: "she talks of a lawyer" });
  const caseOffered = await posted(MO);
  const raisedInChannel = await posted(kitchen);
  const raisedForChampion = await posted(CHAMPION);
  const offerDeclined = await press(mo, caseOffered, "Not me");
  const offeredHigher = await posted(LEA);
  const ballTaken = await press(lea, offeredHigher, "Take it");
  const ballHeld = await posted(CHAMPION);
  const takenForAuthor = await posted(ANA);
  return {
    ...{ raisingCase, caseRaised, caseOffered, raisedInChannel, raisedForChampion, offerDeclined, offeredHigher },
    ...{ ballTaken, ballHeld, takenForAuthor },
    ...(await holding(product, who)),
    ...(await puttingTogether(product, who)),
    ...(await solvingBelow(product, who)),
  };
}

async function holding({ press, send, posted }: Product, { ana, mo, lea }: Who) {
  const held = await posted(CHAMPION);
  const askingAuthor = await press(lea, held, "Ask");
  const authorAsked = await send(lea, askingAuthor, { question: "Which lift was it?" });
  const authorQuestion = await posted(ANA);
  const answeringQuestion = await press(ana, authorQuestion, "Answer");
  const authorAnswered = await send(ana, answeringQuestion, { answer: "The one beside the kitchen" });
  const answerTold = await posted(LEA);
  const handingBall = await press(lea, held, "Hand over");
  const ballHanded = await send(lea, handingBall, { to: MO });
  const ballOffered = await posted(MO);
  await press(mo, ballOffered, "Take it");
  const leaderNeeded = await press(mo, await posted(MO), "Need the leader");
  await press(lea, await posted(LEA), "Take it");
  const steppingDown = await press(lea, await posted(LEA), "Give it back");
  const steppedDown = await send(lea, steppingDown, { reason: "a letter will do" });
  await press(mo, await posted(MO), "Take it");
  const ballShown = await press(lea, answerTold, "Show who has it");
  const ballHistory = await press(mo, ballShown, "History");
  const resolvingBall = await press(mo, await posted(CHAMPION), "Resolve");
  const ballResolved = await send(mo, resolvingBall, { what: "wrote her a letter" });
  const solvedForAuthor = await posted(ANA);
  const ballOver = await posted(CHAMPION);
  return {
    ...{
      askingAuthor,
      authorAsked,
      authorQuestion,
      answeringQuestion,
      authorAnswered,
      answerTold,
      handingBall,
      ballHanded,
    },
    ...{ ballOffered, leaderNeeded, steppingDown, steppedDown, ballShown, ballHistory, resolvingBall, ballResolved },
    ...{ solvedForAuthor, ballOver },
  };
}

async function puttingTogether({ type, press, send, posted, due }: Product, { ana, mo, lea, kitchen }: Who) {
  const numbers: (string | undefined)[] = [];
  for (const table of [1, 2, 3]) {
    const saved = await type(ana, "complaint", `the card machine is down at till ${table}, they had no cash`, kitchen);
    const number = "blocks" in saved ? /C-\d+/.exec(saved.summary)?.[0] : undefined;
    await type(ana, "escalate", `${number} pay`, kitchen);
    numbers.push(number);
  }
  const raisedAlready = await type(ana, "escalate", `${numbers[0]}`, kitchen);
  const putTogether = await posted(CHAMPION);
  const takingOut = await press(mo, putTogether, "Take one out");
  const [field] = "fields" in takingOut ? takingOut.fields : [];
  const part = field?.kind === "choice" ? field.options[0]?.value : undefined;
  const takenOut = await send(mo, takingOut, { part: part ?? "" });
  // Else two would go on in the same moment.
  await press(ana, await type(ana, "cases", `${numbers[1]}`, kitchen), "Undo the case");
  await due(new Date("2026-11-22T20:00:00Z"));
  const passedOn = await posted(LEA);
  const stepUndone = await press(mo, passedOn, "Undo this step");
  await due(new Date("2026-11-24T20:00:00Z"));
  await due(new Date("2026-11-26T20:00:00Z"));
  const reminded = await posted(LEA);
  await press(lea, reminded, "Take it");
  await send(lea, await press(lea, await posted(CHAMPION), "Resolve"), { what: "the bank has mended it" });
  return { raisedAlready, putTogether, takingOut, takenOut, passedOn, stepUndone, reminded };
}

/** What is grave is solved by who logged it before anybody has taken it, and then looked at. */
async function solvingBelow({ type, press, posted, due }: Product, { ana, mo, kitchen }: Who) {
  const saved = await type(ana, "complaint", "a child was injured by the door of the lift", kitchen);
  const number = "blocks" in saved ? /C-\d+/.exec(saved.summary)?.[0] : undefined;
  await press(ana, saved, "It may be shown");
  const open = await type(ana, "cases", `${number}`, kitchen);
  await type(ana, "escalate", `${number} she bleeds`, kitchen);
  await press(ana, open, "Solved");
  await due(new Date("2026-11-21T19:21:00Z"));
  const solvedBelow = await posted(CHAMPION);
  const lookedOver = await press(mo, solvedBelow, "It is solved");
  const again = await type(ana, "complaint", "a waiter was injured by the same door", kitchen);
  await type(ana, "escalate", `${"blocks" in again ? /C-\d+/.exec(again.summary)?.[0] : undefined} he bleeds`, kitchen);
  await posted(MO);
  await press(ana, again, "Undo");
  await due(new Date("2026-11-21T19:22:00Z"));
  const raisedTakenBack = await posted(MO);
  return { solvedBelow, lookedOver, raisedTakenBack };
}
