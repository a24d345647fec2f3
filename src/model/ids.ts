/** Lower-case a–z, 0–9 and single hyphens of a name; "" if nothing is left. */
export const toSlug = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");

/** Whether an event's id was made for a found event; the catalogue may not use ids of this form. */
export const isFoundId = (event: string): boolean => event.startsWith("found-");
