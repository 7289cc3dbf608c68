import { describe, expect, it } from "vitest";
import {
  actions,
  card,
  chart,
  container,
  dataTable,
  home,
  image,
  inHome,
  inMessage,
  inModal,
  input,
  paragraph,
  pie,
  plain,
  richText,
  said,
  select,
  table,
  task,
  textInput,
} from "./examples.ts";

describe("what is in the wrong place", () => {
  const places = { messages: inMessage, modals: inModal, "the Home tab": inHome };
  const everywhere = ["messages", "modals", "the Home tab"];
  const contextActions = {
    type: "context_actions",
    elements: [{ type: "icon_button", icon: "trash", text: plain("a") }],
  };
  it.each<[string, unknown, string[], string?]>([
    ["alert", { type: "alert", text: plain("a") }, ["modals"]],
    ["card", card, ["messages", "the Home tab"]],
    [
      "carousel",
      { type: "carousel", elements: [{ ...card }] },
      ["messages", "the Home tab"],
      "/blocks/0/elements/0/type: card",
    ],
    ["container", container, ["messages", "the Home tab"]],
    ["context_actions", contextActions, ["messages"]],
    ["data_table", dataTable, ["messages"]],
    ["data_visualization", chart(pie), ["messages"]],
    ["file", { type: "file", source: "remote", external_id: "a" }, []],
    ["markdown", { type: "markdown", text: "a" }, ["messages"]],
    ["table", table, ["messages"]],
    ["task_card", task, ["messages"]],
    ["plan", { type: "plan", title: "Morning" }, ["messages"]],
    ["input", input(textInput), everywhere],
    ["image", image, everywhere],
    ["rich_text", richText(paragraph(said("a"))), everywhere],
    [
      "video",
      { type: "video", title: plain("a"), alt_text: "a", thumbnail_url: "https://a.b", video_url: "https://a.b" },
      everywhere,
    ],
  ])("%s", (type, block, allowed, also) => {
    for (const [place, check] of Object.entries(places)) {
      const refused = [`/blocks/0/type: ${type} is not allowed in ${place}`];
      if (also) refused.push(`${also} is not allowed in ${place}`);
      expect(check(block)).toEqual(allowed.includes(place) ? [] : refused);
    }
  });

  it.each<[string, unknown, string[]]>([
    ["datetimepicker", { type: "datetimepicker" }, ["messages", "modals"]],
    ["email_text_input", { type: "email_text_input" }, ["modals"]],
    ["file_input", { type: "file_input" }, ["modals"]],
    ["number_input", { type: "number_input", is_decimal_allowed: false }, ["modals"]],
    ["rich_text_input", { type: "rich_text_input" }, ["modals", "the Home tab"]],
    ["url_text_input", { type: "url_text_input" }, ["modals"]],
    ["static_select", select, everywhere],
  ])("%s as a question", (type, element, allowed) => {
    for (const [place, check] of Object.entries(places)) {
      const refused = [`/blocks/0/element/type: ${type} is not allowed in ${place}`];
      expect(check(input(element))).toEqual(allowed.includes(place) ? [] : refused);
    }
  });

  it("workflow_button", () => {
    const workflow = { trigger: { url: "https://slack.com/shortcuts/Ft1/abc" } };
    const block = actions({ type: "workflow_button", text: plain("Go"), workflow });
    expect(inMessage(block)).toEqual([]);
    expect(inHome(block)).toEqual(["/blocks/0/elements/0/type: workflow_button is not allowed in the Home tab"]);
  });

  it("nothing is said of a Home tab that is as it should be", () => {
    expect(inHome(...home.blocks)).toEqual([]);
  });
});
