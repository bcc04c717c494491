/** Hands on the map: drag, pinch, wheel, click, keys. */

import { unproject } from "./mapview.js";

/** @import {MapView, Spot} from "./mapview.js" */

const CLICK_PX = 5;
const STEP_PX = 40;

/**
 * @param {MapView} view
 * @param {(spot: Spot) => void} onPick a click, or Enter at the middle
 */
export function followHands(view, onPick) {
  const fingers = new Fingers(view, onPick);
  view.root.addEventListener("pointerdown", (event) => fingers.touch(event));
  view.root.addEventListener("pointermove", (event) => fingers.move(event));
  view.root.addEventListener("pointerup", (event) => fingers.lift(event));
  view.root.addEventListener("pointercancel", (event) => fingers.forget(event));
  view.root.addEventListener("wheel", (event) => turn(view, event), { passive: false });
  view.root.addEventListener("keydown", (event) => key(view, event, onPick));
}

class Fingers {
  /** @param {MapView} view @param {(spot: Spot) => void} onPick */
  constructor(view, onPick) {
    this.view = view;
    this.onPick = onPick;
    /** @type {Map<number, {x: number, y: number}>} */
    this.down = new Map();
    this.travelled = 0;
  }

  /** @param {PointerEvent} event */
  touch(event) {
    this.view.root.setPointerCapture(event.pointerId);
    if (this.down.size === 0) this.travelled = 0;
    else this.travelled = CLICK_PX;
    this.down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  /** @param {PointerEvent} event */
  move(event) {
    const before = this.down.get(event.pointerId);
    if (!before) return;
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    const other = [...this.down].find(([id]) => id !== event.pointerId)?.[1];
    this.down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.travelled += Math.hypot(dx, dy);
    if (other) this.pinch(before, other, event);
    else if (this.travelled >= CLICK_PX) this.view.pan(dx, dy);
  }

  /**
   * @param {{x: number, y: number}} before @param {{x: number, y: number}} other
   * @param {PointerEvent} event
   */
  pinch(before, other, event) {
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const now = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    const [px, py] = within(
      this.view,
      (event.clientX + other.x) / 2,
      (event.clientY + other.y) / 2,
    );
    if (was > 0) this.view.zoom(now / was, px, py);
  }

  /** @param {PointerEvent} event */
  lift(event) {
    const wasClick = this.down.size === 1 && this.travelled < CLICK_PX;
    this.forget(event);
    if (!wasClick) return;
    const [px, py] = within(this.view, event.clientX, event.clientY);
    this.onPick(unproject(...this.view.at(px, py)));
  }

  /** @param {PointerEvent} event */
  forget(event) {
    this.down.delete(event.pointerId);
  }
}

/** @param {MapView} view @param {WheelEvent} event */
function turn(view, event) {
  event.preventDefault();
  const [px, py] = within(view, event.clientX, event.clientY);
  view.zoom(Math.exp(-event.deltaY / 400), px, py);
}

/** @param {MapView} view @param {KeyboardEvent} event @param {(spot: Spot) => void} onPick */
function key(view, event, onPick) {
  /** @type {Record<string, () => void>} */
  const moves = {
    ArrowLeft: () => view.pan(STEP_PX, 0),
    ArrowRight: () => view.pan(-STEP_PX, 0),
    ArrowUp: () => view.pan(0, STEP_PX),
    ArrowDown: () => view.pan(0, -STEP_PX),
    "+": () => view.zoom(1.5),
    "=": () => view.zoom(1.5),
    "-": () => view.zoom(1 / 1.5),
    Enter: () => onPick(unproject(view.centre.x, view.centre.y)),
  };
  if (!moves[event.key]) return;
  event.preventDefault();
  moves[event.key]();
}

/** @param {MapView} view @param {number} x @param {number} y @returns {[number, number]} */
function within(view, x, y) {
  const box = view.root.getBoundingClientRect();
  return [x - box.left, y - box.top];
}
