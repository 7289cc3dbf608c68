import type { listing } from "./listing.ts";
import type { Rows } from "./row.ts";

const SHIPPED = `
      **Waiting time**
      **Staff**
      **Cleanliness**
      **Quality of food or goods**
      **Wrong or missing order**
      **Price and billing**
      **Room and equipment**
      **Booking and availability**
      **Delivery**
      **Information**
      **Safety**
      **Other**`;
const IN_SLACK =
  "[Add] [Waiting time] [Staff] [Cleanliness] [Quality of food or goods] [Wrong or missing order] [Price and billing] [Room and equipment] [Booking and availability] [Delivery] [Information] [Safety] [Other]";
const IN_TEAMS = `[Add] [Waiting time] [Staff] [Cleanliness] [Quality of food or goods] [Wrong or missing order]
      [Price and billing] [Room and equipment] [Booking and availability] [Delivery] [Information] [Safety]
      [Other]`;

const STEPS = `
      # Steps of the service
      Where in the service something happened. Guesses and forms choose from these; press one to change it.
      **Before coming**
      **Welcome**
      **Advice**
      **Ordering**
      **Waiting**
      **How they were served**
      **What they got**
      **The place**
      **Payment**
      **Delivery**
      **Leaving and afterwards**`;

const THEMES = (said: string) => `
      # Themes
      ${said}
      What cases are about. Guesses, forms, limits and reminders choose from these; press one to rename or retire it.
      ${SHIPPED}`;

const withTerrace = (buttons: string) => `
      ${THEMES("“Terrace *sun*” is one of them now.")}
      **Terrace *sun*** · hinted at by heater, sun umbrella
      ${buttons} [Terrace *sun*]`;

const withoutTerrace = (buttons: string) => `
      ${THEMES("“Terrace *sun*” is retired. It is not offered any more, and cases keep it.")}
      ${buttons}
      (small) Retired: not offered any more, kept by the cases that have them.
      [Terrace *sun*]`;

/** What those see who change the lists that everybody chooses from. */
export const listRows: Rows<typeof listing> = {
  shippedSteps: {
    what: "the steps of the service that Bellhop brings along",
    slack: `
      ${STEPS}
      [Add] [Before coming] [Welcome] [Advice] [Ordering] [Waiting] [How they were served] [What they got] [The place] [Payment] [Delivery] [Leaving and afterwards]`,
    teams: `
      ${STEPS}
      [Add] [Before coming] [Welcome] [Advice] [Ordering] [Waiting]
      [How they were served] [What they got] [The place] [Payment] [Delivery] [Leaving and afterwards]`,
  },
  addingTheme: {
    what: "the form that adds a theme",
    slack: `
      == Add a theme ==
      Name* […]
      Words that hint at it […]
      (small) With commas between them. A text with one of them is guessed to be about this.
      [Save] [Cancel]`,
  },
  themeAdded: {
    what: "the themes, with one of the organization's own",
    slack: withTerrace(IN_SLACK),
    teams: withTerrace(IN_TEAMS),
  },
  editingTheme: {
    what: "the form that renames or retires a theme",
    slack: `
      == Change a theme ==
      Name* […: Terrace *sun*]
      Words that hint at it […: heater, sun umbrella]
      (small) With commas between them. A text with one of them is guessed to be about this.
      Is it to be chosen?* [Offered | Retired: Offered]
      (small) What is retired is not offered any more. Cases keep it, and it can come back.
      [Save] [Cancel]`,
  },
  themeRetired: {
    what: "the themes, with one that is retired",
    slack: withoutTerrace(IN_SLACK),
    teams: withoutTerrace(IN_TEAMS),
  },
};
