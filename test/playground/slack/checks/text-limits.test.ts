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

const menu = { type: "static_select" };
const radio = { type: "radio_buttons" };
const options = [option("a")];
const labelled = (text: string) => [{ text: plain(text), value: "a" }];
const confirming = (confirm: object) => actions({ ...button, confirm: { text: plain("Sure?"), ...confirm } });
const web = (length: number): string => `https://a.example/${long(length - 18)}`;

describe("how long a text in a message may be", () => {
  it.each<Limit>([
    ["a block_id", 255, (n) => ({ ...section, block_id: long(n) }), "/block_id"],
    ["an action_id", 255, (n) => actions({ ...button, action_id: long(n) }), "/elements/0/action_id"],
    ["a section", 3000, (n) => ({ type: "section", text: mrkdwn(long(n)) }), "/text/text"],
    ["a field", 2000, (n) => ({ type: "section", fields: [plain(long(n))] }), "/fields/0/text"],
    ["a header", 150, (n) => ({ type: "header", text: plain(long(n)) }), "/text/text"],
    ["small print", 3000, (n) => ({ type: "context", elements: [mrkdwn(long(n))] }), "/elements/0/text"],
    ["a picture's description", 2000, (n) => ({ ...image, alt_text: long(n) }), "/alt_text"],
    ["a picture's title", 2000, (n) => ({ ...image, title: plain(long(n)) }), "/title/text"],
    ["a picture's address", 3000, (n) => ({ ...image, image_url: web(n) }), "/image_url"],
    ["a button's text", 75, (n) => actions({ ...button, text: plain(long(n)) }), "/elements/0/text/text"],
    ["a button's value", 2000, (n) => actions({ ...button, value: long(n) }), "/elements/0/value"],
    ["a button's address", 3000, (n) => actions({ ...button, url: web(n) }), "/elements/0/url"],
    [
      "a button's label",
      75,
      (n) => actions({ ...button, accessibility_label: long(n) }),
      "/elements/0/accessibility_label",
    ],
    ["a confirmation's title", 100, (n) => confirming({ title: plain(long(n)) }), "/elements/0/confirm/title/text"],
    ["a confirmation's text", 300, (n) => confirming({ text: mrkdwn(long(n)) }), "/elements/0/confirm/text/text"],
    ["a confirmation's yes", 30, (n) => confirming({ confirm: plain(long(n)) }), "/elements/0/confirm/confirm/text"],
    ["a confirmation's no", 30, (n) => confirming({ deny: plain(long(n)) }), "/elements/0/confirm/deny/text"],
    [
      "a placeholder",
      150,
      (n) => actions({ ...menu, options, placeholder: plain(long(n)) }),
      "/elements/0/placeholder/text",
    ],
    [
      "an option's text",
      75,
      (n) => actions({ ...menu, options: labelled(long(n)) }),
      "/elements/0/options/0/text/text",
    ],
    [
      "an option's value",
      150,
      (n) => actions({ ...menu, options: [{ text: plain("a"), value: long(n) }] }),
      "/elements/0/options/0/value",
    ],
    [
      "an option's description",
      75,
      (n) => actions({ ...menu, options: [{ ...option("a"), description: plain(long(n)) }] }),
      "/elements/0/options/0/description/text",
    ],
    [
      "an option's address",
      3000,
      (n) => actions({ type: "overflow", options: [{ ...option("a"), url: web(n) }] }),
      "/elements/0/options/0/url",
    ],
    [
      "a choice's text",
      75,
      (n) => actions({ ...radio, options: labelled(long(n)) }),
      "/elements/0/options/0/text/text",
    ],
    [
      "a choice's description",
      75,
      (n) => actions({ ...radio, options: [{ ...option("a"), description: mrkdwn(long(n)) }] }),
      "/elements/0/options/0/description/text",
    ],
    [
      "the name of a group of options",
      75,
      (n) => actions({ ...menu, option_groups: [{ label: plain(long(n)), options }] }),
      "/elements/0/option_groups/0/label/text",
    ],
    ["an opinion's text", 75, (n) => opinion({ text: plain(long(n)) }), "/elements/0/positive_button/text/text"],
    ["an opinion's value", 2000, (n) => opinion({ value: long(n) }), "/elements/0/positive_button/value"],
    [
      "an opinion's label",
      75,
      (n) => opinion({ accessibility_label: long(n) }),
      "/elements/0/positive_button/accessibility_label",
    ],
    ["a bin's text", 75, (n) => bin({ text: plain(long(n)) }), "/elements/0/text/text"],
    ["a bin's value", 2000, (n) => bin({ value: long(n) }), "/elements/0/value"],
    ["a video's title", 199, (n) => ({ ...video, title: plain(long(n)) }), "/title/text"],
    ["a video's description", 199, (n) => ({ ...video, description: plain(long(n)) }), "/description/text"],
    ["a video's author", 49, (n) => ({ ...video, author_name: long(n) }), "/author_name"],
    ["a chart's title", 50, (n) => ({ ...chart(pie), title: long(n) }), "/title"],
    [
      "a slice's label",
      20,
      (n) => chart({ type: "pie", segments: [{ label: long(n), value: 1 }] }),
      "/chart/segments/0/label",
    ],
    [
      "a series' name",
      20,
      (n) => chart({ ...bar, series: [{ ...bar.series[0], name: long(n) }] }),
      "/chart/series/0/name",
    ],
    [
      "an axis' name",
      50,
      (n) => chart({ ...bar, axis_config: { ...bar.axis_config, x_label: long(n) } }),
      "/chart/axis_config/x_label",
    ],
    [
      "the other axis' name",
      50,
      (n) => chart({ ...bar, axis_config: { ...bar.axis_config, y_label: long(n) } }),
      "/chart/axis_config/y_label",
    ],
    ["a card's title", 150, (n) => ({ ...card, title: mrkdwn(long(n)) }), "/title/text"],
    ["a card's subtitle", 150, (n) => ({ ...card, subtitle: mrkdwn(long(n)) }), "/subtitle/text"],
    ["a card's body", 200, (n) => ({ ...card, body: mrkdwn(long(n)) }), "/body/text"],
    ["a container's title", 150, (n) => ({ ...container, title: plain(long(n)) }), "/title/text"],
    ["a container's subtitle", 150, (n) => ({ ...container, subtitle: plain(long(n)) }), "/subtitle/text"],
  ])("%s: %i characters", takesUpTo(inMessage, tooLong));
});

describe("how long a text in a modal may be", () => {
  const asked = (element: object) => input(element);
  it.each<Limit>([
    ["a question", 2000, (n) => input(textInput, { label: plain(long(n)) }), "/label/text"],
    ["a hint", 2000, (n) => input(textInput, { hint: plain(long(n)) }), "/hint/text"],
    [
      "an answer given at first",
      3000,
      (n) => asked({ type: "plain_text_input", initial_value: long(n) }),
      "/element/initial_value",
    ],
    [
      "an address given at first",
      3000,
      (n) => asked({ type: "url_text_input", initial_value: long(n) }),
      "/element/initial_value",
    ],
    ["an alert", 200, (n) => ({ type: "alert", text: plain(long(n)) }), "/text/text"],
  ])("%s: %i characters", takesUpTo(inModal, tooLong));
});
