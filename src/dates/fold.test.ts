import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as OpenCC from "opencc-js";
import { describe, expect, it, vi } from "vitest";
import { foldText } from "./fold";

/** Reading the converters' dictionaries takes a while on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Every Chinese character that stands in the code of this folder, and so in its tables of words. */
function charactersOfTables(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes(".test.") && !file.includes("gold"))
    .filter((file) => !file.endsWith("fold.ts"));
  const code = files
    .map((file) => readFileSync(`${folder}${file}`, "utf8"))
    .map((text) => text.replaceAll(/\/\*\*?[\s\S]*?\*\/|\/\/.*/g, ""));
  return [...new Set(code.join("").match(/\p{Script=Han}/gu))];
}

describe("foldText", () => {
  it.each(["t", "tw", "hk"] as const)("takes the tables' characters back from %s", (variant) => {
    const convert = OpenCC.Converter({ from: "cn", to: variant });
    const lost = charactersOfTables().filter((char) => {
      const traditional = convert(char);
      return traditional.length === 1 && foldText(traditional) !== foldText(char);
    });
    expect(lost).toEqual([]);
  });

  it("keeps every offset", () => {
    const text = "民國一一〇年（２０２１）１１月９日：週二～週四　𠮷";
    expect(foldText(text)).toHaveLength(text.length);
    for (const broken of ["\ud800", "\ud800\ud800年", "a\udc00", "\ufeff年", "\ud83d"]) {
      expect(foldText(broken)).toHaveLength(broken.length);
    }
    expect(foldText(text)).toBe("民国一一〇年(2021)11月9日:周二~周四 𠮷");
  });
});
