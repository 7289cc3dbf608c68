import type { Theme } from "../../feedback/index.ts";

/** What a tip helps with. */
export const strategies = ["guest", "relationship", "product", "follow-through", "words", "complaint"] as const;
type Strategy = (typeof strategies)[number];

/** Where a tip fits. */
export const trades = ["restaurant", "shop", "hotel", "desk"] as const;
type Trade = (typeof trades)[number];

interface TipFacts {
  readonly strategy: Strategy;
  /** The themes of complaints that it works against. */
  readonly themes: readonly Theme[];
  readonly trades: readonly Trade[];
}

/** The tips that Bellhop brings along: what each is for. What they say is in one file for each language. */
export const catalog = {
  // The customer as a guest of honour.
  "guest.greet": { strategy: "guest", themes: ["staff", "waiting"], trades },
  "guest.name": { strategy: "guest", themes: ["staff"], trades },
  "guest.eyes": { strategy: "guest", themes: ["staff"], trades },
  "guest.firststeps": { strategy: "guest", themes: ["information"], trades },
  "guest.regular": { strategy: "guest", themes: ["staff"], trades },
  "guest.children": { strategy: "guest", themes: ["staff"], trades: ["restaurant", "hotel", "shop"] },
  "guest.hands": { strategy: "guest", themes: ["facilities"], trades },
  "guest.clean": { strategy: "guest", themes: ["cleanliness"], trades },
  "guest.queue": { strategy: "guest", themes: ["waiting"], trades },
  "guest.early": { strategy: "guest", themes: ["booking"], trades: ["hotel", "restaurant", "desk"] },
  "guest.leave": { strategy: "guest", themes: ["staff"], trades },
  "guest.language": { strategy: "guest", themes: ["information"], trades },
  "guest.regulars": { strategy: "guest", themes: ["staff"], trades: ["restaurant", "shop"] },
  "guest.alone": { strategy: "guest", themes: ["staff"], trades: ["restaurant", "hotel"] },
  "guest.lost": { strategy: "guest", themes: ["facilities"], trades },
  "guest.rain": { strategy: "guest", themes: ["facilities"], trades },
  "guest.sit": { strategy: "guest", themes: ["facilities"], trades: ["shop", "desk", "hotel"] },
  "guest.phone": { strategy: "guest", themes: ["waiting"], trades },
  "guest.access": { strategy: "guest", themes: ["facilities", "safety"], trades },
  "guest.private": { strategy: "guest", themes: ["staff"], trades },
  // The relationship.
  "relation.why": { strategy: "relationship", themes: ["information"], trades },
  "relation.listen": { strategy: "relationship", themes: ["staff"], trades },
  "relation.repeat": { strategy: "relationship", themes: ["order"], trades },
  "relation.no": { strategy: "relationship", themes: ["product"], trades },
  "relation.honest": { strategy: "relationship", themes: ["product"], trades },
  "relation.feedback": { strategy: "relationship", themes: ["staff"], trades },
  "relation.promise": { strategy: "relationship", themes: ["information"], trades },
  "relation.handover": { strategy: "relationship", themes: ["staff"], trades },
  "relation.thanks": { strategy: "relationship", themes: ["staff"], trades },
  "relation.mood": { strategy: "relationship", themes: ["staff"], trades },
  "relation.small": { strategy: "relationship", themes: ["staff"], trades },
  "relation.team": { strategy: "relationship", themes: ["staff"], trades },
  "relation.new": { strategy: "relationship", themes: ["information"], trades },
  "relation.followup": { strategy: "relationship", themes: ["staff"], trades: ["shop", "desk", "hotel"] },
  "relation.complainer": { strategy: "relationship", themes: ["staff"], trades },
  "relation.apart": { strategy: "relationship", themes: ["staff"], trades },
  "relation.choice": { strategy: "relationship", themes: ["product"], trades },
  "relation.allergy": { strategy: "relationship", themes: ["safety", "product"], trades: ["restaurant", "hotel"] },
  "relation.wait": { strategy: "relationship", themes: ["waiting"], trades },
  "relation.birthday": { strategy: "relationship", themes: ["booking"], trades: ["restaurant", "hotel"] },
  // Knowing the product.
  "product.one": { strategy: "product", themes: ["product"], trades },
  "product.today": { strategy: "product", themes: ["product"], trades },
  "product.dontknow": { strategy: "product", themes: ["information"], trades },
  "product.price": { strategy: "product", themes: ["price"], trades },
  "product.bill": { strategy: "product", themes: ["price"], trades },
  "product.taste": { strategy: "product", themes: ["product"], trades: ["restaurant", "hotel"] },
  "product.allergens": { strategy: "product", themes: ["safety"], trades: ["restaurant", "hotel"] },
  "product.size": { strategy: "product", themes: ["product"], trades: ["shop"] },
  "product.try": { strategy: "product", themes: ["product"], trades: ["shop", "desk"] },
  "product.return": { strategy: "product", themes: ["price", "information"], trades: ["shop", "desk"] },
  "product.room": { strategy: "product", themes: ["facilities", "cleanliness"], trades: ["hotel"] },
  "product.wifi": { strategy: "product", themes: ["facilities"], trades: ["hotel", "restaurant", "desk"] },
  "product.nearby": { strategy: "product", themes: ["information"], trades: ["hotel", "restaurant", "desk"] },
  "product.limits": { strategy: "product", themes: ["information"], trades: ["desk"] },
  "product.words": { strategy: "product", themes: ["information"], trades },
  "product.hot": { strategy: "product", themes: ["product"], trades: ["restaurant"] },
  "product.broken": { strategy: "product", themes: ["facilities"], trades },
  "product.stock": { strategy: "product", themes: ["booking"], trades: ["shop", "desk"] },
  "product.season": { strategy: "product", themes: ["product"], trades: ["restaurant", "shop"] },
  "product.safe": { strategy: "product", themes: ["safety"], trades },
  // Following the service through to the end.
  "through.end": { strategy: "follow-through", themes: ["delivery", "order"], trades },
  "through.back": { strategy: "follow-through", themes: ["product"], trades: ["restaurant", "hotel"] },
  "through.call": { strategy: "follow-through", themes: ["information"], trades },
  "through.write": { strategy: "follow-through", themes: ["order"], trades },
  "through.open": { strategy: "follow-through", themes: ["staff"], trades },
  "through.late": { strategy: "follow-through", themes: ["delivery", "waiting"], trades },
  "through.order": { strategy: "follow-through", themes: ["order"], trades: ["restaurant", "shop"] },
  "through.parcel": { strategy: "follow-through", themes: ["delivery"], trades: ["shop", "desk"] },
  "through.first": { strategy: "follow-through", themes: ["waiting"], trades },
  "through.check": { strategy: "follow-through", themes: ["product"], trades },
  "through.room": { strategy: "follow-through", themes: ["facilities"], trades: ["hotel"] },
  "through.close": { strategy: "follow-through", themes: ["staff"], trades },
  "through.lost": { strategy: "follow-through", themes: ["other"], trades: ["hotel", "restaurant", "shop"] },
  "through.table": { strategy: "follow-through", themes: ["cleanliness"], trades: ["restaurant"] },
  "through.till": { strategy: "follow-through", themes: ["waiting"], trades: ["shop"] },
  "through.notes": { strategy: "follow-through", themes: ["booking"], trades },
  "through.promise": { strategy: "follow-through", themes: ["information"], trades },
  "through.bag": { strategy: "follow-through", themes: ["delivery"], trades: ["restaurant", "shop"] },
  "through.appointment": { strategy: "follow-through", themes: ["booking"], trades: ["desk", "hotel"] },
  "through.mistake": { strategy: "follow-through", themes: ["other"], trades },
  // Saying it well.
  "words.can": { strategy: "words", themes: ["information"], trades },
  "words.policy": { strategy: "words", themes: ["staff"], trades },
  "words.must": { strategy: "words", themes: ["staff"], trades },
  "words.sorry": { strategy: "words", themes: ["staff"], trades },
  "words.but": { strategy: "words", themes: ["staff"], trades },
  "words.calm": { strategy: "words", themes: ["staff"], trades },
  "words.noproblem": { strategy: "words", themes: ["staff"], trades },
  "words.time": { strategy: "words", themes: ["waiting"], trades },
  "words.yes": { strategy: "words", themes: ["staff"], trades },
  "words.blame": { strategy: "words", themes: ["staff"], trades },
  "words.question": { strategy: "words", themes: ["information"], trades },
  "words.email": { strategy: "words", themes: ["information"], trades: ["desk", "hotel", "shop"] },
  "words.silence": { strategy: "words", themes: ["staff"], trades },
  "words.recommend": { strategy: "words", themes: ["product"], trades: ["restaurant", "shop"] },
  "words.welcome": { strategy: "words", themes: ["staff"], trades },
  "words.number": { strategy: "words", themes: ["waiting"], trades: ["desk"] },
  "words.feedback": { strategy: "words", themes: ["staff"], trades },
  "words.phonename": { strategy: "words", themes: ["staff"], trades },
  "words.thanksend": { strategy: "words", themes: ["staff"], trades },
  "words.always": { strategy: "words", themes: ["staff"], trades },
  // Handling complaints: empathise, apologise, resolve, find the real problem, prevent.
  "complaint.feel": { strategy: "complaint", themes: ["staff"], trades },
  "complaint.place": { strategy: "complaint", themes: ["staff"], trades },
  "complaint.interrupt": { strategy: "complaint", themes: ["staff"], trades },
  "complaint.believe": { strategy: "complaint", themes: ["staff"], trades },
  "complaint.apologise": { strategy: "complaint", themes: ["staff"], trades },
  "complaint.noexcuse": { strategy: "complaint", themes: ["waiting", "order"], trades },
  "complaint.person": { strategy: "complaint", themes: ["staff"], trades },
  "complaint.resolveask": { strategy: "complaint", themes: ["product", "order"], trades },
  "complaint.now": { strategy: "complaint", themes: ["order", "product"], trades },
  "complaint.authority": { strategy: "complaint", themes: ["price"], trades },
  "complaint.more": { strategy: "complaint", themes: ["product"], trades },
  "complaint.choice": { strategy: "complaint", themes: ["product"], trades },
  "complaint.real": { strategy: "complaint", themes: ["information"], trades },
  "complaint.cause": { strategy: "complaint", themes: ["other"], trades },
  "complaint.same": { strategy: "complaint", themes: ["other"], trades },
  "complaint.log": { strategy: "complaint", themes: ["other"], trades },
  "complaint.small": { strategy: "complaint", themes: ["other"], trades },
  "complaint.prevent": { strategy: "complaint", themes: ["other"], trades },
  "complaint.seek": { strategy: "complaint", themes: ["staff"], trades },
  "complaint.colleague": { strategy: "complaint", themes: ["staff"], trades },
  "complaint.after": { strategy: "complaint", themes: ["staff"], trades },
  "complaint.review": { strategy: "complaint", themes: ["other"], trades },
  "complaint.injury": { strategy: "complaint", themes: ["safety"], trades },
  "complaint.refund": { strategy: "complaint", themes: ["price"], trades: ["shop", "desk", "hotel"] },
  "complaint.thank": { strategy: "complaint", themes: ["staff"], trades },
} as const satisfies Record<string, TipFacts>;

export type TipId = keyof typeof catalog;

/** What a tip says: what to do, why, and how it is done in practice. */
export interface TipText {
  readonly what: string;
  readonly why: string;
  readonly how: string;
}

/** The library in one language. */
export type Library = Readonly<Record<TipId, TipText>>;
