// What a user of the package writes; `cargo crossing run` starts it.

import { create } from "./dist/index.js";

const { countWords, longestWord } = await create();

const text = "WebAssembly counts the words";
console.log(`${countWords(text)} words, the longest is "${longestWord(text)}"`);
