import { useRemembered } from "../../ui/remembered";
import type { Order } from "./event-order";

const directions = ["ascending", "descending"] as const;

/** A table's order, kept between visits; by the first key until the reader chooses. */
export function useOrder<Key extends string>(
  name: string,
  keys: readonly Key[],
): [Order<Key>, (order: Order<Key>) => void] {
  const choices = keys.flatMap((key) => directions.map((direction) => `${key} ${direction}` as const));
  const [choice, setChoice] = useRemembered<string>(name, choices, choices[0]!);
  const key = keys.find((each) => choice.startsWith(`${each} `)) ?? keys[0]!;
  const order = { key, isDescending: choice.endsWith("descending") };
  return [order, (next) => setChoice(`${next.key} ${directions[Number(next.isDescending)]}`)];
}
