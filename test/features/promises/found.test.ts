import { describe, expect, it } from "vitest";
import { promiseIn } from "../../../src/features/promises/found.ts";

describe("a promise in what somebody logs", () => {
  it.each([
    ["Soup cold, guest upset. I'll call her back tomorrow.", "call her back tomorrow"],
    ["i will personally send a new one by Friday; she was fine with that", "send a new one by Friday"],
    ["We'll replace the lamp on Monday", "replace the lamp on Monday"],
    ["promised to ring him at 5", "ring him at 5"],
    ["I told them we'd look into it this week", "look into it this week"],
    ["Le prometí llamarla mañana a las 10.", "llamarla mañana a las 10"],
    ["La sopa fría. Mañana la llamaré sin falta", "llamaré sin falta"],
    ["vamos a cambiarle la habitación hoy mismo", "cambiarle la habitación hoy mismo"],
    ["Mañana le subimos otra toalla", "subimos otra toalla"],
    ["Mañana por la mañana les llamamos", "llamamos"],
    ["I’ll call her back tomorrow, as a phone writes it", "call her back tomorrow, as a phone writes it"],
  ])("is found: %s", (text, what) => expect(promiseIn(text)?.what).toBe(what));

  it("comes with the words before it, which may say when", () => {
    expect(promiseIn("Cold soup at 12:00. On Friday I'll call her")?.before.trim()).toBe("On Friday");
    expect(promiseIn("El viernes la llamaré")?.before.trim()).toBe("El viernes la");
  });

  it.each([
    "cold soup, table 4 waited 40 min",
    "he said he will never come back",
    "the ill guest was called a taxi",
    "she will be back next week",
    "la sopa estaba fría y la llamaron tarde",
    "Esta mañana le subimos otra toalla",
    "Ayer le subimos otra toalla",
    "Le llevamos el café esta mañana y estaba frío",
    "",
  ])("is not seen where there is none: %s", (text) => expect(promiseIn(text)).toBeUndefined());
});
