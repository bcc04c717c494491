/** Where one writes: words, staged files, a reply or an edit in progress. */

import { gist } from "./bubble.js";
import { el, icon, refill } from "./dom.js";

/** @import {ChatId, Message} from "./types.js" */
/** @import {Words} from "./words.js" */

/**
 * @typedef {{text: string, files: File[], asFile: boolean, replyTo: Message | null,
 *   editing: Message | null}} Draft
 */

const TALLEST_PX = 140;

export class Composer {
  /**
   * @param {HTMLFormElement} root
   * @param {{words: () => Words, label: string, testid: string,
   *   onSend: (draft: Draft) => Promise<boolean>, tools?: HTMLElement}} options
   */
  constructor(root, options) {
    this.options = options;
    /** @type {Map<ChatId, Draft>} */
    this.drafts = new Map();
    this.draft = emptyDraft();
    /** @type {ChatId | undefined} */
    this.chat = undefined;
    this.context = el("div", { class: "context", hidden: true });
    this.stage = el("div", { class: "stage", hidden: true });
    this.box = el("textarea", {
      rows: 1,
      "data-testid": options.testid,
      "aria-label": options.label,
      dir: "auto",
    });
    this.button = el(
      "button",
      {
        class: "send",
        type: "submit",
        "data-testid": `${options.testid === "composer" ? "" : "desk-"}send`,
      },
      icon("send"),
    );
    root.append(this.context, this.stage, el("div", { class: "line" }, this.box, this.button));
    if (options.tools) root.append(options.tools);
    root.addEventListener("submit", (event) => (event.preventDefault(), this.send()));
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("input", () => this.note());
    this.box.addEventListener("paste", (event) => this.take(event, event.clipboardData));
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => this.take(event, event.dataTransfer));
  }

  /** Show the draft of a chat; each chat keeps its own, also over a reload. @param {ChatId} chat */
  open(chat) {
    if (this.chat !== chat) {
      this.chat = chat;
      const kept = sessionStorage.getItem(`draft ${chat}`) ?? "";
      this.draft = this.drafts.get(chat) ?? { ...emptyDraft(), text: kept };
      this.drafts.set(chat, this.draft);
      this.box.value = this.draft.text;
    }
    this.draw();
  }

  /** @param {string} words */
  fill(words) {
    this.box.value = words;
    this.note();
    this.box.focus();
  }

  /** @param {Message} message */
  reply(message) {
    Object.assign(this.draft, { replyTo: message, editing: null });
    this.draw();
    this.box.focus();
  }

  /** @param {Message} message */
  edit(message) {
    Object.assign(this.draft, { replyTo: null, editing: message });
    this.fill(message.text || message.caption || "");
    this.draw();
  }

  /** @param {File[]} files @param {boolean} asFile */
  attach(files, asFile) {
    if (asFile !== this.draft.asFile) this.draft.files = [];
    this.draft.asFile = asFile;
    this.draft.files = [...this.draft.files, ...files].slice(0, 10);
    this.draw();
    this.box.focus();
  }

  /** Files pasted or dropped are staged like chosen ones. @param {Event} event @param {DataTransfer | null} given */
  take(event, given) {
    const files = [...(given?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.attach(files, false);
  }

  async send() {
    const draft = this.draft;
    draft.text = this.box.value;
    if ((!draft.text.trim() && draft.files.length === 0) || this.button.disabled) return;
    this.button.disabled = true;
    const sent = await this.options.onSend(draft);
    this.button.disabled = false;
    if (!sent) return;
    const left = this.draft === draft ? remainder(this.box.value, draft.text) : "";
    Object.assign(draft, emptyDraft());
    if (this.draft === draft) this.fill(left);
    else this.keep(draft);
    this.draw();
  }

  note() {
    this.draft.text = this.box.value;
    this.keep(this.draft);
    this.grow();
  }

  /** @param {Draft} draft */
  keep(draft) {
    for (const [chat, known] of this.drafts) {
      if (known === draft) sessionStorage.setItem(`draft ${chat}`, draft.text);
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") this.drop();
  }

  /** Leave the reply or the edit. */
  drop() {
    if (this.draft.editing) this.fill("");
    Object.assign(this.draft, { replyTo: null, editing: null });
    this.draw();
  }

  draw() {
    const words = this.options.words();
    this.box.placeholder = this.draft.replyTo?.asks?.hint ?? words.message;
    this.button.setAttribute("aria-label", words.send);
    this.drawContext(words);
    this.drawStage();
    this.grow();
  }

  /** @param {Words} words */
  drawContext(words) {
    const about = this.draft.editing ?? this.draft.replyTo;
    this.context.hidden = about === null;
    if (!about) return;
    const head = this.draft.editing ? words.edit : `${words.reply} · ${about.from.name}`;
    refill(
      this.context,
      icon(this.draft.editing ? "edit" : "reply"),
      el("span", { class: "about" }, el("strong", {}, head), el("span", {}, gist(about))),
      el(
        "button",
        {
          type: "button",
          class: "round",
          "aria-label": words.cancel,
          on: { click: () => this.drop() },
        },
        icon("close"),
      ),
    );
  }

  drawStage() {
    this.stage.hidden = this.draft.files.length === 0;
    refill(this.stage, ...this.draft.files.map((file, at) => this.staged(file, at)));
  }

  /** @param {File} file @param {number} at */
  staged(file, at) {
    const take = () => {
      this.draft.files.splice(at, 1);
      this.draw();
    };
    const isPicture = file.type.startsWith("image/") && !this.draft.asFile;
    return el(
      "div",
      { class: "staged", "data-testid": "staged" },
      isPicture ? preview(file) : el("span", { class: "staged-name" }, icon("file"), file.name),
      el(
        "button",
        {
          type: "button",
          class: "round",
          "aria-label": `Remove ${file.name}`,
          on: { click: take },
        },
        icon("close"),
      ),
    );
  }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, TALLEST_PX)}px`;
  }
}

/** @returns {Draft} */
const emptyDraft = () => ({ text: "", files: [], asFile: false, replyTo: null, editing: null });

/** What was typed while the message was on its way. @param {string} now @param {string} sent */
const remainder = (now, sent) => (now.startsWith(sent) ? now.slice(sent.length) : now);

/** @param {File} file */
function preview(file) {
  const address = URL.createObjectURL(file);
  return el("img", {
    src: address,
    alt: file.name,
    on: { load: () => URL.revokeObjectURL(address) },
  });
}
