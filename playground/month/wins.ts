/** Something that somebody did, and who: accounts in Slack. */
export interface Deed {
  readonly people: readonly string[];
  readonly text: string;
}

const [amara, tomasz, luis, maeve] = ["U0AMARA", "U0TOMASZ", "U0LUIS", "U0MAEVE"];
const [joonas, fatima, priya] = ["U0JOONAS", "U0FATIMA", "U0PRIYA"];
const [seun, mei] = ["U0SEUN", "U0MEI"];

const did =
  (...people: readonly string[]) =>
  (text: string): Deed => ({ people, text });

export const wins = {
  harbourKitchen: [
    did(amara)(
      "Amara drove a forgotten handbag to the airport bus in her break, the guest rang from Dublin to thank us",
    ),
    did(luis)("Luis made a second cake within the hour when the first one slid off the pass, nobody noticed"),
    did(tomasz)("Tomasz signed the whole order with a deaf couple, they stayed for dessert and booked again"),
    did(
      maeve,
      amara,
    )("Maeve and Amara moved a wedding party inside in ten minutes when the rain came, not one plate cold"),
    did(luis)("guest with five allergies ate without fear for the first time in a year, Luis cooked it himself"),
    did(tomasz)("walked an old man to his taxi with the big umbrella, his daughter wrote to us"),
    did(amara)("remembered the anniversary from last year and put the same two glasses on the table"),
    did(maeve)("Maeve drove to the late pharmacy for a guest with a migraine, he finished his dinner after all"),
  ],
  quayHouse: [
    did(joonas)("Joonas found the wedding ring in the vacuum cleaner bag, the bride cried on the phone"),
    did(fatima)("Fatima sat with a guest in the lobby until the doctor came at four in the morning"),
    did(priya)(
      "Priya got the passport back from the last hotel before their flight, with two phone calls and a courier",
    ),
    did(
      joonas,
      priya,
    )("family of six whose ferry was cancelled: two rooms, soup and a film for the children within half an hour"),
    did(fatima)("guest came back only because Fatima had learned his name for the dog and had a bowl ready"),
    did(priya)("wrote by hand to everybody who had the cold showers, four of them have booked again"),
    did(joonas)("carried a wheelchair up all the stairs twice a day while the lift was being mended"),
    did(priya)("gave the honeymooners the tower room that was free and hid a card from their friends on the pillow"),
  ],
  littleLoaf: [
    did(seun)("Seun kept the last sourdough for the lady whose husband is ill, and carried it to her car"),
    did(mei)("Mei wrote the right name on the birthday cake in three minutes, the party never knew"),
    did(seun, mei)("stayed open for the school choir that stood in the rain, they sang in the shop"),
    did(seun)("learned to make the coffee the way she had it in Naples, she brought her whole office"),
    did(mei)("a boy with no money chose a bun for his mother's birthday, Mei let him sweep the step for it"),
    did(
      mei,
      seun,
    )("baked the communion cake a second time overnight when the fridge had failed, with nobody asking them to"),
    did(seun)("showed the blind man from the music school around the shop until he knew where everything is"),
    did(mei)("brought a forgotten laptop back to its student on her way home, the exam was the next day"),
  ],
} as const;
