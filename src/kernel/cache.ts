import { LRUCache } from "lru-cache";

/**
 * A memory of at most `most` things, the ones used last; each for `keptFor` milliseconds if that is given. It grows with
 * what is in it: given a `max`, the library makes room for all of it at once, some megabytes for each of ours.
 */
export const createMemory = <Value extends object | string | boolean>(
  most: number,
  keptFor?: number,
): LRUCache<string, Value> =>
  new LRUCache<string, Value>({
    maxSize: most,
    sizeCalculation: one,
    // To the second: with the default the cache sets a timer in every millisecond in which it is asked.
    ...(keptFor === undefined ? {} : { ttl: keptFor, ttlResolution: 1_000 }),
  });

const one = (): number => 1;

/** The part of a bounded cache that these functions need. */
interface Cache<Value> {
  get(key: string): Promise<Value> | undefined;
  peek(key: string): Promise<Value> | undefined;
  set(key: string, value: Promise<Value>): unknown;
  delete(key: string): unknown;
}

/** What a cache of reads holds, or what `read` finds. A failure and an absence are not remembered. */
export function remember<Value>(cache: Cache<Value>, key: string, read: () => Promise<Value>): Promise<Value> {
  const known = cache.get(key);
  if (known) return known;
  const reading = read();
  cache.set(key, reading);
  const drop = () => {
    if (cache.peek(key) === reading) cache.delete(key);
  };
  reading.then((value) => {
    if (value === undefined) drop();
  }, drop);
  return reading;
}

/** Drops what changed; without a key, because changes may have been missed, everything. */
export function forget(cache: { delete(key: string): unknown; clear(): void }, key: string | undefined): void {
  if (key === undefined) cache.clear();
  else cache.delete(key);
}
