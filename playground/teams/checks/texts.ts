import { z } from "zod";
import { element, type Kinds, kind, many, one } from "./kinds.ts";
import { color, flag, oneOf, words } from "./values.ts";

const font = {
  size: oneOf("small", "default", "medium", "large", "extraLarge").optional(),
  weight: oneOf("lighter", "default", "bolder").optional(),
  color: color.optional(),
  isSubtle: flag,
  fontType: oneOf("default", "monospace").optional(),
} as const;

const iconLook = {
  name: words,
  size: oneOf("xxSmall", "xSmall", "small", "standard", "medium", "large", "xLarge", "xxLarge").optional(),
  style: oneOf("regular", "filled").optional(),
  color: color.optional(),
} as const;

const ratingLook = {
  max: z.number().optional(),
  size: oneOf("medium", "large").optional(),
  color: oneOf("neutral", "marigold").optional(),
} as const;

/** https://adaptivecards.microsoft.com: elements that say something. */
export const texts: Kinds = {
  TextBlock: element(
    {
      ...font,
      text: z.string().min(1),
      wrap: flag,
      maxLines: z.int().min(1).optional(),
      style: oneOf("default", "columnHeader", "heading").optional(),
      labelFor: words.optional(),
    },
    { since: 1 },
  ),
  RichTextBlock: element({}, { slots: { inlines: many("inline") }, since: 1.2 }),
  TextRun: kind({
    groups: ["inline"],
    shape: {
      ...font,
      id: z.string().optional(),
      lang: z.string().optional(),
      isVisible: flag,
      text: z.string().min(1),
      italic: flag,
      strikethrough: flag,
      highlight: flag,
      underline: flag,
    },
    slots: { selectAction: one("selectAction") },
    optional: ["selectAction"],
    since: 1.2,
  }),
  FactSet: element(
    { facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string() })).min(1) },
    { since: 1 },
  ),
  Badge: element({
    text: words.optional(),
    icon: words.optional(),
    iconPosition: oneOf("before", "after").optional(),
    appearance: oneOf("filled", "tint").optional(),
    shape: oneOf("square", "rounded", "circular").optional(),
    size: oneOf("medium", "large", "extraLarge").optional(),
    style: oneOf("default", "subtle", "informative", "accent", "good", "attention", "warning").optional(),
    tooltip: z.string().optional(),
  }),
  CodeBlock: element({
    codeSnippet: z.string(),
    language: words.optional(),
    startLineNumber: z.int().min(1).optional(),
  }),
  CompoundButton: element(
    {
      title: words,
      description: z.string().optional(),
      badge: z.string().optional(),
      icon: z.strictObject(iconLook).optional(),
    },
    { slots: { selectAction: one("selectAction") }, optional: ["selectAction"] },
  ),
  Icon: element(iconLook, { slots: { selectAction: one("selectAction") }, optional: ["selectAction"] }),
  ProgressBar: element({ value: z.number().optional(), max: z.number().optional(), color: color.optional() }),
  ProgressRing: element({
    label: words.optional(),
    labelPosition: oneOf("before", "after", "above", "below").optional(),
    size: oneOf("tiny", "small", "medium", "large").optional(),
  }),
  Rating: element({
    ...ratingLook,
    value: z.number(),
    count: z.number().optional(),
    style: oneOf("default", "compact").optional(),
  }),
};
