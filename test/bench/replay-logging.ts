import { setTimeout } from "node:timers/promises";
import type { Reply } from "../../src/kernel/reply.ts";

/** Somebody types a complaint, as the delivery that is named; what they are answered. */
export type Typing = (text: string, delivery: string) => Promise<Reply>;

export interface LoggedComplaint {
  /** Milliseconds until the answer that it is saved, from when it was typed that time. */
  readonly taken: number;
  /** Times that its author got it back before. */
  readonly handedBack: number;
}

/** Times that somebody types the same again, and milliseconds between them. */
const AGAIN = 5;
const BREATH = 1_000;

/**
 * Has somebody type a complaint until it is saved, as a person does who gets their text back. Throws when the answer is
 * neither that it is saved nor their text: then it would be lost.
 */
export async function logUntilSaved(type: Typing, text: string, delivery: string): Promise<LoggedComplaint> {
  for (let handedBack = 0; handedBack <= AGAIN; handedBack += 1) {
    const before = performance.now();
    const reply = await type(text, handedBack === 0 ? delivery : `${delivery} again ${handedBack}`);
    if (isSaved(reply)) return { taken: performance.now() - before, handedBack };
    if (!isHandedBack(reply, text))
      throw new Error(`A complaint was lost: ${text} was answered with ${wordsOf(reply)}.`);
    process.stderr.write(`Handed back: ${wordsOf(reply)}\n`);
    await setTimeout(BREATH);
  }
  throw new Error(`A complaint was handed back ${AGAIN + 1} times: ${text}.`);
}

const isSaved = (reply: Reply): boolean => reply.kind === "private" && /^C-\d+ saved/.test(reply.card.summary);

const isHandedBack = (reply: Reply, text: string): boolean =>
  reply.kind === "private" && reply.card.blocks.some((block) => block.kind === "quote" && block.text === text);

const wordsOf = (reply: Reply): string =>
  "card" in reply ? `“${reply.card.summary}”` : `a reply of kind ${reply.kind}`;
