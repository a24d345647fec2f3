import { fonts, inkTokens, type FontFamily, type InkToken, type PlotFont } from "../../layout/shape";
import type { SvgInk } from "../../layout/svg-attributes";

/** Inks and fonts as a canvas and a file take them: no tokens. */
export type InkOf = SvgInk & {
  /** A CSS font. */
  fontOf(font: PlotFont): string;
};

const readFamily = (family: FontFamily): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${family}`).trim() || "serif";

/** A font as a canvas takes it. */
export function readFont(font: PlotFont): string {
  const { size, family, weight } = fonts[font];
  return `${weight} ${size}px ${readFamily(family)}`;
}

/** What the style sheet's tokens mean in the present theme. Changes of the theme after it are not seen. */
export function readInk(): InkOf {
  // Tokens are resolved on an element only.
  const probe = document.createElement("span");
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const resolve = (css: string) => {
    probe.style.color = css;
    return style.color;
  };
  const colors = new Map(inkTokens.map((token): [InkToken, string] => [token, resolve(`var(--${token})`)]));
  const isDark = resolve("light-dark(rgb(0, 0, 0), rgb(1, 1, 1))") === "rgb(1, 1, 1)";
  probe.remove();
  const families = { sans: readFamily("sans"), serif: readFamily("serif") };
  const fontByName = new Map(
    (Object.keys(fonts) as PlotFont[]).map((font) => {
      const { size, family, weight } = fonts[font];
      return [font, `${weight} ${size}px ${families[family]}`];
    }),
  );
  return {
    colorOf: (ink) => (typeof ink === "string" ? colors.get(ink)! : isDark ? ink.dark : ink.light),
    familyOf: (family) => families[family],
    fontOf: (font) => fontByName.get(font)!,
  };
}
