/** What the ingest's threads run. */
export { convertBatch } from "./convert-batch";
export { finishBatch } from "./finish-batch";
export { gatherPeriods } from "./gather-periods";
export { measureTellers } from "./measure-tellers";
export { mergeIndex, writePart } from "./index-search";
