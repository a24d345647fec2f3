/** What the ingest's threads run, loaded when it is first needed: a small change needs little of it. */
import type { convertBatch as convert } from "./convert-batch";
import type { finishBatch as finish } from "./finish-batch";
import type { gatherPeriods as gather } from "./gather-periods";
import type { mergeIndex as mergeRanges } from "./index-search";
import type { measureTellers as measure } from "./measure-tellers";
import type { findCandidateNames as seek, placeNames as place } from "./name-parts";
import type { writePart as indexPart } from "./search-parts";

type TaskOf<Work extends (task: never) => unknown> = Parameters<Work>[0];

export const convertBatch = async (task: TaskOf<typeof convert>) =>
  (await import("./convert-batch")).convertBatch(task);
export const finishBatch = async (task: TaskOf<typeof finish>) =>
  (await import("./finish-batch")).finishBatch(task);
export const gatherPeriods = async (task: TaskOf<typeof gather>) =>
  (await import("./gather-periods")).gatherPeriods(task);
export const measureTellers = async (task: TaskOf<typeof measure>) =>
  (await import("./measure-tellers")).measureTellers(task);
export const mergeIndex = async (task: TaskOf<typeof mergeRanges>) =>
  (await import("./index-search")).mergeIndex(task);
export const writePart = async (task: TaskOf<typeof indexPart>) =>
  (await import("./search-parts")).writePart(task);
export const findCandidateNames = async (task: TaskOf<typeof seek>) =>
  (await import("./name-parts")).findCandidateNames(task);
export const placeNames = async (task: TaskOf<typeof place>) =>
  (await import("./name-parts")).placeNames(task);
