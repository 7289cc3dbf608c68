import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

interface Who {
  readonly ana: Sender;
  readonly ada: Sender;
  readonly kitchen: string;
}

/** An admin says by which rules cases are raised, and sees beforehand what that would have done; others read them. */
export async function ruling(product: Product, { ana, ada, kitchen }: Who) {
  const { type, press, send, more } = product;
  await type(ana, "complaint", "She cut her hand on a broken glass, *call* 020 7946 0958.", kitchen);
  const saved = await type(ana, "complaint", "The soup was cold, the franchise owner saw it.", kitchen);
  await press(ana, saved, "It may be shown");
  const escalationOverview = await type(ada, "escalation");
  const rulesRead = await press(ana, await type(ana, "escalation"), "Show the rules");
  await type(ada, "escalation", "try");
  const rulesTried = await more();
  const rules = await type(ada, "rules");
  await press(ada, rules, "Try them on the last 30 days");
  const ruleKinds = await press(ada, rules, "Add a rule");
  const addingRule = await press(ada, ruleKinds, "Words");
  const addingTheme = await press(ada, ruleKinds, "A theme that repeats");
  const addingCustomers = await press(ada, ruleKinds, "Important customers");
  const addingClock = await press(ada, ruleKinds, "Not taken in hand");
  const ruleDraft = await send(ada, addingRule, { name: "Owners", own: "franchise owner", startAt: "leader" });
  const draftTried = await more();
  const ruleWithDraft = await press(ada, await type(ada, "rules"), "Owners");
  await press(ada, ruleWithDraft, "Try it again");
  const ruleDiscarded = await press(ada, await more(), "Discard");
  const rule = await press(ada, ruleDiscarded, "Injury");
  const changingRule = await press(ada, rule, "Change");
  await send(ada, changingRule, { name: "Injury", group: "injury", own: "", startAt: "champion" });
  const ruleLive = await press(ada, await more(), "Put it live");
  const ruleOff = await press(ada, ruleLive, "Switch off");
  const ruleBackOn = await press(ada, ruleOff, "Undo");
  await press(ada, await press(ada, ruleBackOn, "Switch off"), "Switch on");
  return {
    ...{
      escalationOverview,
      rulesRead,
      rulesTried,
      ruleKinds,
      addingRule,
      ruleThemeForm: addingTheme,
      addingCustomers,
    },
    ...{ addingClock, ruleDraft, draftTried, ruleWithDraft, ruleDiscarded, rule, changingRule, ruleLive, ruleOff },
    ruleBackOn,
  };
}
