import { describe, expect, it } from "vitest";
import type { MessageShown, PlaceShown, Sight } from "../../../playground/page/shown.ts";
import { newsIn } from "../../../playground/web/src/shell/news.ts";

const message = (at: number, given: Partial<MessageShown> = {}): MessageShown => ({
  id: `M${at}`,
  author: "U1",
  fromApp: false,
  at,
  text: `message ${at}`,
  edited: false,
  onlyYou: false,
  sent: {},
  ...given,
});
const place = (id: string, messages: readonly MessageShown[], given: Partial<PlaceShown> = {}): PlaceShown => ({
  id,
  name: id.toLowerCase(),
  kind: "channel",
  section: "Channels",
  topic: "",
  members: [],
  takesCommands: true,
  messages,
  ...given,
});
const sight = (...places: readonly PlaceShown[]): Sight => ({ places });
const news = (before: Sight, after: Sight) => newsIn(before, after, "KITCHEN", () => "Maeve");

describe("what is read out", () => {
  it("is each new message of the channel one looks at, with who may see it", () => {
    const before = sight(place("KITCHEN", [message(1)]));
    const after = sight(place("KITCHEN", [message(1), message(2), message(3, { onlyYou: true })]));
    expect(news(before, after)).toEqual(["Maeve: message 2", "Only for you, Maeve: message 3"]);
  });

  it("is only the name of another channel", () => {
    const before = sight(place("KITCHEN", []), place("DESK", []), place("D1", [], { kind: "app", name: "Bellhop" }));
    const after = sight(
      place("KITCHEN", []),
      place("DESK", [message(1), message(2)]),
      place("D1", [message(3)], { kind: "app", name: "Bellhop" }),
    );
    expect(news(before, after)).toEqual(["New in #desk", "New in the messages of Bellhop"]);
  });

  it("is nothing when one has just come, and nothing when a message is edited or gone", () => {
    const after = sight(place("KITCHEN", [message(1), message(2)]));
    expect(news(sight(), after)).toEqual([]);
    expect(news(after, sight(place("KITCHEN", [message(2, { edited: true })])))).toEqual([]);
  });
});
