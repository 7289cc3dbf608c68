/** The sentences of an English file in another language: none may be missing, none may be too many. */
export type Translated<English> = Readonly<Record<keyof English, string>>;
