import { useEffect, useMemo, useState } from "react";
import { findSharedWording, shareOf } from "../../compare/shared-wording";
import type { TextSpan } from "../../model/passage";
import { useRemembered } from "../../ui/remembered";
import { usePick } from "../../ui/use-pick";
import type { AccountText } from "./account-text";
import { canHighlight } from "./highlights";
import { paneTexts } from "./pane-texts";
import type { PartProps } from "./panel-props";
import { Quoted } from "./Quoted";
import { useCompareWords } from "./use-compare-words";

/** Stretches listed; of more, the longest. */
const mostListed = 20;

const toPercent = (share: number) => `${share > 0 && share < 0.01 ? "< 1" : Math.round(share * 100)} %`;

/** What of a text lies in none of some spans, which are in order. */
function restOf(length: number, spans: readonly TextSpan[]): TextSpan[] {
  const rest: TextSpan[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) rest.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) rest.push({ start: at, end: length });
  return rest;
}

/** Underlines what two open texts share, as long as it is asked for. */
function useMarks(
  a: AccountText,
  b: AccountText,
  runs: ReturnType<typeof findSharedWording>,
  how: string,
): void {
  useEffect(() => {
    const { setWording } = paneTexts.getState();
    const marksOf = (text: string, shared: TextSpan[]) => ({
      shared,
      own: how === "both" ? restOf(text.length, shared) : [],
    });
    if (how !== "off")
      setWording(
        new Map([
          [
            a.article.id,
            marksOf(
              a.text,
              runs.map((run) => run.a),
            ),
          ],
          [
            b.article.id,
            marksOf(
              b.text,
              runs.map((run) => run.b),
            ),
          ],
        ]),
      );
    return () => setWording(new Map());
  }, [a, b, runs, how]);
}

type How = "off" | "shared" | "both";

function Switches({ how, onHow }: { how: How; onHow: (how: How) => void }) {
  const say = useCompareWords();
  const box = (words: string, isOn: boolean, [on, off]: readonly [How, How], isDisabled = false) => (
    <label className="compare-check">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(input) => onHow(input.target.checked ? on : off)}
      />
      {words}
    </label>
  );
  return (
    <>
      {box(say.wordingSwitch, how !== "off", ["shared", "off"])}
      {box(say.wordingOwn, how === "both", ["both", "shared"], how === "off")}
      {!canHighlight() && <p className="compare-note">{say.noHighlights}</p>}
    </>
  );
}

function Pair({ a, b, onShow }: { a: AccountText; b: AccountText } & Pick<PartProps, "onShow">) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const [how, setHow] = useRemembered<How>("wording", ["off", "shared", "both"], "shared");
  const runs = useMemo(() => findSharedWording(a.folded, b.folded), [a, b]);
  const inB = useMemo(() => findSharedWording(b.folded, a.folded), [a, b]);
  useMarks(a, b, runs, how);
  const byLength = [...runs].sort((x, y) => y.a.end - y.a.start - (x.a.end - x.a.start));
  const shareIn = ({ outlet, text }: AccountText, own: typeof runs) => (
    <p>
      {say.wordingShare(
        outlet.name[lang],
        toPercent(
          shareOf(
            own.map((run) => run.a),
            text.length,
          ),
        ),
      )}
    </p>
  );
  return (
    <>
      <Switches how={how} onHow={setHow} />
      {shareIn(a, runs)}
      {shareIn(b, inB)}
      <h3 className="compare-outlet">{runs.length > 0 ? say.wordingRuns : say.wordingNone}</h3>
      <ul className="compare-list compare-places">
        {byLength.slice(0, mostListed).map(({ a: inA, b: inOther }) => (
          <li key={inA.start}>
            <Quoted
              words={a.text.slice(inA.start, inA.end)}
              lang={a.article.lang}
              onShow={() => {
                onShow(b.article.id, [inOther]);
                onShow(a.article.id, [inA]);
              }}
            />
          </li>
        ))}
      </ul>
      <p className="compare-note">{say.wordingNote}</p>
    </>
  );
}

/** What two accounts say in the same words. */
export function WordingPart({ accounts, open, onShow }: PartProps) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null]);
  const readable = [...open, ...accounts.map(({ article }) => article.id)];
  const accountOf = (id: string | null) => accounts.find(({ article }) => article.id === id);
  const inOrder = [...new Set(readable)].flatMap((id) => accountOf(id) ?? []);
  const a = accountOf(chosen[0]) ?? inOrder[0];
  const b = accountOf(chosen[1]) ?? inOrder.find((account) => account !== a);
  if (!a || !b) return <p>{say.openTwo}</p>;
  const choice = (side: 0 | 1, value: string) => (
    <select
      className="ui-input"
      aria-label={`${say.wordingPair} ${side + 1}`}
      value={value}
      onChange={(input) =>
        setChosen(side === 0 ? [input.target.value, b.article.id] : [a.article.id, input.target.value])
      }
    >
      {inOrder.map(({ article, outlet }) => (
        <option key={article.id} value={article.id} disabled={article.id === (side === 0 ? b : a).article.id}>
          {outlet.name[lang]} · {article.title}
        </option>
      ))}
    </select>
  );
  return (
    <>
      <div className="compare-pair">
        {choice(0, a.article.id)}
        {choice(1, b.article.id)}
      </div>
      <Pair key={`${a.article.id} ${b.article.id}`} a={a} b={b} onShow={onShow} />
    </>
  );
}
