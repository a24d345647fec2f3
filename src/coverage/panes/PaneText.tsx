import { useWords } from "../../ui/use-words";
import { ArticleBody, type ArticleBodyProps } from "../text/ArticleBody";
import { Colophon } from "../text/Colophon";
import type { ArticleLoad } from "../use-article";

function Pending({ state }: { state: Exclude<ArticleLoad, { status: "loaded" }> }) {
  const say = useWords("coverage");
  if (state.status === "failed")
    return (
      <div className="coverage-failed" role="alert">
        <p>{state.reason === null ? say.unexpected : say.failed[state.reason]}</p>
        <button type="button" className="ui-button ui-button-lined" onClick={state.retry}>
          {say.retry}
        </button>
      </div>
    );
  return (
    <div className="coverage-skeleton" role="status">
      <span className="ui-hidden">{say.loading}</span>
    </div>
  );
}

/** The text and its source, or the state of loading it. */
export function PaneText({ state, ...body }: Omit<ArticleBodyProps, "file"> & { state: ArticleLoad }) {
  if (state.status !== "loaded") return <Pending state={state} />;
  return (
    <>
      <ArticleBody file={state.file} {...body} />
      <Colophon file={state.file} />
    </>
  );
}
