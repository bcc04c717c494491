/** The panel where a reporter picks a place: a map, typed figures, or a name. */

import { el, icon, svg } from "./dom.js";
import { followHands } from "./mapmoves.js";
import { MapView } from "./mapview.js";

/** @import {Spot} from "./mapview.js" */
/** @import {Words} from "./words.js" */

/** @typedef {{spot: Spot, title: string, live: boolean}} Chosen */

const FIGURES = /^\s*(-?\d{1,2}(?:[.,]\d+)?)\s*°?\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*°?\s*$/;

/** @param {string} typed @returns {Spot | null} decimals, "42.49, 78.39" or "42,49 78,39" */
export function readFigures(typed) {
  const found = FIGURES.exec(typed);
  if (!found) return null;
  const [lat, lon] = [found[1], found[2]].map((figure) => Number(figure.replace(",", ".")));
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/** @param {Spot} spot */
export const figuresOf = ({ lat, lon }) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;

export class MapPanel {
  /**
   * @param {HTMLElement} root
   * @param {() => Words} words
   * @param {(chosen: Chosen) => Promise<boolean>} onSend answers whether it was sent
   */
  constructor(root, words, onSend) {
    this.root = root;
    this.words = words;
    this.onSend = onSend;
    this.canvas = /** @type {SVGSVGElement} */ (
      svg("svg", {
        class: "map-art",
        tabindex: 0,
        role: "application",
        "data-testid": "map",
        "aria-label": "Map. Arrows move, plus and minus zoom, Enter drops the pin in the middle",
      })
    );
    this.figures = el("input", {
      class: "field",
      placeholder: "42.4907, 78.3936",
      "aria-label": "Coordinates",
      "data-testid": "coordinates",
      inputmode: "text",
      autocomplete: "off",
    });
    this.title = el("input", {
      class: "field",
      "data-testid": "venue",
      autocomplete: "off",
      maxlength: 200,
    });
    this.heading = el("strong");
    this.hint = el("span", { class: "faint" });
    this.liveLabel = el("span");
    this.sendLabel = el("span");
    this.live = el("input", { type: "checkbox", "data-testid": "live" });
    this.sendButton = el(
      "button",
      { type: "submit", class: "primary", disabled: true, "data-testid": "pin-drop" },
      icon("pin"),
      this.sendLabel,
    );
    this.build();
    this.view = new MapView(this.canvas);
    followHands(this.view, (spot) => this.pick(spot, true));
  }

  build() {
    const form = el(
      "form",
      { class: "map-form", on: { submit: (/** @type {Event} */ event) => this.submit(event) } },
      this.figures,
      this.title,
      el("label", { class: "check" }, this.live, this.liveLabel),
      this.sendButton,
    );
    this.root.replaceChildren(
      this.head(),
      el("div", { class: "map-box" }, this.canvas, this.buttons()),
      form,
    );
    this.figures.addEventListener("input", () => this.readTyped());
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
  }

  head() {
    const close = () => this.close();
    return el(
      "div",
      { class: "panel-head" },
      this.heading,
      this.hint,
      el(
        "button",
        { class: "round", "aria-label": "Close the map", on: { click: close } },
        icon("close"),
      ),
    );
  }

  buttons() {
    const button = (
      /** @type {string} */ label,
      /** @type {any} */ name,
      /** @type {() => void} */ click,
    ) => el("button", { class: "round raised", "aria-label": label, on: { click } }, icon(name));
    return el(
      "div",
      { class: "map-buttons" },
      button("Closer", "plus", () => this.view.zoom(1.6)),
      button("Farther", "minus", () => this.view.zoom(1 / 1.6)),
      button("Whole map", "home", () => this.view.showAll()),
    );
  }

  /** @param {Spot | null} [spot] */
  open(spot) {
    this.opener = /** @type {HTMLElement | null} */ (document.activeElement);
    this.root.hidden = false;
    this.speak(this.words());
    this.view.measure();
    if (spot) {
      this.pick(spot, true);
      this.view.goTo(spot);
    }
    this.canvas.focus({ preventScroll: true });
  }

  /** @param {Words} words */
  speak(words) {
    this.heading.textContent = words.where;
    this.hint.textContent = words.tapMap;
    this.title.placeholder = words.placeName;
    this.title.setAttribute("aria-label", words.placeName);
    this.liveLabel.textContent = words.live;
    this.sendLabel.textContent = words.sendPlace;
  }

  close() {
    this.root.hidden = true;
    this.opener?.focus();
  }

  /** @param {Spot | null} spot @param {boolean} spell whether to write the figures down */
  pick(spot, spell) {
    this.spot = spot;
    this.view.drop(spot);
    this.sendButton.disabled = spot === null;
    if (spot && spell) this.figures.value = figuresOf(spot);
    this.figures.removeAttribute("aria-invalid");
  }

  readTyped() {
    const spot = readFigures(this.figures.value);
    this.pick(spot, false);
    if (spot) this.view.goTo(spot);
    else if (this.figures.value.trim()) this.figures.setAttribute("aria-invalid", "true");
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    if (!this.spot) return;
    const chosen = { spot: this.spot, title: this.title.value.trim(), live: this.live.checked };
    if (!(await this.onSend(chosen))) return;
    this.title.value = "";
    this.live.checked = false;
    this.close();
  }
}
