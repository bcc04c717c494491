/** What an empty chat shows: who the bot is, the first button, and tips to try. */

import { el } from "./dom.js";
import { EXAMPLES } from "./examples.js";

/** @import {Words} from "./words.js" */

/** @typedef {{start: (() => void) | null, fill: (tip: string) => void}} Steps */

/** @param {Words} words @param {Steps} steps @returns {HTMLElement[]} */
export function welcome(words, { start, fill }) {
  return [
    intro(words, start),
    el("p", { class: "hint", lang: "en" }, "Or try a tip. A tap puts it into the message box:"),
    ...EXAMPLES.map((example) => exampleButton(example, fill)),
  ];
}

/** @param {Words} words @param {(() => void) | null} start */
function intro(words, start) {
  const props = { class: "primary", "data-testid": "start", disabled: start === null };
  return el(
    "div",
    { class: "intro" },
    el("img", { src: "/page/leopard.svg", alt: "", width: 76, height: 76 }),
    el("strong", {}, words.what),
    el("span", {}, words.intro),
    el("button", { ...props, on: start ? { click: start } : {} }, words.start),
  );
}

/** @param {typeof EXAMPLES[number]} example @param {(tip: string) => void} fill */
function exampleButton({ label, language, words }, fill) {
  return el(
    "button",
    {
      class: "example",
      lang: language,
      "data-testid": "example",
      on: { click: () => fill(words) },
    },
    el("strong", {}, label),
    el("span", {}, words),
  );
}
