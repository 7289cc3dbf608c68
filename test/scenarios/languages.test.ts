import { describe, expect, it } from "vitest";
import { emptyDatabase } from "../support/database.ts";
import { ANA, BEN, KITCHEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads } from "../support/stage.ts";

const COLD_SOUP = "sopa fría, la mesa 4 esperó 40 min";

describe.each(platforms)("on %s, where people speak Mexican Spanish,", (_platform, open) => {
  it("the first thing they read is Spanish, and so is everything that they see before anything was set up", async () => {
    const { home, type, told, cards } = await open({ setUp: false, speaking: "es-MX" });
    const greeting = reads(await home(ANA));
    for (const part of ["Hola, Ana Lima", "Anotar una queja", "Guarda al momento la queja"])
      expect(greeting).toContain(part);
    await type(ANA, "/bellhop", "channel aquí");
    await type(ANA, "/complaint", COLD_SOUP);
    const answer = reads(told(ANA).at(-1));
    for (const part of ["C-1 guardado · Queja", "Tiempo de espera (suposición)", "Ya lo resolví"]) {
      expect(answer).toContain(part);
    }
    for (const card of await cards(KITCHEN)) expect(reads(card)).toContain("a cargo de Ana Lima");
  });

  it("a unit's posts are in its own language, until its manager chooses another one", async () => {
    const { type, told, cards } = await open({ speaking: "es-MX" });
    await type(BEN, "/complaint", COLD_SOUP);
    expect(reads(told(BEN).at(-1))).toContain("C-1 guardado · Queja");
    expect(reads((await cards(KITCHEN)).at(-1))).toContain("C-1 · Complaint · with Ben Okafor");

    expect(reads((await type(BEN, "/bellhop", "language español")).shown)).toContain("responsable de Kitchen");
    expect(reads((await type(MO, "/bellhop", "language español")).shown)).toContain("va desde ahora en español");
    await type(BEN, "/complaint", "las papas estaban frías");
    expect(reads((await cards(KITCHEN)).at(-1))).toContain("C-2 · Queja · a cargo de Ben Okafor");
    expect(reads((await type(MO, "/bellhop", "language klingon")).shown)).toContain("No hablo «klingon»");
    expect(reads((await type(MO, "/bellhop", "language")).shown)).toContain("Los idiomas de las unidades");
  });

  it("a form that is the first thing after a start is in the language of the workspace", async () => {
    const database = await emptyDatabase();
    const before = await open({ database, setUp: false, speaking: "es-MX" });
    await before.type(ANA, "/complaint", COLD_SOUP);
    await expect
      .poll(async () => (await database.query({ text: "SELECT locale FROM organization", values: [] }))[0])
      .toEqual({
        locale: "es-MX",
      });
    await before.bot.stop();
    const after = await open({ database, setUp: false, speaking: "es-MX" });
    await after.type(BEN, "/complaint");
    await expect.poll(() => after.form(BEN)).toContain("¿Qué dijo el cliente?");
  });

  it("they are understood in what they say of days, of the past, and of others", async () => {
    const { type } = await open({ speaking: "es-MX" });
    expect(reads((await type(MO, "/bellhop", "closed 24–26 dic")).shown)).toContain("Días de cierre de Kitchen");
    expect(reads((await type(ANA, "/bellhop", "pause hasta el lunes")).shown)).toContain("En pausa hasta");
    expect(reads((await type(ANA, "/complaint", "sopa fría ayer a las 18:30")).shown)).toContain("Ocurrió");
  });
});
