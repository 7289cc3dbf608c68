import { PlatformError } from "../errors.ts";
import { during } from "../observed.ts";
import type { CallKind, Messenger } from "../ports.ts";
import { type Claim, isLiving, type Job, type Outcome } from "./delivery.ts";
import { afterFailure } from "./failure.ts";
import { accountOf, fingerprint, HOME_GAP } from "./homes.ts";
import type { Settings } from "./settings.ts";

/** Makes the one call that a job is about, and says how it ended. Never throws. */
export async function send(job: Job, settings: Settings): Promise<Outcome> {
  try {
    const { claim } = job;
    const about = { platform: claim.to.platform, call: job.call, reference: claim.reference };
    const call = calls[job.call] as (job: Job) => Promise<Outcome>;
    return {
      ...(await during("send", about, () => call(job))),
      wait: job.call === "publish" ? HOME_GAP : job.messenger.pace.laneGap,
    };
  } catch (error) {
    return afterFailure(job, error, settings);
  }
}

/** A card that is not to be shown, or not any more, and was never posted. What else is to be shown of it goes on its own. */
export const nothingToShow = (claim: Claim): Outcome => ({
  claim,
  state: "skipped",
  attempts: claim.attempts,
  reason: claim.tooLate ? "too late" : "nothing to show",
  covers: !claim.tooLate,
});

const calls: { readonly [Call in CallKind]: (job: Extract<Job, { call: Call }>) => Promise<Outcome> } = {
  async post({ claim, messenger, card }) {
    const thread = isLiving(claim.content) ? claim.content.thread?.messageId : undefined;
    const found = claim.unknownSince && (await find(claim, messenger, claim.unknownSince, thread));
    // What was found shows the matter as it was then: what later deliveries announce is still to come.
    if (found !== undefined && found !== "cannot tell") return sent(claim, found, { standing: "here", covers: false });
    if (!card) return nothingToShow(claim);
    const messageId = await unlessMessageGone(messenger.post(claim.to, card, claim.key, thread));
    if (messageId === undefined) return nothingToShow(claim);
    return sent(claim, messageId, { standing: "here", uncertain: found === "cannot tell" });
  },
  async replace({ claim, messenger, card, messageId }) {
    const there = await unlessGone(messenger.replace(claim.to, messageId, card));
    return there ? sent(claim, messageId) : { claim, state: "waiting", attempts: claim.attempts + 1, standing: "gone" };
  },
  async withdraw({ claim, messenger, messageId }) {
    await unlessGone(messenger.withdraw(claim.to, messageId));
    return sent(claim, messageId, { standing: "gone" });
  },
  async publish({ claim, messenger, card, messageId }) {
    const to = { ...claim.to, address: accountOf(claim.to) };
    const there = await unlessGone(messenger.publish(to, card, messageId));
    return there ? sent(claim, fingerprint(card)) : { ...nothingToShow(claim), standing: "gone" };
  },
};

const sent = (claim: Claim, messageId: string, more: Partial<Outcome> = {}): Outcome => ({
  claim,
  state: "sent",
  attempts: claim.attempts + 1,
  messageId,
  covers: true,
  ...more,
});

/** No platform tells what is in a thread where it tells what is in a conversation. */
const find = async (claim: Claim, messenger: Messenger, since: Date, thread: string | undefined) =>
  thread === undefined ? messenger.find(claim.to, claim.key, since) : "cannot tell";

/** False when the call failed because its message is gone. */
const unlessGone = async (call: Promise<void>): Promise<boolean> =>
  (await unlessMessageGone(call.then(() => true))) === true;

/** Undefined when the call failed because the message that it names is gone. */
async function unlessMessageGone<Result>(call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof PlatformError && error.fault.gone === "message") return undefined;
    throw error;
  }
}
