/** Who holds the phone: the reporters, and what one can do to their phone. */

import * as api from "./api.js";
import { hueOf } from "./bubble.js";
import { initials } from "./desks.js";
import { byId, el, refill } from "./dom.js";
import { showToast } from "./overlays.js";
import { LANGUAGES } from "./words.js";

/** @import {Phone} from "./phone.js" */
/** @import {Store, Change} from "./state.js" */
/** @import {Person} from "./types.js" */

export class People {
  /** @param {Store} store @param {Phone} phone @param {() => Promise<void>} refresh */
  constructor(store, phone, refresh) {
    this.refresh = refresh;
    this.store = store;
    this.phone = phone;
    /** @type {Set<number>} people whose chat moved while somebody else held the phone */
    this.waiting = new Set();
    this.language = select("language");
    this.newLanguage = select("new-language");
    for (const list of [this.language, this.newLanguage]) fillLanguages(list);
    this.language.addEventListener("change", () => this.changeLanguage());
    byId("block").addEventListener("click", () => this.toggleBlock());
    onSubmit("start-form", () => this.startWith(input("payload").value.trim()));
    onSubmit("add-form", () => this.add(input("new-name").value.trim()));
  }

  /** @param {Change} change */
  note(change) {
    const chat = this.store.chats.get(change.chat ?? NaN);
    const isTold = change.isNew && chat?.type === "private" && change.message?.from.is_bot;
    if (isTold && chat.person !== this.phone.personId) this.waiting.add(chat.person ?? 0);
  }

  /** @returns {number | undefined} */
  remembered() {
    const kept = Number(sessionStorage.getItem("holder"));
    const holders = this.store.holders();
    return holders.find((person) => person.id === kept)?.id ?? holders[0]?.id;
  }

  /** @param {number | undefined} personId */
  choose(personId) {
    if (personId === undefined) return;
    sessionStorage.setItem("holder", String(personId));
    this.waiting.delete(personId);
    this.phone.hand(personId);
    this.draw();
  }

  draw() {
    if (!this.phone.person()) this.phone.hand(this.remembered());
    const person = this.phone.person();
    refill(byId("people-list"), ...this.store.holders().map((holder) => this.entry(holder)));
    byId("phone-settings").hidden = !person;
    if (!person) return;
    this.language.value = person.language_code in LANGUAGES ? person.language_code : "en";
    byId("holder").textContent = person.name;
    byId("block").textContent = person.blocked ? "Unblock the bot" : "Block the bot";
    byId("block").setAttribute("aria-pressed", String(person.blocked === true));
  }

  /** @param {Person} person */
  entry(person) {
    const isHolder = person.id === this.phone.personId;
    const choose = () => {
      this.choose(person.id);
      document.body.classList.remove("people-open");
    };
    return el(
      "button",
      {
        class: "person",
        "data-testid": `person-${person.id}`,
        "aria-current": isHolder ? "true" : null,
        on: { click: choose },
      },
      el(
        "span",
        { class: `avatar hue-${hueOf(person.id)}`, "aria-hidden": "true" },
        initials(person.name),
      ),
      el("span", { class: "person-name" }, person.name),
      el(
        "span",
        { class: "faint" },
        `${person.role} · ${LANGUAGES[person.language_code] ?? person.language_code}`,
      ),
      this.waiting.has(person.id) && el("span", { class: "badge dot", "aria-label": "New answer" }),
    );
  }

  changeLanguage() {
    const person = this.phone.person();
    if (person) void this.keep(() => api.changeLanguage(person.id, this.language.value));
  }

  toggleBlock() {
    void this.phone.block(!this.phone.person()?.blocked);
  }

  /** @param {string} payload */
  async startWith(payload) {
    if (payload.includes("t.me/+")) await this.join(payload);
    else await this.phone.pane.start(payload);
    document.body.classList.remove("people-open");
  }

  /** Follow an invitation into a group. @param {string} link */
  async join(link) {
    const person = this.phone.person();
    if (person) await this.phone.pane.attempt(() => api.join(person.id, link));
    await this.refresh();
  }

  /** @param {string} name */
  async add(name) {
    if (!name) return;
    const person = await this.keep(() => api.addPerson(name, this.newLanguage.value));
    if (!person) return;
    input("new-name").value = "";
    await this.refresh();
    this.choose(person.id);
  }

  /** @param {() => Promise<Person>} ask @returns {Promise<Person | null>} */
  async keep(ask) {
    try {
      const person = await ask();
      this.store.putPerson(person);
      return person;
    } catch (error) {
      if (!(error instanceof api.RefusedError)) throw error;
      showToast(byId("phone-screen"), error.message);
      return null;
    }
  }
}

/** @param {string} id @param {() => void} act */
function onSubmit(id, act) {
  byId(id).addEventListener("submit", (event) => {
    event.preventDefault();
    act();
  });
}

/** @param {HTMLSelectElement} list */
function fillLanguages(list) {
  const options = Object.entries(LANGUAGES).map(([code, name]) =>
    el("option", { value: code, lang: code }, name),
  );
  refill(list, ...options);
}

/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (byId(id));

/** @param {string} id */
const select = (id) => /** @type {HTMLSelectElement} */ (byId(id));
