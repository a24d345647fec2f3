/** Which pictures the reader has asked for: single ones until the page closes, hosts for the visit. */
import { createStore } from "zustand/vanilla";
import { recall, remember } from "./visit-memory";

type AllowedPictures = {
  urls: ReadonlySet<string>;
  hosts: ReadonlySet<string>;
  allowUrl(url: string): void;
  allowHost(host: string): void;
};

const key = "picture-hosts";
const separator = " ";

/** A fresh store; hosts are taken over from earlier in the visit. */
export const createAllowedPictures = () =>
  createStore<AllowedPictures>()((set, get) => ({
    urls: new Set(),
    hosts: new Set(recall("sessionStorage", key)?.split(separator).filter(Boolean)),
    allowUrl: (url) => set({ urls: new Set([...get().urls, url]) }),
    allowHost(host) {
      const hosts = new Set([...get().hosts, host]);
      remember("sessionStorage", key, [...hosts].join(separator));
      set({ hosts });
    },
  }));

export const allowedPictures = createAllowedPictures();
