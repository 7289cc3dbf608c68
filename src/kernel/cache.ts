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
