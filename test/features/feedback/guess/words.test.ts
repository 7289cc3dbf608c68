import { expect, it } from "vitest";
import { tokenize } from "../../../../src/features/feedback/guess/tokens.ts";
import { words } from "../../../../src/features/feedback/guess/words.ts";

const lists = Object.entries(words).flatMap(([language, lists]) => {
  const { topics, steps, tone, suggestion, friction, harm, upset, minor, strength } = lists;
  const withSteps = Object.fromEntries(Object.entries(steps).map(([step, list]) => [`step ${step}`, list]));
  const named = Object.entries({ ...withSteps, tone, suggestion, friction, harm, upset, minor, strength, ...topics });
  return named.map(([name, list]) => [`${language}: ${name}`, list] as const);
});

it.each(lists)("weighs each phrase of the list %s once", (_name, list) => {
  const phrases = list.map(([phrase]) => tokenize(phrase).join(" "));
  expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
});

it.each(lists)("has no phrase in the list %s that cannot be found in a text", (_name, list) => {
  expect(list.map(([phrase]) => phrase).filter((phrase) => tokenize(phrase).length === 0)).toEqual([]);
});
