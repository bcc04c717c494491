/** Building elements without markup strings. */

import { PATHS } from "./icons.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with its properties, listeners and children.
 * `on` holds listeners, `class` the classes; values that are null, undefined or false are left out.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [props]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) apply(node, name, value);
  append(node, children);
  return node;
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {...Node} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return /** @type {SVGElement} */ (node);
}

/**
 * A line icon that takes the colour of the text around it.
 * @param {keyof typeof PATHS} name
 */
export function icon(name) {
  const path = svg("path", { d: PATHS[name] });
  return svg("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" }, path);
}

/**
 * Replace what is inside; the focus stays on the control with the same test id.
 * @param {Element} node
 * @param {...(Node | string | null | undefined | false)} children
 */
export function refill(node, ...children) {
  const focused = document.activeElement;
  const held = node.contains(focused) ? focused?.getAttribute("data-testid") : null;
  node.replaceChildren();
  append(node, children);
  if (!held) return;
  const same = [...node.querySelectorAll("[data-testid]")];
  const heir = same.find((child) => child.getAttribute("data-testid") === held);
  if (heir instanceof HTMLElement) heir.focus();
}

/** @type {WeakMap<Element, string>} */
const filledWith = new WeakMap();

/**
 * Refill only when the facts differ: an open list of choices must not close under a hand.
 * @param {Element} node
 * @param {unknown} facts
 * @param {() => Node[]} build
 */
export function refillWhenNew(node, facts, build) {
  const now = JSON.stringify(facts ?? null);
  if (filledWith.get(node) === now) return;
  filledWith.set(node, now);
  refill(node, ...build());
}

/**
 * The element with this id, which index.html promises.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`index.html has no #${id}`);
  return node;
}

/** @param {Element} node @param {(Node | string | null | undefined | false)[]} children */
function append(node, children) {
  for (const child of children) if (child || child === "") node.append(child);
}

/** @param {HTMLElement} node @param {string} name @param {any} value */
function apply(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "on") {
    for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
  } else if (name === "class") node.className = value;
  else if (name === "value" || name === "checked" || name === "disabled" || name === "hidden") {
    /** @type {any} */ (node)[name] = value;
  } else node.setAttribute(name, value === true ? "" : String(value));
}
