/** Drawing the map, and moving about on it. */

import { svg } from "./dom.js";
import { COUNTRIES, INNER_BORDERS, LAKES, NEIGHBOURS, TOWNS, TOWNS_AROUND } from "./map.js";

/** @typedef {{lat: number, lon: number}} Spot */

const UNIT = 100;
const WHOLE = { west: 46, east: 88, south: 34.5, north: 56 };
const CLOSEST = 60;
const LABEL_PX = 11;

/** @param {Spot} spot @returns {[number, number]} x and y in the units of map.js */
export function project({ lat, lon }) {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [lon * UNIT, (-y * 180 * UNIT) / Math.PI];
}

/** @param {number} x @param {number} y @returns {Spot} */
export function unproject(x, y) {
  const angle = (-y * Math.PI) / (180 * UNIT);
  return { lat: (Math.atan(Math.exp(angle)) * 360) / Math.PI - 90, lon: x / UNIT };
}

/** Put the land into the document once; every map refers to it. @param {SVGElement} defs */
export function defineLand(defs) {
  const draw = (/** @type {string[]} */ rings, /** @type {string} */ name) =>
    svg("path", { d: rings.join(""), class: name });
  defs.replaceChildren(
    svg(
      "g",
      { id: "land" },
      draw(NEIGHBOURS, "land-around"),
      draw(Object.values(COUNTRIES).flat(), "land-ours"),
      draw(INNER_BORDERS, "land-inner"),
      draw(LAKES, "land-lake"),
    ),
  );
}

/** A small still picture around a spot. @param {number} lat @param {number} lon */
export function mapPicture(lat, lon) {
  const [x, y] = project({ lat, lon });
  const [w, h] = [250, 140];
  const picture = svg("svg", { viewBox: `${x - w / 2} ${y - h / 2} ${w} ${h}`, class: "map-art" });
  picture.append(svg("use", { href: "#land" }), svg("g", {}), pinMark(x, y, 1));
  picture.setAttribute("preserveAspectRatio", "xMidYMid slice");
  labelTowns(/** @type {SVGElement} */ (picture.children[1]), {
    x: x - w / 2,
    y: y - h / 2,
    w,
    h,
    perPixel: 1,
  });
  return picture;
}

export class MapView {
  /** @param {SVGSVGElement} root */
  constructor(root) {
    this.root = root;
    this.labels = svg("g", {});
    this.marks = svg("g", {});
    root.replaceChildren(svg("use", { href: "#land" }), this.labels, this.marks);
    /** @type {Spot | null} */
    this.pin = null;
    this.centre = { x: 0, y: 0 };
    this.perPixel = 1;
    this.size = { w: 320, h: 240 };
    new ResizeObserver(() => this.measure()).observe(root);
  }

  measure() {
    const box = this.root.getBoundingClientRect();
    if (box.width === 0) return;
    const first = this.perPixel === 1;
    this.size = { w: box.width, h: box.height };
    if (first) this.showAll();
    else this.draw();
  }

  /** The five countries, whole. */
  showAll() {
    const [west, north] = project({ lat: WHOLE.north, lon: WHOLE.west });
    const [east, south] = project({ lat: WHOLE.south, lon: WHOLE.east });
    this.centre = { x: (west + east) / 2, y: (north + south) / 2 };
    this.perPixel = Math.max((east - west) / this.size.w, (south - north) / this.size.h);
    this.draw();
  }

  /** Go to a spot, close enough to know one's valley. @param {Spot} spot */
  goTo(spot) {
    const [x, y] = project(spot);
    this.centre = { x, y };
    this.perPixel = Math.min(this.perPixel, 1.1);
    this.draw();
  }

  /** @param {number} factor above one comes closer @param {number} [px] @param {number} [py] */
  zoom(factor, px = this.size.w / 2, py = this.size.h / 2) {
    const [x, y] = this.at(px, py);
    const widest = ((WHOLE.east - WHOLE.west) * UNIT * 1.3) / this.size.w;
    this.perPixel = Math.min(widest, Math.max(1 / CLOSEST, this.perPixel / factor));
    const [nowX, nowY] = this.at(px, py);
    this.pan((nowX - x) / this.perPixel, (nowY - y) / this.perPixel);
  }

  /** @param {number} dx @param {number} dy pixels the land moves to the right and down */
  pan(dx, dy) {
    const [west, north] = project({ lat: WHOLE.north, lon: WHOLE.west });
    const [east, south] = project({ lat: WHOLE.south, lon: WHOLE.east });
    this.centre.x = Math.min(east, Math.max(west, this.centre.x - dx * this.perPixel));
    this.centre.y = Math.min(south, Math.max(north, this.centre.y - dy * this.perPixel));
    this.draw();
  }

  /** @param {number} px @param {number} py @returns {[number, number]} map units at a pixel */
  at(px, py) {
    return [
      this.centre.x + (px - this.size.w / 2) * this.perPixel,
      this.centre.y + (py - this.size.h / 2) * this.perPixel,
    ];
  }

  /** @param {Spot | null} spot */
  drop(spot) {
    this.pin = spot;
    this.draw();
  }

  draw() {
    const w = this.size.w * this.perPixel;
    const h = this.size.h * this.perPixel;
    const [x, y] = [this.centre.x - w / 2, this.centre.y - h / 2];
    this.root.setAttribute("viewBox", `${x} ${y} ${w} ${h}`);
    labelTowns(this.labels, { x, y, w, h, perPixel: this.perPixel });
    const [px, py] = this.pin ? project(this.pin) : [0, 0];
    this.marks.replaceChildren(...(this.pin ? [pinMark(px, py, this.perPixel)] : []));
  }
}

/** @param {number} x @param {number} y @param {number} perPixel */
function pinMark(x, y, perPixel) {
  const shift = `translate(${x} ${y}) scale(${perPixel})`;
  return svg(
    "g",
    { transform: shift, class: "map-pin" },
    svg("ellipse", { cx: 0, cy: 0, rx: 6, ry: 2.5, class: "map-pin-shade" }),
    svg("path", { d: "M0 0C-9-11-11-15-11-20a11 11 0 0 1 22 0C11-15 9-11 0 0z" }),
    svg("circle", { cx: 0, cy: -20, r: 4, class: "map-pin-eye" }),
  );
}

/**
 * Names of the towns in view, the big ones first, none over another.
 * @param {SVGElement} group
 * @param {{x: number, y: number, w: number, h: number, perPixel: number}} view
 */
function labelTowns(group, { x, y, w, h, perPixel }) {
  /** @type {{x: number, y: number, w: number}[]} */
  const taken = [];
  const marks = [];
  const finest = perPixel < 1.2 ? 5 : perPixel < 2.5 ? 4 : perPixel < 6 ? 3 : 2;
  const byRank = [...TOWNS, ...TOWNS_AROUND].sort((a, b) => a[3] - b[3]);
  for (const [name, lat, lon, rank] of byRank) {
    const [tx, ty] = project({ lat, lon });
    const spot = { x: (tx - x) / perPixel, y: (ty - y) / perPixel, w: name.length * 6 + 14 };
    const outside = tx < x || spot.x + spot.w > w / perPixel || ty < y || ty > y + h;
    if (rank > finest || outside || taken.some((other) => collide(spot, other))) continue;
    taken.push(spot);
    marks.push(townMark(name, tx, ty, { rank, perPixel }));
  }
  group.replaceChildren(...marks);
}

/** @param {{x: number, y: number, w: number}} a @param {{x: number, y: number, w: number}} b */
const collide = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && Math.abs(a.y - b.y) < LABEL_PX + 3;

/**
 * @param {string} name @param {number} x @param {number} y
 * @param {{rank: number, perPixel: number}} scale
 */
function townMark(name, x, y, { rank, perPixel }) {
  const text = svg("text", { x: 6, y: 4, "font-size": LABEL_PX });
  text.textContent = name;
  return svg(
    "g",
    { transform: `translate(${x} ${y}) scale(${perPixel})`, class: `town rank-${rank}` },
    svg("circle", { r: rank === 1 ? 3.2 : 2.2 }),
    text,
  );
}
