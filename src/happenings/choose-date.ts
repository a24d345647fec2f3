/** The date of a happening: the one that most accounts give, as precise as they allow. */
import { daysOf, widthOf } from "./days";
import type { Told } from "./heart";

/** An article that tells of it in its opening knows best; one that only was published then says least. */
const votes = { opening: 1.5, dated: 1, published: 0.4 };
/** A date wider than this counts only where there is no other. */
const widestSpan = 7;
const wideVote = 0.01;

function voteOf({ candidate }: Told): number {
  if (widthOf(daysOf(candidate.when)!) > widestSpan) return wideVote;
  if (candidate.at === null) return votes.published;
  return candidate.isLead ? votes.opening : votes.dated;
}

function holds(wider: string, date: string): boolean {
  const [outer, inner] = [daysOf(wider)!, daysOf(date)!];
  return outer.first <= inner.first && inner.last <= outer.last && widthOf(outer) > widthOf(inner);
}

/** @returns EDTF, and the zone that an account of that date names, else null. */
export function chooseDate(told: readonly Told[]): { when: string; zone: string | null } {
  // One vote for each article and date: an article that repeats itself is one account.
  const byAccount = new Map<string, number>();
  for (const each of told) {
    if (each.candidate.movedTo !== undefined) continue;
    const key = `${each.candidate.when} ${each.teller.id}`;
    byAccount.set(key, Math.max(byAccount.get(key) ?? 0, voteOf(each)));
  }
  const byDate = new Map<string, number>();
  for (const [key, vote] of byAccount) {
    const when = key.slice(0, key.indexOf(" "));
    byDate.set(when, (byDate.get(when) ?? 0) + vote);
  }
  // A wider date speaks for every date within it.
  const supported = [...byDate].map(([date, votes]): [string, number] => {
    const within = [...byDate].filter(([wider]) => wider !== date && holds(wider, date));
    return [date, within.reduce((sum, [, more]) => sum + more, votes)];
  });
  if (supported.length === 0) return { when: told[0]!.candidate.movedTo!, zone: null };
  const [when] = supported.reduce((best, each) =>
    each[1] > best[1] || (each[1] === best[1] && each[0] < best[0]) ? each : best,
  );
  const zones = told.flatMap(({ candidate }) => (candidate.when === when ? (candidate.zone ?? []) : []));
  return { when, zone: zones.sort()[0] ?? null };
}
