import { describe, expect, it } from "vitest";
import { checkMessage } from "../../../../playground/slack/checks/index.ts";
import { card, chart, container, dataTable, long, many, mrkdwn, pie, plain, raw, section, table } from "./examples.ts";

const text = "Cold soup at table 4";

describe("a message", () => {
  it("may be text alone, or text with blocks", () => {
    expect(checkMessage({ text })).toEqual([]);
    expect(checkMessage({ text, blocks: [section] })).toEqual([]);
    expect(checkMessage({ text, blocks: [] })).toEqual([]);
  });

  it.each([{}, { text: "" }, { text: " \n" }, { blocks: [] }, { attachments: [] }])("says something: %j", (body) => {
    expect(checkMessage(body)).toEqual([
      { pointer: "/text", message: "must define `text`, `blocks` or `attachments`", error: "no_text" },
    ]);
  });

  it.each([{ blocks: [section] }, { attachments: [{ blocks: [section] }] }])(
    "has words for whoever does not see it: %j",
    (body) => {
      expect(checkMessage(body)).toEqual([
        { pointer: "/text", message: expect.stringContaining("screen readers read it"), error: "no_text" },
      ]);
    },
  );

  it("has at most 40,000 characters of text", () => {
    expect(checkMessage({ text: long(40_000) })).toEqual([]);
    expect(checkMessage({ text: long(40_001) })).toEqual([
      { pointer: "/text", message: "must be less than 40001 characters", error: "msg_too_long" },
    ]);
  });

  it("has text that is text", () => {
    expect(checkMessage({ text: 4 })).toEqual([
      { pointer: "/text", message: "must provide a string", error: "invalid_arguments" },
    ]);
  });

  it("has blocks in a list", () => {
    expect(checkMessage({ text, blocks: JSON.stringify([section]) })).toEqual([
      { pointer: "/blocks", message: "must provide an array", error: "invalid_blocks_format" },
    ]);
  });

  it("has at most 50 blocks", () => {
    expect(checkMessage({ text, blocks: many(50, () => section) })).toEqual([]);
    expect(checkMessage({ text, blocks: many(51, () => section) })).toEqual([
      { pointer: "/blocks", message: "no more than 50 items allowed", error: "invalid_blocks" },
    ]);
  });

  it("names every problem at once", () => {
    const blocks = [{ type: "header", text: plain("") }, section, { type: "nonsense" }];
    expect(checkMessage({ text, blocks })).toEqual([
      { pointer: "/blocks/0/text/text", message: "must be more than 0 characters", error: "invalid_blocks" },
      { pointer: "/blocks/2/type", message: "unsupported type: nonsense", error: "invalid_blocks" },
    ]);
  });

  it("has at most 13,200 characters in its blocks", () => {
    const lines = (last: number) => [...many(4, () => 3000), last].map((length) => mrkdwn(long(length)));
    const blocks = (last: number) => lines(last).map((line) => ({ type: "section", text: line }));
    expect(checkMessage({ text, blocks: blocks(1200) })).toEqual([]);
    expect(checkMessage({ text, blocks: blocks(1201) })).toEqual([
      {
        pointer: "/blocks",
        message: "must be less than 13201 characters over all blocks",
        error: "msg_blocks_too_long",
      },
    ]);
  });

  it("counts tables apart from the rest", () => {
    const cells = { ...dataTable, rows: [[raw("a")], [raw(long(15_000))]] };
    expect(checkMessage({ text, blocks: [cells, section] })).toEqual([]);
  });

  it("has at most 12,000 characters of markdown", () => {
    const blocks = (length: number) => [6000, length].map((size) => ({ type: "markdown", text: long(size) }));
    expect(checkMessage({ text, blocks: blocks(6000) })).toEqual([]);
    expect(checkMessage({ text, blocks: blocks(6001) })).toEqual([
      {
        pointer: "/blocks",
        message: "must be less than 12001 characters over all markdown blocks",
        error: "invalid_blocks",
      },
    ]);
  });

  it("has one table", () => {
    const refused = { message: "only_one_table_allowed", error: "invalid_attachments" };
    expect(checkMessage({ text, blocks: [table, dataTable] })).toEqual([{ pointer: "/blocks/1", ...refused }]);
    expect(checkMessage({ text, blocks: [{ ...container, child_blocks: [table, table] }] })).toEqual([
      { pointer: "/blocks/0/child_blocks/1", ...refused },
    ]);
  });

  it("has two charts", () => {
    expect(checkMessage({ text, blocks: [chart(pie), chart(pie)] })).toEqual([]);
    expect(checkMessage({ text, blocks: [chart(pie), chart(pie), chart(pie)] })).toEqual([
      { pointer: "/blocks/2", message: "no more than 2 data_visualization blocks allowed", error: "invalid_blocks" },
    ]);
  });
});

describe("the attachments of a message", () => {
  it("may be of the old kind or hold blocks", () => {
    expect(checkMessage({ text, attachments: [{ color: "#fff", text: "old" }, { blocks: [card] }] })).toEqual([]);
  });

  it("hold blocks as strictly as the message itself", () => {
    expect(checkMessage({ text, attachments: [{}, { blocks: [{ type: "header" }] }] })).toEqual([
      { pointer: "/attachments/1/blocks/0", message: "missing required field: text", error: "invalid_attachments" },
    ]);
  });

  it("are objects in a list, at most 100", () => {
    const refused = { message: "must provide an array", error: "invalid_attachments" };
    expect(checkMessage({ text, attachments: "old" })).toEqual([{ pointer: "/attachments", ...refused }]);
    expect(checkMessage({ text, attachments: ["old"] })).toEqual([
      { pointer: "/attachments/0", message: "must provide an object", error: "invalid_attachments" },
    ]);
    expect(checkMessage({ text, attachments: many(100, () => ({})) })).toEqual([]);
    expect(checkMessage({ text, attachments: many(101, () => ({})) })).toEqual([
      { pointer: "/attachments", message: "no more than 100 items allowed", error: "too_many_attachments" },
    ]);
  });
});

describe("the metadata of a message", () => {
  it("has a type and a payload", () => {
    expect(checkMessage({ text, metadata: { event_type: "case_logged", event_payload: { key: "d1" } } })).toEqual([]);
    expect(checkMessage({ text, metadata: { event_type: "case_logged" } })).toEqual([
      { pointer: "/metadata", message: "missing required field: event_payload", error: "invalid_metadata_format" },
    ]);
    expect(checkMessage({ text, metadata: "case_logged" })).toEqual([
      { pointer: "/metadata", message: "must provide an object", error: "invalid_metadata_format" },
    ]);
  });
});
