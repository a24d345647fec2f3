declare module "edtf" {
  /** Parses an EDTF string; throws a SyntaxError on anything else. Types name only what is used here. */
  export default function edtf(input: string): { min: number; max: number };
}
