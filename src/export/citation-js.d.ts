/** Of the citation library only what the tests read a citation back with; it ships no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(input: string);
    data: unknown[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
