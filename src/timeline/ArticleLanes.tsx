import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from "d3";
import { memo, type CSSProperties } from "react";
import { formatPublished } from "../i18n/format-date";
import { messagesOf } from "../i18n/messages";
import type { Crowd } from "../layout/gather";
import type { ArticleSummary, Outlet, Shape, Stance, TimeExtent } from "../model/bundle";
import type { Lang } from "../model/lang";
import type { Emphasis } from "./EventMarks";
import { laneY, type PlotGeometry } from "./plot-geometry";
import type { PlacedLane, TitleLabel } from "./use-plot";

const symbolTypes: Record<Shape, SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  star: symbolStar,
  cross: symbolCross,
};
const shapePaths = new Map<Shape, string>();

/** Outline of an outlet's shape, about 11 px across. */
export function shapePath(shape: Shape): string {
  let path = shapePaths.get(shape);
  if (path === undefined) {
    path = symbol(symbolTypes[shape], shape === "diamond" || shape === "star" ? 78 : 92)() ?? "";
    shapePaths.set(shape, path);
  }
  return path;
}

/** An outlet's colours as custom properties; the stylesheet picks by theme. */
export const outletStyle = (outlet: Outlet | null): CSSProperties =>
  outlet
    ? ({ "--outlet-light": outlet.color.light, "--outlet-dark": outlet.color.dark } as CSSProperties)
    : {};

const names: Record<Lang, WeakMap<ArticleSummary, string>> = { zh: new WeakMap(), en: new WeakMap() };

/** The accessible name; kept, since formatting a date costs more than drawing a mark. */
function articleName(article: ArticleSummary, outlet: Outlet, lang: Lang): string {
  let name = names[lang].get(article);
  if (name === undefined) {
    const date = formatPublished(article.published ?? "", outlet.zone, lang);
    name = messagesOf(lang).timeline.article(article.title, outlet.name[lang], date);
    names[lang].set(article, name);
  }
  return name;
}

export type ArticleState = { emphasis: Emphasis; stance: Stance | null };

type ArticleProps = {
  article: ArticleSummary;
  outlet: Outlet;
  x: number;
  y: number;
  title: TitleLabel | undefined;
  lang: Lang;
  emphasis: Emphasis;
  stance: Stance | null;
  isStop: boolean;
};

const ArticleGlyph = memo(function ArticleGlyph(props: ArticleProps) {
  const { article, outlet, x, y, title, lang, emphasis, stance, isStop } = props;
  const classes = ["timeline-mark", "timeline-article", "timeline-outlet", `is-${emphasis}`];
  if (stance === "forecast") classes.push("is-forecast");
  return (
    <g
      className={classes.join(" ")}
      style={outletStyle(outlet)}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={articleName(article, outlet, lang)}
      data-article-id={article.id}
      data-key={`a:${article.id}`}
      transform={`translate(${x},${y})`}
    >
      <rect className="timeline-hit" x={-12} width={24} y={-12} height={24} rx={3} />
      <path className="timeline-shape" d={shapePath(outlet.shape)} />
      {title && (
        <text x={title.px - x} y={4} textAnchor={title.align} lang={article.lang} aria-hidden="true">
          {title.text}
        </text>
      )}
    </g>
  );
});

const CrowdGlyph = memo(function CrowdGlyph({
  crowd,
  stopKey,
  y,
  height,
  most,
  outlet,
  name,
  isStop,
}: {
  crowd: Crowd;
  stopKey: string;
  y: number;
  height: number;
  most: number;
  outlet: Outlet | null;
  name: string;
  isStop: boolean;
}) {
  const full = height - 5;
  const path = crowd.bars
    .map(({ x0, x1, count }) => {
      const size = Math.max(3, full * Math.sqrt(count / most));
      return `M${(x0 + 0.5).toFixed(1)},${(full / 2).toFixed(1)}v${(-size).toFixed(1)}H${(x1 - 0.5).toFixed(1)}v${size.toFixed(1)}z`;
    })
    .join("");
  const isSmall = crowd.bars.length <= 2;
  return (
    <g
      className={`timeline-mark timeline-crowd ${outlet ? "timeline-outlet" : ""}`}
      style={outletStyle(outlet)}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      data-key={stopKey}
      transform={`translate(0,${y})`}
    >
      <rect
        className="timeline-hit"
        x={crowd.x0}
        width={crowd.x1 - crowd.x0}
        y={-height / 2 + 1}
        height={height - 2}
        rx={3}
      />
      {isSmall ? (
        <text x={(crowd.x0 + crowd.x1) / 2} y={4} textAnchor="middle">
          {crowd.count}
        </text>
      ) : (
        <path className="timeline-bars" d={path} />
      )}
    </g>
  );
});

type Props = {
  lanes: readonly PlacedLane[];
  geometry: PlotGeometry;
  lang: Lang;
  stateOf(id: string): ArticleState;
  outletOf(id: string): Outlet;
  stopKey: string | null;
  crowdName(crowd: Crowd, lane: PlacedLane): string;
};

export const crowdKey = (lane: PlacedLane, crowd: Crowd) => `c:${lane.lane.key}:${crowd.key}`;

/** Publication instants around a crowd. */
export const crowdExtent = ({ lane }: PlacedLane, crowd: Crowd): TimeExtent => ({
  from: lane.articles[crowd.first]!.publishedMs!,
  to: lane.articles[crowd.end - 1]!.publishedMs!,
});

/** The articles of each outlet at the instant of publication. */
export function ArticleLanes({ lanes, geometry, lang, stateOf, outletOf, stopKey, crowdName }: Props) {
  const most = lanes.reduce(
    (most, { gathered }) =>
      gathered.crowds.reduce((most, { bars }) => bars.reduce((m, bar) => Math.max(m, bar.count), most), most),
    1,
  );
  return lanes.map((placed, at) => {
    const { lane, gathered, titles } = placed;
    const y = laneY(geometry, at);
    return (
      <g key={lane.key}>
        {gathered.crowds.map((crowd) => {
          const key = crowdKey(placed, crowd);
          return (
            <CrowdGlyph
              key={key}
              stopKey={key}
              crowd={crowd}
              y={y}
              height={geometry.laneHeight}
              most={most}
              outlet={lane.outlet}
              name={crowdName(crowd, placed)}
              isStop={stopKey === key}
            />
          );
        })}
        {gathered.singles.map(({ index, px }) => {
          const article = lane.articles[index]!;
          const { emphasis, stance } = stateOf(article.id);
          return (
            <ArticleGlyph
              key={article.id}
              article={article}
              outlet={lane.outlet ?? outletOf(article.outlet)}
              x={px}
              y={y}
              title={titles.get(index)}
              lang={lang}
              emphasis={emphasis}
              stance={stance}
              isStop={stopKey === `a:${article.id}`}
            />
          );
        })}
      </g>
    );
  });
}

/** Name and shape of each lane, left of the plot. */
export function LaneLabels({ lanes, geometry, lang }: Pick<Props, "lanes" | "geometry" | "lang">) {
  const say = messagesOf(lang).timeline;
  return lanes.map(({ lane: { key, outlet, outletCount } }, at) => {
    const y = laneY(geometry, at);
    return (
      <g
        key={key}
        className={outlet ? "timeline-lane-label timeline-outlet" : "timeline-lane-label"}
        style={outletStyle(outlet)}
      >
        {outlet && (
          <path
            d={shapePath(outlet.shape)}
            transform={`translate(${geometry.isNarrow ? 12 : 22},${y}) scale(0.85)`}
          />
        )}
        <text x={geometry.isNarrow ? 23 : 36} y={y + 4}>
          {outlet ? outlet.name[lang] : say.otherOutlets(outletCount)}
        </text>
      </g>
    );
  });
}
