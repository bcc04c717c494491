/** The row under the composer: photo, file, place, contact. */

import { el, icon } from "./dom.js";

/** @import {Phone} from "./phone.js" */
/** @import {Words} from "./words.js" */

export class Tools {
  /** @param {Phone} phone */
  constructor(phone) {
    const take = (/** @type {boolean} */ asFile) => (/** @type {File[]} */ files) =>
      phone.pane.composer.attach(files, asFile);
    this.photo = chooser("photo", "attach", "image/*,video/*", take(false));
    this.file = chooser("file", "attach-file", "", take(true));
    this.place = tool("pin", "pin", () => phone.map.open());
    this.contact = tool("contact", "contact", () => phone.offerContact());
    this.root = el("div", { class: "tools" }, this.photo, this.file, this.place, this.contact);
  }

  /** @param {Words} words */
  draw(words) {
    const named = { photo: this.photo, file: this.file, place: this.place, contact: this.contact };
    for (const [name, node] of Object.entries(named)) {
      const label = node.querySelector(".tool-label");
      if (label) label.textContent = words[/** @type {keyof typeof named} */ (name)];
    }
  }
}

/** @param {any} name @param {string} testid @param {() => void} click */
function tool(name, testid, click) {
  const label = el("span", { class: "tool-label" });
  return el(
    "button",
    { type: "button", class: "tool", "data-testid": testid, on: { click } },
    icon(name),
    label,
  );
}

/**
 * A label around a file input, so that keyboard and tests reach it directly.
 * @param {any} name @param {string} testid @param {string} accept
 * @param {(files: File[]) => void} onFiles
 */
function chooser(name, testid, accept, onFiles) {
  const change = () => {
    onFiles([...(input.files ?? [])]);
    input.value = "";
  };
  const input = el("input", {
    type: "file",
    multiple: true,
    accept,
    class: "unseen",
    on: { change },
  });
  const label = el("span", { class: "tool-label" });
  return el("label", { class: "tool", "data-testid": testid }, input, icon(name), label);
}
