/** Topics of a group: the list of them, and the one that is open. */

import * as api from "./api.js";
import { gist } from "./bubble.js";
import { byId, el, icon, refill } from "./dom.js";
import { clockTime } from "./when.js";

/** @import {Chat, ChatId, Message, Topic} from "./types.js" */

/** @type {Topic} What belongs to no topic; Telegram keeps it under the number 1. */
const GENERAL = { id: 0, name: "General", closed: false };

/**
 * @typedef {{chat: () => Chat | undefined, person: () => number | undefined,
 *   attempt: (act: () => Promise<unknown>) => Promise<boolean>, redraw: () => void}} Options
 */

export class Topics {
  /** @param {Options} options */
  constructor(options) {
    this.options = options;
    /** @type {Map<ChatId, number>} the topic that is open, by chat */
    this.opened = new Map();
    byId("topic-back").addEventListener("click", () => this.leave());
    byId("topic-delete").addEventListener("click", () => void this.remove());
    byId("topics-switch").addEventListener("click", () => void this.toggle());
  }

  /** The open topic; undefined while the list is shown, or where there are none. */
  current() {
    const chat = this.options.chat();
    if (!chat?.forum) return undefined;
    const id = this.opened.get(chat.id);
    return [GENERAL, ...chat.topics].find((topic) => topic.id === id);
  }

  isListing() {
    return Boolean(this.options.chat()?.forum) && !this.current();
  }

  /** The chat as far as it is open: the messages of one topic. @param {Chat} chat */
  narrow(chat) {
    const topic = this.current();
    return topic ? { ...chat, messages: said(chat, topic) } : chat;
  }

  /** What a message says of where it goes. @returns {{topic?: number}} */
  place() {
    const topic = this.current();
    return topic && topic.id !== GENERAL.id ? { topic: topic.id } : {};
  }

  draw() {
    const chat = this.options.chat();
    const topic = this.current();
    byId("desk-screen").classList.toggle("listing", this.isListing());
    byId("topics-switch").setAttribute("aria-pressed", String(chat?.forum === true));
    byId("topic-bar").hidden = !topic;
    byId("topic-list").hidden = !this.isListing();
    byId("topic-delete").hidden = !topic || topic.id === GENERAL.id;
    byId("topic-name").textContent = topic?.name ?? "";
    const shown = chat && this.isListing() ? [...chat.topics].reverse() : [];
    const entries = chat ? [...shown, ...(shown.length || this.isListing() ? [GENERAL] : [])] : [];
    refill(byId("topic-list"), ...entries.map((one) => this.entry(/** @type {Chat} */ (chat), one)));
  }

  /** @param {Chat} chat @param {Topic} topic */
  entry(chat, topic) {
    const last = said(chat, topic).at(-1);
    return el(
      "button",
      {
        class: "topic",
        "data-testid": `topic-${topic.id}`,
        on: { click: () => this.open(topic.id) },
      },
      icon(topic.closed ? "lock" : "desks"),
      el("span", { class: "topic-name" }, topic.name),
      el("time", { class: "faint" }, last ? clockTime(last.date) : ""),
      el("span", { class: "tab-gist" }, last ? gist(last) : "No messages yet"),
    );
  }

  /** @param {number} id */
  open(id) {
    const chat = this.options.chat();
    if (chat) this.opened.set(chat.id, id);
    this.options.redraw();
    byId("topic-back").focus();
  }

  /** Back to the list. */
  leave() {
    const chat = this.options.chat();
    if (chat) this.opened.delete(chat.id);
    this.options.redraw();
    /** @type {HTMLElement | null} */ (byId("topic-list").querySelector("button"))?.focus();
  }

  toggle() {
    return this.act((chat, person) => api.setTopics(chat.id, person, !chat.forum));
  }

  remove() {
    const topic = this.current();
    return this.act((chat, person) => api.deleteTopic(chat.id, person, topic?.id ?? 0));
  }

  /** @param {(chat: Chat, person: number) => Promise<unknown>} act */
  act(act) {
    return this.options.attempt(async () => {
      const chat = this.options.chat();
      const person = this.options.person();
      if (!chat || !person) throw new api.RefusedError("Nobody here can do this yet.");
      await act(chat, person);
    });
  }
}

/** @param {Chat} chat @param {Topic} topic @returns {Message[]} */
const said = (chat, topic) =>
  chat.messages.filter((message) => (message.topic ?? GENERAL.id) === topic.id);
