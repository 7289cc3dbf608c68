import { describe, expect, it } from "vitest";
import { checkView, checkViewErrors } from "../../../../playground/slack/checks/index.ts";
import { button, home, input, long, many, modal, mrkdwn, plain, section, sentences, textInput } from "./examples.ts";

const said = (view: unknown): string[] => sentences(checkView(view));

describe("a modal", () => {
  it("is taken as it should be", () => {
    const identified = { callback_id: "feedback", private_metadata: "{}", external_id: "v1" };
    expect(said({ ...modal, ...identified, clear_on_close: true, notify_on_close: false })).toEqual([]);
  });

  it.each<[string, number, (size: number) => object, string]>([
    ["title", 24, (n) => ({ title: plain(long(n)) }), "/title/text"],
    ["submit", 24, (n) => ({ submit: plain(long(n)) }), "/submit/text"],
    ["close", 24, (n) => ({ close: plain(long(n)) }), "/close/text"],
    ["private_metadata", 3000, (n) => ({ private_metadata: long(n) }), "/private_metadata"],
    ["callback_id", 255, (n) => ({ callback_id: long(n) }), "/callback_id"],
    ["external_id", 255, (n) => ({ external_id: long(n) }), "/external_id"],
  ])("has a %s of at most %i characters", (_, limit, make, pointer) => {
    expect(said({ ...modal, ...make(limit) })).toEqual([]);
    expect(said({ ...modal, ...make(limit + 1) })).toEqual([`${pointer}: must be less than ${limit + 1} characters`]);
  });

  it("has at most 100 blocks", () => {
    expect(said({ ...modal, blocks: many(100, () => section) })).toEqual([]);
    expect(said({ ...modal, blocks: many(101, () => section) })).toEqual(["/blocks: no more than 100 items allowed"]);
  });

  it("has at most 250 kB", () => {
    const padded = (length: number) => ({
      ...modal,
      blocks: [...full, { type: "section", text: plain(long(length)) }],
    });
    const full = many(83, () => ({ type: "section", text: plain(long(3000)) }));
    const length = 1 + 250 * 1024 - JSON.stringify(padded(1)).length;
    expect(checkView(padded(length))).toEqual([]);
    expect(checkView(padded(length + 1))).toEqual([
      { pointer: "", message: "must be at most 250 kB", error: "view_too_large" },
    ]);
  });

  it("has a title and blocks", () => {
    expect(said({ type: "modal" })).toEqual(
      ["missing required field: title", "missing required field: blocks"].map((message) => `: ${message}`),
    );
    expect(said({ ...modal, title: mrkdwn("*Case*") })).toEqual(["/title/type: must be a valid enum value"]);
    expect(said({ ...modal, blocks: "none" })).toEqual(["/blocks: must provide an array"]);
  });

  it("that asks has a button to submit", () => {
    const { submit, ...silent } = modal;
    expect(submit).toBeDefined();
    expect(said(silent)).toEqual(["/blocks/0: must define `submit` to use `input` block"]);
    expect(said({ ...silent, blocks: [section] })).toEqual([]);
  });

  it("has no other properties", () => {
    expect(said({ ...modal, submit_disabled: true })).toEqual([": invalid additional property: submit_disabled"]);
  });

  it("answers with invalid_arguments whatever is wrong in it", () => {
    expect(checkView({ ...modal, blocks: [{ type: "header", text: plain("") }] })).toEqual([
      { pointer: "/blocks/0/text/text", message: "must be more than 0 characters", error: "invalid_arguments" },
    ]);
  });
});

describe("the Home tab", () => {
  it("has blocks, and neither title nor buttons around them", () => {
    expect(said({ ...home, callback_id: "home", private_metadata: "" })).toEqual([]);
    expect(said({ ...home, title: plain("Home") })).toEqual([": invalid additional property: title"]);
  });

  it("may ask without a button to submit", () => {
    expect(said({ ...home, blocks: [input(textInput, { dispatch_action: true })] })).toEqual([]);
  });

  it("has at most 100 blocks", () => {
    expect(said({ ...home, blocks: many(101, () => section) })).toEqual(["/blocks: no more than 100 items allowed"]);
  });
});

describe("what is no view", () => {
  it.each<[unknown, string]>([
    ["modal", ": must provide an object"],
    [null, ": must provide an object"],
    [undefined, ": must provide an object"],
    [[modal], ": must provide an object"],
    [{ blocks: [] }, ": missing required field: type"],
    [{ type: "drawer", blocks: [] }, "/type: unsupported type: drawer"],
    [{ type: "toString", blocks: [] }, "/type: unsupported type: toString"],
  ])("%j", (view, sentence) => {
    expect(said(view)).toEqual([sentence]);
  });
});

describe("errors shown on a form", () => {
  const blocks = [
    input(textInput, { block_id: "what" }),
    { ...section, block_id: "note" },
    { ...section, accessory: button },
  ];
  const problems = (errors: unknown): string[] => sentences(checkViewErrors(errors, { ...modal, blocks }));

  it("stand at input blocks of it", () => {
    expect(problems({ what: "Say what they did, in a sentence." })).toEqual([]);
  });

  it.each(["note", "text", "nowhere", "a/b"])("cannot stand at %s", (key) => {
    const pointer = key.replace("/", "~1");
    expect(problems({ what: "Say more.", [key]: "Say more." })).toEqual([
      `/${pointer}: must be the block_id of an input block of the view`,
    ]);
  });

  it("are sentences", () => {
    expect(problems({})).toEqual([": must define at least one property"]);
    expect(problems({ what: "" })).toEqual(["/what: must be more than 0 characters"]);
    expect(problems({ what: ["Say more."] })).toEqual(["/what: must provide a string"]);
    expect(problems("Say more.")).toEqual([": must provide an object"]);
  });

  it("cannot stand on a form that is not there", () => {
    expect(sentences(checkViewErrors({ what: "Say more." }, undefined))).toHaveLength(1);
  });
});
