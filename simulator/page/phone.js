/** The reporter's phone: one private chat with the bot. */

import * as api from "./api.js";
import { byId, el, refill, refillWhenNew } from "./dom.js";
import { replyKeyboard } from "./keyboard.js";
import { MapPanel, figuresOf } from "./mappanel.js";
import { clearOverlays, showAlert } from "./overlays.js";
import { ChatPane } from "./pane.js";
import { Tools } from "./tools.js";
import { welcome } from "./welcome.js";
import { clockTime } from "./when.js";
import { wordsIn } from "./words.js";

/** @import {Store} from "./state.js" */
/** @import {ChatId, Person, ReplyButton} from "./types.js" */
/** @import {Chosen} from "./mappanel.js" */

const TYPING_MS = 5000;
const CLOCK_MS = 10_000;

export class Phone {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    /** @type {number | undefined} */
    this.personId = undefined;
    /** @type {Map<ChatId, ReturnType<typeof setTimeout>>} Where the bot is typing, until when. */
    this.typing = new Map();
    this.screen = byId("phone-screen");
    this.tools = new Tools(this);
    this.map = new MapPanel(
      byId("phone-map"),
      () => this.words(),
      (chosen) => this.sendPlace(chosen),
    );
    this.pane = new ChatPane({
      store,
      host: this.screen,
      log: byId("phone-log"),
      form: /** @type {HTMLFormElement} */ (byId("phone-form")),
      testid: "composer",
      label: "Write to the bot",
      chat: () => store.privateChat(this.personId ?? null),
      speaker: () => this.person(),
      language: () => this.person()?.language_code ?? "en",
      words: () => this.words(),
      openPlace: (lat, lon) => this.map.open({ lat, lon }),
      tools: this.tools.root,
    });
    setInterval(() => this.drawClock(), CLOCK_MS);
    this.drawClock();
  }

  /** @returns {Person | undefined} */
  person() {
    return this.store.people.get(this.personId ?? NaN);
  }

  words() {
    return wordsIn(this.person()?.language_code ?? "en");
  }

  /** Hand the phone to somebody. @param {number | undefined} personId */
  hand(personId) {
    if (personId !== this.personId) this.change();
    this.personId = personId;
    this.draw();
  }

  draw() {
    const chat = this.pane.options.chat();
    const isEmpty = !chat || chat.messages.length === 0;
    byId("phone-empty").hidden = !isEmpty;
    if (isEmpty) this.drawEmpty();
    this.drawHeader();
    this.drawBlocked(this.person()?.blocked === true);
    this.drawKeyboard(chat?.reply_keyboard ?? null);
    this.tools.draw(this.words());
    this.pane.draw();
  }

  /** @param {ReplyButton[][] | null} rows */
  drawKeyboard(rows) {
    refillWhenNew(byId("phone-keyboard"), rows, () =>
      replyKeyboard(rows, (button) => this.pressReply(button)),
    );
  }

  drawHeader() {
    const words = this.words();
    const isTyping = this.typing.has(this.pane.options.chat()?.id ?? "");
    byId("bot-name").textContent = this.store.bots[0]?.name ?? "Bot";
    byId("bot-state").textContent = isTyping ? words.typing : words.bot;
    byId("bot-state").classList.toggle("busy", isTyping);
    byId("phone-screen").lang = this.person()?.language_code ?? "en";
  }

  drawClock() {
    byId("phone-clock").textContent = clockTime(new Date());
  }

  drawEmpty() {
    const words = this.words();
    const canStart = this.person() !== undefined;
    refillWhenNew(byId("phone-empty"), [words, canStart], () =>
      welcome(words, {
        start: canStart ? () => void this.pane.start("") : null,
        fill: (tip) => this.pane.composer.fill(tip),
      }),
    );
  }

  /** @param {boolean} isBlocked */
  drawBlocked(isBlocked) {
    const bar = byId("phone-blocked");
    bar.hidden = !isBlocked;
    byId("phone-foot").hidden = isBlocked;
    const restart = () => void this.restart();
    refill(
      bar,
      el(
        "button",
        { class: "link", "data-testid": "restart", on: { click: restart } },
        this.words().restart,
      ),
    );
  }

  /** Block or unblock the bot. @param {boolean} isBlocked */
  async block(isBlocked) {
    const person = this.person();
    if (!person) return;
    const done = await this.pane.attempt(() => api.setBlocked(person.id, isBlocked));
    if (done) this.store.putPerson({ ...person, blocked: isBlocked });
  }

  async restart() {
    await this.block(false);
    await this.pane.start("");
  }

  /** @param {ReplyButton} button */
  pressReply(button) {
    if (button.request_location) this.map.open();
    else if (button.request_contact) this.offerContact();
    else void this.pane.say(button.text);
  }

  offerContact() {
    showAlert(this.screen, "Share your name and phone number with this bot?", [
      { label: "Share", act: () => void this.sendContact() },
      { label: this.words().cancel },
    ]);
  }

  sendContact() {
    return this.pane.attempt(() => {
      const { chat, person } = this.pane.parties();
      const first_name = this.person()?.name ?? "";
      const phone_number = `+99670${String(person).slice(-7).padStart(7, "0")}`;
      return api.send(chat, { person, contact: { first_name, phone_number } });
    });
  }

  /** @param {Chosen} chosen */
  sendPlace({ spot, title, live }) {
    return this.pane.attempt(() => {
      const { chat, person } = this.pane.parties();
      if (title)
        return api.send(chat, { person, venue: { ...spot, title, address: figuresOf(spot) } });
      return api.send(chat, { person, location: live ? { ...spot, live } : spot });
    });
  }

  /** The bot began to type in a chat, whoever holds the phone by now. @param {ChatId} chatId */
  noteTyping(chatId) {
    clearTimeout(this.typing.get(chatId));
    const quiet = setTimeout(() => this.settle(chatId), TYPING_MS);
    this.typing.set(chatId, quiet);
    this.drawHeader();
  }

  /** Another hand: nothing of the last one stays on the glass. */
  change() {
    clearOverlays(this.screen);
    this.map.root.hidden = true;
  }

  /** The bot is quiet again in this chat. @param {ChatId} chatId */
  settle(chatId) {
    clearTimeout(this.typing.get(chatId));
    this.typing.delete(chatId);
    this.drawHeader();
  }
}
