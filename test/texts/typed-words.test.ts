import { expect, it } from "vitest";
import { declarations } from "../../src/features/declarations.ts";

/** What a command makes of what is typed after it. */
const parsed = (name: string, typed: string): unknown => {
  const command = declarations.commands.find((one) => one.name === name);
  return command?.input.safeParse(command.parse(typed)).data;
};

it.each([
  ["channel", "aquí", "here"],
  ["channel", "aqui Cocina", "here Cocina"],
  ["channel", "fuera", "off"],
  ["champion", "aquí", "here"],
  ["champion", "fuera", "off"],
  ["closed", "quitar 24/12", "remove 24/12"],
  ["closed", "festivos ES", "suggest ES"],
  ["closed", "importar Cocina", "import Cocina"],
  ["language", "es todas", "es all"],
  ["question", "sí 21:30", "on 21:30"],
  ["question", "no", "off"],
  ["reminders", "añadir 11:30", "add 11:30"],
  ["working", "zona Europe/Madrid", "zone Europe/Madrid"],
  ["working", "silencio 22–7", "quiet 22–7"],
  ["tips", "añadir Salude a cada cliente.", "add Salude a cada cliente."],
])("takes “/bellhop %s %s” for “%s”", (name, spanish, english) => {
  expect(parsed(name, spanish)).toEqual(parsed(name, english));
  expect(parsed(name, english)).toBeDefined();
});
