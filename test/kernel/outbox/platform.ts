import { PlatformError, type PlatformFault } from "../../../src/kernel/errors.ts";
import type { CallKind, Destination, Messenger, Pace } from "../../../src/kernel/ports.ts";
import type { Card } from "../../../src/message/card.ts";

/** A message as the members of a conversation see it. */
export interface Message {
  readonly id: string;
  readonly key: string;
  text: string;
}

export interface Call {
  readonly kind: CallKind | "find";
  readonly address: string;
  readonly text: string;
  /** Milliseconds of this process's stopwatch: when it came, and when it was answered. */
  readonly from: number;
  to: number;
}

/**
 * What a call comes upon, given by a test: nothing (it succeeds); a failure before or after it took effect; too many calls
 * before it; or no answer, ever, to a call that was lost or that took effect in silence.
 */
export type Trouble = "before" | "after" | "busy" | "lost" | "silent";
export type Weather = (call: Call) => Promise<Trouble | undefined> | Trouble | undefined;

export interface Platform extends Messenger {
  /** What stands in a conversation, oldest first. */
  texts(address: string): string[];
  readonly calls: Call[];
  /** Since when messages were looked for. */
  readonly searches: Date[];
  /** Removes a message behind the bot's back. */
  remove(address: string, text: string): void;
  /** What nobody who sends may do. */
  readonly offences: string[];
  weather: Weather;
  /** What a call that fails says. */
  fault: Partial<PlatformFault>;
  /** False: `find` cannot tell. */
  searchable: boolean;
}

const NEVER_IN_THE_WAY = { perSecond: 1_000_000, burst: 1_000_000 };
export const UNLIMITED: Pace = {
  laneGap: 0,
  rates: {
    post: NEVER_IN_THE_WAY,
    replace: NEVER_IN_THE_WAY,
    withdraw: NEVER_IN_THE_WAY,
    publish: NEVER_IN_THE_WAY,
  },
};

const BUSY = { code: "ratelimited", retryable: true, retryAfter: 0 };

/** A chat platform that keeps its messages in memory. It notes as an offence what would lose the order of a conversation. */
export function createPlatform(pace: Pace = UNLIMITED): Platform {
  const conversations = new Map<string, Message[]>();
  const busy = new Set<string>();
  let count = 0;

  const messages = (address: string): Message[] => {
    const known = conversations.get(address) ?? [];
    conversations.set(address, known);
    return known;
  };

  async function during<Result>(call: Omit<Call, "from" | "to">, effect: () => Result): Promise<Result> {
    const noAnswer = (): Promise<Result> => {
      busy.delete(call.address);
      return new Promise(() => undefined);
    };
    if (busy.has(call.address)) platform.offences.push(`two calls to ${call.address} at the same time`);
    busy.add(call.address);
    const noted: Call = { ...call, from: performance.now(), to: Number.NaN };
    platform.calls.push(noted);
    try {
      const trouble = await platform.weather(noted);
      if (trouble === "lost") return await noAnswer();
      if (trouble === "before") throw failure(call.kind, platform.fault);
      if (trouble === "busy") throw failure(call.kind, BUSY);
      const result = effect();
      if (trouble === "silent") return await noAnswer();
      if (trouble === "after") throw failure(call.kind, platform.fault);
      return result;
    } finally {
      busy.delete(call.address);
      noted.to = performance.now();
    }
  }

  const standing = (address: string, id: string): Message => {
    const found = messages(address).find((message) => message.id === id);
    if (!found) throw failure("replace", { code: "message_not_found", retryable: false, gone: "message" });
    return found;
  };

  const platform: Platform = {
    pace,
    calls: [],
    searches: [],
    offences: [],
    weather: () => undefined,
    fault: {},
    searchable: true,
    texts: (address) => messages(address).map(({ text }) => text),
    remove(address, text) {
      conversations.set(
        address,
        messages(address).filter((message) => message.text !== text),
      );
    },
    post: ({ address }: Destination, { summary: text }: Card, key) =>
      during({ kind: "post", address, text }, () => {
        count += 1;
        messages(address).push({ id: `m${count}`, key, text });
        return `m${count}`;
      }),
    replace: ({ address }, id, { summary: text }) =>
      during({ kind: "replace", address, text }, () => {
        standing(address, id).text = text;
      }),
    withdraw: ({ address }, id) =>
      during({ kind: "withdraw", address, text: "" }, () => {
        standing(address, id);
        conversations.set(
          address,
          messages(address).filter((message) => message.id !== id),
        );
      }),
    publish: ({ address }, { summary: text }) =>
      during({ kind: "publish", address, text }, () => {
        conversations.set(address, [{ id: "home", key: "", text }]);
      }),
    find: ({ address }, key, since) => {
      platform.searches.push(since);
      return during({ kind: "find", address, text: key }, () =>
        platform.searchable ? messages(address).find((message) => message.key === key)?.id : "cannot tell",
      );
    },
  };
  return platform;
}

const failure = (operation: string, fault: Partial<PlatformFault>): PlatformError =>
  new PlatformError({ platform: "slack", operation, code: "broken", retryable: true, ...fault });
