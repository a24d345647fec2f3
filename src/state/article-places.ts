/** Places of articles in the order of the whole archive's index, which counts and search results go by. */
import type { BundleIndex } from "../model/bundle";

const placesOf = new WeakMap<BundleIndex, readonly number[]>();

/** Notes the places of the articles of a bundle that holds only some of the archive's, in its order. */
export function notePlaces(bundle: BundleIndex, places: readonly number[]): void {
  placesOf.set(bundle, places);
}

/** @returns the place of the article at `index` of a bundle's list. */
export const placeAt = (bundle: BundleIndex, index: number): number => placesOf.get(bundle)?.[index] ?? index;
