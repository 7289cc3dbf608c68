import { z } from "zod";
import { element, type Kind, type Kinds, one } from "./kinds.ts";
import { flag, oneOf, pixels, words } from "./values.ts";

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation: label and messages came with 1.3. */
const SINCE = 1.3;

/** The page on accessibility asks for a label on every input. https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation */
const asked = { id: words, label: words };
const validated = { isRequired: flag, errorMessage: words.optional() };

interface Asked {
  readonly isRequired?: unknown;
  readonly regex?: unknown;
  readonly errorMessage?: unknown;
}

/** Without a message of its own an input that is refused says nothing. */
const saysWhy = ({ isRequired, regex, errorMessage }: Asked): boolean =>
  (isRequired !== true && regex === undefined) || errorMessage !== undefined;

interface Bounds {
  readonly min?: unknown;
  readonly max?: unknown;
}
const inOrder = ({ min, max }: Bounds): boolean =>
  min === undefined || max === undefined || (min as string | number) <= (max as string | number);

function input(shape: z.ZodRawShape, more: Parameters<typeof element>[1] = {}): Kind {
  const made = element(
    { ...asked, ...validated, ...shape },
    {
      ...more,
      slots: { ...more.slots, valueChangedAction: one("resetAction") },
      optional: [...(more.optional ?? []), "valueChangedAction"],
    },
  );
  const schema = made.schema
    .refine((value) => saysWhy(value as Asked), {
      path: ["errorMessage"],
      message: "is needed to say why an input is refused",
    })
    .refine((value) => inOrder(value as Bounds), { path: ["min"], message: "must not be greater than `max`" });
  return { ...made, schema };
}

const isRegex = (source: string): boolean => {
  try {
    return Boolean(new RegExp(source));
  } catch {
    return false;
  }
};

const day = z.iso.date("must be a date in the format YYYY-MM-DD").optional();
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time in the format HH:mm")
  .optional();
const placeholder = z.string().optional();

/**
 * The directory is searched for people, everywhere or among the members of the conversation.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker
 */
export const PEOPLE = "graph.microsoft.com/users";
export const MEMBERS = `${PEOPLE}?scope=currentContext`;

const choice = z.strictObject({ title: words, value: words });
const query = z.strictObject({
  type: z.literal("Data.Query"),
  dataset: z.enum([PEOPLE, MEMBERS]),
  count: z.int().optional(),
  skip: z.int().optional(),
});

interface Choices {
  readonly choices?: readonly { readonly value: string }[];
  readonly "choices.data"?: unknown;
  readonly isMultiSelect?: boolean;
  readonly style?: string;
  readonly value?: string;
}

function checkChoices(given: unknown, context: z.RefinementCtx): void {
  const { choices = [], isMultiSelect = false, style = "compact", value = "", ...rest } = given as Choices;
  const refuse = (path: PropertyKey[], message: string): void => context.addIssue({ code: "custom", path, message });
  const searches = rest["choices.data"] !== undefined;
  const values = choices.map((one) => one.value);
  if (!searches && values.length === 0) refuse(["choices"], "must define `choices` or `choices.data`");
  for (const [at, one] of values.entries()) {
    if (values.indexOf(one) < at) refuse(["choices", at, "value"], "must be unique");
    if (isMultiSelect && one.includes(",")) refuse(["choices", at, "value"], "cannot have a comma");
  }
  const chosen = isMultiSelect ? value.split(",").filter(Boolean) : [value].filter(Boolean);
  if (!searches && chosen.some((one) => !values.includes(one))) refuse(["value"], "must be among the choices");
  if (isMultiSelect && style.toLowerCase() === "filtered") refuse(["style"], "cannot be used with `isMultiSelect`");
}

const choiceSet = input(
  {
    choices: z.array(choice).optional(),
    "choices.data": query.optional(),
    isMultiSelect: flag,
    style: oneOf("compact", "expanded", "filtered").optional(),
    value: z.string().optional(),
    placeholder,
    useMultipleColumns: flag,
    minColumnWidth: pixels.optional(),
    wrap: flag,
  },
  { since: SINCE },
);

/** https://adaptivecards.microsoft.com: elements that ask. */
export const inputs: Kinds = {
  "Input.Text": input(
    {
      isMultiline: flag,
      maxLength: z.int().min(1).optional(),
      placeholder,
      regex: z.string().refine(isRegex, "must be a regular expression").optional(),
      style: oneOf("text", "tel", "url", "email", "password").optional(),
      value: z.string().optional(),
    },
    { slots: { inlineAction: one("selectAction") }, optional: ["inlineAction"], since: SINCE },
  ),
  "Input.Number": input(
    { min: z.number().optional(), max: z.number().optional(), value: z.number().optional(), placeholder },
    { since: SINCE },
  ),
  "Input.Date": input({ min: day, max: day, value: day, placeholder }, { since: SINCE }),
  "Input.Time": input({ min: time, max: time, value: time, placeholder }, { since: SINCE }),
  // Its title is its label.
  "Input.Toggle": input(
    {
      label: words.optional(),
      title: words,
      value: z.string().optional(),
      valueOn: z.string().optional(),
      valueOff: z.string().optional(),
      showTitle: flag,
      wrap: flag,
    },
    { since: SINCE },
  ),
  "Input.ChoiceSet": { ...choiceSet, schema: choiceSet.schema.superRefine(checkChoices) },
  "Input.Rating": input({
    value: z.number().optional(),
    max: z.number().optional(),
    allowHalfSteps: flag,
    size: oneOf("medium", "large").optional(),
    color: oneOf("neutral", "marigold").optional(),
  }),
};
