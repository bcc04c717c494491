/** The running list of one chat: days, bubbles, albums, scrolling. */

import { bubble } from "./bubble.js";
import { el, icon } from "./dom.js";
import { dayKey, dayName } from "./when.js";

/** @import {Chat, Message} from "./types.js" */
/** @import {BubbleActions} from "./bubble.js" */

/**
 * @typedef {{key: string, messages: Message[], look: {named: boolean, tail: boolean},
 *   day: string | null}} Row
 */

const NEAR_PX = 120;
const STEP = 150;
const MOST = 300;

export class Thread {
  /**
   * @param {HTMLElement} root the scrolling element
   * @param {BubbleActions} actions
   * @param {() => string} language
   */
  constructor(root, actions, language) {
    this.root = root;
    this.actions = actions;
    this.language = language;
    /** @type {Map<string, {node: HTMLElement, signature: string, messages: Message[]}>} */
    this.drawn = new Map();
    /** @type {Chat | null} */
    this.chat = null;
    /** How many of the oldest messages are not drawn. */
    this.skipped = 0;
    /** @type {string | null} What is shown now: a chat, seen by somebody, in a language. */
    this.view = null;
    this.jumpButton = this.makeJumpButton();
    root.addEventListener("scroll", () => this.noteScroll(), { passive: true });
    new ResizeObserver(() => this.stuck && this.toEnd()).observe(root);
    this.stuck = true;
  }

  /**
   * Bring the list up to date; a bubble whose messages did not change keeps its node.
   * @param {Chat} chat
   * @param {string} view a new view starts afresh at the end
   */
  show(chat, view) {
    const isNewView = view !== this.view;
    if (isNewView) this.clear(view);
    this.chat = chat;
    if (this.stuck && chat.messages.length - this.skipped > MOST) {
      this.skipped = albumStart(chat.messages, chat.messages.length - STEP);
    }
    const rows = rowsOf(chat, this.skipped);
    const fresh = this.reconcile(rows, isNewView);
    if (isNewView || this.stuck || fresh.some((row) => this.actions.isMine(row.messages[0]))) {
      this.toEnd();
    } else if (fresh.length > 0) this.jumpButton.classList.add("news");
  }

  /** @param {string | null} view */
  clear(view) {
    this.view = view;
    this.skipped = 0;
    this.drawn.clear();
    this.root.replaceChildren();
    this.stuck = true;
    this.noteScroll();
  }

  /** Draw the past from here on; what one reads stays where it is. @param {number} from */
  unroll(from) {
    if (!this.chat || from >= this.skipped) return;
    const below = this.root.scrollHeight - this.root.scrollTop;
    this.skipped = albumStart(this.chat.messages, Math.max(0, from));
    this.reconcile(rowsOf(this.chat, this.skipped), true);
    this.root.scrollTop = this.root.scrollHeight - below;
  }

  /** @param {number} id */
  reveal(id) {
    const at = this.chat?.messages.findIndex((message) => message.id === id) ?? -1;
    if (at >= 0) this.unroll(at);
    const node = this.root.querySelector(`[data-message="${id}"]`);
    node?.scrollIntoView({ block: "center" });
    node?.classList.remove("flash");
    requestAnimationFrame(() => node?.classList.add("flash"));
  }

  /** @param {Row[]} rows @param {boolean} quiet @returns {Row[]} rows that were not there before */
  reconcile(rows, quiet) {
    const before = this.drawn;
    this.drawn = new Map();
    const fresh = [];
    let at = /** @type {ChildNode | null} */ (this.root.firstChild);
    for (const row of rows) {
      const known = before.get(row.key);
      const node = this.nodeFor(row, known);
      if (!known && !quiet) greet(node);
      if (!known && row.day === null) fresh.push(row);
      if (node === at) at = at.nextSibling;
      else this.root.insertBefore(node, at);
      before.delete(row.key);
    }
    while (at) at = dropAndNext(at);
    return fresh;
  }

  /**
   * @param {Row} row
   * @param {{node: HTMLElement, signature: string, messages: Message[]} | undefined} known
   */
  nodeFor(row, known) {
    const signature = `${row.look.named}${row.look.tail}`;
    const same = known?.signature === signature && equal(known.messages, row.messages);
    const node = known && same ? known.node : this.draw(row);
    this.drawn.set(row.key, { node, signature, messages: row.messages });
    return node;
  }

  /** @param {Row} row */
  draw(row) {
    if (row.day === null) return bubble(row.messages, row.look, this.actions);
    const name = dayName(row.day, this.language(), this.actions.words());
    return el("div", { class: "day" }, el("span", {}, name));
  }

  toEnd() {
    this.stuck = true;
    this.root.scrollTop = this.root.scrollHeight;
  }

  noteScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.root;
    this.stuck = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    if (scrollTop < NEAR_PX && !this.stuck) this.unroll(this.skipped - STEP);
    this.jumpButton.hidden = this.stuck;
    if (this.stuck) this.jumpButton.classList.remove("news");
  }

  makeJumpButton() {
    const button = el(
      "button",
      { class: "jump", "aria-label": "To the newest message", hidden: true },
      icon("down"),
    );
    button.addEventListener("click", () => this.toEnd());
    this.root.after(button);
    return button;
  }
}

/** @param {Chat} chat @param {number} skipped @returns {Row[]} */
function rowsOf(chat, skipped) {
  /** @type {Row[]} */
  const rows = [];
  let day = "";
  for (const messages of grouped(chat.messages.slice(skipped))) {
    const first = messages[0];
    if (dayKey(first.date) !== day) rows.push(dayRow(first.date));
    day = dayKey(first.date);
    const before = rows[rows.length - 1];
    const runsOn = before.day === null && sameSpeaker(before.messages[0], first);
    if (runsOn) before.look.tail = false;
    const named = chat.type !== "private" && !runsOn;
    rows.push({ key: `m${first.id}`, messages, look: { named, tail: true }, day: null });
  }
  return rows;
}

/** The same place, or earlier where it would tear an album. @param {Message[]} messages @param {number} at */
function albumStart(messages, at) {
  while (at > 0 && messages[at].album && messages[at].album === messages[at - 1].album) at -= 1;
  return at;
}

/** @param {string} date @returns {Row} */
function dayRow(date) {
  return { key: `d${dayKey(date)}`, messages: [], look: { named: false, tail: false }, day: date };
}

/** @param {Message[]} messages @returns {Message[][]} albums together, all else alone */
function grouped(messages) {
  /** @type {Message[][]} */
  const groups = [];
  for (const message of messages) {
    const last = groups[groups.length - 1];
    if (message.album && last && last[0].album === message.album) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

/** @param {Message} a @param {Message} b */
const sameSpeaker = (a, b) =>
  a.from.id === b.from.id && a.kind !== "service" && b.kind !== "service";

/** @param {Message[]} a @param {Message[]} b */
const equal = (a, b) => a.length === b.length && a.every((message, at) => message === b[at]);

/** @param {ChildNode} node */
function dropAndNext(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** Show an arrival once: a pane that is shown again must not ring anew. @param {HTMLElement} node */
function greet(node) {
  const last = node.classList.contains("theirs") ? "ring" : "arrive";
  node.classList.add("fresh");
  node.addEventListener("animationend", ({ animationName }) => {
    if (animationName === last) node.classList.remove("fresh");
  });
}
