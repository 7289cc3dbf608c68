import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** Ada is the admin; Ben works in the kitchen. */
interface Who {
  readonly ada: Sender;
  readonly ben: Sender;
  readonly kitchen: string;
}

const GUEST = "Mrs. Jones, room 12";

/** An admin erases a customer and somebody who has left, and looks at what was written down of that. */
export async function erasing({ type, press, send }: Product, { ada, ben, kitchen }: Who) {
  const auditNothing = await type(ada, "audit");
  const eraseHow = await type(ada, "erase");
  const eraseNoCases = await type(ada, "erase", `customer ${GUEST}`);
  const eraseSelf = await type(ada, "erase", "person @ada", kitchen, [{ as: "@ada", userId: ada.userId }]);
  const saved = await type(ben, "complaint", "the bed creaks, and Mrs. Jones could not sleep", kitchen);
  await send(ben, await press(ben, saved, "Change"), { customer: GUEST });
  const eraseCustomer = await type(ada, "erase", `customer ${GUEST}`);
  const erasedNothing = await press(ada, eraseCustomer, "Erase nothing");
  const erasedCustomer = await press(ada, eraseCustomer, "Erase for good");
  const caseOfErased = await type(ben, "cases", "C-1", kitchen);
  const erasedAgain = await press(ada, eraseCustomer, "Erase for good");
  const erasePerson = await type(ada, "erase", "person @ben", kitchen, [{ as: "@ben", userId: ben.userId }]);
  const erasedPerson = await press(ada, erasePerson, "Erase for good");
  for (let messages = 1; messages <= 20; messages += 1) await type(ada, "budget", String(messages));
  const audit = await type(ada, "audit");
  const auditOlder = await press(ada, audit, "Older");
  return {
    ...{ auditNothing, eraseHow, eraseNoCases, eraseSelf, eraseCustomer, erasedNothing, erasedCustomer, caseOfErased },
    ...{ erasedAgain, erasePerson, erasedPerson, audit, auditOlder },
  };
}
