/** What the page knows of the simulator's world, and who wants to hear of a change. */

/** @import {Bot, Chat, ChatId, ChatSummary, Message, Person, World} from "./types.js" */

/**
 * @typedef {{what: "all" | "message" | "deleted" | "chat" | "person", chat?: ChatId,
 *   message?: Message, isNew?: boolean}} Change
 */

export class Store {
  constructor() {
    /** @type {Bot[]} */
    this.bots = [];
    /** @type {Map<number, Person>} */
    this.people = new Map();
    /** @type {Map<ChatId, Chat>} */
    this.chats = new Map();
    /** @type {Set<(change: Change) => void>} */
    this.listeners = new Set();
  }

  /** @param {(change: Change) => void} listener */
  subscribe(listener) {
    this.listeners.add(listener);
  }

  /** Replace everything, as after a reconnect. @param {World} world */
  load(world) {
    this.bots = world.bots;
    this.people = new Map(world.people.map((person) => [person.id, person]));
    this.chats = new Map(world.chats.map((chat) => [chat.id, chat]));
    this.tell({ what: "all" });
  }

  /** Add a message, or replace the one with its id. @param {ChatId} chatId @param {Message} message */
  putMessage(chatId, message) {
    const chat = this.chats.get(chatId);
    if (!chat) return;
    const at = chat.messages.findIndex((known) => known.id === message.id);
    if (at >= 0) chat.messages[at] = message;
    else insert(chat.messages, message);
    this.tell({ what: "message", chat: chatId, message, isNew: at < 0 });
  }

  /** @param {ChatId} chatId @param {number[]} ids */
  dropMessages(chatId, ids) {
    const chat = this.chats.get(chatId);
    if (!chat) return;
    chat.messages = chat.messages.filter((message) => !ids.includes(message.id));
    this.tell({ what: "deleted", chat: chatId });
  }

  /** @param {ChatSummary} summary */
  putChat(summary) {
    const known = this.chats.get(summary.id);
    this.chats.set(summary.id, { messages: [], ...known, ...summary });
    this.tell({ what: "chat", chat: summary.id });
  }

  /** @param {Person} person */
  putPerson(person) {
    this.people.set(person.id, { ...this.people.get(person.id), ...person });
    this.tell({ what: "person" });
  }

  /** The private chat between a person and the bot. @param {number | null} personId */
  privateChat(personId) {
    return [...this.chats.values()].find(
      (chat) => chat.type === "private" && chat.person === personId,
    );
  }

  /** Group chats, the triage desk first, then the one that heard last. @returns {Chat[]} */
  desks() {
    const groups = [...this.chats.values()].filter((chat) => chat.type !== "private");
    const heard = (/** @type {Chat} */ chat) => chat.messages.at(-1)?.date ?? "";
    return groups.sort(
      (a, b) =>
        Number(b.triage) - Number(a.triage) ||
        heard(b).localeCompare(heard(a)) ||
        a.title.localeCompare(b.title),
    );
  }

  /** People who hold a phone: reporters, then officers who talk to the bot. @returns {Person[]} */
  holders() {
    const people = [...this.people.values()].filter((person) => {
      const chat = this.privateChat(person.id);
      return chat && (person.role === "reporter" || chat.messages.length > 0);
    });
    return people.sort((a, b) => b.role.localeCompare(a.role) || a.id - b.id);
  }

  /** Members of a desk who may speak in it. @param {Chat} chat @returns {Person[]} */
  officers(chat) {
    return chat.members
      .map((id) => this.people.get(id))
      .filter((person) => person !== undefined && person.role === "officer")
      .map((person) => /** @type {Person} */ (person));
  }

  /** @param {ChatSummary} summary Whether it names people this page has not heard of. */
  isStrange(summary) {
    const known = (/** @type {number} */ id) =>
      this.people.has(id) || this.bots.some((bot) => bot.id === id);
    return !summary.members.every(known);
  }

  /** @param {Change} change */
  tell(change) {
    for (const listener of this.listeners) listener(change);
  }
}

/** @param {Message[]} messages @param {Message} message */
function insert(messages, message) {
  let at = messages.length;
  while (at > 0 && messages[at - 1].id > message.id) at -= 1;
  messages.splice(at, 0, message);
}
