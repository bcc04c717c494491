/** The person side of the simulator over HTTP. */

/** @import {ChatId, ChatSummary, Person, World} from "./types.js" */

/** A refusal by the simulator, in its own words. */
export class RefusedError extends Error {}

/** @returns {Promise<World>} */
export const fetchWorld = () => call("GET", "/sim/state");

/** @param {string} name @param {string} language_code @returns {Promise<Person>} */
export const addPerson = (name, language_code) =>
  call("POST", "/sim/people", { name, language_code });

/**
 * @param {string} title @param {number[]} members the owner first @param {boolean} triage
 * @returns {Promise<ChatSummary>}
 */
export const addGroup = (title, members, triage) =>
  call("POST", "/sim/groups", { title, members, triage });

/** Add the bot as an administrator. @param {ChatId} chat @param {number} person @param {string} startgroup */
export const addBot = (chat, person, startgroup) =>
  call("POST", `/sim/groups/${chat}/bot`, { person, startgroup, admin: true });

/** @param {ChatId} chat @param {number} person @param {boolean} topics switched on, or off */
export const setTopics = (chat, person, topics) =>
  call("PATCH", `/sim/groups/${chat}`, { person, topics });

/** @param {ChatId} chat @param {number} person @param {number} topic */
export const deleteTopic = (chat, person, topic) =>
  call("DELETE", `/sim/groups/${chat}/topics/${topic}`, { person });

/** Follow an invitation link into a group. @param {number} person @param {string} link */
export const join = (person, link) => call("POST", "/sim/joins", { person, link });

/** @param {number} person @param {string} language_code @returns {Promise<Person>} */
export const changeLanguage = (person, language_code) =>
  call("PATCH", `/sim/people/${person}`, { language_code });

/** @param {number} person @param {boolean} blocked */
export const setBlocked = (person, blocked) =>
  call("POST", `/sim/people/${person}/block`, { blocked });

/** @param {ChatId} chat @param {number} person @param {string} payload */
export const start = (chat, person, payload = "") =>
  call("POST", `/sim/chats/${chat}/start`, payload ? { person, payload } : { person });

/**
 * Send words, a location, a venue or a contact.
 * @param {ChatId} chat
 * @param {{person: number, text?: string, reply_to?: number, topic?: number, location?: object,
 *   venue?: object, contact?: object}} content
 */
export const send = (chat, content) => call("POST", `/sim/chats/${chat}/messages`, content);

/**
 * Send files; several pictures become an album.
 * @param {ChatId} chat
 * @param {{person: number, caption: string, asFile: boolean, files: File[], topic?: number}} content
 */
export function sendFiles(chat, { person, caption, asFile, files, topic }) {
  const form = new FormData();
  form.set("person", String(person));
  form.set("as_file", asFile ? "1" : "0");
  if (caption) form.set("caption", caption);
  if (topic) form.set("topic", String(topic));
  for (const file of files) form.append("files", file, file.name);
  return call("POST", `/sim/chats/${chat}/messages`, form);
}

/** @param {ChatId} chat @param {number} person @param {number} message @param {string} data */
export const press = (chat, person, message, data) =>
  call("POST", `/sim/chats/${chat}/press`, { person, message, data });

/** @param {ChatId} chat @param {number} person @param {number} message @param {string} text */
export const edit = (chat, person, message, text) =>
  call("PATCH", `/sim/chats/${chat}/messages/${message}`, { person, text });

/** @param {ChatId} chat @param {number} person @param {number} message */
export const remove = (chat, person, message) =>
  call("DELETE", `/sim/chats/${chat}/messages/${message}`, { person });

/**
 * @param {string} method
 * @param {string} path
 * @param {object | FormData} [content]
 * @returns {Promise<any>}
 */
async function call(method, path, content) {
  /** @type {RequestInit} */
  const request = { method };
  if (content instanceof FormData) request.body = content;
  else if (content) {
    request.body = JSON.stringify(content);
    request.headers = { "Content-Type": "application/json" };
  }
  const answer = await fetch(path, request).catch(() => {
    throw new RefusedError("The simulator does not answer.");
  });
  const words = await answer.text();
  if (!answer.ok) throw new RefusedError(complaint(words, answer.status));
  return words ? JSON.parse(words) : null;
}

/** @param {string} words @param {number} status */
function complaint(words, status) {
  try {
    return String(JSON.parse(words).error);
  } catch {
    return `The simulator answered ${status}.`;
  }
}
