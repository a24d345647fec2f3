import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";

/** SHA-256 of a text's UTF-8 bytes, as hexadecimal digits. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** An id that a seed cannot steer: the same source URL gives the same, in every build. */
export const articleIdOf = (url: string): string => `a-${hashOf(url).slice(0, 20)}`;
