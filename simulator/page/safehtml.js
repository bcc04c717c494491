/**
 * Turning the server's safe html into nodes, once more against an allow-list: the words were typed
 * by strangers, and a desk is where an attacker would like a script to run.
 */

import { el } from "./dom.js";

const PLAIN = new Set(["b", "i", "u", "s", "code", "pre", "blockquote", "br"]);
const LINKS = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);
const COMMAND = /(^|\s)(\/[a-z][a-z0-9_]{0,31})(?=$|[\s.,;:!?)])/g;

/**
 * @param {string} html
 * @param {((command: string) => void) | null} onCommand makes /commands pressable
 * @returns {DocumentFragment}
 */
export function safeNodes(html, onCommand) {
  const inert = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  copyChildren(inert.body, fragment, onCommand);
  return fragment;
}

/**
 * @param {Node} from
 * @param {Node} to
 * @param {((command: string) => void) | null} onCommand
 */
function copyChildren(from, to, onCommand) {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.appendChild(withCommands(wordsOf(child), onCommand));
    else if (child instanceof Element) copyElement(child, to, onCommand);
  }
}

/** A quote is a block of its own: the line break right after it only ends it. @param {Text} text */
function wordsOf(text) {
  const isAfterQuote = text.previousSibling instanceof HTMLQuoteElement;
  return isAfterQuote ? text.data.replace(/^\n/, "") : text.data;
}

/**
 * @param {Element} source
 * @param {Node} to
 * @param {((command: string) => void) | null} onCommand
 */
function copyElement(source, to, onCommand) {
  const tag = source.localName;
  if (tag === "script" || tag === "style") return;
  const copy = allowed(source, tag);
  const inner = tag === "a" || tag === "code" || tag === "pre" ? null : onCommand;
  copyChildren(source, copy ?? to, inner);
  if (copy) to.appendChild(copy);
}

/** @param {Element} source @param {string} tag @returns {HTMLElement | null} */
function allowed(source, tag) {
  if (PLAIN.has(tag)) return document.createElement(tag);
  if (tag === "a") return link(source.getAttribute("href") ?? "");
  if (tag === "span" && source.classList.contains("spoiler")) return spoiler();
  return null;
}

/** @param {string} address @returns {HTMLElement | null} */
function link(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !LINKS.has(url.protocol)) return null;
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" });
}

function spoiler() {
  return el("span", {
    class: "spoiler",
    role: "button",
    tabindex: 0,
    "aria-label": "Hidden words, press to show",
  });
}

/** @param {string} words @param {((command: string) => void) | null} onCommand */
function withCommands(words, onCommand) {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const found of onCommand ? words.matchAll(COMMAND) : []) {
    const at = found.index + found[1].length;
    fragment.append(words.slice(done, at), commandButton(found[2], onCommand));
    done = at + found[2].length;
  }
  fragment.append(words.slice(done));
  return fragment;
}

/** @param {string} command @param {((command: string) => void) | null} onCommand */
function commandButton(command, onCommand) {
  return el("button", { class: "command", on: { click: () => onCommand?.(command) } }, command);
}
