/** A JSON object whose fields are still unknown. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value as an object, or an empty one: for reading optional branches of a payload. */
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

/** The objects of an array, or nothing. */
export const objectsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** A JSON value as a problem names it, whatever it is: text as it stands, anything else as JSON. */
export const spelled = (value: unknown): string => (typeof value === "string" ? value : `${JSON.stringify(value)}`);

/** Parses JSON; undefined for anything that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
