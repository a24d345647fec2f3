/** Folding: Traditional characters, full-width digits and brackets to the form that this folder's tables are written in. */
import { createFold, makeTable, toSimplifiedUnit } from "../words/fold-script";

/** Pairs "from → to", written as neighbours: variants that OpenCC's table keeps, digits and marks. */
const pairs =
  "枱台衞卫寳宝竝并濳潜" +
  "○〇零〇卄廿" +
  "０0１1２2３3４4５5６6７7８8９9（(）)［[］]：:／/－-–-—-‐-‑-−-~~～~〜~﹣-　 \u00a0 \u2009 \u202f ．.，,；;！!？?";

const own = new Map<number, number>();
for (let index = 0; index < pairs.length; index += 2)
  own.set(pairs.charCodeAt(index), pairs.charCodeAt(index + 1));

export const foldText = createFold(makeTable((unit) => own.get(unit) ?? toSimplifiedUnit(unit)));
