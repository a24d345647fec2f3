import { formatPublishedShort } from "../../i18n/format-date";
import type { ArticleFile } from "../../model/bundle";
import { usePick } from "../../ui/use-pick";
import { useCompareWords } from "../compare/use-compare-words";
import type { Beside } from "./beside";

type Props = {
  file: ArticleFile;
  /** Time zone of the outlet. */
  zone: string;
  beside: Beside | null;
  onBeside: (beside: Beside | null) => void;
};

/** Opens what can be read next to a text: its seed, and what changed since each earlier text. */
export function BesideButtons({ file, zone, beside, onBeside }: Props) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const button = (key: string, choice: Beside, isOpen: boolean, name: string, hint: string) => (
    <button
      key={key}
      type="button"
      className="ui-link"
      aria-expanded={isOpen}
      title={hint}
      onClick={() => onBeside(isOpen ? null : choice)}
    >
      {name}
    </button>
  );
  return (
    <>
      {(file.versions ?? []).map(({ path, published }) =>
        button(
          path,
          { kind: "version", path },
          beside?.kind === "version" && beside.path === path,
          say.changedSince(published === null ? null : formatPublishedShort(published, zone, lang)),
          say.changedSinceHint,
        ),
      )}
      {button("source", { kind: "source" }, beside?.kind === "source", say.source, say.sourceHint)}
    </>
  );
}
