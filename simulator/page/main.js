/** Wiring: the store, the live line, the phone, the desks. */

import { Desks } from "./desks.js";
import { byId, icon } from "./dom.js";
import { LiveLine } from "./events.js";
import { Founding } from "./founding.js";
import { defineLand } from "./mapview.js";
import { People } from "./people.js";
import { Phone } from "./phone.js";
import { Store } from "./state.js";

/** @import {Change} from "./state.js" */
/** @import {Toast} from "./types.js" */

const FRAME_MS = 16;
const CONNECTION = {
  connecting: "Connecting…",
  live: "Live",
  lost: "No connection. Trying again…",
};

for (const node of document.querySelectorAll("[data-icon]")) {
  node.prepend(icon(/** @type {any} */ (node.getAttribute("data-icon"))));
}
defineLand(/** @type {any} */ (byId("map-defs")));
const store = new Store();
const phone = new Phone(store);
const people = new People(store, phone, () => line.reload());
const desks = new Desks(store, showPlace, drawBadges);
/** @type {ReturnType<typeof setTimeout> | undefined} A burst of changes is drawn at once. */
let drawing;
store.subscribe(note);
const line = new LiveLine(store, {
  toast: answer,
  typing: (chat) => phone.noteTyping(chat),
  connection: showConnection,
});
line.open();
new Founding(store, async (chat) => {
  await line.reload();
  desks.open(chat);
});

for (const pane of ["phone", "desks"]) {
  byId(`to-${pane}`).addEventListener("click", () => showPane(pane));
}
byId("people-button").addEventListener("click", () => togglePeople());
byId("people-close").addEventListener("click", () => togglePeople());
byId("people-shade").addEventListener("click", () => togglePeople());
matchMedia("(max-width: 899px)").addEventListener("change", () => desks.draw());

/** @param {Change} change */
function note(change) {
  if (change.message?.from.is_bot && change.chat) phone.settle(change.chat);
  people.note(change);
  desks.note(change);
  drawing ??= setTimeout(draw, FRAME_MS);
}

function draw() {
  clearTimeout(drawing);
  drawing = undefined;
  phone.draw();
  people.draw();
  desks.draw();
}

function drawBadges() {
  const count = desks.allUnread();
  const badge = byId("desks-badge");
  badge.hidden = count === 0;
  badge.textContent = String(count);
  byId("people-badge").hidden = people.waiting.size === 0;
  document.title = count > 0 ? `(${count}) Ilbirs` : "Ilbirs";
}

/** @param {Toast} toast shown only where the person who pressed is looking */
function answer(toast) {
  if (!toast.text) return;
  if (toast.chat === phone.pane.options.chat()?.id) phone.pane.answer(toast.text, toast.alert);
  else if (toast.chat === desks.openId && toast.person === desks.speaker()?.id) {
    desks.pane.answer(toast.text, toast.alert);
  }
}

/** @param {"connecting" | "live" | "lost"} state */
function showConnection(state) {
  if (state === "live") draw(); // "Live" is said over a page that shows what it knows
  document.body.dataset.connection = state;
  byId("connection").textContent = CONNECTION[state];
  byId("lost").hidden = state !== "lost";
}

/** @param {number} lat @param {number} lon a place of a desk, on the phone's map */
function showPlace(lat, lon) {
  showPane("phone");
  phone.map.open({ lat, lon });
}

/** @param {string} pane */
function showPane(pane) {
  document.body.dataset.pane = pane;
  for (const name of ["phone", "desks"]) {
    byId(`to-${name}`).setAttribute("aria-pressed", String(name === pane));
  }
  phone.draw();
  desks.draw();
}

function togglePeople() {
  const isOpen = document.body.classList.toggle("people-open");
  byId("people-button").setAttribute("aria-expanded", String(isOpen));
  if (isOpen) byId("people-close").focus();
  else byId("people-button").focus();
}
