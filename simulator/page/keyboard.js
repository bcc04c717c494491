/** The two keyboards a bot can show: under a message, and above the composer. */

import { el, icon } from "./dom.js";

/** @import {InlineButton, Message, ReplyButton} from "./types.js" */

/**
 * @param {Message} message
 * @param {(message: Message, button: InlineButton) => Promise<void>} onPress
 */
export function inlineKeyboard(message, onPress) {
  const rows = (message.inline_keyboard ?? []).map((row) =>
    el("div", { class: "keys" }, ...row.map((button) => inlineKey(message, button, onPress))),
  );
  return el("div", { class: "inline-keyboard" }, ...rows);
}

/**
 * @param {ReplyButton[][] | null} rows
 * @param {(button: ReplyButton) => void} onPress
 */
export function replyKeyboard(rows, onPress) {
  return (rows ?? []).map((row) =>
    el("div", { class: "keys" }, ...row.map((button) => replyKey(button, onPress))),
  );
}

/**
 * @param {Message} message
 * @param {InlineButton} button
 * @param {(message: Message, button: InlineButton) => Promise<void>} onPress
 */
function inlineKey(message, button, onPress) {
  const press = async () => {
    node.setAttribute("aria-busy", "true");
    await onPress(message, button);
    node.removeAttribute("aria-busy");
  };
  const node = el(
    "button",
    { class: "key", "data-testid": "inline", "data-data": button.data, on: { click: press } },
    el("span", {}, button.text),
    button.url && icon("out"),
  );
  return node;
}

/** @param {ReplyButton} button @param {(button: ReplyButton) => void} onPress */
function replyKey(button, onPress) {
  const click = () => onPress(button);
  const isPlain = !/\p{Extended_Pictographic}/u.test(button.text);
  return el(
    "button",
    { class: "key", "data-testid": "reply-key", on: { click } },
    isPlain && button.request_location ? icon("pin") : null,
    isPlain && button.request_contact ? icon("contact") : null,
    el("span", {}, button.text),
  );
}
