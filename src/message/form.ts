/** Longest text that can be edited in a form: Slack's plain_text_input takes 3,000 characters. */
export const LONGEST_ANSWER = 3_000;

/** A form: questions to one person, as plain data. Slack draws it as a modal, Teams as a dialog. */
export interface Form {
  /** Name of a declared form; see kernel/action. */
  readonly form: string;
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly fields: readonly Field[];
  /** What the form is about, as JSON; comes back with the answers, never shown. */
  readonly context: string;
}

export type Field = NoteField | Asked;
/** A field that asks something. */
export type Asked = TextField | ChoiceField | PersonField;
export type FieldKind = Field["kind"];

/** Words between the questions; asks nothing. */
export interface NoteField {
  readonly kind: "note";
  readonly text: string;
}
export interface TextField extends Question {
  readonly kind: "text";
  readonly multiline: boolean;
  readonly maxLength: number;
  readonly initial?: string;
  readonly placeholder?: string;
}
export interface ChoiceField extends Question {
  readonly kind: "choice";
  readonly options: readonly Option[];
  /** Value of the option that is chosen already. */
  readonly initial?: string;
}
export interface Option {
  readonly value: string;
  readonly label: string;
}
/** One or several people of the workspace or tenant; the answer is their platform's ids, joined by commas. */
export interface PersonField extends Question {
  readonly kind: "person";
  readonly several: boolean;
  /** Who is chosen already, in the form of the answer. */
  readonly initial?: string;
}
interface Question {
  /** Key of the answer; a platform reports errors on it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** What to say when it is required and left empty, where the platform leaves that to us; else its label has to do. */
  readonly missing?: string;
}

/** The text that a form is about. */
interface MainText extends Pick<TextField, "label"> {
  readonly missing: string;
  readonly placeholder: string;
  /** What is to be edited. */
  readonly initial?: string | undefined;
  /** Said in its place when it is too long for a form's field: it stays as it is. */
  readonly tooLong: string;
}

/** Asks for the text that a form is about; in the field `text`. */
export const mainText = ({ label, missing, placeholder, initial, tooLong }: MainText): Field =>
  initial !== undefined && initial.length > LONGEST_ANSWER
    ? { kind: "note", text: tooLong }
    : {
        kind: "text",
        name: "text",
        label,
        multiline: true,
        required: true,
        missing,
        maxLength: LONGEST_ANSWER,
        ...(initial === undefined ? { placeholder } : { initial }),
      };

/** Answers by field name; a field left empty is absent. */
export type Answers = Readonly<Record<string, string>>;

/** The form with these answers in its fields, and nothing in the others. */
export const filledIn = (form: Form, answers: Answers): Form => ({
  ...form,
  fields: form.fields.map((field) => {
    if (field.kind === "note") return field;
    const { initial, ...empty } = field;
    const answer = answers[field.name];
    return answer === undefined ? empty : { ...empty, initial: answer };
  }),
});
