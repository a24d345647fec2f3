declare module "opencc-js/dict/*" {
  /** Pairs "from to" with "|" between them; further choices follow the first. */
  const pairs: string;
  export default pairs;
}
