import { describe, expect, it } from "vitest";
import { newsIn } from "../../../../playground/page/browser/news.ts";
import type { ChannelShown, MessageShown, Sight } from "../../../../playground/page/shown.ts";

const message = (ts: string, given: Partial<MessageShown> = {}): MessageShown => ({
  ts,
  user: "U1",
  fromApp: false,
  text: `message ${ts}`,
  blocks: [],
  edited: false,
  onlyYou: false,
  ...given,
});
const channel = (id: string, messages: readonly MessageShown[], given: Partial<ChannelShown> = {}): ChannelShown => ({
  id,
  name: id.toLowerCase(),
  kind: "public",
  topic: "",
  messages,
  ...given,
});
const sight = (...channels: readonly ChannelShown[]): Sight => ({ channels });
const news = (before: Sight, after: Sight) => newsIn(before, after, "KITCHEN", () => "Maeve");

describe("what is read out", () => {
  it("is each new message of the channel one looks at, with who may see it", () => {
    const before = sight(channel("KITCHEN", [message("1")]));
    const after = sight(channel("KITCHEN", [message("1"), message("2"), message("3", { onlyYou: true })]));
    expect(news(before, after)).toEqual(["Maeve: message 2", "Only for you, Maeve: message 3"]);
  });

  it("is only the name of another channel", () => {
    const before = sight(
      channel("KITCHEN", []),
      channel("DESK", []),
      channel("D1", [], { kind: "im", name: "Bellhop" }),
    );
    const after = sight(
      channel("KITCHEN", []),
      channel("DESK", [message("1"), message("2")]),
      channel("D1", [message("3")], { kind: "im", name: "Bellhop" }),
    );
    expect(news(before, after)).toEqual(["New in #desk", "New in the messages of Bellhop"]);
  });

  it("is nothing when one has just come, and nothing when a message is edited or gone", () => {
    const after = sight(channel("KITCHEN", [message("1"), message("2")]));
    expect(news(sight(), after)).toEqual([]);
    expect(news(after, sight(channel("KITCHEN", [message("2", { edited: true })])))).toEqual([]);
  });
});
