import { useMemo } from "react";
import { formatPublishedShort, formatWhen } from "../../i18n/format-date";
import { indexOf } from "../../state/selectors";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { threadOf, type ToldStep } from "./forecast-thread";
import type { PartProps } from "./panel-props";
import { Quoted } from "./Quoted";
import { useCompareWords } from "./use-compare-words";

function Step({ step, onShow }: { step: ToldStep } & Pick<PartProps, "onShow">) {
  const say = useCompareWords();
  const { lang, bundle } = usePick("lang", "bundle");
  const { articleById, outletById } = indexOf(bundle);
  const article = articleById.get(step.article);
  const outlet = outletById.get(step.outlet);
  if (!article || !outlet) return null;
  const written =
    article.published === null
      ? say.undated
      : say.writtenOn(formatPublishedShort(article.published, outlet.zone, lang));
  const { words } = step;
  return (
    <li data-stance={step.stance}>
      <p className="compare-step">
        <OutletMark outlet={outlet} isHollow={step.stance === "forecast"} />
        <b>{outlet.name[lang]}</b>
        <span className="compare-soft">{written}</span>
      </p>
      <p>
        <b>{formatWhen(step.when, lang)}</b> <span className="compare-tag">{say.steps[step.step]}</span>
      </p>
      {words && (
        <Quoted words={words.exact} lang={article.lang} onShow={() => onShow(step.article, [words])} />
      )}
    </li>
  );
}

/** A forecast followed: from the day written to the day told of. */
export function ThreadPart({ event, accounts, onShow }: PartProps) {
  const say = useCompareWords();
  const thread = useMemo(
    () => event && threadOf(event, new Map(accounts.map(({ article, file }) => [article.id, file]))),
    [event, accounts],
  );
  if (!thread || thread.steps.length === 0) return <p>{say.noThread}</p>;
  return (
    <>
      <p className="compare-note">{say.threadIntro}</p>
      <ol className="compare-list compare-thread">
        {thread.steps.map((step) => (
          <Step key={`${step.article} ${step.stance}`} step={step} onShow={onShow} />
        ))}
        {!thread.isSettled && <li className="compare-soft">{say.unsettled}</li>}
      </ol>
    </>
  );
}
