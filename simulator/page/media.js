/** Pictures, films, sound, files and places inside a bubble. */

import { el, icon } from "./dom.js";
import { mapPicture } from "./mapview.js";
import { sizeOf, spell } from "./when.js";

/** @import {Medium, Message} from "./types.js" */

/**
 * @typedef {{open: (messages: Message[], at: number) => void,
 *   openPlace: (lat: number, lon: number) => void,
 *   isShown: (id: number) => boolean, show: (id: number) => void}} MediaActions
 */

const VISUAL = new Set(["photo", "video", "animation", "sticker"]);

/** @param {Message} message */
export const isVisual = (message) => VISUAL.has(message.kind) && message.media.length > 0;

/**
 * A grid of up to ten pictures and films.
 * @param {Message[]} messages
 * @param {MediaActions} actions
 */
export function mediaGrid(messages, actions) {
  const tiles = messages.map((message, at) => tile(message, at, messages, actions));
  const count = Math.min(messages.length, 10);
  return el("div", { class: `grid of-${count}`, "data-testid": "media" }, ...tiles);
}

/**
 * What is not a picture: sound, a file, a place, a contact.
 * @param {Message} message
 * @param {MediaActions} actions
 * @returns {HTMLElement | null}
 */
export function attachment(message, actions) {
  if (message.location) return place(message, actions);
  if (message.kind === "contact") return contactCard(message);
  const medium = message.media[0];
  if (!medium) return null;
  if (message.kind === "voice" || message.kind === "audio") return sound(message, medium);
  return fileCard(medium);
}

/**
 * @param {Message} message @param {number} at @param {Message[]} all @param {MediaActions} actions
 */
function tile(message, at, all, actions) {
  const medium = message.media[0];
  const hidden = message.spoiler && !actions.isShown(message.id);
  const node = el("div", { class: `tile ${message.kind}` });
  if (hidden) node.classList.add("veiled");
  node.append(hidden || message.kind !== "video" ? still(medium) : film(medium));
  if (hidden) node.append(veil(node, message, all, at, actions));
  else if (message.kind !== "video") node.append(opener(medium, () => actions.open(all, at)));
  return node;
}

/** @param {Medium} medium */
function still(medium) {
  if (medium.mime?.startsWith("video/")) return film(medium, false);
  const error = () =>
    picture.replaceWith(el("span", { class: "unreadable" }, "No picture to show"));
  const props = { src: medium.url, alt: "", loading: "lazy", draggable: "false", on: { error } };
  const picture = el("img", props);
  return picture;
}

/** @param {Medium} medium */
function film(medium, controls = true) {
  return el("video", { src: medium.url, controls, preload: "metadata", playsinline: true });
}

/** @param {Medium} medium @param {() => void} open */
function opener(medium, open) {
  const label = `Enlarge ${medium.name || "picture"}`;
  return el("button", { class: "opener", "aria-label": label, on: { click: open } });
}

/**
 * The blurred cover; once pressed, the real tile takes the place of the veiled one.
 * @param {HTMLElement} node @param {Message} message @param {Message[]} all @param {number} at
 * @param {MediaActions} actions
 */
function veil(node, message, all, at, actions) {
  const lift = () => {
    actions.show(message.id);
    node.replaceWith(tile(message, at, all, actions));
  };
  const label = "Hidden picture, press to show";
  return el("button", { class: "veil", "aria-label": label, on: { click: lift } }, icon("eye"));
}

/** @param {Message} message @param {Medium} medium */
function sound(message, medium) {
  const title = message.kind === "audio" ? medium.name : "";
  return el(
    "div",
    { class: "sound" },
    title && el("span", { class: "sound-title" }, title),
    el("audio", { src: medium.url, controls: true, preload: "metadata" }),
    medium.duration ? el("span", { class: "faint" }, spell(medium.duration)) : null,
  );
}

/** @param {Medium} medium */
function fileCard(medium) {
  return el(
    "a",
    { class: "file", href: medium.url, download: medium.name || "file" },
    el("span", { class: "file-icon" }, icon("file")),
    el(
      "span",
      { class: "file-words" },
      el("strong", {}, medium.name || "file"),
      el("span", { class: "faint" }, sizeOf(medium.size ?? 0)),
    ),
  );
}

/** @param {Message} message */
function contactCard(message) {
  return el(
    "div",
    { class: "file" },
    el("span", { class: "file-icon" }, icon("contact")),
    el("span", { class: "file-words" }, el("strong", {}, message.text ?? "Contact")),
  );
}

/** @param {Message} message @param {MediaActions} actions */
function place(message, actions) {
  const spot = /** @type {NonNullable<Message["location"]>} */ (message.location);
  const figures = `${spot.lat.toFixed(5)}, ${spot.lon.toFixed(5)}`;
  const open = () => actions.openPlace(spot.lat, spot.lon);
  return el(
    "div",
    { class: "place" },
    el(
      "button",
      { class: "place-map", "aria-label": `Map of ${figures}`, on: { click: open } },
      mapPicture(spot.lat, spot.lon),
    ),
    spot.title && el("strong", { class: "place-title" }, spot.title),
    spot.address && el("span", { class: "faint" }, spot.address),
    el("span", { class: "figures" }, spot.live ? el("b", {}, "Live · ") : null, figures),
  );
}
