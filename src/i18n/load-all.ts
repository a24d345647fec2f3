/** Loads the words of every language, for programs and tests that use them at once. */
import { langs } from "../model/lang";
import { loadMessages } from "./messages";

await Promise.all(langs.map(loadMessages));
