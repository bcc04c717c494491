/** Times and days as a chat shows them. */

/** @import {Words} from "./words.js" */

/** @param {string | Date} moment @returns {string} hours and minutes of the viewer's own zone */
export function clockTime(moment) {
  const date = new Date(moment);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** @param {string} moment @returns {string} a key that is equal within one day */
export const dayKey = (moment) => new Date(moment).toDateString();

/** @param {string} moment @param {string} language @param {Words} words */
export function dayName(moment, language, words) {
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (dayKey(moment) === now.toDateString()) return words.today;
  if (dayKey(moment) === yesterday.toDateString()) return words.yesterday;
  return new Date(moment).toLocaleDateString(language, { day: "numeric", month: "long" });
}

/** @param {number} seconds */
export const spell = (seconds) => `${Math.floor(seconds / 60)}:${two(Math.round(seconds % 60))}`;

/** @param {number} bytes */
export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** @param {number} figure */
const two = (figure) => String(figure).padStart(2, "0");
