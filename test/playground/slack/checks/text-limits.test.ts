import { describe, it } from "vitest";
import { type Limit, takesUpTo, tooLong } from "./at-the-limit.ts";
import {
  actions,
  bar,
  bin,
  button,
  card,
  chart,
  container,
  image,
  inMessage,
  inModal,
  input,
  long,
  mrkdwn,
  opinion,
  option,
  pie,
  plain,
  section,
  textInput,
  video,
} from "./examples.ts";

const menu = actions({ type: "static_select", options: [option("a")], placeholder: plain("Which?") });
const withDescription = { ...option("a"), description: plain("The first") };
const sure = { title: plain("Sure?"), text: mrkdwn("It is gone then."), confirm: plain("Yes"), deny: plain("No") };
const confirming = actions({ ...button, confirm: sure });
const web = (length: number): string => `https://a.example/${long(length - 18)}`;

describe("how long a text in a message may be", () => {
  it.each<Limit>([
    ["a block_id", 255, section, "/block_id"],
    ["an action_id", 255, actions(button), "/elements/0/action_id"],
    ["a section", 3000, section, "/text/text"],
    ["a field", 2000, { type: "section", fields: [plain("a")] }, "/fields/0/text"],
    ["a header", 150, { type: "header", text: plain("a") }, "/text/text"],
    ["small print", 3000, { type: "context", elements: [mrkdwn("a")] }, "/elements/0/text"],
    ["a picture's description", 2000, image, "/alt_text"],
    ["a picture's title", 2000, { ...image, title: plain("a") }, "/title/text"],
    ["a picture's address", 3000, image, "/image_url", web],
    ["a button's text", 75, actions(button), "/elements/0/text/text"],
    ["a button's value", 2000, actions(button), "/elements/0/value"],
    ["a button's address", 3000, actions(button), "/elements/0/url", web],
    ["a button's label", 75, actions(button), "/elements/0/accessibility_label"],
    ["a confirmation's title", 100, confirming, "/elements/0/confirm/title/text"],
    ["a confirmation's text", 300, confirming, "/elements/0/confirm/text/text"],
    ["a confirmation's yes", 30, confirming, "/elements/0/confirm/confirm/text"],
    ["a confirmation's no", 30, confirming, "/elements/0/confirm/deny/text"],
    ["a placeholder", 150, menu, "/elements/0/placeholder/text"],
    ["an option's text", 75, menu, "/elements/0/options/0/text/text"],
    ["an option's value", 150, menu, "/elements/0/options/0/value"],
    [
      "an option's description",
      75,
      actions({ type: "static_select", options: [withDescription] }),
      "/elements/0/options/0/description/text",
    ],
    [
      "an option's address",
      3000,
      actions({ type: "overflow", options: [option("a")] }),
      "/elements/0/options/0/url",
      web,
    ],
    [
      "a choice's text",
      75,
      actions({ type: "radio_buttons", options: [option("a")] }),
      "/elements/0/options/0/text/text",
    ],
    [
      "a choice's description",
      75,
      actions({ type: "radio_buttons", options: [withDescription] }),
      "/elements/0/options/0/description/text",
    ],
    [
      "the name of a group of options",
      75,
      actions({ type: "static_select", option_groups: [{ label: plain("a"), options: [option("a")] }] }),
      "/elements/0/option_groups/0/label/text",
    ],
    ["an opinion's text", 75, opinion(), "/elements/0/positive_button/text/text"],
    ["an opinion's value", 2000, opinion(), "/elements/0/positive_button/value"],
    ["an opinion's label", 75, opinion(), "/elements/0/positive_button/accessibility_label"],
    ["a bin's text", 75, bin(), "/elements/0/text/text"],
    ["a bin's value", 2000, bin(), "/elements/0/value"],
    ["a video's title", 199, video, "/title/text"],
    ["a video's description", 199, { ...video, description: plain("a") }, "/description/text"],
    ["a video's author", 49, video, "/author_name"],
    ["a chart's title", 50, chart(pie), "/title"],
    ["a slice's label", 20, chart(pie), "/chart/segments/0/label"],
    ["a series' name", 20, chart(bar), "/chart/series/0/name"],
    ["an axis' name", 50, chart(bar), "/chart/axis_config/x_label"],
    ["the other axis' name", 50, chart(bar), "/chart/axis_config/y_label"],
    ["a card's title", 150, card, "/title/text"],
    ["a card's subtitle", 150, { ...card, subtitle: mrkdwn("a") }, "/subtitle/text"],
    ["a card's body", 200, card, "/body/text"],
    ["a container's title", 150, container, "/title/text"],
    ["a container's subtitle", 150, { ...container, subtitle: plain("a") }, "/subtitle/text"],
  ])("%s: %i characters", takesUpTo(inMessage, tooLong));
});

describe("how long a text in a modal may be", () => {
  it.each<Limit>([
    ["a question", 2000, input(textInput), "/label/text"],
    ["a hint", 2000, input(textInput, { hint: plain("a") }), "/hint/text"],
    ["an answer given at first", 3000, input({ type: "plain_text_input" }), "/element/initial_value"],
    ["an address given at first", 3000, input({ type: "url_text_input" }), "/element/initial_value"],
    ["an alert", 200, { type: "alert", text: plain("a") }, "/text/text"],
  ])("%s: %i characters", takesUpTo(inModal, tooLong));
});
