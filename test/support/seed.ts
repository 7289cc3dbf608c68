import fc from "fast-check";

// What is tried is the same in every run, so that a failure comes back; FC_SEED tries something else.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
