/** Which pictures the reader has asked for: single ones until the page closes, hosts for the visit. */
import { createStore } from "zustand/vanilla";
import { recallText, remember } from "../../ui/remembered";

type AllowedPictures = {
  urls: ReadonlySet<string>;
  hosts: ReadonlySet<string>;
  allowUrl(url: string): void;
  allowHost(host: string): void;
};

const key = "picture-hosts";
const separator = " ";

/** Hosts allowed earlier in the visit are allowed again. */
export const allowedPictures = createStore<AllowedPictures>()((set, get) => ({
  urls: new Set(),
  hosts: new Set(recallText(key, "session")?.split(separator).filter(Boolean)),
  allowUrl: (url) => set({ urls: new Set([...get().urls, url]) }),
  allowHost(host) {
    const hosts = new Set([...get().hosts, host]);
    remember(key, [...hosts].join(separator), "session");
    set({ hosts });
  },
}));
