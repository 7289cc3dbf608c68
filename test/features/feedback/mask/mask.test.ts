import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask, type StandIns } from "../../../../src/features/feedback/mask/mask.ts";

const standIns: StandIns = { mail: "[mail]", phone: "[phone]", card: "[card]", bank: "[bank]" };
const masked = (text: string): string => mask(text, standIns);

describe("mask takes out", () => {
  it.each([
    // mail
    ["write to ana.lopez@example.com, please", "write to [mail], please"],
    ["Ana+hotel@mail.example.co.uk complained", "[mail] complained"],
    ["(bob@example.com)", "([mail])"],
    ["'bob@example.com'", "'[mail]'"],
    ["bob@example.com.", "[mail]."],
    ["bob@example.com/ana@example.org", "[mail][mail]"],
    ["a@b.cd@example.com", "[mail][mail]"],
    ["jürgen@bäckerei.de rang", "[mail] rang"],
    ["bob＠example．com", "[mail]"],
    ["bob@exa\u200bmple.com", "[mail]"],
    // phone
    ["call 07700 900123", "call [phone]"],
    ["her mobile is 07700900123.", "her mobile is [phone]."],
    ["+44 7700 900123", "[phone]"],
    ["+44 (0)20 7946 0958 or 020 7946 0958", "[phone] or [phone]"],
    ["(020) 7946 0958 rang twice", "[phone] rang twice"],
    ["(07700 900123)", "([phone])"],
    ["555-123-4567", "[phone]"],
    ["(555) 123-4567", "[phone]"],
    ["1-800-555-0199", "[phone]"],
    ["+1 (555) 010-9999", "[phone]"],
    ["+353 1234", "[phone]"],
    ["table 2000 5900 0000 431", "table [phone]"],
    ["06 12 34 56 78", "[phone]"],
    ["06.12.34.56.78", "[phone]"],
    ["06-12-34-56-78", "[phone]"],
    ["06-12 34 56 78", "[phone]"],
    ["030/1234567", "[phone]"],
    ["room 12 0612 345678", "room 12 [phone]"],
    ["su móvil es 612 345 678", "su móvil es [phone]"],
    ["llamar al 55 1234 5678, habitación 204", "llamar al [phone], habitación 204"],
    ["tel 954321", "tel [phone]"],
    ["cuenta 123456789", "cuenta [bank]"],
    ["CLABE: 032180000118359719", "CLABE: [bank]"],
    ["75944610924834352611", "[phone]"],
    ["DE88370400440532013000", "DE[phone]"],
    ["0049 151 23456789", "[phone]"],
    ["call him on 946 0958", "call him on [phone]"],
    ["tel: 555-0199", "tel: [phone]"],
    ["a lost 77009001", "a lost [phone]"],
    ["on07700900123", "on[phone]"],
    ["guest 447700900123 called", "guest [phone] called"],
    ["party of 12 07700 900123", "party of 12 [phone]"],
    ["07700900123 2 guests", "[phone] 2 guests"],
    ["order 10023345 07700 900123", "order 10023345 [phone]"],
    ["table 12 07700 900123", "table 12 [phone]"],
    ["2026-11-21 07700 900123", "2026-11-21 [phone]"],
    ["£12.50 07700 900123", "£12.50 [phone]"],
    ["٠٧٧٠٠ ٩٠٠١٢٣", "[phone]"],
    ["０７７００９００１２３", "[phone]"],
    ["07700\u00a0900\u2009123", "[phone]"],
    ["0770\u200b0900\u2060123", "[phone]"],
    ["07700\u2013900\u2011123", "[phone]"],
    ["𝟎𝟕𝟕𝟎𝟎𝟗𝟎𝟎𝟏𝟐𝟑", "[phone]"],
    ["555-0199", "[phone]"],
    ["555 0199", "[phone]"],
    ["555\u20110199, ask for Bob", "[phone], ask for Bob"],
    ["he left his number, 867-5309.", "he left his number, [phone]."],
    ["table 4 wants a callback (555-0142)", "table 4 wants a callback ([phone])"],
    ["2026-11-21 555-0199", "2026-11-21 [phone]"],
    ["£12.50 555-0199", "£12.50 [phone]"],
    ["555-2019", "[phone]"],
    ["home:555-0199", "home:[phone]"],
    // card
    ["card 4111 1111 1111 1111", "card [card]"],
    ["4111-1111-1111-1111", "[card]"],
    ["4111111111111111", "[card]"],
    ["amex 3782 822463 10005", "amex [card]"],
    ["4111 1111 1111 1111 12/28 123", "[card]"],
    ["table 12 4111 1111 1111 1111", "table 12 [card]"],
    ["order 4111111111111111", "order [card]"],
    ["order 994111111111111111110000", "order [card]"],
    ["£4111111111111111", "£[card]"],
    ["A000000-000000-02026€", "A[card]€"],
    ["paid4111111111111111with", "paid[card]with"],
    // bank
    ["IBAN GB82 WEST 1234 5698 7654 32", "IBAN [bank]"],
    ["gb82west12345698765432", "[bank]"],
    ["DE89370400440532013000.", "[bank]."],
    ["DE89-3704-0044-0532-0130-00", "[bank]"],
    ["ＤＥ８９ ３７０４ ００４４ ０５３２ ０１３０ ００", "[bank]"],
    ["xDE89370400440532013000x", "x[bank]x"],
    ["12-34-56 12345678", "[bank]"],
    ["sort code 10-11-12, account 12345678", "sort code [bank], account [bank]"],
    ["sort code and account number: 12-34-56 / 12345678", "sort code and account number: [bank]"],
    ["routing 021000021 account 1234567", "routing [bank] account [bank]"],
    ["acct no. 12345678", "acct no. [bank]"],
  ])("the secret in %j", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

describe("mask leaves", () => {
  it.each([
    "cold soup, table 4 waited 40 min",
    "room 4021",
    "rooms 401 402 403 404",
    "tables 12 14 16 18 are sticky",
    "room 555-0199",
    "rooms 412 4021",
    "size 555-0199",
    "sizes 36 38 40 42 44 sold out",
    "order 10023345",
    "order number is 10023345",
    "Order #10023345",
    "#10023345",
    "booking ref: 12345678",
    "invoice no. 20231145",
    "INV20231145",
    "AB12345678",
    "ticket 4455667788",
    "order 1234-5678",
    "order 555-0199",
    "booking number 555 0199",
    "item no. 555-0199",
    "#555-0199",
    "AB555-0199 and AB-555-0199",
    "555-0199A and 555-0199-B",
    "123-4567",
    "911-1234",
    "booking 123-456-789-012",
    "10-15 minutes",
    "pedido 123456789, mesa 12",
    "factura nº 20261145",
    "habitación 1204, 3 huéspedes",
    "pagó 12345678 pesos",
    "la cuenta de la mesa 4 eran 48,50",
    "open 24/7",
    "24/7/365",
    "2026-11-21",
    "21/11/2026 and 21.11.26",
    "11/21/2026 18:30",
    "2026-11-21 - 2026-11-24",
    "21 11 2026",
    "20261121",
    "2026-11-21T18:30:00",
    "called on 2026-11-21 at 18.30",
    "in 2024-2025",
    "from 2019-2021 it was fine",
    "open 0900-1700",
    "open 900-1700",
    "breakfast 730 - 1015",
    "kitchen 845-1215",
    "open 0900-1200 1300-1800",
    "9.30-17.30",
    "8.30-12.00 13.30-18.00",
    "£12.50",
    "£12.50 £13.50 £14.20",
    "paid 12.50 13.50 14.20 15.00",
    "€12345678",
    "12345678 EUR",
    "1,250.00 and 1.250,00",
    "£355-1299",
    "355-1299 euros",
    "$555 0199",
    "10 000 000 visitors",
    "10,000,000 visitors",
    "1,555 0199 and 555 0199,5",
    "for 250-1500 people",
    "sold 250 2024 calendars",
    "+20 guests, 100%",
    "called 3 times in 20 minutes",
    "the account was charged twice",
    "2@1.50 each, 3@2.50",
    "@ana and @bob at the till",
    "meet us @ the bar",
    "version 1.2.3",
    "DE12",
    "no29 crumbs at all",
    `hotel${" no".repeat(20)} 123456`,
    "[phone] 123456",
    "",
    "\ud800 40 min \udc00",
  ])("%j as it is", (text) => {
    expect(masked(text)).toBe(text);
  });
});

it("shows the stand-ins it is given", () => {
  const french = { mail: "<courriel>", phone: "<téléphone>", card: "<carte>", bank: "<compte>" };
  expect(mask("bob@example.com, 07700 900123, 4111111111111111, DE89370400440532013000", french)).toBe(
    "<courriel>, <téléphone>, <carte>, <compte>",
  );
});

const spoken = ["order", "table", "account", "phone", "call", "€", "EUR", "#", "room", "sort code", "no.", "£", "is"];
const pieces = [
  "0",
  "12",
  "2026",
  "11",
  "21",
  "000",
  "555",
  "0199",
  "07700",
  "900123",
  "4111",
  "1111",
  " ",
  "-",
  ".",
  "/",
  "(",
  ")",
  "+",
  "@",
  "x.yz",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 500 }),
  fc.string({ unit: "grapheme", maxLength: 500 }),
  fc
    .array(fc.constantFrom(...spoken, ...pieces, ...Object.values(standIns), "\u200b", "\u00a0", "٣", ",", "\n"), {
      maxLength: 60,
    })
    .chain((parts) => fc.constantFrom("", " ").map((between) => parts.join(between))),
);

/** Completes a number so that `check` accepts it. */
const checked = (digits: string, check: (number: string) => boolean, last: readonly string[]): string =>
  last.map((end) => digits + end).find(check) ?? digits;

const luhn = (digits: string): boolean =>
  [...digits]
    .reverse()
    .reduce(
      (sum, digit, place) => sum + [...String(Number(digit) * (1 + (place % 2)))].reduce((a, b) => a + Number(b), 0),
      0,
    ) %
    10 ===
  0;
const tens = Array.from("0123456789");
const anyDigits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...tens), minLength, maxLength });

const grouped = (text: string, size: number, gap: string): string =>
  text.match(new RegExp(`.{1,${size}}`, "g"))?.join(gap) ?? "";
const gaps = fc.constantFrom("", " ", "-", "\u00a0", "\u2011");

const anyCard = fc
  .tuple(anyDigits(12, 18), fc.constantFrom(4, 5, 6), gaps)
  .map(([digits, size, gap]) => grouped(checked(digits, luhn, tens), size, gap));

const mod97 = (iban: string): number =>
  [...(iban.slice(4) + iban.slice(0, 4))].reduce(
    (rest, char) => Number(String(rest) + Number.parseInt(char, 36)) % 97,
    0,
  );
/** How banks of some countries write an account: letters, then digits, letters or digits, and digits. */
const accounts: readonly (readonly [country: string, ...lengths: [number, number, number, number]])[] = [
  ["DE", 0, 18, 0, 0],
  ["NO", 0, 11, 0, 0],
  ["GB", 4, 14, 0, 0],
  ["FR", 0, 10, 11, 2],
  ["MT", 4, 5, 18, 0],
];
const letters = ["A", "M", "Z"];
const anyIban = fc.constantFrom(...accounts).chain(([country, first, digits, mixed, last]) =>
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...letters), minLength: first, maxLength: first }),
      anyDigits(digits, digits),
      fc.string({ unit: fc.constantFrom(...letters, ...tens), minLength: mixed, maxLength: mixed }),
      anyDigits(last, last),
      gaps,
    )
    .map(([...parts]) => {
      const gap = parts.pop() ?? "";
      const account = parts.join("");
      const check = String(98 - mod97(`${country}00${account}`)).padStart(2, "0");
      return grouped(country + check + account, 4, gap);
    }),
);

const anyWord = fc.oneof(anyText, fc.constantFrom(...spoken));

describe("mask", () => {
  it("lets no card number, bank number or mail address through, whatever stands around it", () => {
    const secret = fc.oneof(
      anyCard,
      anyIban,
      anyIban.map((iban) => iban.toLowerCase()),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(
        anyWord,
        fc.constantFrom("", " "),
        secret,
        fc.constantFrom("", " "),
        anyWord,
        (before, one, kept, other, after) => {
          expect(masked(before + one + kept + other + after)).not.toContain(kept);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("leaves a masked text as it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = masked(text);
        expect(masked(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it("makes no text much longer: a stand-in takes the place of six characters or more", () => {
    fc.assert(fc.property(anyText, (text) => masked(text).length <= text.length * 2));
  });

  it("leaves a text without digits and addresses as it is", () => {
    const wordy = fc
      .string({ unit: "grapheme-composite", maxLength: 500 })
      .filter((text) => !/[\p{N}@＠﹫]/u.test(text));
    fc.assert(fc.property(wordy, (text) => masked(text) === text));
  });
});
