/** The agencies' desks and the triage desk: the list, and the one that is open. */

import { gist, hueOf } from "./bubble.js";
import { byId, el, refill, refillWhenNew } from "./dom.js";
import { ChatPane } from "./pane.js";
import { Topics } from "./topics.js";
import { clockTime } from "./when.js";
import { wordsIn } from "./words.js";

/** @import {Store, Change} from "./state.js" */
/** @import {Chat, ChatId, Person} from "./types.js" */

const FLASH_MS = 1600;

export class Desks {
  /**
   * @param {Store} store
   * @param {(lat: number, lon: number) => void} openPlace
   * @param {() => void} onSeen the count of unread messages may have changed
   */
  constructor(store, openPlace, onSeen) {
    this.store = store;
    this.onSeen = onSeen;
    /** @type {Map<ChatId, number>} the newest message seen, by chat */
    this.seen = new Map(JSON.parse(sessionStorage.getItem("seen") ?? "[]"));
    /** @type {Map<ChatId, number>} who speaks, by chat */
    this.speakers = new Map();
    this.isChosen = false;
    this.pane = new ChatPane({
      store,
      host: byId("desk-screen"),
      log: byId("desk-log"),
      form: /** @type {HTMLFormElement} */ (byId("desk-form")),
      testid: "desk-composer",
      label: "Write at the desk",
      chat: () => store.chats.get(this.openId ?? NaN),
      speaker: () => this.speaker(),
      language: () => "en",
      words: () => wordsIn("en"),
      openPlace,
      topics: () => this.topics,
    });
    /** @type {Topics | undefined} */
    this.topics = new Topics({
      chat: () => this.pane.options.chat(),
      person: () => this.speaker()?.id,
      attempt: (act) => this.pane.attempt(act),
      redraw: () => this.draw(),
    });
    byId("desk-back").addEventListener("click", () => this.leave());
    byId("desk-speaker").addEventListener("change", () => this.noteSpeaker());
  }

  /** @returns {Person | undefined} */
  speaker() {
    const chat = this.pane?.options.chat();
    if (!chat) return undefined;
    const officers = this.store.officers(chat);
    return officers.find((person) => person.id === this.speakers.get(chat.id)) ?? officers[0];
  }

  /** @param {Change} change */
  note(change) {
    if (change.isNew && change.chat !== undefined) this.noteNew(change.chat);
  }

  /** A desk nobody chose by hand opens itself when a card arrives. @param {ChatId} chatId */
  noteNew(chatId) {
    const chat = this.store.chats.get(chatId);
    if (!chat || chat.type === "private") return;
    if (!this.isChosen) this.openId = chatId;
    this.flashed = chatId;
    clearTimeout(this.flashing);
    this.flashing = setTimeout(() => this.unflash(), FLASH_MS);
  }

  unflash() {
    this.flashed = undefined;
    this.draw();
  }

  /** @param {ChatId} chatId */
  open(chatId) {
    this.openId = chatId;
    this.isChosen = true;
    byId("desks").classList.add("inside");
    this.draw();
  }

  /** Back to the list, on a small screen. */
  leave() {
    byId("desks").classList.remove("inside");
    /** @type {HTMLElement | null} */ (byId("desk-list").querySelector("[aria-current]"))?.focus();
    this.draw();
  }

  draw() {
    const desks = this.store.desks();
    if (!this.openId && desks.length > 0) this.begin(desks);
    this.noteSeen();
    refill(byId("desk-list"), ...desks.map((chat) => this.tab(chat)));
    byId("desk-none").hidden = desks.length > 0;
    byId("desk-screen").hidden = desks.length === 0;
    this.drawHeader();
    this.topics?.draw();
    this.pane.draw();
    this.onSeen();
  }

  /** What stood there when the page was opened is not news. @param {Chat[]} desks */
  begin(desks) {
    this.openId = newest(desks).id;
    for (const { id, messages } of desks) {
      if (!this.seen.has(id)) this.seen.set(id, messages.at(-1)?.id ?? 0);
    }
  }

  drawHeader() {
    const chat = this.pane.options.chat();
    if (!chat) return;
    byId("desk-title").textContent = chat.title;
    const names = chat.members.map((id) => this.nameOf(id)).filter(Boolean);
    byId("desk-members").textContent = names.join(", ");
    const officers = this.store.officers(chat);
    const speaker = this.speaker();
    const choices = officers.map(({ id, name }) => ({ value: String(id), name }));
    refillWhenNew(byId("desk-speaker"), choices, () =>
      choices.map(({ value, name }) => el("option", { value }, name)),
    );
    /** @type {HTMLSelectElement} */ (byId("desk-speaker")).value = String(speaker?.id ?? "");
    byId("desk-foot").hidden = officers.length === 0;
    byId("desk-mute").hidden = officers.length > 0;
  }

  /** @param {number} id */
  nameOf(id) {
    return this.store.people.get(id)?.name ?? this.store.bots.find((bot) => bot.id === id)?.name;
  }

  noteSpeaker() {
    const select = /** @type {HTMLSelectElement} */ (byId("desk-speaker"));
    if (this.openId) this.speakers.set(this.openId, Number(select.value));
    this.draw();
  }

  /** Whether a person at this screen is looking at a chat now. @param {Chat} chat */
  isLookedAt(chat) {
    const desks = byId("desks");
    const isNarrow = getComputedStyle(byId("desk-back")).display !== "none";
    return (
      chat.id === this.openId &&
      desks.checkVisibility() &&
      (!isNarrow || desks.classList.contains("inside"))
    );
  }

  noteSeen() {
    const chat = this.pane.options.chat();
    const last = chat?.messages.at(-1);
    if (!chat || !last || !this.isLookedAt(chat)) return;
    this.seen.set(chat.id, last.id);
    sessionStorage.setItem("seen", JSON.stringify([...this.seen]));
  }

  /** @param {Chat} chat */
  unread(chat) {
    const newest = chat.messages.at(-1)?.id ?? 0;
    const kept = this.seen.get(chat.id) ?? 0;
    const seen = kept > newest ? 0 : kept;
    return chat.messages.filter((message) => message.id > seen && message.kind !== "service")
      .length;
  }

  /** Of all desks together. */
  allUnread() {
    return this.store.desks().reduce((sum, chat) => sum + this.unread(chat), 0);
  }

  /** @param {Chat} chat */
  tab(chat) {
    const last = chat.messages.at(-1);
    const count = this.unread(chat);
    const isOpen = chat.id === this.openId;
    const node = el(
      "button",
      {
        class: "desk-tab",
        "data-testid": `desk-tab-${chat.id}`,
        "aria-current": isOpen ? "true" : null,
        on: { click: () => this.open(chat.id) },
      },
      el(
        "span",
        { class: `avatar hue-${hueOf(chat.id)}`, "aria-hidden": "true" },
        initials(chat.title),
      ),
      el("span", { class: "tab-title", title: chat.title }, chat.title),
      el("time", { class: "faint" }, last ? clockTime(last.date) : ""),
      el(
        "span",
        { class: "tab-gist" },
        last ? `${speakerOf(last)}${gist(last)}` : "No messages yet",
      ),
      count > 0 && el("span", { class: "badge", "aria-label": `${count} unread` }, String(count)),
    );
    node.classList.toggle("flash", this.flashed === chat.id && !isOpen);
    if (chat.triage) node.classList.add("triage");
    return node;
  }
}

/** @param {Chat[]} desks */
function newest(desks) {
  const stamp = (/** @type {Chat} */ chat) => chat.messages.at(-1)?.date ?? "";
  return desks.reduce((best, chat) => (stamp(chat) > stamp(best) ? chat : best));
}

/** @param {import("./types.js").Message} message */
const speakerOf = (message) =>
  message.from.is_bot || message.kind === "service" ? "" : `${message.from.name}: `;

/** @param {string} title */
export function initials(title) {
  const letters = title.split(/\s+/).map((word) => word.charAt(0).toUpperCase());
  return letters.slice(0, 2).join("");
}
