/**
 * A number above 0 and below 1 that a name stands for, so that what is drawn by chance is the same wherever it is drawn:
 * FNV-1a, and the last step of MurmurHash3, which mixes its bits.
 */
export function chance(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}

/**
 * One of these, by chance one that was not used lately, or else the one that has rested the longest. Throws when there is
 * nothing to draw from.
 * @param lately what was used, the latest first
 * @param seed what the chance comes out of: the same seed always draws the same
 */
export function drawRested<Id extends string>(ids: readonly Id[], lately: readonly string[], seed: string): Id {
  const rest = (id: Id): number => {
    const at = lately.indexOf(id);
    return at < 0 ? lately.length + chance(`${seed} ${id}`) : at;
  };
  return ids.reduce((best, one) => (rest(one) > rest(best) ? one : best));
}
