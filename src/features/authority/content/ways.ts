/** What to say to a customer who is still there: three ways for each of the three parts. */
export interface Phrases {
  readonly empathise: Ways;
  readonly apologise: Ways;
  readonly resolve: Ways;
}
type Ways = readonly [string, string, string, ...string[]];
