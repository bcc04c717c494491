/** One bubble of a chat: a message, or an album of several. */

import { el, icon } from "./dom.js";
import { inlineKeyboard } from "./keyboard.js";
import { attachment, isVisual, mediaGrid } from "./media.js";
import { safeNodes } from "./safehtml.js";
import { clockTime } from "./when.js";

/** @import {ChatId, InlineButton, Message} from "./types.js" */
/** @import {MediaActions} from "./media.js" */
/** @import {Words} from "./words.js" */

/**
 * @typedef {MediaActions & {
 *   words: () => Words,
 *   isMine: (message: Message) => boolean,
 *   find: (id: number) => Message | undefined,
 *   jump: (id: number) => void,
 *   menu: (message: Message, anchor: HTMLElement) => void,
 *   press: (message: Message, button: InlineButton) => Promise<void>,
 *   command: (words: string) => void}} BubbleActions
 */

/**
 * @param {Message[]} messages several only when they are one album
 * @param {{named: boolean, tail: boolean}} look
 * @param {BubbleActions} actions
 */
export function bubble(messages, look, actions) {
  const first = messages[0];
  if (first.kind === "service") return serviceLine(first);
  const last = messages[messages.length - 1];
  const side = actions.isMine(first) ? "mine" : "theirs";
  const body = el("div", { class: `bubble ${shape(messages)}` });
  body.append(...bubbleParts(messages, look, actions), menuButton(body, first, actions));
  const row = el(
    "article",
    { class: `row ${side}`, "data-message": first.id, "data-testid": "bubble" },
    body,
    last.inline_keyboard && inlineKeyboard(last, actions.press),
  );
  row.classList.toggle("tail", look.tail);
  row.setAttribute("aria-label", `${first.from.name}, ${clockTime(first.date)}`);
  return row;
}

/** One line that says what a message is about. @param {Message} message */
export function gist(message) {
  const words = message.text || message.caption || message.location?.title;
  if (words) return words.replace(/\s+/g, " ").slice(0, 120);
  if (message.kind === "document") return message.media[0]?.name ?? "File";
  return message.kind.charAt(0).toUpperCase() + message.kind.slice(1);
}

/** A hue that stays with an id. @param {ChatId} id */
export const hueOf = (id) => Math.abs(Number.parseInt(String(id), 10)) % 7;

/** @param {Message} message */
function serviceLine(message) {
  const words = message.text ?? "";
  return el("div", { class: "service", "data-message": message.id }, el("span", {}, words));
}

/** @param {Message[]} messages */
function shape(messages) {
  const visual = isVisual(messages[0]);
  if (messages[0].kind === "sticker") return "sticker";
  if (!visual) return messages[0].location ? "with-place" : "plain";
  const needsRoom = messages.some((message) => message.html || message.kind === "video");
  return needsRoom ? "with-media" : "only-media";
}

/**
 * @param {Message[]} messages
 * @param {{named: boolean}} look
 * @param {BubbleActions} actions
 * @returns {Node[]}
 */
function bubbleParts(messages, look, actions) {
  const first = messages[0];
  const quoted = first.reply_to === null ? undefined : actions.find(first.reply_to);
  const visual = messages.filter(isVisual);
  const others = messages.filter((message) => !isVisual(message));
  const parts = [
    look.named ? el("div", { class: `name hue-${hueOf(first.from.id)}` }, first.from.name) : null,
    first.forward && forwardLine(first.forward),
    quoted && quote(quoted, actions),
    visual.length > 0 ? mediaGrid(visual, actions) : null,
    ...others.map((message) => attachment(message, actions)),
    words(messages, actions),
    footer(messages, actions),
  ];
  return parts.filter((part) => part instanceof Node);
}

/** @param {{title: string}} forward */
function forwardLine(forward) {
  return el("div", { class: "forward" }, icon("forward"), `Forwarded from ${forward.title}`);
}

/** @param {Message} quoted @param {BubbleActions} actions */
function quote(quoted, actions) {
  const jump = () => actions.jump(quoted.id);
  return el(
    "button",
    { class: `quote hue-${hueOf(quoted.from.id)}`, on: { click: jump } },
    el("strong", {}, quoted.from.name),
    el("span", {}, gist(quoted)),
  );
}

/** @param {Message[]} messages @param {BubbleActions} actions */
function words(messages, actions) {
  const spoken = messages.find((message) => message.html || message.text);
  if (!spoken || spoken.kind === "contact") return null;
  const box = el("div", { class: "words", dir: "auto" });
  if (!spoken.html) box.append(spoken.text ?? "");
  else box.append(safeNodes(spoken.html, spoken.from.is_bot ? actions.command : null));
  if (actions.isShown(spoken.id)) box.classList.add("shown");
  const lift = (/** @type {Event} */ event) => liftSpoiler(event, box, spoken.id, actions);
  box.addEventListener("click", lift);
  box.addEventListener("keydown", lift);
  return box;
}

/**
 * @param {Event} event @param {HTMLElement} box @param {number} id @param {BubbleActions} actions
 */
function liftSpoiler(event, box, id, actions) {
  const target = /** @type {Element} */ (event.target);
  if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
  if (!target.closest(".spoiler") || box.classList.contains("shown")) return;
  event.preventDefault();
  box.classList.add("shown");
  actions.show(id);
}

/** @param {Message[]} messages @param {BubbleActions} actions */
function footer(messages, actions) {
  const last = messages[messages.length - 1];
  const mine = actions.isMine(last);
  return el(
    "span",
    { class: "stamp" },
    last.protected && lock(),
    messages.some((message) => message.edited) && el("i", {}, actions.words().edited),
    el("time", { datetime: last.date }, clockTime(last.date)),
    mine && icon("ticks"),
  );
}

function lock() {
  const label = "Protected: Telegram lets nobody forward or save it";
  return el(
    "span",
    { class: "lock", title: label, role: "img", "aria-label": label },
    icon("lock"),
  );
}

/**
 * The menu opens by its button, by a right click and by a long touch.
 * @param {HTMLElement} body @param {Message} message @param {BubbleActions} actions
 */
function menuButton(body, message, actions) {
  const open = () => actions.menu(message, button);
  body.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    open();
  });
  const button = el(
    "button",
    {
      class: "bubble-menu",
      "aria-label": "Message menu",
      "aria-haspopup": "menu",
      on: { click: open },
    },
    icon("down"),
  );
  return button;
}
