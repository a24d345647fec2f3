import type { TextMeasure } from "../../layout/place-marks";
import type { Px } from "../../layout/time-scale";

/** The words, or as many of their characters as have room. */
export function fitText(text: string, mostPx: Px, measure: TextMeasure): string {
  if (measure(text) <= mostPx) return text;
  const characters = [...text];
  while (characters.length > 1 && measure(`${characters.join("")}…`) > mostPx) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
