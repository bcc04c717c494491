/** What lies over a chat for a moment: toasts, alerts, a message menu, an enlarged picture. */

import { el, icon } from "./dom.js";

/** @import {Message} from "./types.js" */

const TOAST_MS = 3200;

/** @param {HTMLElement} host @param {string} text a callback answer, as Telegram shows it */
export function showToast(host, text) {
  const toast = el("div", { class: "toast", role: "status", "data-testid": "toast" }, text);
  host.querySelector(".toast")?.remove();
  (host.querySelector(".log-box") ?? host).append(toast);
  setTimeout(() => toast.remove(), TOAST_MS);
}

/** Take away what lay over a chat. @param {HTMLElement} host */
export function clearOverlays(host) {
  for (const node of host.querySelectorAll(".toast, .veil-all, .menu")) node.remove();
}

/**
 * A box with a text and answers; the first answer is the default.
 * @param {HTMLElement} host
 * @param {string} text
 * @param {{label: string, act?: () => void}[]} answers
 */
export function showAlert(host, text, answers = [{ label: "OK" }]) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const close = () => {
    veil.remove();
    before?.focus();
  };
  const buttons = answers.map(({ label, act }) => {
    const click = () => (close(), act?.());
    return el("button", { class: "link", on: { click } }, label);
  });
  const box = el("div", {
    class: "alert",
    role: "alertdialog",
    "aria-label": text,
    "data-testid": "alert",
  });
  box.append(el("p", {}, text), el("div", { class: "answers" }, ...buttons));
  const veil = el("div", { class: "veil-all" }, box);
  veil.addEventListener("keydown", (event) => event.key === "Escape" && close());
  host.append(veil);
  buttons[0].focus();
}

/**
 * @param {HTMLElement} host positioned box the menu stays in
 * @param {HTMLElement} anchor
 * @param {{label: string, icon: any, act: () => void, danger?: boolean}[]} choices
 */
export function showMenu(host, anchor, choices) {
  const close = (/** @type {boolean} */ back) => {
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
    if (back) anchor.focus();
  };
  const outside = (/** @type {Event} */ event) =>
    menu.contains(/** @type {Node} */ (event.target)) || close(false);
  const entries = choices.map((choice) => menuEntry(choice, () => close(true)));
  const menu = el("div", { class: "menu", role: "menu" }, ...entries);
  menu.addEventListener("keydown", (event) => menuKey(event, entries, () => close(true)));
  document.addEventListener("pointerdown", outside, true);
  host.append(menu);
  place(menu, anchor, host);
  entries[0]?.focus();
}

/** @param {Message[]} messages @param {number} at */
export function showPictures(messages, at) {
  let now = at;
  const frame = el("div", { class: "frame" });
  const step = (/** @type {number} */ by) => {
    now = (now + by + messages.length) % messages.length;
    frame.replaceChildren(enlarged(messages[now]));
  };
  const dialog = el("dialog", {
    class: "lightbox",
    "aria-label": "Picture",
    "data-testid": "lightbox",
  });
  const turn = (/** @type {any} */ name, /** @type {string} */ label, /** @type {number} */ by) =>
    messages.length > 1 &&
    el(
      "button",
      { class: `round turn ${name}`, "aria-label": label, on: { click: () => step(by) } },
      icon("back"),
    );
  const close = el(
    "button",
    { class: "round close", "aria-label": "Close", on: { click: () => dialog.close() } },
    icon("close"),
  );
  dialog.append(frame, close);
  for (const arrow of [turn("prev", "Previous", -1), turn("next", "Next", 1)])
    if (arrow) dialog.append(arrow);
  dialog.addEventListener("keydown", (event) => arrowKey(event, step));
  dialog.addEventListener("click", (event) => event.target === frame && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  step(0);
  dialog.showModal();
}

/** @param {Message} message */
function enlarged(message) {
  const medium = message.media[0];
  if (medium.mime?.startsWith("video/")) {
    return el("video", { src: medium.url, controls: true, autoplay: true, loop: true });
  }
  return el("img", { src: medium.url, alt: message.caption ?? "Picture" });
}

/** @param {KeyboardEvent} event @param {(by: number) => void} step */
function arrowKey(event, step) {
  if (event.key === "ArrowLeft") step(-1);
  if (event.key === "ArrowRight") step(1);
}

/** @param {{label: string, icon: any, act: () => void, danger?: boolean}} choice @param {() => void} close */
function menuEntry(choice, close) {
  const click = () => (close(), choice.act());
  const look = choice.danger ? "entry danger" : "entry";
  return el(
    "button",
    { class: look, role: "menuitem", on: { click } },
    icon(choice.icon),
    choice.label,
  );
}

/** @param {KeyboardEvent} event @param {HTMLElement[]} entries @param {() => void} close */
function menuKey(event, entries, close) {
  const at = entries.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (event.key === "Escape") close();
  if (event.key === "ArrowDown") entries[(at + 1) % entries.length].focus();
  if (event.key === "ArrowUp") entries[(at - 1 + entries.length) % entries.length].focus();
}

/** @param {HTMLElement} menu @param {HTMLElement} anchor @param {HTMLElement} host */
function place(menu, anchor, host) {
  const [spot, frame, own] = [anchor, host, menu].map((node) => node.getBoundingClientRect());
  const left = Math.min(spot.left - frame.left, frame.width - own.width - 8);
  const below = spot.bottom - frame.top + 4;
  const top = below + own.height > frame.height - 8 ? spot.top - frame.top - own.height - 4 : below;
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${Math.max(8, top)}px`;
}
