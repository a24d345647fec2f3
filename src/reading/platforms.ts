/** Hosts on which many publish, so that the author is the outlet; the catalogue's `platforms` add to them. */
export const commonPlatforms = ["youtube.com", "medium.com", "matters.town", "matters.news", "substack.com"];
/** Hosts that give each author a part of their own. */
const sharedHosts = [...commonPlatforms, "wordpress.com", "blogspot.com", "github.io", "github.com"];

/** Whether a host is a domain or lies under it. */
export const isWithin = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`);

/** Whether many publish under a host: links to the same host are not the outlet's own lists. */
export const isShared = (host: string): boolean => sharedHosts.some((shared) => isWithin(host, shared));
