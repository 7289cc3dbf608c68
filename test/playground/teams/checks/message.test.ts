import { describe, expect, it } from "vitest";
import { checkMessage } from "../../../../playground/teams/checks/index.ts";
import { attachment, card, inMessage, mentionOf, message, peoplePicker, submit, text } from "./examples.ts";

const soup = attachment(card([text]));
const summary = "Cold soup at table 4";

describe("a message may be", () => {
  it.each<[string, object]>([
    ["a text", { text: "Cold soup" }],
    ["a text in Markdown", { text: "**Cold** soup", textFormat: "markdown", importance: "high" }],
    ["a card with words for the notification", { summary, attachments: [soup] }],
    ["several cards", { summary, attachments: [soup, soup], attachmentLayout: "carousel" }],
    [
      "a picture beside a text",
      { text: "Look", attachments: [{ contentType: "image/png", contentUrl: "https://a.example/b.png" }] },
    ],
    ["a text that mentions somebody", { text: "Thanks, <at>Maya</at>", entities: [mentionOf("Maya")] }],
    [
      "an answer to what was typed privately",
      { text: "Saved", entities: [{ type: "targetedMessageInfo", messageId: "1" }] },
    ],
    [
      "what a bot framework sends with it",
      {
        text: "Hi",
        from: { id: "28:a" },
        recipient: { id: "29:b" },
        conversation: { id: "a:c" },
        channelId: "msteams",
        serviceUrl: "https://a.example",
        inputHint: "acceptingInput",
        locale: "en-US",
        replyToId: "1",
        channelData: { notification: { alert: true } },
      },
    ],
  ])("%s", (_, more) => {
    expect(inMessage(more)).toEqual([]);
  });

  it("a sign that the bot is typing", () => {
    expect(checkMessage({ type: "typing" }, "personal")).toEqual([]);
  });
});

describe("a message is refused", () => {
  it.each<[string, object, string]>([
    ["without anything", {}, "/text: must define `text` or `attachments`"],
    ["with blanks only", { text: " \n" }, "/text: must define `text` or `attachments`"],
    [
      "with a text beside a card",
      { text: "Soup", summary, attachments: [soup] },
      "/text: cannot be beside a card: Teams makes two messages of it",
    ],
    [
      "without words for the notification",
      { attachments: [soup] },
      "/summary: must define `summary` besides the attachments: notifications show it instead of them",
    ],
    [
      "with an attachment that Teams does not show",
      { summary, attachments: [{ contentType: "application/pdf", content: {} }] },
      "/attachments/0/contentType: unsupported type: application/pdf",
    ],
    [
      "with a card that is text",
      { summary, attachments: [attachment(JSON.stringify(card([text])))] },
      "/attachments/0/content: must provide an object",
    ],
    [
      "with a bad card, at its place",
      { summary, attachments: [soup, attachment(card([{ type: "Marquee" }]))] },
      "/attachments/1/content/body/0/type: unsupported type: Marquee",
    ],
    ["with a property that nobody knows", { text: "Soup", blocks: [] }, ": invalid additional property: blocks"],
    [
      "in a format that nobody knows",
      { text: "Soup", textFormat: "mrkdwn" },
      "/textFormat: must be a valid enum value",
    ],
    [
      "with an entity that nobody knows",
      { text: "Soup", entities: [{ type: "place" }] },
      "/entities/0/type: unsupported type: place",
    ],
    [
      "with a mention that is in no text",
      { text: "Thanks", entities: [mentionOf("Maya")] },
      "/entities/0/text: <at>Maya</at> is in no text",
    ],
    [
      "with a name without a mention",
      { text: "Thanks, <at>Maya</at>" },
      "/text: <at>Maya</at> has no mention among the entities",
    ],
    [
      "with a search of the directory among several",
      { summary, attachments: [attachment(card([peoplePicker("graph.microsoft.com/users")], { actions: [submit] }))] },
      "/attachments/0/content/body/0/choices.data/dataset: must be graph.microsoft.com/users?scope=currentContext in a conversation of several people",
    ],
  ])("%s", (_, more, said) => {
    expect(inMessage(more)).toContain(said);
  });

  it("of a kind that bots do not send", () => {
    expect(checkMessage({ type: "trace" }, "personal")).toMatchObject([
      { pointer: "/type", message: "must be a valid enum value", error: "BadArgument" },
    ]);
  });
});

describe("the size of a message", () => {
  const ofBytes = (bytes: number) => {
    const empty = JSON.stringify(message({ text: "" })).length * 2;
    return message({ text: "x".repeat((bytes - empty) / 2) });
  };

  it("is safe up to 80 KB as UTF-16 and refused above 100", () => {
    expect(checkMessage(ofBytes(80 * 1024), "personal")).toEqual([]);
    expect(checkMessage(ofBytes(80 * 1024 + 2), "personal")).toMatchObject([{ error: "advice" }]);
    expect(checkMessage(ofBytes(100 * 1024), "personal")).toMatchObject([{ error: "advice" }]);
    expect(checkMessage(ofBytes(100 * 1024 + 2), "personal")).toEqual([
      { pointer: "", message: "must be at most 100 KB as UTF-16", error: "MessageSizeTooBig" },
    ]);
  });
});
