/** The live line: server-sent events, and a fresh state after every (re)connection. */

import { fetchWorld } from "./api.js";

/** @import {Store} from "./state.js" */
/** @import {ChatId, Toast} from "./types.js" */

const KINDS = ["message", "deleted", "chat", "toast", "typing"];
const RETRY_MS = 1500;

/**
 * @typedef {{toast: (toast: Toast) => void, typing: (chat: ChatId) => void,
 *   connection: (state: "connecting" | "live" | "lost") => void}} Ears
 */

export class LiveLine {
  /** @param {Store} store @param {Ears} ears */
  constructor(store, ears) {
    this.store = store;
    this.ears = ears;
    /** @type {[string, any][] | null} Events that came while the state was on its way. */
    this.waiting = null;
    this.isStale = false;
  }

  open() {
    const source = new EventSource("/sim/events");
    source.addEventListener("open", () => this.reload());
    source.addEventListener("error", () => this.lose(source));
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => {
        this.receive(kind, JSON.parse(/** @type {MessageEvent} */ (event).data));
      });
    }
  }

  /** Fetch the whole state; what arrives meanwhile is applied on top, so nothing is lost. */
  async reload() {
    this.isStale = this.waiting !== null;
    if (this.waiting) return;
    this.waiting = [];
    try {
      this.store.load(await fetchWorld());
      this.ears.connection("live");
    } catch {
      this.ears.connection("lost");
      setTimeout(() => this.reload(), RETRY_MS);
    } finally {
      const late = this.waiting;
      this.waiting = null;
      for (const [kind, content] of late) this.apply(kind, content);
    }
    if (this.isStale) await this.reload();
  }

  /** @param {EventSource} source */
  lose(source) {
    this.ears.connection("lost");
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => this.open(), RETRY_MS);
  }

  /** @param {string} kind @param {any} content */
  receive(kind, content) {
    if (this.waiting) this.waiting.push([kind, content]);
    else this.apply(kind, content);
  }

  /** @param {string} kind @param {any} content */
  apply(kind, content) {
    if (kind === "message") this.putMessage(content);
    else if (kind === "deleted") this.store.dropMessages(content.chat, content.ids);
    else if (kind === "chat") this.putChat(content);
    else if (kind === "toast") this.ears.toast(content);
    else this.ears.typing(content.chat);
  }

  /** @param {any} content */
  putMessage(content) {
    if (this.store.chats.has(content.chat)) this.store.putMessage(content.chat, content.message);
    else this.reload();
  }

  /** @param {any} content The summary itself, or the summary under `chat`. */
  putChat(content) {
    const summary = content.members ? content : content.chat;
    const isNew = !this.store.chats.has(summary.id);
    this.store.putChat(summary);
    if (isNew || this.store.isStrange(summary)) this.reload();
  }
}
