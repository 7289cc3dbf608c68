import { expect, it } from "vitest";
import { isSensitive } from "../../../../src/features/feedback/sensitive/sensitive.ts";

it.each([
  "the manager shouted at a trainee",
  "a guest was injured on the stairs",
  "el encargado gritó a una camarera",
  "la señora se cortó y vino una ambulancia",
  "dice que la recepcionista la DISCRIMINO",
  "le robaron el bolso",
])("asks who may know of %j", (text) => {
  expect(isSensitive(text)).toBe(true);
});

it.each([
  "cold soup, table 4 waited 40 min",
  "sopa fría, la mesa 4 esperó 40 min",
  "el wifi se corta",
  "robotic voice",
  "",
])("does not ask who may know of %j", (text) => {
  expect(isSensitive(text)).toBe(false);
});
