/** Founding a desk: a group with its first officer, to which the bot is added by its link. */

import * as api from "./api.js";
import { byId, el, refill } from "./dom.js";
import { LANGUAGES } from "./words.js";

/** @import {Store} from "./state.js" */
/** @import {ChatId} from "./types.js" */

/** @typedef {{title: string, officer: string, language: string, link: string, triage: boolean}} Plan */

const LINK = /[?&]startgroup=([A-Za-z0-9_-]+)/;

/**
 * The one-time token of a link as it was pasted: the whole address, or only the token.
 * @param {string} pasted
 */
export const tokenOf = (pasted) => LINK.exec(pasted)?.[1] ?? pasted.trim();

export class Founding {
  /**
   * @param {Store} store
   * @param {(chat: ChatId) => Promise<void>} onFounded
   */
  constructor(store, onFounded) {
    this.store = store;
    this.onFounded = onFounded;
    this.dialog = /** @type {HTMLDialogElement} */ (byId("founding"));
    this.form = /** @type {HTMLFormElement} */ (byId("founding-form"));
    const languages = Object.entries(LANGUAGES);
    refill(
      byId("founding-language"),
      ...languages.map(([value, name]) => el("option", { value }, name)),
    );
    byId("founding-open").addEventListener("click", () => this.open());
    byId("founding-cancel").addEventListener("click", () => this.dialog.close());
    this.form.addEventListener("submit", (event) => this.submit(event));
  }

  open() {
    const officers = [...this.store.people.values()].filter((person) => person.role === "officer");
    refill(byId("founding-officers"), ...officers.map(({ name }) => el("option", { value: name })));
    byId("founding-trouble").textContent = "";
    this.dialog.showModal();
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    try {
      const chat = await this.found(this.plan());
      this.form.reset();
      this.dialog.close();
      await this.onFounded(chat);
    } catch (error) {
      if (!(error instanceof api.RefusedError)) throw error;
      byId("founding-trouble").textContent = error.message;
    }
  }

  /** @returns {Plan} */
  plan() {
    const given = new FormData(this.form);
    const words = (/** @type {string} */ name) => String(given.get(name) ?? "").trim();
    return {
      title: words("title"),
      officer: words("officer"),
      language: words("language"),
      link: tokenOf(words("link")),
      triage: given.get("triage") !== null,
    };
  }

  /** @param {Plan} plan @returns {Promise<ChatId>} */
  async found({ title, officer, language, link, triage }) {
    const known = [...this.store.people.values()].find(
      (person) => person.role === "officer" && person.name === officer,
    );
    const person = known ?? (await api.addPerson(officer, language));
    const group = await api.addGroup(title, [person.id], triage);
    await api.addBot(group.id, person.id, link);
    return group.id;
  }
}
