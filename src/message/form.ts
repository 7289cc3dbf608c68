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

export type Field = NoteField | TextField | ChoiceField;
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
interface Question {
  /** Key of the answer; a platform reports errors on it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
}

/** Answers by field name; a field left empty is absent. */
export type Answers = Readonly<Record<string, string>>;
