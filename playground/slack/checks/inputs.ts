import { z } from "zod";
import { confirmable, dispatchable, element, focusable, placeholdable } from "./composition.ts";
import { LIMIT } from "./limits.ts";
import { richText } from "./rich-text.ts";

const typed = { ...dispatchable, ...focusable, ...placeholdable };
const inOrder = (low: number | undefined, high: number | undefined): boolean =>
  low === undefined || high === undefined || low <= high;

/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
const plainTextInput = element("plain_text_input", {
  initial_value: z.string().max(LIMIT.inputText).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(LIMIT.inputText).optional(),
  max_length: z.int().min(1).max(LIMIT.inputText).optional(),
  ...typed,
})
  .refine((input) => inOrder(input.min_length, input.max_length), {
    path: ["min_length"],
    message: "must not be greater than `max_length`",
  })
  .refine((input) => inOrder(input.initial_value?.length, input.max_length), {
    path: ["initial_value"],
    message: "must not be longer than `max_length`",
  });

const numeral = z.string().regex(/^-?\d+(\.\d+)?$/, "must be a number written as a string");
const toNumber = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : Number(written);

/** https://docs.slack.dev/reference/block-kit/block-elements/number-input-element */
const numberInput = element("number_input", {
  is_decimal_allowed: z.boolean(),
  initial_value: numeral.optional(),
  min_value: numeral.optional(),
  max_value: numeral.optional(),
  ...typed,
})
  .refine((input) => inOrder(toNumber(input.min_value), toNumber(input.max_value)), {
    path: ["min_value"],
    message: "must not be greater than `max_value`",
  })
  .refine(
    ({ initial_value: initial, min_value: min, max_value: max }) =>
      inOrder(toNumber(min), toNumber(initial)) && inOrder(toNumber(initial), toNumber(max)),
    { path: ["initial_value"], message: "must be between `min_value` and `max_value`" },
  )
  .refine((input) => input.is_decimal_allowed || !input.initial_value?.includes("."), {
    path: ["initial_value"],
    message: "must be a whole number",
  });

const lines = z.int().min(1).max(LIMIT.inputLines).optional();

/** https://docs.slack.dev/reference/block-kit/block-elements/rich-text-input-element */
const richTextInput = element("rich_text_input", {
  initial_value: richText.optional(),
  min_lines: lines,
  max_lines: lines,
  ...typed,
}).refine((input) => inOrder(input.min_lines, input.max_lines), {
  path: ["min_lines"],
  message: "must not be greater than `max_lines`",
});

const picked = { ...confirmable, ...focusable };
const isDay = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};
const isTimeZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
};

/** https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element */
export const datePicker = element("datepicker", {
  initial_date: z.string().refine(isDay, "must be a date in the format YYYY-MM-DD").optional(),
  ...picked,
  ...placeholdable,
});

/** https://docs.slack.dev/reference/block-kit/block-elements/time-picker-element */
export const timePicker = element("timepicker", {
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time in the format HH:mm")
    .optional(),
  timezone: z.string().refine(isTimeZone, "must be an IANA time zone").optional(),
  ...picked,
  ...placeholdable,
});

/** https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element: a UNIX time of ten digits. */
export const dateTimePicker = element("datetimepicker", {
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  ...picked,
});

/** https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
const fileInput = element("file_input", {
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.int().min(1).max(LIMIT.inputFiles).optional(),
});

const shortInput = { initial_value: z.string().max(LIMIT.inputText).optional(), ...typed };

/** The elements that only an input block can hold. */
export const inputs = [
  plainTextInput,
  numberInput,
  richTextInput,
  fileInput,
  element("email_text_input", shortInput),
  element("url_text_input", shortInput),
] as const;
