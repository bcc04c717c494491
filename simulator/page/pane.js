/** A chat somebody takes part in: its thread, its composer, and what can be done to a message. */

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { showAlert, showMenu, showPictures, showToast } from "./overlays.js";
import { Thread } from "./thread.js";

/** @import {Store} from "./state.js" */
/** @import {Chat, ChatId, InlineButton, Message, Person} from "./types.js" */
/** @import {Words} from "./words.js" */
/** @import {Draft} from "./composer.js" */
/** @import {Topics} from "./topics.js" */

/**
 * @typedef {{store: Store, host: HTMLElement, log: HTMLElement, form: HTMLFormElement,
 *   testid: string, label: string, chat: () => Chat | undefined,
 *   speaker: () => Person | undefined, language: () => string, words: () => Words,
 *   openPlace: (lat: number, lon: number) => void, tools?: HTMLElement,
 *   topics?: () => Topics | undefined}} Options
 */

export class ChatPane {
  /** @param {Options} options */
  constructor(options) {
    this.options = options;
    this.host = options.host;
    /** @type {Set<string>} spoilers already lifted, as chat and message */
    this.lifted = new Set();
    /** @type {Set<string>} questions that have opened the reply bar, by who was asked */
    this.offered = new Set();
    this.thread = new Thread(options.log, this.actions(), options.language);
    this.composer = new Composer(options.form, {
      words: options.words,
      label: options.label,
      testid: options.testid,
      tools: options.tools,
      onSend: (draft) => this.attempt(() => this.deliver(draft)),
    });
  }

  draw() {
    const chat = this.options.chat();
    if (!chat) return this.thread.clear(null);
    const topics = this.options.topics?.();
    if (topics?.isListing()) return this.thread.clear(null);
    const place = topics?.current()?.id;
    const view = [chat.id, place, this.options.speaker()?.id, this.options.language()].join(" ");
    const shown = topics ? topics.narrow(chat) : chat;
    this.thread.show(shown, view);
    this.composer.open(chat.id);
    this.offerAnswer(shown.messages);
  }

  /**
   * A message that asks the speaker for an answer opens the reply bar, once; the newest counts.
   * @param {Message[]} messages
   */
  offerAnswer(messages) {
    const speaker = this.options.speaker()?.id;
    const asking = messages.findLast((message) => asks(message, speaker));
    if (!asking || this.offered.has(`${speaker} ${this.keyOf(asking.id)}`)) return;
    this.offered.add(`${speaker} ${this.keyOf(asking.id)}`);
    const isAnswered = messages.some(
      (message) => message.reply_to === asking.id && message.from.id === speaker,
    );
    if (!isAnswered && !this.composer.draft.editing) this.composer.reply(asking);
  }

  /**
   * Do something at the simulator; a refusal is shown and answered with false.
   * @param {() => Promise<unknown>} act
   */
  async attempt(act) {
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof api.RefusedError)) throw error;
      showToast(this.host, error.message);
      return false;
    }
  }

  /** Say something at once, past the composer. @param {string} text */
  say(text) {
    const { chat, person } = this.parties();
    const topic = this.options.topics?.()?.place() ?? {};
    return this.attempt(() => api.send(chat, { person, text, ...topic }));
  }

  /** @returns {{chat: ChatId, person: number}} */
  parties() {
    const chat = this.options.chat();
    const speaker = this.options.speaker();
    if (!chat || !speaker) throw new api.RefusedError("Nobody here can speak yet.");
    return { chat: chat.id, person: speaker.id };
  }

  /** @param {Draft} draft */
  async deliver({ text, files, asFile, replyTo, editing }) {
    const { chat, person } = this.parties();
    if (editing) return api.edit(chat, person, editing.id, text);
    const topic = this.options.topics?.()?.place() ?? {};
    if (files.length > 0) {
      return api.sendFiles(chat, { person, caption: text, asFile, files, ...topic });
    }
    const reply = replyTo ? { reply_to: replyTo.id } : {};
    return api.send(chat, { person, text, ...reply, ...topic });
  }

  /** @returns {import("./bubble.js").BubbleActions} */
  actions() {
    return {
      words: this.options.words,
      isMine: (message) => message.from.id === this.options.speaker()?.id,
      find: (id) => this.options.chat()?.messages.find((message) => message.id === id),
      jump: (id) => this.thread.reveal(id),
      menu: (message, anchor) => this.openMenu(message, anchor),
      press: (message, button) => this.press(message, button),
      command: (words) => void this.say(words),
      open: showPictures,
      openPlace: this.options.openPlace,
      isShown: (id) => this.lifted.has(this.keyOf(id)),
      show: (id) => void this.lifted.add(this.keyOf(id)),
    };
  }

  /** @param {number} id */
  keyOf(id) {
    return `${this.options.chat()?.id} ${id}`;
  }

  /** @param {Message} message @param {InlineButton} button */
  async press(message, button) {
    if (button.url) return this.follow(button.url);
    await this.attempt(() => {
      const { chat, person } = this.parties();
      return api.press(chat, person, message.id, button.data ?? "");
    });
  }

  /** Deep links to a bot of this simulator start it; others open. @param {string} address */
  async follow(address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    const name = url?.hostname === "t.me" ? url.pathname.slice(1) : null;
    const isOurs = this.options.store.bots.some((bot) => bot.username === name);
    if (isOurs) await this.start(url?.searchParams.get("start") ?? "");
    else if (url?.protocol.startsWith("http")) window.open(url, "_blank", "noopener");
  }

  /** @param {string} payload */
  start(payload) {
    return this.attempt(() => {
      const { chat, person } = this.parties();
      return api.start(chat, person, payload);
    });
  }

  /** @param {Message} message @param {HTMLElement} anchor */
  openMenu(message, anchor) {
    const words = this.options.words();
    const text = message.text || message.caption;
    const isMine = message.from.id === this.options.speaker()?.id;
    const isEditable = isMine && text && message.kind !== "contact" && !message.forward;
    showMenu(this.host, anchor, [
      { label: words.reply, icon: "reply", act: () => this.composer.reply(message) },
      ...(isEditable
        ? [{ label: words.edit, icon: "edit", act: () => this.composer.edit(message) }]
        : []),
      ...(text && !message.protected
        ? [{ label: words.copy, icon: "copy", act: () => this.copy(text) }]
        : []),
      ...(isMine || this.options.chat()?.type === "private"
        ? [
            {
              label: words.remove,
              icon: "trash",
              act: () => void this.remove(message),
              danger: true,
            },
          ]
        : []),
    ]);
  }

  /** @param {string} text */
  copy(text) {
    navigator.clipboard?.writeText(text).catch(() => showToast(this.host, "The browser refused."));
  }

  /** @param {Message} message */
  remove(message) {
    return this.attempt(() => {
      const { chat, person } = this.parties();
      return api.remove(chat, person, message.id);
    });
  }

  /** @param {string} text @param {boolean} alert a callback answer */
  answer(text, alert) {
    if (alert) showAlert(this.host, text);
    else showToast(this.host, text);
  }
}

/** Whether a message wants an answer of this person. @param {Message} message @param {number | undefined} person */
const asks = (message, person) =>
  message.asks !== null &&
  person !== undefined &&
  (message.asks.people === null || message.asks.people.includes(person));
