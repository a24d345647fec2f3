import { memo } from "react";
import type { ArticleSummary, Outlet, Stance } from "../model/bundle";
import type { Lang } from "../model/lang";
import { Crowds, mostInCell } from "./Crowds";
import type { Emphasis } from "./EventMarks";
import { articleName } from "./mark-names";
import { shapePaths } from "../model/shape-paths";
import { outletStyle, shapeTransform } from "./outlet-shape";
import { laneY, type PlotGeometry } from "./plot-geometry";
import type { PlacedLane, TitleLabel } from "./plot-layout";

export type ArticleState = { emphasis: Emphasis; stance: Stance | null };

const ArticleBody = memo(function ArticleBody({
  article,
  outlet,
  title,
}: {
  article: ArticleSummary;
  outlet: Outlet;
  title: TitleLabel | undefined;
}) {
  return (
    <>
      <rect className="timeline-hit" x={-12} width={24} y={-12} height={24} rx={3} />
      <path className="timeline-shape" d={shapePaths[outlet.shape]} transform={shapeTransform} />
      {title && (
        <text x={title.dx} y={4} textAnchor={title.align} lang={article.lang} aria-hidden="true">
          {title.text}
        </text>
      )}
    </>
  );
}, isSameBody);

function isSameBody(
  a: { article: ArticleSummary; title: TitleLabel | undefined },
  b: { article: ArticleSummary; title: TitleLabel | undefined },
): boolean {
  return (
    a.article === b.article &&
    a.title?.dx === b.title?.dx &&
    a.title?.align === b.title?.align &&
    a.title?.text === b.title?.text
  );
}

type Props = {
  lanes: readonly PlacedLane[];
  geometry: PlotGeometry;
  lang: Lang;
  stateOf(id: string): ArticleState;
  outletOf(id: string): Outlet;
  stopKey: string | null;
};

const toTenth = (px: number) => Math.round(px * 10) / 10;

/** The articles of each outlet at the instant of publication. */
export function ArticleLanes({ lanes, geometry, lang, stateOf, outletOf, stopKey }: Props) {
  // The lane that gathers many outlets would make all others flat.
  const most = mostInCell(lanes.filter(({ lane }) => lane.outlet !== null));
  return lanes.map((placed, at) => {
    const { lane, gathered, titles } = placed;
    const y = laneY(geometry, at);
    return (
      <g key={lane.key}>
        <Crowds
          placed={placed}
          y={y}
          height={geometry.laneHeight}
          most={lane.outlet ? most : mostInCell([placed])}
          lang={lang}
          stopKey={stopKey}
        />
        {gathered.singles.map(({ index, px }) => {
          const article = lane.articles[index]!;
          const outlet = lane.outlet ?? outletOf(article.outlet);
          const { emphasis, stance } = stateOf(article.id);
          const forecast = stance === "forecast" ? " is-forecast" : "";
          return (
            <g
              key={article.id}
              className={`timeline-mark timeline-article timeline-outlet is-${emphasis}${forecast}`}
              style={outletStyle(outlet)}
              role="button"
              tabIndex={stopKey === `a:${article.id}` ? 0 : -1}
              aria-label={articleName(article, outlet, lang)}
              data-article-id={article.id}
              data-key={`a:${article.id}`}
              transform={`translate(${toTenth(px)},${y})`}
            >
              <ArticleBody article={article} outlet={outlet} title={titles.get(index)} />
            </g>
          );
        })}
      </g>
    );
  });
}
