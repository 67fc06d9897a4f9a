"""Drawings for the demo site.

Every picture is composed here from a small kit of flat shapes: hills, water,
trees, buildings, ships and people. The kit comes first, the scenes after it.

    python draw.py                 write every SVG to a temporary folder and
                                   render it to ../content/images/KEY.jpg
    python draw.py hero food       only these
    python draw.py --svg-only      write the SVG files, render nothing

The outlines of countries are simplified from Natural Earth (public domain).
"""

import math
import random
import subprocess
import sys
import tempfile
from pathlib import Path

W, H = 1600, 900
HERE = Path(__file__).resolve().parent
IMAGES = HERE.parent / "content" / "images"

PINE, TEAL, SAGE, MIST = "#17423f", "#1f6f6b", "#8fb8a8", "#e6efe9"
SAND, PAPER, CLAY, APRICOT = "#f3ead9", "#fbf8f2", "#c8643c", "#f0b58a"
BERRY, SUN, INK, WHITE = "#8c2f4b", "#e9b949", "#1d2a2a", "#ffffff"
SKIN = ["#f2cfae", "#e0aa80", "#b97a52", "#7d4f37", "#f5d9bf"]
HAIR = ["#5b3a29", "#2b2422", "#b98343", "#8a5a35", "#cfcac0", "#d9a85c"]

# ---------------------------------------------------------------- colour


def rgb(c):
    return [int(c[i : i + 2], 16) for i in (1, 3, 5)]


def mix(a, b, t):
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in zip(rgb(a), rgb(b)))


def light(c, t=0.2):
    return mix(c, "#fffdf8", t)


def dark(c, t=0.2):
    return mix(c, "#0f2a29", t)


STEEL = mix(MIST, TEAL, 0.28)
STEEL_D = mix(SAGE, PINE, 0.38)

# ---------------------------------------------------------------- primitives

_defs = []


def _ref(kind, attrs, stops):
    n = f"d{len(_defs)}"
    body = "".join(
        f'<stop offset="{o}" stop-color="{c}"' + (f' stop-opacity="{a}"' if a < 1 else "") + "/>"
        for o, c, a in stops
    )
    _defs.append(f'<{kind} id="{n}" {attrs}>{body}</{kind}>')
    return f"url(#{n})"


def _stops(colours):
    k = len(colours) - 1
    return [(round(i / k, 3), *(c if isinstance(c, tuple) else (c, 1))) for i, c in enumerate(colours)]


def lg(*colours, d="v"):
    at = {"v": 'x1="0" y1="0" x2="0" y2="1"', "h": 'x1="0" y1="0" x2="1" y2="0"', "d": 'x1="0" y1="0" x2="1" y2="1"'}
    return _ref("linearGradient", at[d], _stops(colours))


def rg(*colours):
    return _ref("radialGradient", 'cx=".5" cy=".5" r=".5"', _stops(colours))


def n(v):
    return f"{v:.1f}".rstrip("0").rstrip(".")


def att(fill=None, stroke=None, sw=None, op=None, extra=""):
    s = f' fill="{fill or "none"}"'
    if stroke:
        s += f' stroke="{stroke}" stroke-width="{n(sw or 2)}" stroke-linecap="round" stroke-linejoin="round"'
    if op is not None:
        s += f' opacity="{op}"'
    return s + (" " + extra if extra else "")


def rect(x, y, w, h, fill=None, r=0, **k):
    rr = f' rx="{n(r)}"' if r else ""
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"{rr}{att(fill, **k)}/>'


def circ(x, y, r, fill=None, **k):
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}"{att(fill, **k)}/>'


def ell(x, y, rx, ry, fill=None, rot=0, **k):
    t = f' transform="rotate({n(rot)} {n(x)} {n(y)})"' if rot else ""
    return f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(rx)}" ry="{n(ry)}"{t}{att(fill, **k)}/>'


def path(d, fill=None, **k):
    return f'<path d="{d}"{att(fill, **k)}/>'


def poly(pts, fill=None, **k):
    return path("M" + "L".join(f"{n(x)} {n(y)}" for x, y in pts) + "Z", fill, **k)


def line(pts, stroke, sw=2, **k):
    return path("M" + "L".join(f"{n(x)} {n(y)}" for x, y in pts), None, stroke=stroke, sw=sw, **k)


def curve_d(pts, closed=False, t=0.5):
    """Catmull-Rom through the points, as Bezier path data."""
    p = list(pts)
    m = len(p)
    d = f"M{n(p[0][0])} {n(p[0][1])}"
    for i in range(m if closed else m - 1):
        p1, p2 = p[i], p[(i + 1) % m]
        p0 = p[i - 1] if (i or closed) else p1
        p3 = p[(i + 2) % m] if (closed or i + 2 < m) else p2
        a = t / 3 * 2
        c1 = (p1[0] + (p2[0] - p0[0]) * a / 2, p1[1] + (p2[1] - p0[1]) * a / 2)
        c2 = (p2[0] - (p3[0] - p1[0]) * a / 2, p2[1] - (p3[1] - p1[1]) * a / 2)
        d += f"C{n(c1[0])} {n(c1[1])} {n(c2[0])} {n(c2[1])} {n(p2[0])} {n(p2[1])}"
    return d + ("Z" if closed else "")


def blob(pts, fill, **k):
    return path(curve_d(pts, True, 1.0), fill, **k)


def curve(pts, stroke, sw=2, **k):
    return path(curve_d(pts, False, 1.0), None, stroke=stroke, sw=sw, **k)


def hill(pts, fill, base=H, **k):
    d = curve_d(pts, False, 1.0) + f"L{n(pts[-1][0])} {base}L{n(pts[0][0])} {base}Z"
    return path(d, fill, **k)


def sample(pts, m=14):
    """Points along the smooth curve through pts (any number of coordinates)."""
    out = []
    for i in range(len(pts) - 1):
        p1, p2 = pts[i], pts[i + 1]
        p0 = pts[i - 1] if i else p1
        p3 = pts[i + 2] if i + 2 < len(pts) else p2
        for j in range(m):
            t = j / m
            out.append(
                tuple(
                    0.5
                    * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
                    for a, b, c, d in zip(p0, p1, p2, p3)
                )
            )
    out.append(tuple(pts[-1]))
    return out


def ribbon(pts, fill, smooth=True, caps=True, **k):
    """A band through (x, y, half width): roads, rivers, arms and legs."""
    s = sample(pts) if smooth else pts
    left, right = [], []
    for i, (x, y, w) in enumerate(s):
        a, b = s[max(i - 1, 0)], s[min(i + 1, len(s) - 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        q = math.hypot(dx, dy) or 1
        left.append((x - dy / q * w, y + dx / q * w))
        right.append((x + dy / q * w, y - dx / q * w))
    o = poly(left + right[::-1], fill, **k)
    if caps:
        o += circ(s[0][0], s[0][1], s[0][2], fill, **k) + circ(s[-1][0], s[-1][1], s[-1][2], fill, **k)
    return o


def g(*parts, x=0, y=0, s=1, rot=0, flip=False, op=None, extra=""):
    t = []
    if x or y:
        t.append(f"translate({n(x)} {n(y)})")
    if rot:
        t.append(f"rotate({n(rot)})")
    if s != 1 or flip:
        t.append(f"scale({-s if flip else s:.4g} {s:.4g})")
    a = f' transform="{" ".join(t)}"' if t else ""
    a += f' opacity="{op}"' if op is not None else ""
    a += " " + extra if extra else ""
    return f"<g{a}>" + "".join(parts) + "</g>"


def clip(shape, *parts):
    i = f"d{len(_defs)}"
    _defs.append(f'<clipPath id="{i}">{shape}</clipPath>')
    return f'<g clip-path="url(#{i})">' + "".join(parts) + "</g>"


# ---------------------------------------------------------------- nature


def sky(*colours):
    return rect(0, 0, W, H, lg(*colours))


def sun(x, y, r, c=SUN, glow=2.6):
    return circ(x, y, r * glow, rg((c, 0.5), (c, 0.0))) + circ(x, y, r, lg(light(c, 0.35), c))


def cloud(x, y, s=1.0, c=WHITE, op=0.8):
    return g(
        path("M-90 0a26 26 0 0 1 6-50a44 44 0 0 1 78-18a34 34 0 0 1 58 14a28 28 0 0 1 32 54z", c),
        x=x, y=y, s=s, op=op,
    )


def bird(x, y, s=1.0, c=PINE):
    return path(f"M{n(x - 16 * s)} {n(y - 6 * s)}q{n(9 * s)} {n(-5 * s)} {n(16 * s)} {n(6 * s)}q{n(7 * s)} {n(-11 * s)} {n(16 * s)} {n(-6 * s)}", None, stroke=c, sw=2.4 * s)


def spruce(x, y, h, c=PINE, shade=True, snow=False):
    w = h * 0.21
    o = [rect(x - h * 0.018, y - h * 0.12, h * 0.036, h * 0.12, dark("#6b4a38", 0.15))]
    for k, (top, bot, hw) in enumerate([(0.38, 0.08, 1.0), (0.62, 0.3, 0.78), (1.0, 0.52, 0.56)]):
        t, b, q = y - h * top - h * 0.02, y - h * bot, w * hw
        o.append(path(f"M{n(x)} {n(t)}L{n(x + q)} {n(b)}Q{n(x)} {n(b + h * 0.05)} {n(x - q)} {n(b)}Z", light(c, 0.05 * k)))
        if shade:
            o.append(path(f"M{n(x)} {n(t)}L{n(x + q)} {n(b)}Q{n(x + q * 0.5)} {n(b + h * 0.025)} {n(x)} {n(b + h * 0.025)}Z", INK, op=0.13))
        if snow:
            o.append(path(f"M{n(x)} {n(t)}L{n(x + q * 0.55)} {n(t + (b - t) * 0.55)}Q{n(x + q * 0.1)} {n(t + (b - t) * 0.42)} {n(x - q * 0.2)} {n(t + (b - t) * 0.6)}Q{n(x - q * 0.4)} {n(t + (b - t) * 0.6)} {n(x - q * 0.62)} {n(t + (b - t) * 0.62)}Z", PAPER, op=0.94))
    return "".join(o)


def forest(x0, x1, y, h, c, seed=1, step=0.3, jitter=0.3, base=None):
    """A row of simple spruces, as one soft belt of forest."""
    r = random.Random(seed)
    o, x = [], x0
    while x < x1:
        hh = h * (1 - jitter + r.random() * jitter * 2)
        yy = y(x) if callable(y) else y
        o.append(path(f"M{n(x)} {n(yy - hh)}L{n(x + hh * 0.2)} {n(yy + 4)}L{n(x - hh * 0.2)} {n(yy + 4)}Z", mix(c, dark(c, 0.25), r.random() * 0.5)))
        x += h * step * (0.7 + r.random() * 0.7)
    return "".join(o)


def birch(x, y, h, c=SAGE, lean=0.0, trunk=PAPER, seed=1):
    r = random.Random(seed)
    top = (x + lean * h, y - h * 0.86)
    o = [ribbon([(x, y, h * 0.021), (x + lean * h * 0.35, y - h * 0.45, h * 0.015), (*top, h * 0.007)], trunk, caps=False)]
    for i in range(6):
        t = 0.06 + i * 0.11
        xx, yy = x + lean * h * t, y - h * t
        o.append(rect(xx - h * 0.016, yy, h * 0.018, max(h * 0.006, 1.5), INK, op=0.7, r=1))
    cl = [(-0.15, 0.52, 0.13), (0.15, 0.55, 0.135), (-0.1, 0.7, 0.145), (0.12, 0.75, 0.13), (0, 0.9, 0.12), (0.0, 0.62, 0.14)]
    for i, (dx, dy, rr) in enumerate(cl):
        o.append(ell(x + lean * h * dy + dx * h, y - dy * h, rr * h * 1.05, rr * h * 0.9, mix(c, light(c, 0.4) if i % 2 else dark(c, 0.15), 0.35 * r.random() + 0.15)))
    o.append(ribbon([(x + lean * h * 0.4, y - h * 0.42, h * 0.012), (x + lean * h * 0.6, y - h * 0.68, h * 0.006)], trunk, caps=False, op=0.85))
    return "".join(o)


def roundtree(x, y, h, c=TEAL):
    return (
        rect(x - h * 0.025, y - h * 0.35, h * 0.05, h * 0.35, dark(CLAY, 0.5))
        + ell(x, y - h * 0.63, h * 0.28, h * 0.37, c)
        + path(f"M{n(x)} {n(y - h)}a{n(h * 0.28)} {n(h * 0.37)} 0 0 1 0 {n(h * 0.74)}q{n(h * 0.12)} {n(-h * 0.36)} 0 {n(-h * 0.74)}z", INK, op=0.1)
        + line([(x, y - h * 0.3), (x, y - h * 0.62)], dark(CLAY, 0.5), h * 0.018, op=0.5)
    )


def leaf(x, y, ln, rot, c=SAGE, vein=True, fat=0.26):
    w = ln * fat
    o = path(f"M0 0C{n(ln * 0.25)} {n(-w * 1.3)} {n(ln * 0.7)} {n(-w * 1.1)} {n(ln)} 0C{n(ln * 0.7)} {n(w * 1.1)} {n(ln * 0.25)} {n(w * 1.3)} 0 0Z", c)
    o += path(f"M0 0C{n(ln * 0.25)} {n(w * 1.3)} {n(ln * 0.7)} {n(w * 1.1)} {n(ln)} 0Z", INK, op=0.1)
    if vein:
        o += line([(ln * 0.03, 0), (ln * 0.88, 0)], light(c, 0.35), max(ln * 0.018, 1))
    return g(o, x=x, y=y, rot=rot)


def sprig(x, y, ln, rot, c=SAGE, pairs=5, leaf_len=0.34, stem=None, fat=0.26):
    o = [curve([(0, 0), (ln * 0.5, -ln * 0.05), (ln, 0)], stem or dark(c, 0.3), max(ln * 0.014, 1.6))]
    for i in range(pairs):
        t = 0.15 + 0.75 * i / pairs
        q = ln * leaf_len * (1 - 0.45 * i / pairs)
        o.append(leaf(ln * t, -ln * 0.04 * math.sin(t * 3.14), q, -48 + i * 3, c, fat=fat))
        o.append(leaf(ln * (t + 0.05), -ln * 0.04 * math.sin(t * 3.14), q, 48 - i * 3, mix(c, PINE, 0.14), fat=fat))
    o.append(leaf(ln * 0.97, 0, ln * leaf_len * 0.6, 0, c, fat=fat))
    return g(*o, x=x, y=y, rot=rot)


def fern(x, y, h, c, seed=1, blades=11):
    """A tuft of grass and slender leaves."""
    r = random.Random(seed)
    o = []
    for i in range(blades):
        t = (i - (blades - 1) / 2) / (blades / 2)
        q = h * r.uniform(0.55, 1.0) * (1 - 0.25 * abs(t))
        ex, ey = x + q * 0.62 * t + r.uniform(-4, 4), y - q
        o.append(ribbon([(x + t * h * 0.1, y, h * 0.022), (x + t * h * 0.2, y - q * 0.6, h * 0.018), (ex, ey, 0.6)], mix(c, PINE if i % 2 else SAGE, r.random() * 0.4), caps=False))
        if i % 4 == 1:
            o.append("".join(ell(ex - t * 3, ey + k * h * 0.045, h * 0.028, h * 0.036, mix(SUN, APRICOT, 0.3 * (seed % 3))) for k in range(3)))
    return "".join(o)


def plant(x, y, h, pot=CLAY, c=TEAL):
    ph = h * 0.27
    o = []
    for a, q, t in [(-90, 0.78, 0), (-118, 0.68, 0.2), (-62, 0.7, 0.1), (-142, 0.5, 0), (-38, 0.52, 0.25), (-104, 0.6, 0.3), (-76, 0.58, 0.35)]:
        o.append(leaf(x, y - ph * 0.9, h * q, a, mix(c, SAGE, t * 1.6), fat=0.2))
    o.append(poly([(x - ph * 0.52, y - ph), (x + ph * 0.52, y - ph), (x + ph * 0.38, y), (x - ph * 0.38, y)], pot))
    o.append(poly([(x + ph * 0.08, y - ph), (x + ph * 0.52, y - ph), (x + ph * 0.38, y), (x + ph * 0.06, y)], INK, op=0.1))
    o.append(rect(x - ph * 0.58, y - ph * 1.08, ph * 1.16, ph * 0.24, light(pot, 0.12), r=ph * 0.06))
    return "".join(o)


def ripples(x0, x1, y0, y1, m, c=WHITE, seed=1, op=0.35):
    r = random.Random(seed)
    o = []
    for _ in range(m):
        t = r.random() ** 0.8
        y = y0 + (y1 - y0) * t
        ln = (26 + 90 * t) * (0.5 + r.random())
        x = x0 + (x1 - x0) * r.random()
        h = 1.6 + 4.2 * t
        o.append(rect(x, y, ln, h, c, r=h / 2, op=round(op * (0.5 + r.random() * 0.5), 2)))
    return "".join(o)


def furrows(cx, y0, y1, x0, x1, m, c, top=0.25, op=1):
    """Crop rows running towards a vanishing point."""
    o = []
    for i in range(m):
        a, b = x0 + (x1 - x0) * i / m, x0 + (x1 - x0) * (i + 0.5) / m
        ta, tb = cx + (a - cx) * top, cx + (b - cx) * top
        o.append(poly([(a, y1), (b, y1), (tb, y0), (ta, y0)], c, op=op))
    return "".join(o)


# ---------------------------------------------------------------- buildings and vehicles


def windows(x, y, w, h, cols, rows, fill, gap=0.35, lit=None, seed=1, r=2):
    q = random.Random(seed)
    cw, ch = w / cols, h / rows
    o = []
    for j in range(rows):
        for i in range(cols):
            f = lit if lit and q.random() < 0.55 else fill
            o.append(rect(x + i * cw + cw * gap / 2, y + j * ch + ch * gap / 2, cw * (1 - gap), ch * (1 - gap), f, r=r))
    return "".join(o)


def plus(x, y, s, c=WHITE):
    return rect(x - s / 6, y - s / 2, s / 3, s, c, r=s * 0.05) + rect(x - s / 2, y - s / 6, s, s / 3, c, r=s * 0.05)


def cottage(x, y, w, c=CLAY, roof=PINE, snow=False, lit=None):
    h = w * 0.5
    o = [
        rect(x, y - h, w, h, c),
        rect(x + w * 0.62, y - h, w * 0.38, h, INK, op=0.1),
        rect(x + w * 0.72, y - h - w * 0.4, w * 0.09, w * 0.25, dark(c, 0.2)),
        poly([(x - w * 0.06, y - h + 1), (x + w * 0.14, y - h - w * 0.28), (x + w * 0.86, y - h - w * 0.28), (x + w * 1.06, y - h + 1)], PAPER if snow else roof),
    ]
    for k in (0.12, 0.66):
        o.append(rect(x + w * k - 2, y - h * 0.72 - 2, w * 0.2 + 4, h * 0.36 + 4, PAPER))
        o.append(rect(x + w * k, y - h * 0.72, w * 0.2, h * 0.36, lit or mix(SAGE, PINE, 0.45)))
        o.append(line([(x + w * (k + 0.1), y - h * 0.72), (x + w * (k + 0.1), y - h * 0.36)], PAPER, max(w * 0.014, 1.2)))
    o.append(rect(x + w * 0.41, y - h * 0.66, w * 0.17, h * 0.66, PAPER))
    o.append(rect(x + w * 0.43, y - h * 0.62, w * 0.13, h * 0.62, dark(c, 0.4)))
    return "".join(o)


def factory(x, y, w, c=APRICOT, roof=CLAY, bays=4, chimneys=2, smoke=False, win=None):
    h = w * 0.3
    bw = w / bays
    o = []
    for i in range(chimneys):
        cx = x + w * (0.12 + 0.16 * i)
        o.append(poly([(cx, y - h), (cx + w * 0.008, y - h * (2.5 - 0.3 * i)), (cx + w * 0.052, y - h * (2.5 - 0.3 * i)), (cx + w * 0.06, y - h)], mix(roof, c, 0.35)))
        o.append(rect(cx + w * 0.005, y - h * (2.5 - 0.3 * i), w * 0.05, h * 0.14, BERRY))
        if smoke:
            sx, sy = cx + w * 0.03, y - h * (2.6 - 0.3 * i)
            for k in range(4):
                o.append(circ(sx + k * w * 0.045, sy - k * h * 0.17 - 4, w * (0.022 + 0.011 * k), WHITE, op=round(0.75 - 0.14 * k, 2)))
    for i in range(bays):
        bx = x + i * bw
        o.append(poly([(bx, y - h), (bx, y - h * 1.52), (bx + bw, y - h)], roof))
        o.append(poly([(bx + bw * 0.08, y - h * 1.02), (bx + bw * 0.08, y - h * 1.36), (bx + bw * 0.62, y - h * 1.02)], win or MIST, op=0.7))
    o.append(rect(x, y - h, w, h, c))
    o.append(rect(x, y - h, w, h * 0.07, dark(c, 0.16)))
    o.append(windows(x + w * 0.04, y - h * 0.85, w * 0.62, h * 0.45, bays * 2, 1, win or mix(TEAL, PINE, 0.4), gap=0.4))
    o.append(rect(x + w * 0.74, y - h * 0.66, w * 0.18, h * 0.66, mix(roof, PINE, 0.45), r=2))
    for k in range(1, 4):
        o.append(line([(x + w * 0.74, y - h * 0.66 + h * 0.165 * k), (x + w * 0.92, y - h * 0.66 + h * 0.165 * k)], INK, 1.2, op=0.25))
    return "".join(o)


def greenhouse(x, y, w, c=WHITE):
    h = w * 0.3
    o = [poly([(x, y), (x, y - h * 0.62), (x + w * 0.1, y - h), (x + w * 0.9, y - h), (x + w, y - h * 0.62), (x + w, y)], mix(MIST, SAGE, 0.35), op=0.9)]
    for i in range(7):
        xx = x + w * (0.06 + i * 0.14)
        o.append(line([(xx + w * 0.02, y), (xx + w * 0.02, y - h * 0.66)], TEAL, 2, op=0.7))
        for k in range(5):
            o.append(leaf(xx + w * 0.02, y - h * (0.08 + 0.13 * k), w * 0.045, -25, TEAL, vein=False, fat=0.4) + leaf(xx + w * 0.02, y - h * (0.12 + 0.13 * k), w * 0.045, -155, mix(TEAL, SAGE, 0.3), vein=False, fat=0.4))
            if k < 4:
                o.append(circ(xx + w * (0.035 if k % 2 else 0.005), y - h * (0.1 + 0.13 * k), w * 0.009, CLAY))
    for i in range(11):
        t = i / 10
        o.append(line([(x + w * t, y), (x + w * t, y - h * 0.62), (x + w * (0.1 + 0.8 * t), y - h)], c, max(w * 0.006, 1.3), op=0.9))
    o.append(line([(x, y - h * 0.62), (x + w, y - h * 0.62)], c, w * 0.009))
    o.append(line([(x + w * 0.1, y - h), (x + w * 0.9, y - h)], c, w * 0.009))
    return "".join(o)


def hospital(x, y, w, lit=None, snow=False, wall=PAPER):
    """A calm, low Nordic hospital: a tower, a long wing and a timber entrance."""
    g1 = lit or mix(TEAL, MIST, 0.35)
    th, wh = w * 0.62, w * 0.34
    o = [
        rect(x + w * 0.1, y - th, w * 0.32, th, wall),
        rect(x + w * 0.34, y - th, w * 0.08, th, INK, op=0.09),
        rect(x + w * 0.09, y - th - w * 0.018, w * 0.34, w * 0.022, WHITE if snow else PINE),
        rect(x + w * 0.2, y - th - w * 0.05, w * 0.1, w * 0.035, mix(PINE, SAGE, 0.3)),
        windows(x + w * 0.12, y - th + w * 0.14, w * 0.21, th - w * 0.4, 5, 5, mix(TEAL, PINE, 0.35), lit=g1, gap=0.42, seed=4),
        rect(x + w * 0.125, y - th + w * 0.03, w * 0.09, w * 0.09, TEAL, r=w * 0.012),
        plus(x + w * 0.17, y - th + w * 0.075, w * 0.056),
        rect(x + w * 0.42, y - wh, w * 0.58, wh, mix(wall, SAND, 0.6)),
        rect(x + w * 0.42, y - wh, w * 0.03, wh, INK, op=0.1),
        rect(x + w * 0.415, y - wh - w * 0.016, w * 0.6, w * 0.02, WHITE if snow else PINE),
        windows(x + w * 0.46, y - wh + w * 0.03, w * 0.52, wh * 0.56, 8, 2, mix(TEAL, PINE, 0.35), lit=g1, gap=0.4, seed=7),
        rect(x, y - wh * 0.55, w * 0.52, wh * 0.55, mix(APRICOT, SAND, 0.3)),
    ]
    for i in range(22):
        xx = x + w * 0.52 * i / 22
        o.append(line([(xx, y - wh * 0.55), (xx, y)], CLAY, max(w * 0.0018, 1), op=0.4))
    o += [
        rect(x + w * 0.05, y - wh * 0.4, w * 0.42, wh * 0.4, lit or mix(TEAL, SAGE, 0.2)),
        poly([(x + w * 0.05, y), (x + w * 0.2, y - wh * 0.4), (x + w * 0.3, y - wh * 0.4), (x + w * 0.15, y)], WHITE, op=0.25),
    ]
    for i in range(1, 7):
        o.append(line([(x + w * (0.05 + 0.06 * i), y - wh * 0.4), (x + w * (0.05 + 0.06 * i), y)], PAPER, max(w * 0.004, 1.4)))
    o += [
        rect(x - w * 0.03, y - wh * 0.6, w * 0.58, w * 0.028, WHITE if snow else PINE, r=2),
        rect(x - w * 0.015, y - wh * 0.55, w * 0.012, wh * 0.55, PINE),
        rect(x, y - 2, w * 1.0, 4, PINE, op=0.25),
    ]
    return "".join(o)


CARGO = [CLAY, TEAL, SUN, BERRY, SAGE, APRICOT, SAND]


def ship(x, y, ln, hull=BERRY, seed=2, flip=False, stacks=8):
    """Container ship with its waterline at y, bow to the right."""
    r = random.Random(seed)
    h = ln * 0.12
    u = ln * 0.072
    o = []
    for i in range(stacks):
        for k in range(r.choice([2, 3, 3, 4]) if 0 < i < stacks - 1 else 2):
            c = r.choice(CARGO)
            bx, by = ln * 0.24 + i * u * 1.16, -h - (k + 1) * u * 0.56
            o.append(rect(bx, by, u * 1.1, u * 0.52, c, r=1))
            o.append(rect(bx + u * 0.72, by, u * 0.38, u * 0.52, INK, op=0.1))
    o += [
        rect(ln * 0.07, -h - ln * 0.15, ln * 0.13, ln * 0.16, PAPER),
        rect(ln * 0.16, -h - ln * 0.15, ln * 0.04, ln * 0.16, INK, op=0.1),
        rect(ln * 0.055, -h - ln * 0.165, ln * 0.16, ln * 0.028, WHITE, r=2),
        windows(ln * 0.075, -h - ln * 0.13, ln * 0.12, ln * 0.025, 5, 1, PINE, gap=0.35),
        windows(ln * 0.075, -h - ln * 0.085, ln * 0.12, ln * 0.025, 5, 1, PINE, gap=0.35),
        rect(ln * 0.09, -h - ln * 0.22, ln * 0.035, ln * 0.06, CLAY),
        path(f"M0 {n(-h * 1.12)}L{n(ln * 0.2)} {n(-h)}L{n(ln * 0.88)} {n(-h)}L{n(ln * 1.02)} {n(-h * 1.28)}Q{n(ln * 0.97)} {n(-h * 0.5)} {n(ln * 0.92)} 0L{n(ln * 0.04)} 0Q{n(ln * 0.01)} {n(-h * 0.5)} 0 {n(-h * 1.12)}Z", hull),
        path(f"M{n(ln * 0.018)} {n(-h * 0.3)}L{n(ln * 0.945)} {n(-h * 0.3)}L{n(ln * 0.92)} 0L{n(ln * 0.04)} 0Z", INK, op=0.22),
        path(f"M{n(ln * 0.012)} {n(-h * 0.84)}L{n(ln * 0.985)} {n(-h * 0.84)}", None, stroke=light(hull, 0.55), sw=max(ln * 0.006, 1.5), op=0.7),
        path(f"M{n(-ln * 0.1)} 3Q{n(ln * 0.4)} {n(h * 0.16)} {n(ln * 0.98)} 2Q{n(ln * 0.5)} {n(-h * 0.12)} {n(-ln * 0.1)} 3Z", WHITE, op=0.7),
    ]
    return g(*o, x=x, y=y, flip=flip)


def sailboat(x, y, h, c=PAPER):
    return (
        path(f"M{n(x)} {n(y - h)}Q{n(x + h * 0.36)} {n(y - h * 0.5)} {n(x + h * 0.4)} {n(y - h * 0.2)}L{n(x)} {n(y - h * 0.2)}Z", c)
        + path(f"M{n(x - h * 0.04)} {n(y - h * 0.88)}Q{n(x - h * 0.3)} {n(y - h * 0.4)} {n(x - h * 0.28)} {n(y - h * 0.2)}L{n(x - h * 0.04)} {n(y - h * 0.2)}Z", mix(c, APRICOT, 0.5))
        + path(f"M{n(x - h * 0.34)} {n(y - h * 0.14)}L{n(x + h * 0.42)} {n(y - h * 0.14)}L{n(x + h * 0.3)} {n(y)}L{n(x - h * 0.24)} {n(y)}Z", PINE)
    )


def truck(x, y, w, c=CLAY, flip=False):
    """Lorry with its wheels on y, heading right."""
    u = w / 100
    o = [
        rect(0, -40 * u, 68 * u, 33 * u, c, r=2 * u),
        rect(0, -40 * u, 68 * u, 6 * u, light(c, 0.2), r=2 * u),
        rect(46 * u, -40 * u, 22 * u, 33 * u, INK, op=0.08),
        path(f"M{n(71 * u)} {n(-7 * u)}V{n(-34 * u)}H{n(86 * u)}Q{n(90 * u)} {n(-34 * u)} {n(92 * u)} {n(-29 * u)}L{n(97 * u)} {n(-19 * u)}V{n(-7 * u)}Z", PAPER),
        path(f"M{n(77 * u)} {n(-19 * u)}V{n(-30 * u)}H{n(86 * u)}L{n(91 * u)} {n(-19 * u)}Z", mix(TEAL, PINE, 0.4)),
        rect(0, -9 * u, 98 * u, 4 * u, PINE),
    ]
    for k in (14, 26, 82):
        o += [circ(k * u, -5 * u, 6.2 * u, INK), circ(k * u, -5 * u, 2.6 * u, SAGE)]
    return g(*o, x=x, y=y, flip=flip)


def crane(x, y, h, c=CLAY, flip=False):
    """Harbour crane."""
    u = h / 100
    o = [
        line([(-14 * u, 0), (-10 * u, -62 * u)], c, 3.2 * u), line([(16 * u, 0), (12 * u, -62 * u)], c, 3.2 * u),
        line([(-13 * u, -20 * u), (14 * u, -20 * u)], c, 2 * u), line([(-12 * u, -42 * u), (13 * u, -20 * u)], c, 1.3 * u),
        line([(-38 * u, -64 * u), (70 * u, -64 * u)], c, 4 * u), line([(2 * u, -64 * u), (4 * u, -96 * u)], c, 2.6 * u),
        line([(4 * u, -96 * u), (66 * u, -65 * u)], c, 1.2 * u), line([(4 * u, -96 * u), (-36 * u, -65 * u)], c, 1.2 * u),
        line([(52 * u, -63 * u), (52 * u, -38 * u)], PINE, 0.9 * u), rect(43 * u, -38 * u, 18 * u, 9 * u, TEAL),
        rect(-4 * u, -62 * u, 11 * u, 9 * u, PAPER), rect(-38 * u, -68 * u, 12 * u, 9 * u, PINE),
    ]
    return g(*o, x=x, y=y, flip=flip)


def turbine(x, y, h, rot=10, c=WHITE):
    o = [poly([(x - h * 0.012, y), (x + h * 0.012, y), (x + h * 0.006, y - h * 0.7), (x - h * 0.006, y - h * 0.7)], c)]
    for k in range(3):
        o.append(g(path(f"M0 0Q{n(h * 0.03)} {n(-h * 0.1)} 0 {n(-h * 0.32)}Q{n(-h * 0.015)} {n(-h * 0.1)} 0 0Z", c), x=x, y=y - h * 0.7, rot=rot + 120 * k))
    o.append(circ(x, y - h * 0.7, h * 0.014, c))
    return "".join(o)


def plane(x, y, s=1.0, rot=0, c=WHITE):
    return g(
        path("M-46 4Q-50 -6 -40 -6L30 -8Q46 -6 50 0Q46 6 30 6L-38 8Q-44 8 -46 4Z", c),
        path("M-4 2L-26 32L-16 32L16 2Z", dark(c, 0.14)), path("M-2 -6L-18 -26L-11 -26L14 -7Z", dark(c, 0.07)),
        path("M-44 -4L-56 -22L-48 -22L-34 -5Z", CLAY), x=x, y=y, s=s, rot=rot,
    )


# ---------------------------------------------------------------- people


def person(
    x, y, h, top=TEAL, legs=PINE, skin=0, hair=0, style="short", arms=((8, 5), (8, 5)), leg=((2, 1), (2, 1)),
    coat=None, view="front", hat=None, vest=None, seated=False, shoes=INK, flip=False, held="", apron=None,
    bust=False, shadow=True, behind="", sleeves=None, tilt=0,
):
    """A figure without features, standing with the feet at (x, y).

    arms and leg: (upper, lower) angles in degrees from straight down, outwards
    positive, for the left and the right limb. view: front, back or side (facing
    right). seated: thighs are drawn by leg angles, y is then the seat height.
    """
    sk = SKIN[skin]
    hc = HAIR[hair] if isinstance(hair, int) else hair
    side = view == "side"
    o, front = [], []
    sleeve = sleeves or mix(top, INK, 0.07)
    sh, hip = (11.0, 6.0) if not side else (3.0, 1.2)

    def limb(px, py, a1, a2, l1, l2, w, c, sign, endc=None, endr=0):
        ex, ey = px + sign * l1 * math.sin(math.radians(a1)), py + l1 * math.cos(math.radians(a1))
        hx, hy = ex + sign * l2 * math.sin(math.radians(a2)), ey + l2 * math.cos(math.radians(a2))
        s = ribbon([(px, py, w[0]), (ex, ey, w[1])], c, smooth=False) + ribbon([(ex, ey, w[1]), (hx, hy, w[2])], c, smooth=False)
        if endc:
            s += circ(hx + sign * 1.7 * math.sin(math.radians(a2)), hy + 1.7 * math.cos(math.radians(a2)), endr, endc)
        return s, (hx, hy)

    signs = (-1, 1) if not side else (1, 1)
    if shadow and not bust:
        o.append(ell(0, 0.5 if not seated else 0, 17, 2.6, INK, op=0.13))
    # legs
    if not bust:
        for k in (0, 1):
            c = legs if not (side and k == 0) else dark(legs, 0.25)
            s, (ax, ay) = limb(signs[k] * hip * (0.75 if not side else (1 if k else -0.6)), -47, *leg[k], 23.5, 21.5, (5.6, 4.2, 3.1), c, signs[k])
            d = (3.2 if side else signs[k] * 1.2)
            lo, hi = ax - 3.7 + min(d, 0), ax + 3.7 + max(d, 0)
            o.append(s + path(f"M{n(lo)} {n(ay + 3.2)}Q{n(lo)} {n(ay - 1.6)} {n(ax - 2.6)} {n(ay - 1.8)}H{n(ax + 2.6)}Q{n(hi)} {n(ay - 1.6)} {n(hi)} {n(ay + 3.2)}Z", shoes))
    # far arm
    pts = []
    for k in (0, 1):
        s, hand = limb(signs[k] * sh * (1 if not side else (1 if k else -0.3)) - (0 if not side else 1.5), -76.5, *arms[k], 17, 15.5, (3.9, 3.3, 2.6), sleeve if not (side and k == 0) else dark(sleeve, 0.2), signs[k], sk if not (side and k == 0) else dark(sk, 0.1), 2.7)
        pts.append(hand)
        if k == 0 and side or (not side and arms[k][0] < 0):
            o.append(s)
        else:
            front.append(s)
    # hair that falls behind
    back = {"bob": rect(-7.4, -101, 14.8, 17.5, hc, r=6.8), "long": path("M-7.6 -94Q-8 -102 0 -102Q8 -102 7.6 -94L9 -74Q0 -70 -9 -74Z", hc)}
    o.append(behind)
    if view == "front" and style in back:
        o.append(back[style])
    # torso
    hw = 12.2 if not side else 8.2
    t = f"M{-hw} -74Q{-hw} -81.5 {n(-hw * 0.55)} -82.3L0 -84.5L{n(hw * 0.55)} -82.3Q{hw} -81.5 {hw} -74"
    low = -43 if not bust else -30
    body = t + f"L{n(hw * 0.83)} -60L{n(hw * 0.87)} {low}Q0 {low + 3} {n(-hw * 0.87)} {low}L{n(-hw * 0.83)} -60Z"
    shade = f"M{n(hw * 0.15)} -83.5L{n(hw * 0.55)} -82.3Q{hw} -81.5 {hw} -74L{n(hw * 0.83)} -60L{n(hw * 0.87)} {low}L{n(hw * 0.2)} {low + 2}Q{n(hw * 0.5)} -62 {n(hw * 0.15)} -83.5Z"
    if coat:
        q = -28 if not bust else -24
        body = t + f"L{n(hw * 0.86)} -60L{n(hw * 1.02)} {q}Q0 {q + 3} {n(-hw * 1.02)} {q}L{n(-hw * 0.86)} -60Z"
        shade = f"M{n(hw * 0.15)} -83.5L{n(hw * 0.55)} -82.3Q{hw} -81.5 {hw} -74L{n(hw * 0.86)} -60L{n(hw * 1.02)} {q}L{n(hw * 0.25)} {q + 2}Q{n(hw * 0.5)} -62 {n(hw * 0.15)} -83.5Z"
        o.append(path(body, coat))
        if view == "front":
            o.append(path("M-4.2 -83.2L0 -70L4.2 -83.2Z", top))
            o.append(line([(0, -70), (0, q + 1.5)], INK, 0.5, op=0.25))
    else:
        o.append(path(body, top))
    if apron:
        o.append(path("M-5.5 -76L5.5 -76L6.5 -62L9.5 -60L10 -30Q0 -27 -10 -30L-9.5 -60L-6.5 -62Z", apron))
    if vest:
        o.append(path(t + f"L{n(hw * 0.86)} -60L{n(hw * 0.9)} -46Q0 -43.5 {n(-hw * 0.9)} -46L{n(-hw * 0.86)} -60Z", vest))
        if view == "front":
            o.append(path("M-3.6 -83.3L0 -72L3.6 -83.3Z", top) + line([(0, -72), (0, -45)], INK, 0.6, op=0.3))
        o.append(path(f"M{n(-hw * 0.86)} -57.5Q0 -55 {n(hw * 0.86)} -57.5L{n(hw * 0.87)} -53.8Q0 -51.3 {n(-hw * 0.87)} -53.8Z", PAPER, op=0.9))
        for q in ((-6.4, 6.4) if not side else (1,)):
            o.append(line([(q, -81.5), (q, -56)], PAPER, 2, op=0.85))
    o.append(path(shade, INK, op=0.09))
    # neck and head
    hx = 0 if not side else 1.6
    head = [rect(-2.9, -88.5, 5.8, 7.4, dark(sk, 0.12), r=2.4)]
    if view == "front" and not coat and not vest and style != "hijab":
        head.append(path("M-3.6 -83.3Q0 -78.6 3.6 -83.3Z", dark(sk, 0.08)))
    head.append(ell(hx, -92.6, 5.9, 7.1, sk) if view != "back" else "")
    if view == "side":
        head.append(ell(hx - 1.4, -91.8, 1.1, 1.6, dark(sk, 0.13)))
    if style != "bald" or hat:
        if view == "back":
            head.append(ell(0, -93.4, 6.5, 7.4, hc))
            if style in ("short", "parted", "beard"):
                head.append(circ(-6.2, -92, 1.3, sk) + circ(6.2, -92, 1.3, sk) + ell(0, -93.4, 6.3, 7.4, hc))
            if style == "long":
                head.append(path("M-6.5 -94L-8.4 -73Q0 -69.5 8.4 -73L6.5 -94Z", hc))
            if style == "bob":
                head.append(rect(-7.4, -101, 14.8, 17, hc, r=6.8))
            if style == "bun":
                head.append(circ(0, -98.5, 3.6, hc) + circ(0, -98.5, 3.6, INK, op=0.12))
        elif view == "side":
            head.append(path(f"M{hx + 4.6} -97.2Q{hx + 3} -101.2 {hx - 1.5} -100.8Q{hx - 7.6} -100 {hx - 7} -92Q{hx - 6.8} -88.6 {hx - 4.4} -87.2Q{hx - 2.6} -89 {hx - 2.6} -93Q{hx - 1} -95.6 {hx + 4.6} -97.2Z", hc))
            if style == "long":
                head.append(path(f"M{hx - 7} -93L{hx - 10.5} -76Q{hx - 5} -73 {hx - 1.5} -77L{hx - 2.4} -92Z", hc))
            if style == "bob":
                head.append(path(f"M{hx - 7} -95Q{hx - 8.6} -86 {hx - 6} -83.5Q{hx - 1.5} -83 {hx - 1.2} -87L{hx - 1.6} -95Z", hc))
            if style == "bun":
                head.append(circ(hx - 7.6, -97.4, 3.3, hc))
        else:
            if style == "parted":
                head.append(path("M-6.4 -90.5Q-8 -101 0 -101.2Q8 -101 6.4 -90.5Q5.8 -95 2 -97.6Q-3 -95.5 -5.4 -94.6Q-6 -93 -6.4 -90.5Z", hc))
            else:
                head.append(path("M-6.4 -91.4Q-7.6 -101.2 0 -101.2Q7.6 -101.2 6.4 -91.4Q5.6 -95.6 3.6 -96.6Q0 -95.4 -3.8 -96.6Q-5.6 -95.6 -6.4 -91.4Z", hc))
            if style == "bun":
                head.append(circ(0, -103.2, 3.4, hc))
            if style == "curly":
                for q in range(7):
                    a = math.radians(180 + q * 30)
                    head.append(circ(6.2 * math.cos(a), -95 + 6.2 * math.sin(a), 2.9, hc))
            if style == "beard":
                head.append(path("M-5.9 -92Q-6 -85 0 -84.6Q6 -85 5.9 -92Q4 -89.4 0 -89.6Q-4 -89.4 -5.9 -92Z", hc))
    if style == "hijab":
        head = [path(f"M{hx - 7.6} -93Q{hx - 7.6} -102 {hx} -102Q{hx + 7.6} -102 {hx + 7.4} -92Q{hx + 7} -86 10.5 -79Q0 -71 -10.5 -79Q{hx - 7.4} -86 {hx - 7.6} -93Z", hc)]
        if view != "back":
            head.append(ell(hx + (1.6 if side else 0), -92.3, 4.8, 6, sk))
        head.append(path(f"M{hx + 1} -84Q{hx + 6} -86 {hx + 7.2} -92Q{hx + 7} -86 10.5 -79Q6 -75.5 1 -74.8Z", INK, op=0.1))
    if hat == "cap":
        head.append(path(f"M{hx - 7.2} -94.5Q{hx - 8} -103.4 {hx} -103.4Q{hx + 8} -103.4 {hx + 7.2} -94.5Q{hx} -98 {hx - 7.2} -94.5Z", mix(SAGE, MIST, 0.3)))
    elif hat and hat.startswith("#"):
        head.append(path(f"M{hx - 6.9} -95.5Q{hx - 7} -104 {hx} -104Q{hx + 7} -104 {hx + 6.9} -95.5Z", hat))
        head.append(path(f"M{hx} -104Q{hx + 7} -104 {hx + 6.9} -95.5L{hx + 2.4} -95.5Q{hx + 3} -101 {hx} -104Z", INK, op=0.1))
        head.append(rect(hx - (8.4 if not side else 7), -96.6, 16.8 if not side else 17.5, 2.2, dark(hat, 0.1), r=1.1))
    elif hat == "beanie":
        head.append(path(f"M{hx - 7} -95Q{hx - 7.4} -104.5 {hx} -104.5Q{hx + 7.4} -104.5 {hx + 7} -95Z", CLAY) + rect(hx - 7.6, -97, 15.2, 3.6, light(CLAY, 0.25), r=1.6) + circ(hx, -105.5, 2.3, PAPER))
    elif hat == "straw":
        head.append(ell(hx, -96.6, 13.5, 2.8, mix(SUN, SAND, 0.45)) + path(f"M{hx - 6.6} -97Q{hx - 6} -104.6 {hx} -104.6Q{hx + 6} -104.6 {hx + 6.6} -97Z", mix(SUN, SAND, 0.3)) + rect(hx - 6.7, -98.6, 13.4, 2, CLAY))
    o += front if not side else []
    o.append(g(*head, rot=tilt) if tilt else "".join(head))
    o += front if side else []
    if callable(held):
        o.append(held(pts))
    else:
        o.append(held)
    return g(*o, x=x, y=y, s=h / 100, flip=flip)


def bench_shadow(x, y, w, h=16, op=0.14):
    return ell(x, y, w / 2, h, INK, op=op)


# ---------------------------------------------------------------- things and rooms


def room(wall, floor, y, skirting=True):
    o = rect(0, 0, W, y, wall) + rect(0, y, W, H - y, floor)
    return o + (rect(0, y - 10, W, 10, PAPER, op=0.55) + rect(0, y, W, 5, INK, op=0.1) if skirting else "")


def window_frame(x, y, w, h, view, cols=2, rows=1, frame=PAPER, sill=True, fw=12):
    o = [rect(x - fw, y - fw, w + 2 * fw, h + 2 * fw, frame, r=3), clip(rect(x, y, w, h), view)]
    for i in range(1, cols):
        o.append(rect(x + w * i / cols - fw / 2, y, fw, h, frame))
    for j in range(1, rows):
        o.append(rect(x, y + h * j / rows - fw / 2, w, fw, frame))
    o.append(rect(x, y, w, 6, INK, op=0.1) + rect(x, y, 5, h, INK, op=0.07))
    if sill:
        o.append(rect(x - fw * 2, y + h + fw * 0.6, w + fw * 4, fw * 1.3, light(frame, 0.4), r=3) + rect(x - fw * 2, y + h + fw * 1.9, w + fw * 4, 6, INK, op=0.1))
    return "".join(o)


def sunlight(pts, op=0.22):
    return poly(pts, light(SUN, 0.55), op=op)


def pendant(x, y, w, c=CLAY, glow=True):
    o = line([(x, 0), (x, y - w * 0.4)], PINE, 2.5)
    if glow:
        o = poly([(x - w * 0.45, y), (x + w * 0.45, y), (x + w * 1.5, y + w * 2.4), (x - w * 1.5, y + w * 2.4)], lg((light(SUN, 0.5), 0.4), (light(SUN, 0.5), 0.0))) + o
    return o + path(f"M{n(x - w * 0.5)} {n(y)}Q{n(x - w * 0.46)} {n(y - w * 0.42)} {n(x)} {n(y - w * 0.46)}Q{n(x + w * 0.46)} {n(y - w * 0.42)} {n(x + w * 0.5)} {n(y)}Z", c) + ell(x, y, w * 0.5, w * 0.06, light(SUN, 0.4))


def crate(x, y, w, h, c=None):
    c = c or mix(APRICOT, SAND, 0.35)
    o = [rect(x, y - h, w, h, dark(c, 0.28))]
    k = 3
    for i in range(k):
        o.append(rect(x, y - h + i * h / k + 2, w, h / k - 5, mix(c, CLAY, 0.06 * i), r=2))
    o += [rect(x, y - h, w * 0.07, h, dark(c, 0.1)), rect(x + w * 0.93, y - h, w * 0.07, h, dark(c, 0.1))]
    for i in range(k):
        for xx in (x + w * 0.035, x + w * 0.965):
            o.append(circ(xx, y - h + (i + 0.5) * h / k, 2.2, PINE, op=0.6))
    return "".join(o)


def box(x, y, w, h, c=None, tape=True):
    c = c or mix(APRICOT, SAND, 0.45)
    o = rect(x, y - h, w, h, c, r=2) + rect(x + w * 0.66, y - h, w * 0.34, h, INK, op=0.08)
    if tape:
        o += rect(x + w * 0.42, y - h, w * 0.16, h * 0.34, light(c, 0.4))
    return o


def cup(x, y, s, c=PAPER):
    return path(f"M{n(x - s * 0.5)} {n(y - s)}h{n(s)}l{n(-s * 0.12)} {n(s)}h{n(-s * 0.76)}z", c) + path(f"M{n(x + s * 0.46)} {n(y - s * 0.8)}q{n(s * 0.42)} 0 {n(s * 0.3)} {n(s * 0.4)}q{n(-s * 0.1)} {n(s * 0.2)} {n(-s * 0.36)} {n(s * 0.14)}", None, stroke=c, sw=s * 0.12)


def paper(x, y, w, h, rot=0, lines=6, c=WHITE, ticks=False, seed=1, shadow=True, chart=False):
    r = random.Random(seed)
    o = [rect(6, 8, w, h, INK, op=0.12, r=2)] if shadow else []
    o.append(rect(0, 0, w, h, c, r=2))
    o.append(rect(w * 0.12, h * 0.09, w * 0.5, h * 0.035, TEAL, r=3))
    for i in range(lines):
        yy = h * (0.2 + (0.68 if not chart else 0.3) * i / lines)
        xx = w * 0.12
        if ticks:
            o.append(rect(xx, yy - h * 0.012, h * 0.036, h * 0.036, None, r=2, stroke=SAGE, sw=w * 0.008))
            if r.random() < 0.75:
                o.append(line([(xx + h * 0.006, yy + h * 0.008), (xx + h * 0.014, yy + h * 0.019), (xx + h * 0.034, yy - h * 0.012)], CLAY, w * 0.012))
            xx += w * 0.1
        o.append(rect(xx, yy, (w * 0.88 - xx) * (0.65 + 0.35 * r.random()), h * 0.014, mix(SAGE, MIST, 0.35), r=2))
    if chart:
        for i, v in enumerate((0.3, 0.5, 0.42, 0.7, 0.9)):
            o.append(rect(w * (0.14 + i * 0.15), h * (0.9 - 0.3 * v), w * 0.1, h * 0.3 * v, [SAGE, TEAL, SUN, CLAY, BERRY][i], r=2))
    return g(*o, x=x, y=y, rot=rot)


def glove(x, y, s, rot=0, c=TEAL, cuff=True, spread=1.0):
    """A glove, fingers up, wrist at (x, y)."""
    d = dark(c, 0.2)
    o = []
    for a, q, px, w in [(-13, 62, -15, 8.2), (-4, 70, -5, 8.6), (5, 67, 6.5, 8.4), (14, 55, 16, 7.6)]:
        t = math.radians(a * spread)
        o.append(ribbon([(px, -60, w), (px + q * math.sin(t), -62 - q * math.cos(t), w * 0.86)], c, smooth=False))
    o.append(ribbon([(-16, -36, 11), (-36, -62, 9), (-43, -84, 7.4)], c))
    o.append(path("M-23 -68Q-25 -40 -19 -8L19 -8Q26 -40 24 -68Q0 -80 -23 -68Z", c))
    for px, a in ((-10, -8), (1, 0), (11.5, 9)):
        o.append(line([(px, -68), (px + 12 * math.sin(math.radians(a)), -82)], d, 1.6, op=0.55))
    o.append(path("M8 -8Q18 -40 18 -72Q25 -70 24 -66Q26 -40 19 -8Z", INK, op=0.1))
    if cuff:
        o.append(rect(-22, -14, 44, 16, light(c, 0.18), r=7))
    return g(*o, x=x, y=y, s=s, rot=rot)


# ---------------------------------------------------------------- scenes


def s_hero():
    o = [sky(mix(MIST, "#cfe3df", 0.5), mix(MIST, PAPER, 0.4), mix(SAND, APRICOT, 0.22), mix(SAND, APRICOT, 0.3))]
    o += [sun(1010, 250, 62, glow=3.4), cloud(1330, 160, 0.9, op=0.75), cloud(740, 120, 0.6, op=0.6), cloud(1190, 96, 0.45, op=0.55), cloud(250, 190, 0.7, op=0.35)]
    # far shore
    o.append(hill([(330, 462), (470, 430), (590, 384), (720, 322), (880, 300), (1060, 338), (1240, 290), (1420, 330), (1620, 286)], mix(SAGE, MIST, 0.55), 470))
    o.append(hill([(470, 470), (560, 440), (650, 400), (760, 352), (900, 372), (1060, 398), (1240, 356), (1420, 392), (1620, 352)], mix(SAGE, MIST, 0.2), 480))
    # fields on the slope
    o.append(clip(path(curve_d([(560, 452), (680, 404), (790, 362), (920, 384), (1010, 430)], False, 1.0) + "L1010 470L560 470Z"),
                  rect(540, 340, 500, 140, mix(SUN, SAND, 0.45)), furrows(800, 350, 480, 380, 1240, 22, mix(SUN, APRICOT, 0.55), 0.3, 0.75),
                  poly([(540, 480), (540, 420), (706, 392), (660, 480)], mix(SAGE, TEAL, 0.12)), furrows(760, 380, 480, 420, 800, 14, mix(SAGE, TEAL, 0.32), 0.4, 0.55)))
    o.append(hill([(900, 470), (1010, 430), (1160, 408), (1340, 424), (1620, 396)], mix(SAGE, TEAL, 0.14), 480))
    o.append(factory(1100, 424, 190, c=mix(APRICOT, SAND, 0.15), smoke=True))
    o.append(forest(1300, 1620, lambda x: 424 - (x - 1300) * 0.06, 42, mix(PINE, SAGE, 0.35), 3))
    o.append(forest(890, 1000, 446, 26, mix(PINE, SAGE, 0.45), 9))
    o.append(person(752, 424, 46, top=CLAY, legs=PINE, hat="straw", arms=((30, 60), (20, 60)), shadow=False))
    o.append(person(826, 430, 46, top=BERRY, skin=2, hair=1, hat="straw", arms=((40, 80), (12, 40)), shadow=False))
    o.append(poly([(776, 424), (800, 424), (797, 412), (779, 412)], dark(APRICOT, 0.2)) + ell(788, 411, 11, 5, CLAY))
    # sea
    o.append(rect(0, 446, W, 460, lg(mix(SAGE, MIST, 0.35), mix(TEAL, SAGE, 0.35), mix(TEAL, PINE, 0.15))))
    o.append(path("M0 446H700Q640 452 560 458Q300 452 0 456Z", WHITE, op=0.25))
    o.append(ripples(60, 1560, 470, 760, 90, WHITE, 4, 0.28))
    o.append(poly([(985, 446), (1035, 446), (1075, 640), (945, 640)], lg((light(SUN, 0.45), 0.45), (SUN, 0.0))))
    # quay and road from field to factory to harbour
    road = mix(PAPER, APRICOT, 0.18)
    o.append(ribbon([(712, 398, 2.5), (780, 432, 4), (890, 436, 4), (985, 418, 4), (1090, 432, 5), (1200, 438, 6), (1330, 446, 8)], road))
    o.append(truck(930, 428, 50, BERRY) + truck(1216, 440, 54, TEAL))
    o.append(poly([(1290, 440), (1600, 436), (1600, 484), (1326, 480)], mix(SAND, SAGE, 0.25)) + poly([(1326, 480), (1600, 484), (1600, 500), (1330, 494)], mix(PINE, SAGE, 0.35)))
    o.append(crane(1400, 462, 150, CLAY) + crane(1530, 464, 140, BERRY))
    r = random.Random(5)
    for i in range(7):
        for k in range(r.choice([1, 2, 2])):
            o.append(rect(1440 + i * 24, 452 - k * 12 + 4, 22, 11, r.choice(CARGO), r=1))
    # the way over the sea
    lane = [(1340, 506), (1180, 540), (900, 538), (742, 580), (760, 640), (960, 668), (1130, 690)]
    o.append(path(curve_d(lane, False, 1.0), None, stroke=WHITE, sw=5, op=0.75, extra='stroke-dasharray="2 18"'))
    o.append(ell(850, 566, 190, 9, INK, op=0.12) + ship(700, 562, 300, BERRY, 6, stacks=9))
    o.append(sailboat(1030, 612, 50) + sailboat(500, 498, 26))
    for x, y, s in [(650, 250, 1), (704, 226, 0.8), (600, 290, 0.7)]:
        o.append(bird(x, y, s))
    # skerries to the left, calm
    o.append(blob([(300, 500), (350, 486), (430, 490), (470, 502), (390, 508)], mix(PINE, SAGE, 0.5)) + forest(338, 432, 492, 20, mix(PINE, SAGE, 0.4), 2))
    # near shore
    o.append(hill([(700, 920), (820, 790), (980, 720), (1160, 690), (1380, 668), (1620, 640)], mix(SAGE, TEAL, 0.1)))
    o.insert(-1, hill([(672, 920), (806, 786), (976, 712), (1160, 683), (1380, 662), (1620, 634)], SAND, op=0.85))
    o.append(ribbon([(1090, 704, 10), (1190, 742, 17), (1150, 800, 24), (1230, 850, 34), (1300, 930, 52)], road, caps=False))
    o.append(ribbon([(1166, 772, 12), (1290, 768, 13), (1400, 764, 14)], road))
    o.append(rect(1036, 688, 92, 9, dark(APRICOT, 0.3), r=2) + rect(1044, 696, 6, 22, PINE) + rect(1076, 696, 6, 16, PINE))
    o.append(birch(1130, 716, 150, mix(SAGE, SUN, 0.2), 0.03, seed=8))
    o.append(spruce(1190, 706, 120, mix(PINE, TEAL, 0.3)) + spruce(1222, 712, 90, mix(PINE, TEAL, 0.5)))
    o.append(birch(1556, 760, 270, SAGE, -0.02, seed=3) + ell(1410, 768, 200, 12, INK, op=0.13) + hospital(1236, 766, 336))
    o.append(truck(1184, 756, 92, SUN, flip=False))
    o.append(person(1330, 800, 66, top=APRICOT, legs=PINE, style="bob", hair=2, arms=((10, 5), (14, 4))))
    o.append(person(1356, 803, 44, top=SUN, legs=TEAL, hair=2, arms=((20, 10), (10, 4))))
    o.append(person(1480, 792, 62, top=MIST, legs=MIST, skin=3, hair=1, style="bun"))
    o.append(person(1508, 794, 66, top=TEAL, legs=PINE, hair=4, view="back"))
    # front edge
    o.append(hill([(-20, 812), (180, 830), (420, 852), (640, 846), (820, 862), (1000, 892), (1150, 930)], PINE))
    o.append(hill([(-20, 850), (200, 866), (420, 884), (640, 880), (800, 905)], dark(PINE, 0.3)))
    for x, h, s in [(60, 70, 1), (120, 50, 2), (560, 64, 3), (640, 46, 4), (770, 50, 5)]:
        o.append(fern(x, 870, h * 1.6, mix(TEAL, SAGE, 0.3), s))
    o.append(blob([(1380, 910), (1420, 850), (1500, 826), (1600, 830), (1640, 910)], PINE) + fern(1460, 870, 110, mix(TEAL, SAGE, 0.4), 7) + fern(1560, 860, 90, mix(TEAL, SAGE, 0.2), 8))
    for x, y in [(1420, 868), (1500, 846), (1530, 862), (1585, 850)]:
        o.append(circ(x, y, 6, SUN) + circ(x, y, 2.4, CLAY))
    return o


def tomato(x, y, r, c=CLAY):
    return circ(x, y, r, c) + path(f"M{n(x)} {n(y - r)}A{n(r)} {n(r)} 0 0 1 {n(x)} {n(y + r)}Q{n(x + r * 0.9)} {n(y)} {n(x)} {n(y - r)}Z", INK, op=0.1) + ell(x - r * 0.35, y - r * 0.35, r * 0.2, r * 0.14, WHITE, -30, op=0.5) + "".join(leaf(x, y - r * 0.82, r * 0.6, a, TEAL, vein=False, fat=0.2) for a in (-160, -20, 60, 120, -90))


def cabbage(x, y, r, c=SAGE):
    o = circ(x, y, r, mix(c, TEAL, 0.35))
    for a, q, t in [(200, 0.95, 0.2), (-20, 0.95, 0.12), (90, 0.8, 0), (250, 0.8, 0.3), (300, 0.75, 0.45)]:
        o += ell(x + r * 0.3 * math.cos(math.radians(a)), y + r * 0.3 * math.sin(math.radians(a)), r * 0.66 * q, r * 0.6 * q, mix(c, PAPER, t))
    o += line([(x, y + r * 0.6), (x, y - r * 0.2)], PAPER, r * 0.06, op=0.7) + line([(x, y + r * 0.3), (x - r * 0.35, y - r * 0.1)], PAPER, r * 0.04, op=0.7) + line([(x, y + r * 0.3), (x + r * 0.35, y - r * 0.1)], PAPER, r * 0.04, op=0.7)
    return o


def carrot(x, y, ln, rot):
    o = path(f"M0 {n(-ln * 0.11)}Q{n(ln * 0.5)} {n(-ln * 0.12)} {n(ln)} 0Q{n(ln * 0.5)} {n(ln * 0.12)} 0 {n(ln * 0.11)}Q{n(-ln * 0.07)} 0 0 {n(-ln * 0.11)}Z", mix(CLAY, SUN, 0.35))
    for t in (0.15, 0.35, 0.5):
        o += line([(ln * t, -ln * 0.08), (ln * (t + 0.02), -ln * 0.01)], CLAY, ln * 0.015, op=0.7)
    for a in (165, 180, 195, 150, 210):
        o += leaf(-ln * 0.03, 0, ln * 0.55, a, mix(TEAL, SAGE, 0.35), vein=False, fat=0.12)
    return g(o, x=x, y=y, rot=rot)


def hen(x, y, s, c=PAPER, flip=False):
    return g(
        ell(2, 32, 30, 4, INK, op=0.14), line([(-4, 18), (-4, 32)], mix(SUN, CLAY, 0.4), 2.6), line([(6, 18), (6, 32)], mix(SUN, CLAY, 0.4), 2.6),
        path("M-34 -22Q-24 -10 -10 -8Q8 -8 14 -30Q18 -42 26 -38Q34 -34 30 -22Q34 18 4 22Q-26 22 -34 -22Z", c),
        path("M-16 -2Q-4 14 14 4Q4 20 -8 14Q-16 8 -16 -2Z", dark(c, 0.16)), path("M30 -30l10 4l-9 5z", SUN),
        path("M18 -40q0 -8 5 -5q2 -6 6 0q5 -2 3 7z", CLAY), path("M30 -22q4 6 -1 9q-4 -3 -2 -9z", CLAY), x=x, y=y, s=s, flip=flip,
    )


def s_food():
    o = [sky(mix(MIST, "#bfdcd6", 0.35), mix(MIST, PAPER, 0.6), mix(SAND, APRICOT, 0.3)), sun(330, 196, 54, glow=3.6), cloud(980, 130, 0.9), cloud(1380, 190, 0.6, op=0.6), cloud(620, 90, 0.5, op=0.6)]
    o.append(hill([(-20, 330), (200, 280), (460, 320), (760, 258), (1080, 310), (1350, 262), (1620, 300)], mix(SAGE, MIST, 0.5)))
    o.append(forest(-20, 1620, lambda x: 372 + 12 * math.sin(x / 170), 54, mix(PINE, SAGE, 0.42), 12, 0.45))
    o.append(turbine(800, 380, 210, 20) + turbine(890, 380, 160, 55))
    o.append(hill([(-20, 388), (400, 366), (800, 376), (1200, 358), (1620, 376)], mix(SAGE, SUN, 0.3)))
    # fields in perspective
    o.append(hill([(-20, 430), (500, 412), (1000, 416), (1620, 424)], mix(SAGE, TEAL, 0.22)))
    o.append(clip(path("M0 424Q700 404 1600 424V900H0Z"), furrows(860, 414, 900, -1400, 3100, 25, mix(APRICOT, CLAY, 0.35), 0.16, 0.5)))
    # crops: heads of lettuce along the rows, larger when nearer
    r = random.Random(4)
    for j in range(7):
        y = 446 + j * j * 6.6 + j * 16
        sc = 0.16 + (y - 414) / 486 * 0.84
        for i in range(-14, 15):
            x = 860 + (i + 0.25) * 180 * sc + (r.random() - 0.5) * 4
            if -40 < x < W + 40 and not (560 < x < 800 and y > 700):
                q = 30 * sc
                o.append(ell(x, y, q * 1.2, q * 0.55, mix(TEAL, PINE, 0.2)) + ell(x, y - q * 0.35, q * 0.8, q * 0.42, mix(SAGE, TEAL, 0.2)) if j < 4 else ell(x, y, q * 1.2, q * 0.55, mix(TEAL, PINE, 0.2)) + ell(x - q * 0.3, y - q * 0.3, q * 0.7, q * 0.5, SAGE) + ell(x + q * 0.4, y - q * 0.3, q * 0.62, q * 0.44, mix(SAGE, TEAL, 0.35)) + ell(x, y - q * 0.5, q * 0.45, q * 0.34, mix(SAGE, MIST, 0.4)))
    # farm
    o.append(roundtree(1180, 404, 100, TEAL) + roundtree(130, 410, 110, mix(TEAL, SAGE, 0.3)))
    o.append(cottage(1240, 412, 170, CLAY) + rect(1430, 340, 46, 74, BERRY) + ell(1453, 341, 23, 14, mix(PINE, SAGE, 0.2)) + roundtree(1510, 414, 90, mix(TEAL, SAGE, 0.4)))
    o.append(ell(420, 440, 260, 12, INK, op=0.1) + greenhouse(180, 438, 480))
    # people at work
    o.append(person(980, 640, 250, top=BERRY, legs=PINE, hat="straw", skin=1, hair=0, arms=((28, -30), (20, -38)), apron=mix(MIST, SAGE, 0.2), shoes=dark(CLAY, 0.5)))
    o.append(crate(936, 546, 88, 38) + "".join(cabbage(952 + i * 28, 506, 17) for i in range(3)))
    o.append(person(1214, 604, 214, top=TEAL, legs=mix(PINE, INK, 0.3), view="side", hair=1, skin=3, hat=mix(SAND, SUN, 0.3), arms=((24, 40), (30, 46)), leg=((-10, -14), (14, 8)), shoes=CLAY))
    o.append(path("M1250 512l56 0l-7 62l-42 0z", mix(STEEL, TEAL, 0.25)) + ell(1278, 512, 28, 7, PINE) + ell(1278, 508, 20, 9, SAGE))
    # hens by the edge
    o.append(hen(120, 540, 1.15) + hen(560, 610, 1.4, mix(APRICOT, CLAY, 0.5), True) + hen(300, 560, 1.1, PAPER))
    # the table in front
    o.append(hill([(-20, 800), (1620, 800)], lg(mix(APRICOT, CLAY, 0.25), mix(CLAY, PINE, 0.25))) + rect(0, 796, W, 12, light(APRICOT, 0.3)))
    for x in (0, 420, 890, 1330):
        o.append(line([(x, 812), (x - 60, 900)], PINE, 2.5, op=0.25))
    o.append(ell(300, 806, 270, 16, INK, op=0.18) + "".join(tomato(96 + i * 58, 652 - (i % 2) * 8, 36, CLAY if i != 3 else mix(SUN, CLAY, 0.3)) for i in range(7)) + crate(50, 808, 440, 140))
    o.append(cabbage(640, 730, 78) + cabbage(560, 760, 52, mix(SAGE, BERRY, 0.55)))
    o.append(carrot(1040, 768, 150, 184) + carrot(1070, 784, 170, 176) + carrot(1056, 752, 140, 172))
    o.append(ell(1330, 808, 250, 16, INK, op=0.18))
    o.append("".join(ell(1150 + i * 62, 690 - 16 * math.sin(i * 1.3), 40, 44, [mix(SUN, SAGE, 0.35), CLAY, mix(SUN, SAGE, 0.5), mix(CLAY, BERRY, 0.4), SUN, mix(SUN, SAGE, 0.3)][i]) + path(f"M{1150 + i * 62} {650 - 16 * math.sin(i * 1.3):.0f}q4 -14 10 -18", None, stroke=PINE, sw=4) for i in range(6)) + crate(1096, 808, 440, 116, mix(APRICOT, SAND, 0.15)))
    o.append("".join(leaf(60 + i * 4, 640, 90, -120 + i * 26, mix(TEAL, SAGE, 0.2 * i), fat=0.2) for i in range(4)))
    # bread and milk
    o.append(path("M736 806Q720 730 790 726Q868 726 864 806Z", mix(CLAY, APRICOT, 0.4)) + path("M800 726Q868 726 864 806H830Q846 760 800 726Z", INK, op=0.1) + "".join(line([(764 + i * 28, 744), (776 + i * 28, 770)], light(APRICOT, 0.4), 6) for i in range(3)))
    return o


def parse(geo):
    return [[tuple(map(float, p.split(","))) for p in r.split(";")] for r in geo.split(" ")]


# seat of each region: longitude, latitude, group
REGIONS = [
    (22.15, 66.5, "A"), (18.6, 64.7, "A"), (17.3, 63.0, "A"), (14.6, 63.3, "A"), (16.6, 61.4, "B"), (14.6, 60.8, "B"), (17.6, 60.0, "B"),
    (16.3, 59.65, "B"), (18.3, 59.35, "C"), (17.0, 59.0, "D"), (13.2, 59.8, "D"), (15.0, 59.3, "D"), (18.45, 57.45, "D"), (12.9, 58.1, "E"),
    (14.4, 57.6, "F"), (15.7, 58.35, "F"), (16.2, 57.0, "F"), (15.1, 56.3, "G"), (12.8, 56.9, "G"), (14.5, 56.85, "G"), (13.6, 55.8, "H"),
]
GROUP = {"A": TEAL, "B": SUN, "C": BERRY, "D": CLAY, "E": mix(TEAL, SAGE, 0.5), "F": PINE, "G": mix(CLAY, APRICOT, 0.55), "H": mix(BERRY, APRICOT, 0.35)}


def s_network_map():
    o = [rect(0, 0, W, H, lg(mix(SAGE, MIST, 0.5), mix(SAGE, MIST, 0.32), d="d"))]
    k = 59.5

    def pr(lon, lat):
        return (830 + (lon - 16.2) * k * 0.54, 862 - (lat - 55.3) * k)

    land = parse(GEO["NORTH"])
    # depth lines of the sea round every coast
    al = [[pr(*p) for p in r] for r in land + parse(GEO["SWEDEN"])]
    for sw, op in ((110, 0.1), (70, 0.13), (34, 0.18)):
        o.append("".join(poly(r, None, stroke=MIST, sw=sw, op=1) for r in al).join(['<g opacity="%s">' % op, "</g>"]))
    for r in al[: len(land)]:
        o.append(poly(r, mix(SAND, SAGE, 0.16), stroke=mix(SAND, SAGE, 0.16), sw=6))
    sw = al[len(land):]
    for r in sw:
        o.append(poly([(x + 12, y + 14) for x, y in r], INK, stroke=INK, sw=7, op=0.14))
    for r in sw:
        o.append(poly(r, PAPER, stroke=PAPER, sw=7))
    inner = [ell(*pr(13.3, 58.9), 17, 27, mix(SAGE, MIST, 0.45), 30), ell(*pr(14.55, 58.25), 6, 24, mix(SAGE, MIST, 0.45), 14), ell(*pr(17.2, 59.45), 14, 6, mix(SAGE, MIST, 0.45), -10)]
    o += inner
    # mountains along the border
    for lon, lat, s in [(16.9, 67.4, 1.2), (15.6, 66.2, 1.0), (14.5, 64.9, 0.9), (13.1, 63.4, 1.0), (12.9, 62.3, 0.8), (18.6, 68.0, 1.2)]:
        x, y = pr(lon, lat)
        o.append(poly([(x - 20 * s, y + 12 * s), (x, y - 18 * s), (x + 20 * s, y + 12 * s)], mix(SAGE, TEAL, 0.15), op=0.75) + poly([(x - 7 * s, y - 8 * s), (x, y - 18 * s), (x + 7 * s, y - 8 * s), (x + 1 * s, y - 4 * s)], PAPER))
    for lon, lat in [(19.8, 65.6), (20.5, 66.2), (17.2, 65.3), (15.9, 64.2), (15.6, 62.4), (13.9, 61.6), (16.4, 63.9), (21.4, 67.3)]:
        x, y = pr(lon, lat)
        o.append(spruce(x, y, 30, mix(TEAL, SAGE, 0.4)) + spruce(x + 11, y + 4, 22, mix(TEAL, SAGE, 0.5)))
    for lon, lat in [(25.5, 62.4), (27.6, 63.4), (24.3, 64.4), (28.3, 65.6), (26.0, 67.0), (30.2, 61.6), (23.6, 61.6), (33.0, 62.6), (32.0, 65.4), (27.0, 58.3), (26.4, 56.6), (10.9, 60.9), (9.2, 59.4), (36.0, 59.5), (35.4, 56.4), (31.0, 57.6), (39.0, 58.2)]:
        x, y = pr(lon, lat)
        o.append(spruce(x, y, 34, mix(SAGE, TEAL, 0.35)) + spruce(x + 14, y + 5, 25, mix(SAGE, TEAL, 0.2)))
    for lon, lat in [(8.2, 61.5), (9.4, 62.2), (7.2, 60.5)]:
        x, y = pr(lon, lat)
        o.append(poly([(x - 26, y + 14), (x, y - 22), (x + 26, y + 14)], mix(SAGE, TEAL, 0.2), op=0.8) + poly([(x - 9, y - 9.5), (x, y - 22), (x + 9, y - 9.5), (x, y - 5)], PAPER))
    pts = [(*pr(a, b), q) for a, b, q in REGIONS]
    # links: neighbours thin, within a group thick
    links = [(0, 1), (1, 2), (1, 3), (2, 3), (4, 5), (4, 6), (5, 7), (6, 7), (9, 11), (10, 11), (9, 12), (14, 15), (14, 16), (17, 19), (18, 19)]
    links += [(2, 4), (3, 5), (6, 8), (7, 8), (8, 9), (7, 11), (5, 10), (10, 13), (11, 15), (9, 15), (13, 14), (13, 18), (14, 19), (16, 17), (16, 12), (18, 20), (17, 20), (11, 13)]

    def arc(a, b, bend=0.14):
        mx, my = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        dx, dy = b[0] - a[0], b[1] - a[1]
        return f"M{n(a[0])} {n(a[1])}Q{n(mx - dy * bend)} {n(my + dx * bend)} {n(b[0])} {n(b[1])}"

    for i, j in sorted(links):
        same = pts[i][2] == pts[j][2]
        o.append(path(arc(pts[i], pts[j]), None, stroke=GROUP[pts[i][2]] if same else mix(TEAL, SAGE, 0.35), sw=5 if same else 2.6, op=0.95 if same else 0.8))
    for x, y, q in pts:
        o.append(circ(x + 2, y + 4, 15, INK, op=0.16) + circ(x, y, 15, WHITE) + circ(x, y, 11, GROUP[q]) + path(f"M{n(x)} {n(y - 11)}a11 11 0 0 1 0 22z", INK, op=0.1))
    o.append(ship(868, 846, 66, BERRY, 3) + sailboat(925, 520, 34) + sailboat(560, 640, 30) + ripples(60, 430, 190, 520, 20, WHITE, 7, 0.5) + ship(190, 330, 170, TEAL, 8))
    o.append(cloud(240, 150, 0.8) + cloud(1350, 120, 0.7, op=0.75) + cloud(1470, 560, 0.5, op=0.65) + bird(420, 240) + bird(460, 214, 0.8))
    return o


def bottle(x, y, w, h, c=CLAY, cap=PAPER, label=PAPER):
    o = rect(x - w / 2, y - h * 0.78, w, h * 0.78, c, r=w * 0.14)
    o += rect(x - w * 0.3, y - h * 0.86, w * 0.6, h * 0.12, c)
    o += rect(x - w * 0.38, y - h, w * 0.76, h * 0.17, cap, r=w * 0.05) + rect(x + w * 0.08, y - h, w * 0.3, h * 0.17, INK, r=w * 0.05, op=0.1)
    o += rect(x - w / 2, y - h * 0.58, w, h * 0.36, label) + rect(x - w * 0.36, y - h * 0.52, w * 0.44, h * 0.05, TEAL, r=3) + "".join(rect(x - w * 0.36, y - h * (0.42 - 0.07 * i), w * (0.7 - 0.16 * i), h * 0.026, SAGE, r=2) for i in range(3))
    return o + rect(x + w * 0.2, y - h * 0.78, w * 0.3, h * 0.78, INK, r=w * 0.12, op=0.1) + rect(x - w * 0.4, y - h * 0.74, w * 0.07, h * 0.12, WHITE, r=3, op=0.4)


def blister(x, y, w, cols, rows, rot=0, c=STEEL, pill=CLAY, empty=()):
    cw = w / cols
    h = cw * rows
    o = [rect(6, 8, w, h, INK, r=12, op=0.16), rect(0, 0, w, h, c, r=12), rect(0, 0, w, h * 0.5, WHITE, r=12, op=0.15)]
    for j in range(rows):
        for i in range(cols):
            cx, cy = (i + 0.5) * cw, (j + 0.5) * cw
            o.append(ell(cx, cy, cw * 0.36, cw * 0.36, dark(c, 0.12)))
            if (i, j) in empty:
                o.append(ell(cx, cy, cw * 0.28, cw * 0.28, dark(c, 0.3)))
            else:
                o.append(ell(cx, cy, cw * 0.28, cw * 0.28, pill) + path(f"M{n(cx)} {n(cy - cw * .28)}a{n(cw * .28)} {n(cw * .28)} 0 0 1 0 {n(cw * .56)}z", INK, op=0.1) + ell(cx - cw * 0.09, cy - cw * 0.11, cw * 0.08, cw * 0.05, WHITE, -30, op=0.6))
    return g(*o, x=x, y=y, rot=rot)


def capsule(x, y, ln, rot=0, a=CLAY, b=PAPER):
    w = ln * 0.4
    return g(
        rect(4, 6, ln, w, INK, r=w / 2, op=0.16), rect(0, 0, ln, w, b, r=w / 2), clip(rect(0, 0, ln * 0.52, w), rect(0, 0, ln, w, a, r=w / 2)),
        rect(w * 0.3, w * 0.18, ln * 0.7, w * 0.13, WHITE, r=w * 0.06, op=0.5), x=x, y=y, rot=rot,
    )


def landscape(x, y, w, h, horizon=0.55, water=True, seed=1, sunpos=(0.7, 0.3)):
    """A small Nordic view, for windows."""
    hy = y + h * horizon
    o = [rect(x, y, w, h, lg(mix(MIST, "#bcdad5", 0.5), mix(SAND, MIST, 0.4)))]
    if sunpos:
        o.append(sun(x + w * sunpos[0], y + h * sunpos[1], min(w, h) * 0.09))
    o.append(hill([(x - 10, hy - h * 0.1), (x + w * 0.25, hy - h * 0.2), (x + w * 0.55, hy - h * 0.08), (x + w * 0.8, hy - h * 0.18), (x + w + 10, hy - h * 0.1)], mix(SAGE, MIST, 0.45), y + h))
    o.append(forest(x, x + w, hy + h * 0.01, h * 0.13, mix(PINE, SAGE, 0.4), seed, 0.28))
    if water:
        o.append(rect(x, hy, w, h * (1 - horizon), lg(mix(SAGE, MIST, 0.4), mix(TEAL, SAGE, 0.5))) + ripples(x, x + w, hy + 4, y + h, 14, WHITE, seed, 0.4))
    else:
        o.append(rect(x, hy, w, h * (1 - horizon), mix(SAGE, SUN, 0.2)))
    return "".join(o)


def s_medicines():
    o = [room(mix(SAND, PAPER, 0.4), SAND, 640, False)]
    # the view: works by a river
    vx, vy, vw, vh = 560, 70, 930, 500
    v = [rect(vx, vy, vw, vh, lg(mix(MIST, "#bcdad5", 0.5), mix(SAND, MIST, 0.5))), sun(760, 170, 40), cloud(1180, 140, 0.6), cloud(960, 190, 0.4, op=0.6)]
    v.append(hill([(540, 320), (760, 270), (980, 330), (1220, 262), (1520, 320)], mix(SAGE, MIST, 0.5)))
    v.append(forest(550, 1500, lambda x: 366 + 6 * math.sin(x / 90), 44, mix(PINE, SAGE, 0.45), 3))
    v.append(hill([(540, 372), (800, 360), (1200, 366), (1520, 356)], mix(SAGE, SUN, 0.22)))
    v.append(ell(1180, 392, 230, 10, INK, op=0.1) + factory(980, 390, 300, c=mix(PAPER, SAND, 0.5), roof=TEAL, bays=5, smoke=True))
    for i in range(3):
        x = 1284 + i * 50
        v.append(rect(x, 300, 42, 92, mix(SAGE, MIST, 0.4), r=8) + rect(x + 26, 300, 16, 92, INK, op=0.1, r=6) + rect(x, 322, 42, 5, TEAL))
    v.append(ribbon([(1260, 396, 6), (1130, 416, 11), (1000, 440, 18), (900, 480, 28), (900, 540, 44), (980, 620, 66)], lg(mix(SAGE, MIST, 0.5), mix(TEAL, SAGE, 0.45)), caps=False))
    v.append(ripples(830, 960, 470, 560, 10, WHITE, 3, 0.5))
    v.append(birch(690, 470, 190, mix(SAGE, SUN, 0.15), 0.02, seed=2) + birch(1455, 540, 250, SAGE, -0.02, seed=4) + spruce(620, 500, 150, TEAL) + roundtree(780, 450, 70, mix(TEAL, SAGE, 0.4)))
    v.append(person(1130, 480, 84, top=PAPER, coat=PAPER, legs=PINE, style="bun", hair=1, skin=2, arms=((10, 4), (60, 110)), held=lambda p: circ(p[1][0] + 2, p[1][1] - 3, 4, TEAL)))
    o.append(window_frame(vx, vy, vw, vh, "".join(v), cols=3, fw=16))
    o.append(sunlight([(560, 640), (860, 640), (620, 900), (240, 900)], 0.5) + sunlight([(900, 640), (1180, 640), (1020, 900), (700, 900)], 0.5))
    # shelf at the left with boxes and jars
    for k, y in enumerate((250, 430)):
        o.append(rect(60, y, 400, 14, dark(APRICOT, 0.25), r=3) + rect(60, y + 14, 400, 8, INK, op=0.08))
    x = 84
    for w, h, c in [(54, 92, TEAL), (42, 116, SAGE), (64, 78, APRICOT), (38, 110, BERRY), (60, 96, SUN), (46, 84, MIST)]:
        o.append(box(x, 250, w, h, c, False) + rect(x + 8, 250 - h * 0.62, w - 16, h * 0.22, PAPER, r=2, op=0.85))
        x += w + 8
    for i, (x, c) in enumerate([(120, CLAY), (192, mix(CLAY, SUN, 0.5)), (270, TEAL), (350, CLAY), (418, SAGE)]):
        o.append(bottle(x, 430, 54, 104 - (i % 2) * 14, c))
    # the table
    o.append(rect(0, 640, W, 260, lg(mix(TEAL, PINE, 0.35), PINE)) + rect(0, 634, W, 14, mix(TEAL, SAGE, 0.3)))
    o.append(poly([(610, 648), (900, 648), (700, 900), (300, 900)], light(SUN, 0.4), op=0.1) + poly([(960, 648), (1230, 648), (1120, 900), (800, 900)], light(SUN, 0.4), op=0.1))
    o.append(ell(280, 776, 120, 16, INK, op=0.25) + bottle(270, 776, 170, 290, mix(CLAY, SUN, 0.15)))
    o.append(ell(452, 798, 80, 12, INK, op=0.25) + bottle(450, 798, 110, 190, TEAL, cap=SUN))
    o.append(blister(620, 716, 330, 5, 2, -8, empty=((4, 0), (4, 1))) + blister(930, 770, 280, 5, 2, 11, c=mix(SAND, APRICOT, 0.3), pill=TEAL, empty=((0, 1),)))
    for x, y, r, a, b in [(1290, 760, -24, CLAY, PAPER), (1370, 800, 18, TEAL, MIST), (560, 846, 30, SUN, PAPER), (1270, 836, 60, BERRY, APRICOT)]:
        o.append(capsule(x, y, 76, r, a, b))
    # mortar and herb
    o.append(ell(1460, 782, 110, 14, INK, op=0.25) + line([(1466, 690), (1530, 580)], mix(SAND, APRICOT, 0.4), 20) + path("M1366 664H1556Q1552 770 1496 782H1426Q1370 770 1366 664Z", PAPER) + path("M1500 664H1556Q1552 770 1496 782H1470Q1512 740 1500 664Z", INK, op=0.1) + ell(1461, 664, 97, 15, mix(SAND, SAGE, 0.4)) + leaf(1420, 668, 90, -140, SAGE) + leaf(1440, 664, 100, -108, mix(TEAL, SAGE, 0.4)) + leaf(1430, 666, 70, -75, SAGE))
    return o


def s_gloves():
    o = [room(mix(MIST, SAGE, 0.22), mix(SAGE, SAND, 0.55), 640)]
    # window band with rubber trees
    v = [rect(0, 90, W, 300, lg(mix(SAND, MIST, 0.3), mix(SUN, SAND, 0.7)))]
    v.append(hill([(0, 300), (300, 250), (700, 300), (1100, 240), (1600, 290)], mix(SAGE, SUN, 0.3), 400))
    r = random.Random(3)
    for i in range(30):
        x, q = 20 + i * 56 + r.random() * 16, 0.8 + r.random() * 0.5
        v.append(line([(x, 400), (x - 3, 240)], mix(SAND, PINE, 0.55), 9 * q) + ell(x, 206, 44 * q, 70 * q, mix(TEAL, SAGE, r.random() * 0.6)) + ell(x + 12, 190, 22 * q, 40 * q, mix(TEAL, PINE, 0.4), op=0.25) + rect(x - 10, 336, 18, 12, PAPER, r=3))
    v.append(rect(0, 90, W, 300, light(MIST, 0.2), op=0.42))
    o.append(window_frame(60, 100, 1480, 230, "".join(v), cols=6, fw=14))
    o.append("".join(sunlight([(120 + i * 500, 650), (300 + i * 500, 650), (200 + i * 500, 900), (-40 + i * 500, 900)], 0.3) for i in range(3)))
    # the line overhead
    o.append(rect(0, 46, W, 22, STEEL_D) + rect(0, 46, W, 7, light(STEEL_D, 0.3)))
    for x in range(20, W, 40):
        o.append(circ(x, 57, 6, mix(PINE, SAGE, 0.2)))
    o.append(ell(800, 436, 326, 22, mix(STEEL, PINE, 0.3)) + ell(800, 440, 310, 17, mix(SAGE, MIST, 0.35)))
    for i in range(11):
        x = 90 + i * 142
        dip = 150 * math.exp(-(((x - 800) / 210) ** 2))
        c = mix(PAPER, SAND, 0.5) if x < 620 else mix(TEAL, SAGE, 0.35)
        y = 150 + dip
        o.append(line([(x, 57), (x, y - 10)], PINE, 7) + rect(x - 20, y - 18, 40, 22, STEEL_D, r=5))
        o.append(glove(x, y - 4, 1.24, 180, c, cuff=x > 620))
    # dipping tank behind
    o.append(rect(480, 440, 640, 220, lg(STEEL, mix(STEEL, PINE, 0.35)), r=6) + "")
    for i in range(4):
        o.append(rect(514 + i * 148, 494, 110, 120, INK, r=6, op=0.07))
    for i in range(3):
        o.append(circ(540 + i * 40, 636, 9, [CLAY, SUN, TEAL][i]))
    o.append(path("M474 436A326 22 0 0 0 1126 436V470H474Z", light(STEEL, 0.3)) + path("M474 462A326 10 0 0 0 1126 462V472H474Z", INK, op=0.1))
    # belt with packed boxes, in front
    o.append(ell(1330, 846, 320, 18, INK, op=0.16))
    o.append(rect(1010, 690, 640, 30, STEEL_D, r=15) + rect(1010, 690, 640, 9, light(STEEL_D, 0.3), r=5) + "".join(circ(1036 + i * 62, 707, 10, STEEL) for i in range(10)))
    for x in (1070, 1300, 1530):
        o.append(rect(x, 720, 18, 126, mix(PINE, SAGE, 0.2)))
    for i, c in enumerate([TEAL, SAGE, TEAL]):
        x = 1150 + i * 160
        o.append(box(x, 690, 128, 78, [mix(TEAL, SAGE, 0.2), APRICOT, mix(TEAL, SAGE, 0.2)][i], False) + ell(x + 54, 622, 34, 12, PAPER, op=0.9) + path(f"M{x + 34} 622q6 -40 20 -34q16 -12 22 34z", mix(MIST, SAGE, 0.4)))
    # workers
    o.append(person(1040, 850, 400, top=MIST, coat=mix(MIST, SAGE, 0.35), legs=PINE, skin=1, hair=1, style="short", hat="cap", arms=((16, 8), (58, 62)), sleeves=mix(MIST, SAGE, 0.45)))
    o.append(person(560, 862, 440, top=PINE, coat=PAPER, legs=TEAL, skin=2, hair=1, style="hijab" , arms=((30, 122), (30, -20)), sleeves=mix(PAPER, SAND, 0.4), held=lambda p: glove(p[0][0] - 2.2, p[0][1] - 0.6, 0.17, -32, mix(TEAL, SAGE, 0.35)) + rect(p[1][0] - 12, p[1][1] - 8, 14, 18, PAPER, r=1) + rect(p[1][0] - 12, p[1][1] - 8, 14, 18, INK, r=1, op=0.05) + rect(p[1][0] - 10, p[1][1] - 6, 10, 1.4, TEAL) + "".join(rect(p[1][0] - 10, p[1][1] - 2 + 3 * i, 8, 1, SAGE) for i in range(3))))
    o.append(person(250, 830, 390, top=SUN, vest=None, legs=PINE, skin=3, hair=1, apron=TEAL, hat="cap", arms=((16, -34), (20, -30))))
    o.append(crate(170, 690, 160, 74, mix(STEEL, SAGE, 0.3)) + glove(200, 626, 0.5, -20, TEAL) + glove(240, 620, 0.52, 8, mix(TEAL, SAGE, 0.4)) + glove(284, 626, 0.5, 28, TEAL) + crate(170, 690, 160, 66, mix(STEEL, SAGE, 0.3)))
    o.append(circ(186, 664, 15, SKIN[3]) + circ(318, 664, 15, SKIN[3]))
    return o


def scissors(x, y, s=1.0, rot=0, c=STEEL, curved=False):
    d = dark(c, 0.22)
    half = path("M-5 0L-9 -120Q-2 -150 3 -120L5 0L16 70Q4 78 -2 66Z", c) + ell(18, 98, 22, 32, None, -12, stroke=c, sw=11)
    return g(g(half, flip=True), half, path("M0 -128Q3 -130 3 -120L5 0L0 0Z", INK, op=0.12), circ(0, 2, 7, d), circ(0, 2, 3, light(c, 0.5)), x=x, y=y, s=s, rot=rot)


def clamp(x, y, s=1.0, rot=0, c=STEEL):
    half = path("M-3 -8L-3 -96Q2 -108 5 -92L8 0L20 96Q12 102 8 94Z", c) + ell(26, 120, 17, 26, None, -10, stroke=c, sw=9)
    o = g(half, flip=True) + half + circ(0, -2, 6, dark(c, 0.25))
    for i in range(5):
        o += line([(-2, -40 - i * 9), (4, -42 - i * 9)], dark(c, 0.3), 1.4)
    return g(o, rect(-15, 66, 30, 7, dark(c, 0.15), r=2), x=x, y=y, s=s, rot=rot)


def scalpel(x, y, s=1.0, rot=0, c=STEEL):
    return g(rect(-8, -20, 16, 150, c, r=6), rect(1, -20, 7, 150, INK, r=4, op=0.12), path("M-6 -18L-6 -60Q0 -92 9 -96Q8 -50 6 -18Z", light(c, 0.5)), "".join(line([(-5, 10 + i * 9), (5, 10 + i * 9)], dark(c, 0.3), 2) for i in range(6)), x=x, y=y, s=s, rot=rot)


def tweezers(x, y, s=1.0, rot=0, c=STEEL):
    return g(path("M-3 -110L-14 40Q-8 110 0 118Q8 110 14 40L3 -110Q8 20 0 66Q-8 20 -3 -110Z", c), path("M3 -110L14 40Q8 110 0 118Q6 90 5 50Q8 0 3 -110Z", INK, op=0.13), x=x, y=y, s=s, rot=rot)


def s_instruments():
    o = [room(mix(SAND, APRICOT, 0.25), mix(CLAY, PINE, 0.4), 560, False)]
    # mountains through arched openings
    for i, x in enumerate((90, 640, 1190)):
        d = f"M{x} 470V230Q{x} 90 {x + 165} 90Q{x + 330} 90 {x + 330} 230V470Z"
        v = rect(x, 80, 330, 400, lg(mix(MIST, "#bcdad5", 0.5), mix(SAND, PAPER, 0.3)))
        v += poly([(x - 60, 400), (x + 60 - i * 20, 230), (x + 140, 330), (x + 230 + i * 10, 190 + i * 14), (x + 400, 420)], mix(SAGE, MIST, 0.35)) + poly([(x + 197 + i * 10, 245 + i * 10), (x + 230 + i * 10, 190 + i * 14), (x + 268 + i * 10, 250 + i * 10), (x + 245, 240 + i * 10), (x + 228, 256 + i * 10)], PAPER)
        v += hill([(x - 20, 420), (x + 120, 370), (x + 240, 400), (x + 350, 360)], mix(SAGE, TEAL, 0.3), 480)
        for k in range(6):
            v += rect(x + 20 + k * 52, 412 - (k * 37 % 28), 40, 60, mix(SAND, APRICOT, 0.3 + 0.1 * (k % 3))) + windows(x + 24 + k * 52, 420 - (k * 37 % 28), 32, 26, 2, 1, mix(PINE, SAGE, 0.3))
        o.append(path(d, None, stroke=light(APRICOT, 0.45), sw=26) + clip(path(d), v) + path(d, None, stroke=PAPER, sw=8))
        o.append(line([(x + 165, 92), (x + 165, 470)], PAPER, 7) + line([(x, 270), (x + 330, 270)], PAPER, 7) + rect(x - 22, 468, 374, 18, PAPER, r=3))
    o.append(pendant(540, 150, 110, TEAL) + pendant(1090, 150, 110, TEAL))
    # work bench with two makers
    o.append(person(420, 740, 420, top=TEAL, legs=PINE, skin=2, hair=1, style="beard", apron=mix(CLAY, PINE, 0.35), arms=((24, -28), (28, -26)), shadow=False))
    o.append(person(860, 740, 410, top=SUN, legs=PINE, skin=1, hair=1, style="bob", apron=PINE, arms=((20, -40), (26, -34)), shadow=False))
    o.append(person(1290, 740, 416, top=BERRY, legs=PINE, skin=3, hair=1, style="short", apron=mix(SAND, APRICOT, 0.3), arms=((22, -30), (20, 26)), shadow=False))
    o.append(rect(0, 566, W, 34, mix(APRICOT, CLAY, 0.4)) + rect(0, 562, W, 9, light(APRICOT, 0.25)) + rect(0, 600, W, 110, mix(CLAY, PINE, 0.5)))
    # grinding wheel with sparks
    o.append(rect(330, 520, 70, 46, PINE, r=6) + circ(366, 500, 52, mix(SAGE, PINE, 0.35)) + circ(366, 500, 40, mix(SAGE, PINE, 0.15)) + circ(366, 500, 12, PINE))
    r = random.Random(8)
    for i in range(24):
        a, q = math.radians(150 + r.random() * 42), 16 + r.random() * 120
        x, y, e = 320 + q * math.cos(a), 492 + q * math.sin(a), 6 + q * 0.1
        o.append(line([(x, y), (x + e * math.cos(a), y + e * math.sin(a))], SUN if i % 3 else CLAY, 3.2))
    o.append(line([(404, 548), (470, 524)], STEEL, 8))
    # vise, tools and rows of blanks
    o.append(rect(800, 528, 110, 40, PINE, r=5) + rect(824, 508, 26, 26, mix(PINE, SAGE, 0.35)) + rect(860, 508, 26, 26, mix(PINE, SAGE, 0.35)) + scissors(856, 500, 0.34, 0))
    for i in range(5):
        o.append(line([(1010 + i * 24, 564), (1016 + i * 24, 520)], STEEL, 6) + circ(1008 + i * 24, 560, 6, STEEL_D))
    o.append(circ(1260, 540, 9, SKIN[3]) + box(1380, 566, 150, 60, mix(SAGE, TEAL, 0.25), False) + "".join(line([(1400 + i * 24, 510), (1404 + i * 24, 478)], STEEL, 7) for i in range(5)) + path("M1196 566q0 -44 44 -44q44 0 44 44z", mix(SAGE, MIST, 0.3)) + path("M1240 522q44 0 44 44h-30q6 -30 -14 -44z", INK, op=0.1))
    # the tray in front
    o.append(rect(0, 700, W, 200, lg(PINE, dark(PINE, 0.35))))
    o.append(ell(800, 884, 760, 26, INK, op=0.25))
    o.append(poly([(170, 690), (1430, 690), (1540, 880), (60, 880)], light(STEEL, 0.45)) + poly([(196, 702), (1404, 702), (1500, 866), (100, 866)], mix(TEAL, SAGE, 0.22)) + poly([(196, 702), (1404, 702), (1412, 716), (188, 716)], INK, op=0.14))
    o.append(poly([(300, 702), (420, 702), (300, 866), (160, 866)], WHITE, op=0.08) + poly([(900, 702), (940, 702), (930, 866), (880, 866)], WHITE, op=0.07))

    for i, (fn, q) in enumerate([(scissors, 0.98), (tweezers, 1.0), (clamp, 0.98), (scalpel, 0.98), (scissors, 0.9), (clamp, 0.9), (tweezers, 0.94), (scalpel, 0.9)]):
        x = 262 + i * 154
        sk = (x - 800) / 640 * -0.34
        dy = {clamp: -6, scalpel: -14}.get(fn, 0)
        for dx, c, op in ((7, INK, 0.22), (0, light(STEEL, 0.45), 1)):
            o.append(g(fn(0, 0, q * 0.9, 0, c), op=op, extra=f'transform="matrix(1 0 {sk:.2f} .66 {x + dx} {784 + dx + dy})"'))
    return o


def iso(x, y, z=0.0, ox=800, oy=166, u=46):
    return (ox + (x - y) * u * 0.866, oy + (x + y) * u * 0.5 - z * u)


def iso_box(x, y, w, d, h, c, z=0, top=None):
    a, b, cc, dd = iso(x, y, z + h), iso(x + w, y, z + h), iso(x + w, y + d, z + h), iso(x, y + d, z + h)
    return poly([dd, cc, iso(x + w, y + d, z), iso(x, y + d, z)], dark(c, 0.12)) + poly([cc, b, iso(x + w, y, z), iso(x + w, y + d, z)], dark(c, 0.3)) + poly([a, b, cc, dd], top or light(c, 0.12))


def iso_cyl(x, y, r, h, c, top=None, z=0):
    cx, cy = iso(x, y, z)
    tx, ty = iso(x, y, z + h)
    rx, ry = r * 46 * 1.22, r * 46 * 0.7
    return path(f"M{n(cx - rx)} {n(cy)}A{n(rx)} {n(ry)} 0 0 0 {n(cx + rx)} {n(cy)}L{n(tx + rx)} {n(ty)}L{n(tx - rx)} {n(ty)}Z", c) + path(f"M{n(cx + rx * 0.2)} {n(cy + ry * 0.97)}A{n(rx)} {n(ry)} 0 0 0 {n(cx + rx)} {n(cy)}L{n(tx + rx)} {n(ty)}L{n(tx + rx * 0.2)} {n(ty)}Z", INK, op=0.15) + ell(tx, ty, rx, ry, top or light(c, 0.25))


def s_it():
    o = [rect(0, 0, W, H, lg(mix(SAND, APRICOT, 0.3), SAND, d="d"))]
    o.append(sun(1330, 150, 70) + hill([(-20, 330), (200, 250), (420, 300), (640, 210), (900, 270), (1180, 200), (1400, 280), (1620, 220)], mix(SAND, SAGE, 0.45), 900))
    # terraced mine in the hills
    for i in range(5):
        o.append(ell(1400, 356 + i * 13, 250 - i * 42, 58 - i * 10, [mix(APRICOT, SAND, 0.25), mix(APRICOT, CLAY, 0.25), mix(APRICOT, CLAY, 0.45), mix(CLAY, APRICOT, 0.2), mix(CLAY, PINE, 0.3)][i]))
    o.append(forest(1180, 1620, lambda x: 330 - (x - 1180) * 0.02, 34, mix(PINE, SAGE, 0.5), 6))
    o.append(forest(20, 560, lambda x: 330 - 0.03 * x, 46, mix(PINE, SAGE, 0.45), 5))
    # board
    P = [iso(-1, -1), iso(14.5, -1), iso(14.5, 14.5), iso(-1, 14.5)]
    o.append(poly([(x, y + 34) for x, y in P], INK, op=0.14) + poly([P[3], P[2], (P[2][0], P[2][1] + 26), (P[3][0], P[3][1] + 26)], dark(PINE, 0.35)) + poly([P[2], P[1], (P[1][0], P[1][1] + 26), (P[2][0], P[2][1] + 26)], dark(PINE, 0.5)) + poly(P, lg(TEAL, mix(TEAL, PINE, 0.6))))

    def trace(pts, c=mix(SAGE, TEAL, 0.2), sw=5, end=True):
        q = [iso(*p) for p in pts]
        s = line(q, c, sw)
        if end:
            for p in (q[0], q[-1]):
                s += ell(*p, 9, 5.5, c) + ell(*p, 4, 2.4, PINE)
        return s

    for k in range(6):
        o.append(trace([(0, 1 + k * 0.45), (3 + k * 0.2, 1 + k * 0.45), (4.4 + k * 0.2, 2.4 + k * 0.45), (5, 2.4 + k * 0.45)]))
        o.append(trace([(9, 5.2 + k * 0.5), (11 + 0.25 * k, 5.2 + k * 0.5), (12.4, 4 + k * 0.7), (14, 4 + k * 0.7)], mix(SUN, SAND, 0.2) if k == 2 else mix(SAGE, TEAL, 0.2)))
        o.append(trace([(5.2 + k * 0.6, 9), (5.2 + k * 0.6, 10.4 + k * 0.2), (4 + k * 0.7, 11.8), (4 + k * 0.7, 14)]))
        o.append(trace([(5.4 + k * 0.55, 5), (5.4 + k * 0.55, 3.4 - k * 0.1), (6.2 + k * 0.6, 2.4), (6.2 + k * 0.6, 0)], mix(SAGE, TEAL, 0.35)))
        o.append(trace([(5, 6 + k * 0.45), (3, 6 + k * 0.45), (1.6, 7.2 + k * 0.6), (0, 7.2 + k * 0.6)], mix(SAGE, TEAL, 0.35)))
    # the traced road, in warm light
    o.append(trace([(14.4, 12), (11.2, 12), (9.6, 10.4), (9.6, 8.6)], SUN, 15, False) + trace([(4.6, 4.2), (2.6, 4.2), (1.4, 5.4), (-0.8, 5.4)], SUN, 15, False))
    # parts, drawn from the back
    o.append(iso_box(0.6, -0.4, 3.2, 0.8, 1.1, SAND) + "".join(iso_box(0.8 + i * 0.5, 0.0, 0.25, 0.45, 0.7, SUN) for i in range(6)))
    for x, y in [(10.8, 0.4), (12, 0.4), (13.2, 0.4)]:
        o.append(iso_cyl(x, y, 0.42, 1.5, BERRY, APRICOT))
    o.append(iso_box(10.4, 2.0, 3.2, 0.7, 0.9, mix(PINE, INK, 0.4)) + iso_box(10.4, 3.2, 3.2, 0.7, 0.9, mix(PINE, INK, 0.4)))
    o.append(iso_box(4.4, 4.4, 4.8, 4.8, 0.3, mix(SAND, SUN, 0.35)) + iso_box(4.9, 4.9, 3.8, 3.8, 0.6, INK, 0.3, mix(INK, PINE, 0.55)) + iso_box(5.5, 5.5, 2.6, 2.6, 0.25, mix(STEEL, PINE, 0.1), 0.9, light(STEEL, 0.2)))
    c0 = iso(6.8, 6.8, 1.16)
    o.append(g(leaf(-30, 22, 84, -36, TEAL, fat=0.32) + leaf(-34, 22, 48, -100, mix(TEAL, SAGE, 0.3), fat=0.32), x=c0[0], y=c0[1] - 4))
    o.append(iso_box(0.2, 9.4, 1.2, 3.6, 0.8, CLAY) + iso_box(2.0, 9.4, 1.2, 3.6, 0.8, CLAY) + "".join(iso_box(0.35, 9.6 + i * 0.85, 0.9, 0.5, 0.12, PAPER, 0.8) + iso_box(2.15, 9.6 + i * 0.85, 0.9, 0.5, 0.12, PAPER, 0.8) for i in range(4)))
    for i, (x, y) in enumerate([(11.6, 8.4), (12.9, 8.4), (12.9, 9.8)]):
        o.append(iso_cyl(x, y, 0.46, 1.3 + 0.4 * (i == 0), [SUN, APRICOT, SUN][i], PAPER))
    o.append(iso_box(8.4, 11.6, 2.0, 1.1, 0.5, mix(INK, PINE, 0.4)) + iso_box(8.4, 13.2, 2.0, 0.8, 0.35, SAND))
    o.append(iso_box(3.6, 12.2, 0.9, 1.9, 0.35, mix(STEEL, MIST, 0.3)) + iso_box(5.6, 12.6, 1.6, 1.2, 0.5, BERRY))
    # people following the trace
    for x, y, kw in [
        (12.3, 12.0, dict(top=CLAY, style="bob", hair=2, arms=((10, 6), (60, 120)), held=lambda p: circ(p[1][0] + 6, p[1][1] - 6, 7.5, MIST, stroke=SUN, sw=2.2))),
        (10.9, 12.6, dict(top=PAPER, coat=PAPER, legs=BERRY, skin=3, hair=1, arms=((12, 6), (24, -50)), held=lambda p: rect(p[1][0] - 10, p[1][1] - 6, 12, 15, SAND, r=1))),
        (2.6, 4.6, dict(top=BERRY, skin=1, hair=1, style="bun", arms=((60, 100), (10, 5)))),
        (1.4, 5.9, dict(top=APRICOT, legs=INK, hair=0, view="back")),
    ]:
        q = iso(x, y)
        o.append(person(q[0], q[1], 118, **kw))
    o.append(plane(300, 130, 0.9, -8))
    return o


def scrub(x, y, s, c, trousers=False):
    """A tunic on a hanger, hook at (x, y)."""
    o = path("M0 0q10 -2 8 8q-4 6 -8 10", None, stroke=PINE, sw=3) + line([(-52, 44), (0, 18), (52, 44)], mix(APRICOT, CLAY, 0.4), 6)
    o += path("M-22 26Q0 56 22 26L58 40L92 104L62 124L54 106L58 236Q0 246 -58 236L-54 106L-62 124L-92 104L-58 40Z", c)
    o += path("M10 44L22 26L58 40L92 104L62 124L54 106L58 236Q40 240 14 241Z", INK, op=0.09) + path("M-22 26Q0 56 22 26L16 24Q0 44 -16 24Z", light(c, 0.35))
    o += rect(-44, 168, 38, 44, dark(c, 0.1), r=3) + rect(8, 168, 38, 44, dark(c, 0.14), r=3) + rect(14, 88, 28, 30, dark(c, 0.12), r=3)
    return g(o, x=x, y=y, s=s)


def sewing(x, y, s, flip=False):
    return g(
        rect(-70, -14, 150, 14, PINE, r=4), path("M40 -14V-92H-40Q-66 -92 -66 -66V-52H-48V-62Q-48 -68 -40 -68H8V-14Z", PAPER), path("M40 -14V-92H26V-14Z", INK, op=0.1),
        line([(-57, -52), (-57, -16)], STEEL_D, 4), circ(46, -76, 15, TEAL), circ(46, -76, 6, SAGE), rect(2, -108, 12, 16, CLAY, r=2), line([(8, -92), (8, -112)], PINE, 2), rect(-30, -84, 40, 6, TEAL, r=3), x=x, y=y, s=s, flip=flip,
    )


def fold(x, y, w, colours, h=26):
    o = ""
    for i, c in enumerate(colours):
        yy = y - (i + 1) * h
        o += rect(x + (i % 2) * 4, yy, w, h - 3, c, r=h * 0.45) + rect(x + (i % 2) * 4 + w * 0.6, yy, w * 0.4, h - 3, INK, r=h * 0.45, op=0.08) + line([(x + 16, yy + h * 0.45), (x + w - 8, yy + h * 0.45)], dark(c, 0.18), 1.6, op=0.6)
    return o


def cotton(x, y, ln, rot, seed=1):
    o = curve([(0, 0), (ln * 0.5, -ln * 0.07), (ln, 0)], mix(CLAY, PINE, 0.5), 6)
    for t, a in ((0.35, -60), (0.6, 55), (0.98, -10), (0.8, -70)):
        bx, by = ln * t + 34 * math.cos(math.radians(a)), -ln * 0.06 + 34 * math.sin(math.radians(a))
        o += line([(ln * t, -ln * 0.05), (bx, by)], mix(CLAY, PINE, 0.5), 4) + leaf(ln * (t - 0.12), -ln * 0.05, 60, a * 1.3, mix(TEAL, SAGE, 0.4), fat=0.3)
        for q in range(4):
            o += circ(bx + 15 * math.cos(q * 1.57 + a), by + 15 * math.sin(q * 1.57 + a), 18, [WHITE, PAPER, mix(PAPER, SAND, 0.5), WHITE][q])
        o += "".join(leaf(bx, by, 24, 30 + q * 120, mix(CLAY, PINE, 0.45), vein=False) for q in range(3))
    return g(o, x=x, y=y, rot=rot)


def s_textiles():
    o = [room(mix(SAND, PAPER, 0.3), mix(APRICOT, SAND, 0.35), 620)]
    for i in range(3):
        x = 70 + i * 340
        o.append(window_frame(x, 90, 260, 330, landscape(x, 90, 260, 330, 0.62, False, i + 2, (0.7, 0.25) if i == 1 else None), cols=2, rows=2, fw=11))
    o.append("".join(sunlight([(80 + i * 340, 640), (320 + i * 340, 640), (200 + i * 340, 900), (-80 + i * 340, 900)], 0.35) for i in range(3)))
    for x in (230, 570, 910):
        o.append(pendant(x, 70, 74, TEAL, False))
    # seamstresses behind the long table
    folks = [(220, SUN, 2, 1, "hijab"), (540, TEAL, 1, 1, "bun"), (860, CLAY, 3, 1, "curly")]
    for x, c, sk, ha, st in folks:
        o.append(person(x, 850, 420, top=c, legs=PINE, skin=sk, hair=BERRY if st == "hijab" else ha, style=st, arms=((22, -34), (26, -30)), shadow=False))
    o.append(rect(0, 636, 1060, 24, mix(CLAY, APRICOT, 0.35)) + rect(0, 632, 1060, 8, light(APRICOT, 0.3)) + rect(0, 660, 1060, 20, INK, op=0.12))
    for x in (60, 390, 720, 1030):
        o.append(rect(x, 660, 20, 230, mix(CLAY, PINE, 0.45)))
    for x, c in ((220, TEAL), (540, mix(SAGE, TEAL, 0.25)), (860, mix(TEAL, SAGE, 0.4))):
        o.append(sewing(x + 26, 634, 1.12))
        o.append(path(f"M{x - 130} 634Q{x - 110} 612 {x - 66} 622Q{x - 40} 616 {x - 20} 634V652Q{x - 60} 668 {x - 80} 740Q{x - 104} 700 {x - 130} 720Z", c) + path(f"M{x - 60} 640Q{x - 76} 690 {x - 80} 740Q{x - 66} 690 {x - 20} 652V634Z", INK, op=0.1))
        o.append(circ(x - 46, 630, 11, SKIN[2 if x == 220 else 1 if x == 540 else 3]) + circ(x + 2, 628, 11, SKIN[2 if x == 220 else 1 if x == 540 else 3]))
    # rail with finished clothes
    o.append(ell(1340, 852, 270, 16, INK, op=0.15) + line([(1100, 846), (1100, 190)], PINE, 11) + line([(1580, 846), (1580, 190)], PINE, 11) + line([(1084, 190), (1596, 190)], PINE, 11) + line([(1060, 848), (1140, 848)], PINE, 12) + line([(1540, 848), (1600, 848)], PINE, 12))
    for i, c in enumerate([mix(TEAL, SAGE, 0.25), PAPER, mix(TEAL, PINE, 0.3), mix(BERRY, APRICOT, 0.25), mix(SAGE, MIST, 0.25)]):
        o.append(scrub(1166 + i * 86, 190, 1.25 if i % 2 == 0 else 1.2, c))
    o.append(rect(1130, 690, 420, 16, mix(CLAY, APRICOT, 0.35), r=3) + fold(1150, 690, 170, [TEAL, SAGE, PAPER, mix(SAGE, TEAL, 0.4), PAPER]) + fold(1350, 690, 180, [PAPER, APRICOT, mix(TEAL, SAGE, 0.2)], 28))
    # cotton in front
    o.append(cotton(-30, 900, 330, -34, 1) + cotton(110, 930, 260, -58, 2))
    for x, c in ((720, CLAY), (770, SUN), (690, BERRY)):
        pass
    o.append(fold(470, 890, 210, [mix(SAGE, MIST, 0.2), TEAL, PAPER, SAGE], 30) + ell(575, 892, 130, 8, INK, op=0.14))
    for x, c in ((800, CLAY), (870, SUN), (836, BERRY)):
        y = 884 if c != BERRY else 830
        o.append(rect(x - 26, y - 54, 52, 54, c, r=5) + rect(x - 32, y - 58, 64, 9, SAND, r=3) + rect(x - 32, y - 4, 64, 9, SAND, r=3) + "".join(line([(x - 24, y - 44 + k * 9), (x + 24, y - 47 + k * 9)], dark(c, 0.2), 1.6) for k in range(5)))
    return o


def monitor(x, y, w, h, screen, c=PINE, stand=True):
    o = rect(x, y, w, h, c, r=6) + clip(rect(x + w * 0.04, y + h * 0.06, w * 0.92, h * 0.88, INK, r=3), screen)
    if stand:
        o += rect(x + w * 0.44, y + h, w * 0.12, h * 0.22, dark(c, 0.2)) + rect(x + w * 0.3, y + h * 1.2, w * 0.4, h * 0.06, dark(c, 0.2), r=3)
    return o


def s_medical_devices():
    o = [room(mix(MIST, SAGE, 0.3), mix(SAGE, MIST, 0.42), 650)]
    for x in (400, 800, 1200):
        o.append(line([(x, 0), (x, 640)], WHITE, 3, op=0.4))
    o.append(window_frame(70, 110, 330, 360, landscape(70, 110, 330, 360, 0.6, True, 5, (0.35, 0.28)) + birch(330, 470, 250, mix(SAGE, SUN, 0.2), 0.02, seed=5), cols=2, fw=13))
    o.append(sunlight([(80, 650), (390, 650), (330, 900), (-60, 900)], 0.5))
    # ceiling light
    o.append(rect(520, 0, 620, 16, PAPER) + poly([(560, 16), (1100, 16), (1380, 650), (280, 650)], lg((WHITE, 0.35), (WHITE, 0.0))))
    # the scanner
    o.append(ell(960, 846, 420, 22, INK, op=0.15))
    o.append(rect(650, 780, 620, 66, mix(STEEL, TEAL, 0.35), r=14))
    o.append(circ(960, 470, 342, mix(STEEL, SAGE, 0.25)) + path("M960 128A342 342 0 0 1 960 812Q1150 700 1150 470Q1150 240 960 128Z", INK, op=0.07))
    o.append(circ(960, 470, 316, PAPER) + circ(960, 470, 316, lg(WHITE, (SAND, 0.6))) + circ(960, 470, 216, mix(STEEL, MIST, 0.3)) + circ(960, 470, 196, lg(PINE, mix(TEAL, PINE, 0.4))))
    for i in range(28):
        a = math.radians(i * 360 / 28)
        o.append(line([(960 + 160 * math.cos(a), 470 + 160 * math.sin(a)), (960 + 186 * math.cos(a), 470 + 186 * math.sin(a))], mix(SAGE, TEAL, 0.4), 4, op=0.7))
    o.append(path("M764 500A196 196 0 0 1 960 274", None, stroke=SUN, sw=8, op=0.9) + circ(960, 214, 12, TEAL) + circ(1010, 219, 7, SUN) + circ(910, 219, 7, CLAY))
    # table with patient
    o.append(rect(470, 690, 250, 30, mix(STEEL, PINE, 0.25), r=8) + poly([(520, 720), (680, 720), (720, 846), (480, 846)], mix(STEEL, TEAL, 0.3)) + poly([(620, 720), (680, 720), (720, 846), (640, 846)], INK, op=0.1) + rect(420, 838, 370, 20, mix(STEEL, PINE, 0.35), r=10))
    o.append(rect(330, 640, 760, 34, PAPER, r=16) + rect(330, 660, 760, 14, mix(STEEL, SAGE, 0.3), r=7))
    o.append(rect(1000, 606, 96, 34, mix(SAGE, MIST, 0.5), r=14))
    o.append(circ(1040, 580, 32, SKIN[0]) + path("M1040 548A32 32 0 0 1 1066 600Q1048 592 1050 574Q1046 558 1030 556Q1034 549 1040 548Z", HAIR[3]))
    o.append(ribbon([(1000, 606, 20), (900, 596, 34), (780, 604, 36), (640, 612, 28), (480, 618, 22), (400, 614, 18)], mix(TEAL, SAGE, 0.35)))
    o.append(ribbon([(960, 596, 13), (890, 622, 12), (820, 622, 10)], mix(TEAL, SAGE, 0.15)) + circ(812, 622, 11, SKIN[0]) + path("M640 584Q520 590 388 598L392 634Q520 650 640 640Z", SAND) + path("M640 584Q600 614 640 640Q520 650 392 634L390 620Q520 634 620 616Z", INK, op=0.07))
    # front half of the ring over the table
    o.append(path("M1092 640L1172 640A216 216 0 0 1 960 686A216 216 0 0 1 812 626L840 626A196 196 0 0 0 1080 626Z", PAPER, op=0))
    # nurse and engineer
    o.append(person(560, 862, 500, top=mix(TEAL, SAGE, 0.2), legs=mix(TEAL, SAGE, 0.1), skin=2, hair=1, style="bun", arms=((14, 8), (36, 66)), shoes=PAPER))
    o.append(person(1420, 868, 510, top=PAPER, coat=PAPER, legs=PINE, skin=0, hair=4, style="parted", arms=((26, -58), (30, -70)), held=lambda p: rect(-11, -63, 24, 17, PINE, r=1.5) + rect(-9.6, -61.6, 21.2, 14.2, mix(MIST, SAGE, 0.3), r=1) + curve([(-8, -52), (-4, -57), (0, -53), (4, -59), (10, -54)], CLAY, 1) + circ(-11, -54, 2.6, SKIN[0]) + circ(13, -54, 2.6, SKIN[0]), sleeves=mix(PAPER, SAND, 0.4)))
    # control screen on an arm
    scr = rect(1300, 130, 240, 160, mix(PINE, INK, 0.4)) + curve([(1300, 220), (1340, 220), (1356, 180), (1376, 250), (1394, 216), (1440, 216), (1456, 176), (1476, 250), (1494, 214), (1540, 214)], SUN, 4) + "".join(rect(1320 + i * 26, 150, 16, 8, [SAGE, TEAL, CLAY, SAGE][i], r=3) for i in range(4))
    o.append(line([(1420, 0), (1420, 120)], STEEL_D, 12) + monitor(1290, 116, 260, 176, scr, stand=False))
    o.append(plant(180, 860, 260, pot=CLAY))
    return o


def s_wound_care():
    o = [room(mix(SAND, APRICOT, 0.14), mix(APRICOT, SAND, 0.35), 660)]
    o.append(window_frame(560, 90, 480, 380, landscape(560, 90, 480, 380, 0.58, True, 9, (0.25, 0.3)) + birch(960, 470, 290, mix(SAGE, SUN, 0.15), -0.03, seed=6) + birch(1010, 476, 220, SAGE, 0.03, seed=2), cols=2, fw=14))
    o.append(sunlight([(570, 660), (1030, 660), (900, 900), (380, 900)], 0.5))
    for k in range(2):
        x = 500 + k * 556
        o.append(path(f"M{x} 50H{x + 70}Q{x + 50 + 30 * k} 280 {x + 66 - 30 * (k == 0)} 560H{x + 4 + 30 * (k == 1)}Q{x + 24} 280 {x} 50Z", mix(SAGE, MIST, 0.3), op=0.95) + line([(x + 24, 60), (x + (22 if k == 0 else 44), 550)], TEAL, 3, op=0.25) + line([(x + 46, 60), (x + (30 if k == 0 else 56), 550)], TEAL, 3, op=0.25))
    o.append(line([(470, 52), (1150, 52)], PINE, 8))
    # cabinet with dressings
    o.append(rect(1200, 330, 340, 330, mix(TEAL, SAGE, 0.25), r=4) + rect(1216, 346, 308, 140, mix(PINE, TEAL, 0.3), r=3) + rect(1190, 316, 360, 20, mix(APRICOT, CLAY, 0.3), r=3))
    for i in range(6):
        o.append(circ(1246 + i * 48, 462, 22, PAPER) + circ(1246 + i * 48, 462, 9, mix(SAND, APRICOT, 0.4)) + path(f"M{1246 + i * 48} 440a22 22 0 0 1 0 44a30 30 0 0 0 0 -44z", INK, op=0.08))
    o.append(rect(1216, 500, 308, 148, INK, op=0.08, r=3) + rect(1216, 500, 308, 4, INK, op=0.15) + rect(1320, 520, 60, 9, SAND, r=4))
    o.append(box(1216, 316, 90, 70, CLAY, False) + rect(1230, 262, 40, 40, PAPER, r=4) + plus(1250, 282, 26, TEAL) + box(1316, 316, 70, 96, SAGE, False) + bottle(1430, 316, 58, 120, mix(TEAL, PINE, 0.2), cap=SUN) + plant(1506, 316, 130, SUN))
    # picture on the left wall
    o.append(rect(130, 120, 240, 190, PAPER, r=3) + clip(rect(146, 136, 208, 158), landscape(146, 136, 208, 158, 0.6, True, 4)))
    # patient in armchair, leg raised
    o.append(ell(640, 850, 560, 24, INK, op=0.13))
    o.append(path("M150 420Q150 370 205 370H250Q300 370 304 430L318 640H480Q520 640 520 690V770H150Z", BERRY) + path("M304 430L318 640H480Q520 640 520 690V770H420Q430 690 320 690Q250 600 304 430Z", INK, op=0.12) + rect(176, 766, 22, 84, dark(CLAY, 0.5)) + rect(470, 766, 22, 84, dark(CLAY, 0.5)))
    sk = SKIN[0]
    o.append(ribbon([(360, 656, 50), (520, 650, 44), (610, 668, 38)], mix(PINE, SAGE, 0.15)))
    o.append(ribbon([(600, 668, 34), (700, 680, 31), (850, 700, 22)], sk) + ribbon([(838, 700, 24), (866, 690, 22), (876, 650, 15)], sk))
    o.append(path("M308 470Q300 410 350 400Q420 392 432 470L440 660Q380 700 316 670Z", mix(SUN, APRICOT, 0.25)) + path("M384 404Q424 414 431 470L440 660Q420 680 396 684Q420 560 384 404Z", INK, op=0.1))
    o.append(rect(352, 362, 44, 54, dark(sk, 0.12), r=18) + ell(378, 320, 48, 58, sk) + path("M424 296Q410 252 358 258Q312 266 322 330Q326 360 344 370Q350 350 350 330Q372 318 424 296Z", HAIR[4]) + ell(352, 326, 8, 12, dark(sk, 0.12)) + circ(322, 280, 26, HAIR[4]))
    o.append(ribbon([(376, 450, 29), (410, 560, 26), (500, 600, 20)], mix(SUN, APRICOT, 0.45), smooth=False) + circ(516, 604, 22, sk))
    # stool under the leg
    o.append(rect(690, 718, 220, 34, mix(TEAL, SAGE, 0.2), r=14) + line([(720, 752), (700, 848)], dark(CLAY, 0.4), 13) + line([(880, 752), (900, 848)], dark(CLAY, 0.4), 13))
    # bandage on the leg
    band = []
    for i in range(7):
        x = 664 + i * 21
        w = 33 - i * 1.4
        band.append(path(f"M{x} {n(676 + i * 3 - w)}L{x + 30} {n(678 + i * 3 - w)}L{x + 20} {n(682 + i * 3 + w)}L{x - 10} {n(678 + i * 3 + w)}Z", [PAPER, mix(PAPER, SAND, 0.65)][i % 2]))
    o.append("".join(band))
    # nurse on a stool
    sk = SKIN[2]
    o.append(rect(1030, 664, 180, 32, PINE, r=14) + line([(1120, 696), (1120, 820)], STEEL_D, 14) + line([(1050, 846), (1120, 812), (1190, 846)], STEEL_D, 12))
    u = mix(TEAL, SAGE, 0.12)
    o.append(ribbon([(1120, 640, 48), (1010, 648, 42), (954, 664, 36)], dark(u, 0.15)) + ribbon([(954, 664, 36), (960, 760, 28), (972, 834, 22)], dark(u, 0.15)) + path("M930 850Q930 822 980 820H996V850Z", PAPER))
    o.append(path("M1050 420Q1058 372 1120 368Q1186 374 1192 440L1200 660Q1130 700 1058 664L1056 560Z", u) + path("M1146 372Q1188 384 1192 440L1200 660Q1176 678 1150 680Q1180 560 1146 372Z", INK, op=0.11))
    o.append(rect(1090, 332, 44, 54, dark(sk, 0.12), r=18) + ell(1104, 292, 47, 57, sk) + path("M1056 270Q1064 224 1120 228Q1164 234 1160 300Q1158 332 1140 342Q1132 322 1132 300Q1112 292 1056 270Z", HAIR[1]) + circ(1166, 250, 27, HAIR[1]) + ell(1132, 298, 8, 12, dark(sk, 0.14)))
    o.append(ribbon([(1120, 436, 31), (1020, 540, 27), (880, 610, 18)], light(u, 0.1), smooth=False) + ribbon([(960, 572, 21), (850, 628, 15)], sk, smooth=False) + circ(836, 636, 20, sk))
    o.append(path("M812 660Q812 640 826 630", None, stroke=PAPER, sw=26) + circ(800, 640, 0.1, sk))
    o.append(ell(818, 622, 29, 27, PAPER) + ell(818, 622, 12, 11, mix(SAND, APRICOT, 0.4)) + ell(846, 632, 15, 12, sk))
    # trolley in front
    o.append(rect(1270, 640, 270, 16, STEEL_D, r=4) + rect(1270, 770, 270, 14, STEEL_D, r=4) + line([(1288, 650), (1288, 850)], STEEL_D, 10) + line([(1522, 650), (1522, 850)], STEEL_D, 10) + circ(1288, 858, 13, INK) + circ(1522, 858, 13, INK))
    o.append(path("M1300 612h110q-4 28 -22 28h-66q-18 0 -22 -28z", light(STEEL, 0.4)) + ell(1355, 612, 55, 8, mix(SAGE, MIST, 0.3)) + circ(1338, 604, 15, WHITE) + circ(1362, 602, 17, PAPER) + circ(1380, 606, 12, WHITE) + bottle(1450, 640, 42, 92, CLAY) + box(1478, 640, 50, 46, SUN, False) + fold(1306, 770, 120, [PAPER, SAGE, PAPER], 22) + box(1446, 770, 76, 60, TEAL, False))
    o.append(plant(64, 856, 250, pot=TEAL, c=mix(TEAL, PINE, 0.2)))
    return o


def s_meeting():
    o = [room(mix(SAND, PAPER, 0.45), mix(APRICOT, SAND, 0.45), 600)]
    v = landscape(170, 60, 1260, 420, 0.56, True, 11, (0.74, 0.26))
    v += hill([(160, 330), (300, 300), (420, 312), (490, 335)], mix(PINE, SAGE, 0.3), 336) + cottage(300, 312, 46) + sailboat(898, 372, 60) + spruce(220, 470, 240, TEAL) + spruce(300, 480, 160, mix(TEAL, PINE, 0.4)) + birch(1370, 490, 320, mix(SAGE, SUN, 0.2), -0.03, seed=3) + cloud(560, 130, 0.7) + bird(760, 170) + bird(800, 150, 0.8)
    o.append(window_frame(170, 60, 1260, 420, v, cols=4, fw=14))
    o.append(sunlight([(200, 610), (1400, 610), (1500, 900), (100, 900)], 0.25))
    o.append(pendant(480, 120, 120, CLAY, False) + pendant(800, 120, 120, CLAY, False) + pendant(1120, 120, 120, CLAY, False))
    # far side of the table
    far = [
        (400, dict(top=BERRY, skin=0, hair=2, style="bob", arms=((24, -50), (20, -40)))),
        (600, dict(top=SUN, skin=3, hair=1, style="curly", arms=((24, -50), (22, -44)))),
        (800, dict(top=TEAL, skin=1, hair=1, style="parted", arms=((26, -54), (26, -54)))),
        (1000, dict(top=PAPER, skin=2, hair=TEAL, style="hijab", arms=((22, -40), (24, -52)), sleeves=mix(PAPER, SAND, 0.8))),
        (1200, dict(top=mix(CLAY, APRICOT, 0.2), skin=0, hair=4, style="beard", arms=((24, -50), (26, -52)))),
    ]
    for i, (x, kw) in enumerate(far):
        o.append(rect(x - 66, 452, 132, 180, mix(TEAL, PINE, 0.4), r=30))
        o.append(person(x, 800 + (10 if i in (0, 4) else 0), 470, bust=True, **kw))
    # table
    o.append(ell(800, 800, 690, 70, INK, op=0.16))
    o.append(path("M160 690Q160 770 800 770Q1440 770 1440 690V712Q1440 800 800 800Q160 800 160 712Z", mix(CLAY, PINE, 0.45)))
    o.append(ell(800, 688, 640, 92, lg(mix(APRICOT, CLAY, 0.3), mix(APRICOT, CLAY, 0.12))) + path("M300 650Q800 590 1300 650Q800 612 300 650Z", WHITE, op=0.22))

    def flat(x, y, w, c=WHITE, skew=0):
        q = w * 0.3
        s = poly([(x, y), (x + w, y), (x + w + skew, y + q), (x + skew, y + q)], c)
        for i in range(3):
            s += line([(x + w * 0.14 + skew * (0.25 + 0.22 * i), y + q * (0.26 + 0.22 * i)), (x + w * (0.8 - 0.14 * i) + skew * (0.25 + 0.22 * i), y + q * (0.26 + 0.22 * i))], SAGE, 2.6)
        return s

    o.append(flat(360, 648, 92, WHITE, -14) + flat(560, 628, 92, PAPER, -8) + flat(950, 628, 92, WHITE, 8) + flat(1180, 650, 90, PAPER, 14) + flat(640, 700, 120, WHITE, -18) + flat(1000, 706, 120, SAND, 16))
    for x, y, c in [(500, 664, TEAL), (712, 652, PAPER), (890, 654, CLAY), (1130, 672, PAPER), (560, 728, PAPER)]:
        o.append(ell(x, y, 20, 6, INK, op=0.12) + cup(x, y, 30, c))
    o.append(plant(800, 712, 130, pot=TEAL, c=mix(TEAL, SAGE, 0.25)))
    o.append(poly([(860, 700), (960, 692), (972, 722), (866, 732)], TEAL) + poly([(868, 704), (912, 700), (918, 724), (872, 728)], SUN) + poly([(916, 700), (956, 696), (964, 718), (922, 724)], PAPER))
    # near side, seen from behind
    near = [
        (300, dict(top=mix(SAGE, TEAL, 0.3), hair=0, style="short", skin=0)),
        (1300, dict(top=PINE, hair=5, style="long", skin=0)),
        (620, dict(top=CLAY, hair=1, style="bun", skin=2)),
        (980, dict(top=mix(BERRY, PINE, 0.2), hair=1, style="short", skin=3)),
    ]
    for i, (x, kw) in enumerate(near):
        o.append(person(x, 1064 + (0 if i < 2 else 26), 560, bust=True, view="back", arms=((16, -30), (16, -30)), **kw))
        q = 806 + (0 if i < 2 else 26)
        o.append(rect(x - 96, q, 192, 140, [mix(SAND, APRICOT, 0.5), mix(SAND, APRICOT, 0.35)][i % 2], r=34) + rect(x + 30, q, 66, 140, INK, r=30, op=0.07))
    o.append(plant(80, 880, 330, pot=CLAY, c=TEAL) + plant(1526, 880, 280, pot=PINE, c=mix(TEAL, SAGE, 0.3)))
    return o


def s_seminar():
    o = [rect(0, 0, W, H, lg(mix(TEAL, PINE, 0.45), PINE))]
    for i in range(27):
        o.append(rect(i * 60, 0, 30, 560, INK, op=0.07))
    o.append(rect(0, 556, W, 100, mix(CLAY, APRICOT, 0.35)) + rect(0, 550, W, 12, light(APRICOT, 0.3)) + rect(0, 610, W, 300, mix(PINE, INK, 0.35)))
    # light from above
    for x in (350, 800, 1250):
        o.append(poly([(x - 24, 0), (x + 24, 0), (x + 260, 560), (x - 260, 560)], lg((light(SUN, 0.5), 0.28), (light(SUN, 0.5), 0.0))) + rect(x - 40, 0, 80, 16, INK, r=6))
    # screen: a chain from field to ward
    o.append(rect(392, 62, 736, 404, INK, op=0.25, r=6) + rect(380, 50, 736, 404, PAPER, r=6) + rect(380, 50, 736, 404, lg((WHITE, 0.6), (SAND, 0.6)), r=6))
    o.append(hill([(390, 400), (520, 370), (680, 390), (860, 356), (1106, 380)], mix(SAGE, MIST, 0.5), 446))
    o.append(path("M440 330Q560 180 700 250T950 200L1050 150", None, stroke=mix(SAGE, TEAL, 0.3), sw=6, extra='stroke-dasharray="2 15"'))
    pts = [(450, 320, SUN), (590, 222, CLAY), (740, 264, TEAL), (900, 206, BERRY), (1040, 150, mix(TEAL, SAGE, 0.4))]
    for x, y, c in pts:
        o.append(circ(x, y, 42, c) + path(f"M{x} {y - 42}a42 42 0 0 1 0 84z", INK, op=0.1))
    o.append(sprig(450, 342, 44, -90, PAPER, 3, 0.42) + factory(562, 240, 58, c=PAPER, roof=SAND, bays=3, win=CLAY) + ship(709, 276, 62, PAPER, 4, stacks=6) + truck(873, 220, 56, PAPER) + plus(1040, 150, 44))
    for i, v in enumerate((40, 66, 54, 88, 112)):
        o.append(rect(450 + i * 44, 430 - v * 0.6, 28, v * 0.6, [SAGE, TEAL, SUN, CLAY, BERRY][i], r=3))
    o.append("".join(rect(720, 352 + i * 24, 300 - i * 56, 9, SAGE, r=4) for i in range(4)))
    # speaker and lectern
    o.append(ell(1260, 590, 150, 14, INK, op=0.25))
    o.append(person(1240, 586, 330, top=CLAY, legs=PINE, skin=1, hair=1, style="bob", arms=((72, 112), (26, -20)), shoes=INK, shadow=False))
    o.append(poly([(1290, 430), (1400, 414), (1404, 430), (1294, 448)], light(APRICOT, 0.2)) + poly([(1304, 446), (1396, 432), (1384, 592), (1316, 592)], mix(APRICOT, CLAY, 0.35)) + poly([(1352, 438), (1396, 432), (1384, 592), (1356, 592)], INK, op=0.12) + leaf(1334, 540, 56, -70, SAND, fat=0.3))
    o.append(person(210, 590, 320, top=SAND, legs=mix(TEAL, SAGE, 0.2), skin=3, hair=1, style="short", arms=((12, 6), (24, -40)), shadow=False, held=lambda p: rect(-2, -62, 13, 16, PAPER, r=1) + rect(0, -59, 8, 1.3, TEAL) + "".join(rect(0, -56 + 2.6 * i, 8, 0.9, SAGE) for i in range(3))))
    o.append(plant(80, 600, 220, pot=CLAY, c=mix(TEAL, SAGE, 0.45)) + plant(1510, 600, 190, pot=SUN, c=mix(TEAL, SAGE, 0.4)))
    # audience, three rows seen from behind
    r = random.Random(21)
    tops = [SAGE, APRICOT, BERRY, SUN, TEAL, SAND, CLAY, mix(SAGE, TEAL, 0.5), mix(BERRY, APRICOT, 0.4), MIST]
    styles = ["short", "bob", "bun", "short", "long", "curlyb", "short", "hijab"]
    for row, (y, h, step, shade) in enumerate([(860, 330, 122, 0.42), (968, 410, 156, 0.24), (1096, 520, 206, 0.06)]):
        x = -30 + (row % 2) * step / 2
        k = row * 3
        while x < W + 60:
            st = styles[k % 8]
            c = dark(tops[(k * 3 + row) % 10], shade)
            up = (k, row) in ((9, 1),)
            o.append(person(x, y + r.randint(-7, 7), h, bust=True, view="back", top=c, skin=(k * 2 + row) % 4, hair=(TEAL if k % 3 else CLAY) if st == "hijab" else r.choice([0, 1, 2, 3, 1]), style={"curlyb": "bun"}.get(st, st), arms=((12, -20), (12, -20)) if not (row == 1 and k == 8) else ((12, -20), (150, 176))))
            x += step
            k += 1
        o.append(rect(0, y - h * 0.52, W, 200, lg((mix(PINE, INK, 0.25), 0.0), (mix(PINE, INK, 0.25), 0.85)) if row < 2 else lg((INK, 0.0), (INK, 0.35))))
        x = -30 + (row % 2) * step / 2
        while x < W + 60:
            o.append(rect(x - step * 0.36, y - h * 0.5, step * 0.72, h * 0.5, dark(mix(CLAY, BERRY, 0.5), 0.5 - row * 0.16), r=h * 0.06))
            x += step
    return o


def s_factory_visit():
    o = [rect(0, 0, W, H, mix(SAND, MIST, 0.5))]
    # saw-tooth roof with skylight
    o.append(rect(0, 0, W, 250, mix(SAGE, MIST, 0.25)))
    for i in range(5):
        x = -60 + i * 360
        o.append(poly([(x, 220), (x, 20), (x + 360, 220)], mix(TEAL, SAGE, 0.35)) + poly([(x + 24, 190), (x + 24, 66), (x + 250, 190)], light(MIST, 0.5)) + line([(x + 80, 190), (x + 80, 98)], mix(TEAL, SAGE, 0.35), 6) + line([(x + 150, 190), (x + 150, 136)], mix(TEAL, SAGE, 0.35), 6) + poly([(x + 24, 220), (x + 250, 220), (x + 100, 640), (x - 190, 640)], lg((WHITE, 0.4), (WHITE, 0.0))))
    o.append(rect(0, 214, W, 26, PINE) + "".join(rect(x, 240, 16, 420, mix(TEAL, SAGE, 0.25)) for x in (110, 830, 1540)))
    for x in (300, 620, 1060, 1330):
        o.append(line([(x, 240), (x, 290)], PINE, 3) + path(f"M{x - 44} 312q4 -26 44 -26t44 26z", CLAY) + ell(x, 312, 44, 5, light(SUN, 0.4)))
    o.append(rect(0, 640, W, 260, lg(mix(SAGE, SAND, 0.4), mix(SAGE, TEAL, 0.15))) + poly([(420, 640), (700, 640), (420, 900), (-40, 900)], mix(SAND, SUN, 0.3), op=0.45))
    o.append(poly([(560, 640), (574, 640), (260, 900), (220, 900)], SUN) + poly([(1250, 640), (1264, 640), (1600, 880), (1600, 900), (1580, 900)], SUN))
    # machines along the wall
    for i, x in enumerate((150, 390)):
        c = [TEAL, mix(TEAL, SAGE, 0.35)][i]
        o.append(ell(x + 90, 644, 120, 10, INK, op=0.13) + rect(x, 440, 190, 204, c, r=10) + rect(x + 130, 440, 60, 204, INK, r=8, op=0.1) + rect(x + 20, 464, 96, 70, mix(PINE, INK, 0.3), r=6) + curve([(x + 28, 512), (x + 50, 490), (x + 72, 508), (x + 106, 480)], SUN, 3.5) + circ(x + 150, 480, 12, [CLAY, SUN][i]) + circ(x + 150, 516, 8, MIST) + rect(x + 20, 560, 150, 10, INK, op=0.15, r=5) + rect(x + 20, 584, 150, 10, INK, op=0.15, r=5) + rect(x + 60, 398, 70, 44, dark(c, 0.2), r=6))
    o.append(path("M280 410V330H560M515 398V330", None, stroke=STEEL_D, sw=18))
    # line to the right with operators
    for x, c, sk, st in ((1290, TEAL, 3, "short"), (1470, BERRY, 2, "short")):
        o.append(person(x, 652, 300, top=c, legs=PINE, skin=sk, hair=1, style=st, hat="cap", arms=((26, -34), (28, -32)), shadow=False))
    o.append(rect(860, 556, 760, 26, STEEL_D, r=13) + rect(860, 556, 760, 8, light(STEEL_D, 0.35), r=4) + rect(880, 582, 720, 70, mix(TEAL, SAGE, 0.2)) + "".join(rect(900 + i * 120, 596, 90, 42, INK, op=0.08, r=4) for i in range(6)))
    for i in range(7):
        o.append(box(884 + i * 104, 556, 62, 40, [APRICOT, SAGE, SAND][i % 3], False))
    # the visitors
    o.append(person(470, 872, 520, top=PINE, legs=mix(PINE, INK, 0.4), skin=0, hair=2, style="bob", hat=PAPER, vest=SUN, arms=((18, 8), (30, -56)), held=lambda p: rect(-6, -67, 17, 21, mix(CLAY, APRICOT, 0.3), r=1.2) + rect(-4.4, -65, 13.8, 17.4, PAPER) + "".join(rect(-2.6, -62 + 3.6 * i, 9 - i, 1.2, [TEAL, SAGE, SAGE, SAGE][i], r=0.5) for i in range(4)) + circ(10, -52, 2.7, SKIN[0])))
    o.append(person(690, 884, 545, top=mix(BERRY, PINE, 0.1), legs=PINE, skin=3, hair=1, style="short", hat=PAPER, vest=SUN, arms=((14, 6), (16, 4)), held=lambda p: circ(0, 0, 0.01, INK)))
    o.append(person(950, 876, 525, top=CLAY, legs=PINE, skin=2, hair=TEAL, style="hijab", arms=((16, 8), (78, 104)), apron=None))
    o.append(box(1290, 868, 190, 130) + box(1330, 738, 140, 96, mix(SAGE, SAND, 0.3)) + box(1490, 880, 130, 100, mix(APRICOT, SAND, 0.2)) + rect(1270, 868, 360, 14, mix(CLAY, PINE, 0.4)))
    o.append(ell(1440, 886, 190, 8, INK, op=0.12))
    o.append(crate(60, 880, 210, 96, mix(TEAL, SAGE, 0.5)))
    return o


def s_documents():
    o = [rect(0, 0, W, H, lg(mix(APRICOT, SAND, 0.4), mix(APRICOT, SAND, 0.15), d="d"))]
    for i in range(6):
        o.append(rect(0, 96 + i * 160, W, 2.5, CLAY, op=0.18))
    o.append(poly([(0, 0), (560, 0), (0, 620)], light(SUN, 0.6), op=0.3) + poly([(760, 0), (1060, 0), (260, 900), (-20, 900), (0, 860)], light(SUN, 0.6), op=0.22))
    # binder and folders, left
    o.append(g(rect(12, 16, 400, 520, INK, r=10, op=0.15), rect(0, 0, 400, 520, TEAL, r=10), rect(0, 0, 62, 520, dark(TEAL, 0.25), r=10), rect(120, 70, 220, 110, PAPER, r=5), rect(146, 96, 120, 14, TEAL, r=6), rect(146, 124, 168, 9, SAGE, r=4), rect(146, 146, 130, 9, SAGE, r=4), circ(31, 430, 18, MIST), circ(31, 430, 9, PINE), leaf(176, 420, 150, -42, SAGE, fat=0.3), leaf(176, 420, 96, -104, mix(SAGE, TEAL, 0.4), fat=0.3), x=110, y=250, rot=-11))
    # main sheets
    o.append(paper(640, 104, 420, 590, -5, 8, mix(PAPER, SAND, 0.4), seed=2))
    o.append(paper(700, 130, 430, 600, 4, 9, WHITE, ticks=True, seed=6))
    o.append(g(circ(348, 520, 40, BERRY, op=0.92), circ(348, 520, 31, None, stroke=light(BERRY, 0.5), sw=3), leaf(332, 536, 46, -45, light(APRICOT, 0.3), fat=0.34), poly([(326, 554), (346, 556), (334, 604), (322, 592), (306, 598)], BERRY), poly([(352, 556), (370, 554), (390, 596), (374, 592), (362, 604)], dark(BERRY, 0.2)), x=700, y=130, rot=4))
    o.append(paper(1180, 250, 330, 440, 9, 5, PAPER, chart=True, seed=3))
    # magnifier over the checklist
    mx, my = 770, 470
    o.append(g(ell(8, 12, 112, 112, INK, op=0.14), line([(84, 84), (196, 206)], INK, 34, op=0.12), line([(80, 76), (96, 94)], STEEL_D, 22), line([(96, 94), (196, 196)], CLAY, 34), line([(104, 96), (196, 188)], light(CLAY, 0.25), 8, op=0.7), circ(0, 0, 112, PINE), circ(0, 0, 96, mix(MIST, WHITE, 0.5)), clip(circ(0, 0, 96, WHITE), g(*[rect(-70, -72 + i * 48, 26, 26, None, r=4, stroke=SAGE, sw=5) + (line([(-65, -60 + i * 48), (-58, -50 + i * 48), (-40, -76 + i * 48)], CLAY, 7) if i != 2 else "") + rect(-26, -64 + i * 48, [120, 90, 130, 80][i], 10, mix(SAGE, TEAL, 0.2), r=4) for i in range(4)]), poly([(-100, -20), (-20, -100), (30, -100), (-100, 30)], WHITE, op=0.4)), x=mx, y=my))
    # pen, glasses, cup, plant
    o.append(g(rect(8, 8, 300, 22, INK, r=11, op=0.14), rect(0, 0, 250, 22, PINE, r=10), rect(0, 0, 250, 7, TEAL, r=4), path("M250 1L298 11L250 21Z", SAND), path("M284 8L298 11L284 14Z", INK), rect(60, -3, 90, 6, SUN, r=3), rect(196, 0, 10, 22, SUN), x=1150, y=770, rot=-24))
    o.append(g(ell(8, 12, 96, 96, INK, op=0.14), circ(0, 0, 98, light(SAND, 0.5)), circ(0, 0, 84, SAND), ell(5, 8, 66, 64, INK, op=0.1), path("M58 -14q52 -22 58 14q-2 34 -60 20", None, stroke=BERRY, sw=17), circ(0, 0, 62, BERRY), circ(0, 0, 53, dark(BERRY, 0.25)), circ(0, 0, 48, mix(CLAY, PINE, 0.5)), path("M-30 -14A34 34 0 0 1 14 -32", None, stroke=APRICOT, sw=5, op=0.5), x=1420, y=150))
    o.append(g(line([(-118, 0), (-178, -60)], INK, 8), line([(118, 0), (186, -54)], INK, 8), ell(-62, 0, 56, 48, (MIST), stroke=INK, sw=9, op=0.85), ell(62, 0, 56, 48, (MIST), stroke=INK, sw=9, op=0.85), path("M-10 -8q10 -12 20 0", None, stroke=INK, sw=8), x=470, y=150, rot=-10))
    for i in range(11):
        a = i * 33
        o.append(leaf(60, 120, 150 - (i % 3) * 26, a, [TEAL, mix(TEAL, SAGE, 0.4), mix(TEAL, PINE, 0.4)][i % 3], fat=0.28))
    o.append(circ(60, 120, 12, SUN))
    # sticky notes and clips
    o.append(g(rect(5, 7, 110, 110, INK, op=0.12), rect(0, 0, 110, 110, SUN), poly([(110, 110), (80, 110), (110, 80)], dark(SUN, 0.15)), rect(18, 26, 70, 8, mix(SUN, CLAY, 0.6), r=4), rect(18, 46, 50, 8, mix(SUN, CLAY, 0.6), r=4), x=1118, y=112, rot=7))
    o.append(g(rect(5, 7, 100, 100, INK, op=0.12), rect(0, 0, 100, 100, SAGE), rect(16, 24, 62, 8, TEAL, r=4), rect(16, 44, 44, 8, TEAL, r=4), x=560, y=738, rot=-10))
    for x, y, r_, c in [(1080, 810, 30, CLAY), (1046, 842, -40, TEAL), (940, 826, 12, BERRY)]:
        o.append(g(path("M0 0h46a11 11 0 0 1 0 22h-52a8 8 0 0 1 0 -16h46", None, stroke=c, sw=5), x=x, y=y, rot=r_))
    return o


def globe_rings(lon0, lat0, cx, cy, r):
    """Land in orthographic projection; points beyond the rim are pulled to it."""
    a0, b0 = math.radians(lon0), math.radians(lat0)

    def pr(lon, lat):
        a, b = math.radians(lon) - a0, math.radians(lat)
        x, y = math.cos(b) * math.sin(a), math.cos(b0) * math.sin(b) - math.sin(b0) * math.cos(b) * math.cos(a)
        c = math.sin(b0) * math.sin(b) + math.cos(b0) * math.cos(b) * math.cos(a)
        if c < 0:
            q = math.hypot(x, y) or 1
            x, y = x / q * 1.02, y / q * 1.02
        return cx + r * x, cy - r * y, c

    out = []
    for ring in parse(GEO["LAND"]):
        dense = []
        for p, q in zip(ring, ring[1:] + ring[:1]):
            m = max(1, int(max(abs(p[0] - q[0]), abs(p[1] - q[1])) / 6))
            dense += [(p[0] + (q[0] - p[0]) * i / m, p[1] + (q[1] - p[1]) * i / m) for i in range(m)]
        pts = [pr(*p) for p in dense]
        if max(c for _, _, c in pts) > 0.02:
            out.append([(x, y) for x, y, _ in pts])
    return out, pr


def s_world():
    o = [rect(0, 0, W, H, lg(mix(MIST, "#bcdad5", 0.6), mix(SAND, MIST, 0.5), mix(SAND, APRICOT, 0.25)))]
    o += [sun(1390, 190, 58), cloud(170, 170, 0.9, op=0.7), cloud(1430, 380, 0.7, op=0.6), cloud(120, 360, 0.5, op=0.5), cloud(1240, 110, 0.5, op=0.55)]
    cx, cy, r = 800, 520, 430
    o.append(circ(cx, cy, r * 1.16, rg((WHITE, 0.0), (WHITE, 0.0), (WHITE, 0.0), (WHITE, 0.0), (WHITE, 0.5), (WHITE, 0.0))))
    disc = circ(cx, cy, r, lg(mix(TEAL, SAGE, 0.45), TEAL))
    rings, pr = globe_rings(56, 30, cx, cy, r)
    land = "".join(poly(p, mix(SAND, SAGE, 0.12), stroke=mix(SAND, SAGE, 0.12), sw=4) for p in rings)
    shadow = "".join(poly([(x + 5, y + 8) for x, y in p], INK, stroke=INK, sw=4) for p in rings)
    grid = ""
    for lat in (-60, -30, 0, 30, 60):
        grid += curve([(x, y) for x, y, c in [pr(lon, lat) for lon in range(-34, 147, 6)] if c > 0], WHITE, 1.6, op=0.22)
    for lon in range(-30, 150, 30):
        grid += curve([(x, y) for x, y, c in [pr(lon, lat) for lat in range(-90, 91, 6)] if c > 0], WHITE, 1.6, op=0.22)
    o.append(ell(cx, 930, 400, 24, INK, op=0.1) + disc + clip(circ(cx, cy, r), g(shadow, op=0.12) + land))
    o.append(clip(circ(cx, cy, r), grid))
    o.append(path(f"M{cx} {cy - r}A{r} {r} 0 0 1 {cx} {cy + r}A{r * 1.25:.0f} {r * 1.25:.0f} 0 0 0 {cx + r * 0.56:.0f} {cy - r * 0.83:.0f}Z", INK, op=0.0))
    o.append(clip(circ(cx, cy, r), path(f"M{cx + 120} {cy - r - 20}A{r * 1.1:.0f} {r * 1.1:.0f} 0 0 1 {cx - 40} {cy + r + 20}L{cx + r + 20} {cy + r + 20}L{cx + r + 20} {cy - r - 20}Z", INK, op=0.1)))
    # forests and mountains
    for lon, lat, h, c in [(58, 61, 40, TEAL), (64, 62, 46, TEAL), (70, 60, 42, TEAL), (84, 62, 44, TEAL), (92, 60, 40, TEAL), (99, 62, 40, TEAL), (46, 58, 38, TEAL), (50, 60, 42, TEAL)]:
        x, y, _ = pr(lon, lat)
        o.append(spruce(x, y, h, mix(c, SAGE, 0.3)) + spruce(x + 14, y + 4, h * 0.75, mix(c, SAGE, 0.45)))
    for lon, lat, q in [(80, 31, 1), (86, 30, 1.25), (92, 30, 1), (74, 36, 0.9), (68, 38, 0.8)]:
        x, y, _ = pr(lon, lat)
        o.append(poly([(x - 26 * q, y + 14 * q), (x, y - 24 * q), (x + 26 * q, y + 14 * q)], mix(SAGE, TEAL, 0.25)) + poly([(x, y - 24 * q), (x + 26 * q, y + 14 * q), (x + 4 * q, y + 14 * q)], INK, op=0.1) + poly([(x - 9 * q, y - 11 * q), (x, y - 24 * q), (x + 9 * q, y - 11 * q), (x, y - 6 * q)], PAPER))
    for lon, lat, w in [(2, 24, 60), (14, 20, 76), (26, 25, 50), (45, 23, 46)]:
        x, y, _ = pr(lon, lat)
        o.append(path(f"M{n(x - w)} {n(y)}q{n(w * 0.5)} -22 {n(w)} 0q{n(w * 0.5)} -18 {n(w)} 0", None, stroke=mix(SUN, SAND, 0.25), sw=5))
    for lon, lat, h in [(12, 2, 46), (17, -1, 54), (24, 1, 46), (28, -4, 40), (104, 17, 34), (100, 20, 38), (108, 28, 40), (112, 31, 36)]:
        x, y, _ = pr(lon, lat)
        o.append(roundtree(x, y, h, mix(TEAL, SAGE, 0.25)))
    # routes home
    home = pr(16, 60)
    places = [(101, 14, CLAY), (72, 32, BERRY), (113, 24, SUN), (78, 17, CLAY), (18, 44, SUN), (36, -2, BERRY), (103, 3, APRICOT), (30, 31, APRICOT)]
    for lon, lat, c in places:
        x, y, _ = pr(lon, lat)
        mx, my = (x + home[0]) / 2, (y + home[1]) / 2
        d = math.hypot(x - home[0], y - home[1])
        ox, oy = mx - cx, my - cy
        q = math.hypot(ox, oy) or 1
        lift = 0.42 * d
        bx, by = mx + ox / q * lift * 0.5, my - lift * 0.85
        o.append(path(f"M{n(x)} {n(y)}Q{n(bx)} {n(by)} {n(home[0])} {n(home[1])}", None, stroke=PAPER, sw=4.5, op=0.95, extra='stroke-dasharray="1 11"'))
        o.append(circ(x + 2, y + 4, 15, INK, op=0.18) + circ(x, y, 15, PAPER) + circ(x, y, 10, c))
    # small scenes standing on the globe
    x, y, _ = home
    o.append(ell(x, y + 6, 70, 12, INK, op=0.16) + spruce(x - 58, y + 6, 80, PINE) + spruce(x + 66, y + 6, 66, mix(PINE, TEAL, 0.4)) + hospital(x - 44, y + 4, 104))
    x, y, _ = pr(119, 33)
    o.append(factory(x - 40, y - 2, 96, smoke=True))
    x, y, _ = pr(80, 24)
    o.append(sprig(x - 6, y, 62, -96, SUN, 4, 0.36) + sprig(x + 14, y, 52, -74, mix(SUN, SAGE, 0.4), 4, 0.36))
    x, y, _ = pr(66, 6)
    o.append(ship(x - 70, y + 24, 128, BERRY, 6, flip=False))
    x, y, _ = pr(88, -22)
    o.append(ship(x + 50, y, 100, CLAY, 3, flip=True))
    o.append(plane(420, 236, 1.0, -22) + path("M362 262Q292 300 250 372", None, stroke=WHITE, sw=4, op=0.7, extra='stroke-dasharray="1 12"'))
    # hills and people at the foot, looking up
    o.append(hill([(-20, 800), (160, 760), (360, 800), (560, 870), (700, 920)], mix(SAGE, TEAL, 0.25)) + hill([(-20, 860), (200, 830), (420, 870), (560, 920)], PINE))
    o.append(hill([(900, 920), (1060, 868), (1240, 800), (1440, 762), (1620, 790)], mix(SAGE, TEAL, 0.25)) + hill([(1060, 920), (1240, 868), (1440, 832), (1620, 856)], PINE))
    o.append(birch(90, 790, 300, mix(SAGE, SUN, 0.2), 0.02, seed=4) + spruce(190, 790, 190, TEAL) + spruce(1530, 786, 250, TEAL) + spruce(1460, 790, 160, mix(TEAL, PINE, 0.4)))
    o.append(person(292, 808, 170, top=CLAY, legs=PINE, view="back", style="bob", hair=2, arms=((10, 5), (12, 6))))
    o.append(person(362, 820, 182, top=SUN, legs=mix(PINE, INK, 0.4), view="back", hair=1, skin=3, arms=((10, 5), (118, 142))))
    o.append(person(1310, 806, 176, top=BERRY, legs=PINE, view="back", style="bun", hair=1, skin=2, arms=((24, 30), (10, 5))))
    o.append(person(1262, 818, 112, top=SUN, legs=TEAL, view="back", hair=1, skin=2, arms=((10, 6), (24, 22))))
    o.append(fern(60, 880, 90, mix(TEAL, SAGE, 0.4), 2) + fern(440, 890, 70, mix(TEAL, SAGE, 0.4), 4) + fern(1400, 880, 90, mix(TEAL, SAGE, 0.4), 5) + fern(1180, 896, 60, mix(TEAL, SAGE, 0.4), 3))
    return o


def s_water():
    o = [sky(mix(MIST, "#bcdad5", 0.5), mix(MIST, PAPER, 0.5), mix(SAND, APRICOT, 0.25)), sun(560, 190, 56), cloud(250, 150, 0.8), cloud(920, 110, 0.6, op=0.6), cloud(1420, 170, 0.5, op=0.6)]
    o.append(hill([(-20, 330), (240, 250), (480, 310), (760, 230), (1060, 300), (1340, 226), (1620, 290)], mix(SAGE, MIST, 0.5)))
    o.append(forest(-20, 1620, lambda x: 352 + 8 * math.sin(x / 120), 50, mix(PINE, SAGE, 0.42), 7))
    o.append(hill([(-20, 366), (400, 350), (900, 356), (1620, 346)], mix(SAGE, SUN, 0.26)))
    o.append(ell(1150, 374, 190, 8, INK, op=0.1) + factory(980, 372, 330, c=mix(PAPER, SAND, 0.4), roof=TEAL, bays=5, smoke=True))
    # treatment basins
    for i, x in enumerate((1376, 1500)):
        o.append(rect(x - 52, 352, 104, 30, mix(STEEL, SAGE, 0.3)) + ell(x, 382, 52, 13, mix(STEEL, PINE, 0.2)) + ell(x, 352, 52, 13, light(STEEL, 0.4)) + ell(x, 353, 43, 10, [mix(CLAY, SAND, 0.35), mix(TEAL, SAGE, 0.4)][i]) + line([(x - 46, 350), (x + 46, 350)], PINE, 4))
    o.append(cottage(120, 366, 96, CLAY) + cottage(250, 372, 80, BERRY) + roundtree(360, 374, 76, mix(TEAL, SAGE, 0.3)) + roundtree(80, 374, 90, TEAL) + cottage(420, 366, 70, mix(SUN, SAND, 0.3), roof=BERRY))
    # the river
    bank = [(1420, 378), (1200, 386), (960, 396), (760, 410), (610, 432), (552, 476), (580, 536), (660, 596), (704, 664), (690, 744), (630, 830), (560, 930), (1270, 930), (1276, 830), (1232, 730), (1120, 634), (970, 562), (860, 516), (812, 482), (860, 458), (1000, 440), (1200, 420), (1420, 398)]
    river = curve_d(bank, True, 0.55)
    o.append(path(river, mix(SAND, SUN, 0.12), stroke=mix(SAND, SUN, 0.12), sw=16) + path(river, lg(mix(SAGE, MIST, 0.35), mix(TEAL, SAGE, 0.35), mix(TEAL, PINE, 0.25))))
    o.append(clip(path(river), ripples(560, 1260, 400, 900, 110, WHITE, 6, 0.5)))
    # pipe with clean outflow
    o.append(path("M1300 372V404H1262", None, stroke=STEEL_D, sw=12) + rect(1252, 395, 11, 19, PINE, r=2))
    # footbridge
    o.append(path("M470 470Q600 400 740 470", None, stroke=mix(CLAY, PINE, 0.3), sw=13) + path("M470 440Q600 366 740 440", None, stroke=mix(CLAY, PINE, 0.3), sw=5) + "".join(line([(x, y), (x, y - 31)], mix(CLAY, PINE, 0.3), 5) for x, y in [(480, 466), (540, 442), (604, 434), (668, 442), (730, 466)]))
    o.append(person(600, 432, 74, top=SUN, legs=PINE, style="bob", hair=2, shadow=False) + person(630, 436, 48, top=BERRY, legs=TEAL, hair=2, shadow=False))
    # meadow right with birches, reeds
    o.append(birch(1470, 690, 300, mix(SAGE, SUN, 0.18), -0.02, seed=9) + birch(1560, 710, 270, SAGE, 0.02, seed=3) + spruce(1316, 570, 150, TEAL))
    o.append(birch(210, 600, 280, mix(SAGE, TEAL, 0.2), 0.03, seed=5) + spruce(110, 570, 190, TEAL) + spruce(60, 600, 150, mix(TEAL, PINE, 0.4)))
    # taking samples
    o.append(person(300, 800, 330, top=CLAY, legs=PINE, view="front", skin=1, hair=1, style="bun", vest=None, arms=((14, 6), (40, 168)), shoes=mix(SUN, CLAY, 0.3), held=lambda p: rect(p[1][0] - 2.6, p[1][1] - 17, 6, 15, light(MIST, 0.5), r=1.5, op=0.95) + rect(p[1][0] - 2.6, p[1][1] - 11, 6, 9, mix(TEAL, SAGE, 0.35), r=1.5) + rect(p[1][0] - 3.2, p[1][1] - 19, 7.2, 3, CLAY, r=0.8)))
    o.append(person(470, 790, 316, top=SUN, legs=TEAL, skin=3, hair=1, style="short", arms=((22, -46), (24, -50)), shoes=PINE, held=lambda p: rect(-9, -63, 19, 14, PINE, r=1.4) + rect(-7.6, -61.6, 16.2, 11.2, MIST, r=0.8) + "".join(rect(-6 + 4 * i, -52.6 - v, 2.6, v, c) for i, (v, c) in enumerate([(3, SAGE), (5, TEAL), (4, SUN), (7, CLAY)]))))
    o.append(rect(90, 756, 110, 62, PAPER, r=6) + rect(90, 756, 110, 20, TEAL, r=6) + rect(130, 742, 30, 16, None, stroke=PINE, sw=6, r=5) + "".join(rect(102 + i * 24, 730, 14, 34, light(MIST, 0.4), r=3) + rect(102 + i * 24, 744, 14, 20, [TEAL, mix(TEAL, SAGE, 0.5), SAGE, mix(SAGE, MIST, 0.4)][i], r=3) for i in (0, 3)))
    # reeds, fish and a duck
    for x, h, sd in [(660, 130, 1), (700, 90, 2), (560, 80, 5), (1290, 150, 3), (1360, 120, 4), (1240, 90, 6), (30, 120, 7)]:
        o.append(fern(x, 880 if x < 1100 else 800, h, mix(TEAL, PINE, 0.2), sd))
    for x, y, q, f in [(960, 730, 1, False), (1060, 800, 1.2, True), (880, 820, 0.9, False)]:
        o.append(g(path("M-40 0Q-10 -20 30 0Q-10 20 -40 0Z", mix(TEAL, PINE, 0.55)) + path("M-32 0L-56 -14L-50 0L-56 14Z", mix(TEAL, PINE, 0.55)), x=x, y=y, s=q, flip=f, op=0.55))
    o.append(g(ell(0, 8, 60, 7, WHITE, op=0.35) + path("M-46 -8Q-20 6 -4 -10Q6 -20 8 -34Q10 -50 26 -48Q38 -46 36 -34L48 -30L36 -26Q36 -10 34 -2Q24 14 -10 12Q-40 10 -46 -8Z", PAPER) + path("M8 -36Q10 -50 26 -48Q38 -46 36 -34L36 -28Q20 -24 8 -36Z", TEAL) + path("M36 -34L50 -29L36 -26Z", SUN) + path("M-30 -4Q-6 14 20 -6Q8 10 -10 8Q-24 6 -30 -4Z", mix(SAGE, PINE, 0.2)), x=1010, y=650, s=0.9, flip=True))
    return o


def s_office_winter():
    o = [sky(mix(TEAL, PINE, 0.55), mix(TEAL, SAGE, 0.3), mix(BERRY, APRICOT, 0.55), mix(APRICOT, SUN, 0.3))]
    r = random.Random(3)
    for _ in range(46):
        o.append(circ(r.random() * W, r.random() * 300, r.choice([1.3, 1.8, 2.4]), WHITE, op=round(0.4 + 0.6 * r.random(), 2)))
    o.append(circ(300, 170, 120, rg((PAPER, 0.35), (PAPER, 0.0))) + circ(300, 170, 46, PAPER) + circ(284, 160, 9, SAND, op=0.8) + circ(314, 184, 12, SAND, op=0.8))
    o.append(hill([(-20, 500), (260, 420), (560, 480), (880, 396), (1200, 460), (1620, 400)], mix(SAGE, BERRY, 0.22)))
    o.append(forest(-20, 1620, lambda x: 556, 84, mix(PINE, TEAL, 0.3), 4))
    o.append(hill([(-20, 560), (400, 540), (800, 552), (1200, 538), (1620, 556)], mix(MIST, SAGE, 0.35)))
    # the house: brick, three floors, lit windows
    bx, by, bw, bh = 560, 690, 720, 420
    o.append(ell(bx + bw / 2, by + 6, 470, 22, INK, op=0.14))
    o.append(rect(bx, by - bh, bw, bh, lg(mix(CLAY, BERRY, 0.25), mix(CLAY, BERRY, 0.4))) + rect(bx + bw * 0.72, by - bh, bw * 0.28, bh, INK, op=0.1))
    for j in range(14):
        o.append(line([(bx, by - bh + 30 * j), (bx + bw, by - bh + 30 * j)], INK, 1.2, op=0.1))
    o.append(poly([(bx - 30, by - bh), (bx + 50, by - bh - 110), (bx + bw - 50, by - bh - 110), (bx + bw + 30, by - bh)], dark(PINE, 0.1)) + path(f"M{bx - 36} {by - bh + 6}L{bx + 44} {by - bh - 116}Q{bx + 300} {by - bh - 128} {bx + bw - 44} {by - bh - 116}L{bx + bw + 36} {by - bh + 6}Q{bx + bw - 40} {by - bh - 18} {bx + bw - 120} {by - bh - 8}Q{bx + 420} {by - bh + 14} {bx + 280} {by - bh - 14}Q{bx + 120} {by - bh - 26} {bx - 36} {by - bh + 6}Z", PAPER))
    o.append(path(f"M{bx + bw - 180} {by - bh - 118}L{bx + bw - 44} {by - bh - 116}L{bx + bw + 36} {by - bh + 6}Q{bx + bw - 40} {by - bh - 18} {bx + bw - 120} {by - bh - 8}Z", INK, op=0.08))
    for x in (bx + 130, bx + 540):
        o.append(rect(x, by - bh - 180, 46, 76, mix(CLAY, BERRY, 0.45)) + rect(x - 6, by - bh - 192, 58, 18, PAPER, r=8))
    o.append("".join(circ(bx + 153 + k * 20, by - bh - 214 - k * 30, 13 + k * 5, WHITE, op=round(0.5 - 0.1 * k, 2)) for k in range(4)))
    for j in range(3):
        for i in range(6):
            x, y = bx + 44 + i * 112, by - bh + 34 + j * 130
            if j == 2 and i in (2, 3):
                continue
            lit = (i, j) not in ((1, 0), (5, 1), (0, 2))
            o.append(rect(x - 7, y - 7, 86, 102, PAPER, r=3) + rect(x, y, 72, 88, lg(light(SUN, 0.45), SUN) if lit else mix(TEAL, PINE, 0.4)))
            if lit and (i + j) % 3 == 0:
                o.append(poly([(x + 36, y + 26), (x + 12, y + 84), (x + 60, y + 84)], mix(CLAY, SUN, 0.3), op=0.5) + "".join(rect(x + 16 + k * 7, y + 74 - (10 - abs(k - 3) * 3), 3, 12, PAPER) + circ(x + 17.5 + k * 7, y + 71 - (10 - abs(k - 3) * 3), 2.6, WHITE) for k in range(7)))
            if lit and (i, j) in ((2, 1), (4, 0)):
                o.append(clip(rect(x, y, 72, 88), person(x + 34, y + 176, 150, bust=True, top=TEAL, skin=1, hair=1, style="bob") if j else person(x + 40, y + 170, 150, bust=True, top=BERRY, skin=3, hair=1)))
            if lit and (i, j) == (3, 1):
                o.append(clip(rect(x, y, 72, 88), plant(x + 36, y + 92, 80, pot=CLAY, c=PINE)))
            o.append(rect(x + 33, y, 6, 88, PAPER) + rect(x, y + 30, 72, 5, PAPER) + path(f"M{x - 12} {y + 90}Q{x + 10} {y + 80} {x + 36} {y + 84}Q{x + 64} {y + 80} {x + 84} {y + 90}V{y + 98}H{x - 12}Z", WHITE))
    # the door
    dx = bx + 282
    o.append(rect(dx - 24, by - 150, 190, 150, PAPER, r=4) + rect(dx - 4, by - 126, 150, 126, lg(light(SUN, 0.4), SUN)) + rect(dx + 66, by - 126, 10, 126, PINE) + rect(dx - 4, by - 126, 150, 8, PINE) + rect(dx - 4, by - 126, 8, 126, PINE) + rect(dx + 138, by - 126, 8, 126, PINE) + path(f"M{dx - 56} {by - 146}Q{dx + 70} {by - 186} {dx + 198} {by - 146}V{by - 134}H{dx - 56}Z", PINE) + path(f"M{dx - 60} {by - 146}Q{dx + 70} {by - 200} {dx + 202} {by - 146}Q{dx + 70} {by - 168} {dx - 60} {by - 146}Z", WHITE))
    for q in (dx + 36, dx + 106):
        o.append(circ(q, by - 78, 17, None, stroke=TEAL, sw=9) + circ(q, by - 61, 5, CLAY))
    # snow in front, a cleared path in lamplight
    o.append(hill([(-20, 690), (220, 660), (520, 690), (900, 688), (1240, 692), (1620, 656)], lg(PAPER, mix(MIST, SAGE, 0.25))))
    o.append(poly([(dx - 20, by - 2), (dx + 160, by - 2), (dx + 330, 900), (dx - 260, 900)], mix(SAND, APRICOT, 0.3)) + poly([(dx - 4, by), (dx + 144, by), (dx + 220, 840), (dx - 120, 840)], lg((light(SUN, 0.3), 0.7), (light(SUN, 0.3), 0.0))))
    o.append(path(f"M{dx - 20} {by - 2}L{dx - 260} 900H{dx - 330}Q{dx - 120} 780 {dx - 40} {by - 2}Z", WHITE) + path(f"M{dx + 160} {by - 2}L{dx + 330} 900H{dx + 400}Q{dx + 240} 780 {dx + 184} {by - 2}Z", WHITE))
    for x, y, h in [(60, 720, 380), (210, 740, 270), (390, 700, 210), (1370, 710, 250), (1510, 740, 400)]:
        o.append(ell(x, y, h * 0.2, 9, INK, op=0.1) + spruce(x, y, h, mix(PINE, TEAL, 0.25), snow=True))
    # lamp posts
    for x, y, h in [(640, 800, 250), (1200, 800, 250)]:
        o.append(circ(x, y - h, 120, rg((light(SUN, 0.3), 0.6), (SUN, 0.0))) + line([(x, y), (x, y - h + 14)], INK, 8) + path(f"M{x - 22} {y - h + 18}L{x - 16} {y - h - 18}H{x + 16}L{x + 22} {y - h + 18}Z", light(SUN, 0.5)) + path(f"M{x - 24} {y - h - 16}Q{x} {y - h - 44} {x + 24} {y - h - 16}Z", WHITE) + ell(x, y + 2, 30, 6, INK, op=0.12))
    # people and a bicycle
    o.append(person(830, 846, 206, top=TEAL, coat=BERRY, sleeves=mix(BERRY, INK, 0.1), legs=PINE, hat="beanie", skin=1, hair=1, view="back", arms=((14, 6), (20, 12)), held=lambda p: rect(p[1][0] - 2, p[1][1], 12, 14, mix(CLAY, PINE, 0.3), r=1.5)))
    o.append(person(930, 820, 190, top=SAND, coat=PINE, sleeves=mix(PINE, TEAL, 0.2), legs=INK, skin=3, hair=1, arms=((12, 6), (16, 8))) + path("M912 660q18 10 36 0v12q-18 8 -36 0z", SUN) + rect(934, 668, 10, 34, SUN, r=3))
    o.append(g(circ(-46, 0, 34, None, stroke=INK, sw=5), circ(50, 0, 34, None, stroke=INK, sw=5), line([(-46, 0), (-16, -52), (34, -52), (2, 0), (-46, 0)], CLAY, 6), line([(2, 0), (-20, -62)], CLAY, 6), line([(50, 0), (30, -70), (46, -78)], CLAY, 6), rect(-36, -70, 32, 9, INK, r=4), path("M-38 -72q16 -12 34 0z", WHITE), x=1340, y=770, s=1.0))
    o.append(hill([(-20, 850), (160, 820), (360, 868), (460, 920)], WHITE) + hill([(1180, 920), (1320, 866), (1480, 836), (1620, 850)], WHITE))
    for _ in range(120):
        q = r.random()
        o.append(circ(r.random() * W, r.random() * H, 1.6 + 3.6 * q * q, WHITE, op=round(0.45 + 0.5 * r.random(), 2)))
    return o


def island(x, y, w, h, c=None, depth=34):
    c = c or mix(SAGE, SUN, 0.18)
    pts = [(x - w, y), (x - w * 0.7, y - h * 0.75), (x - w * 0.1, y - h), (x + w * 0.6, y - h * 0.8), (x + w, y - h * 0.05), (x + w * 0.62, y + h * 0.7), (x, y + h), (x - w * 0.66, y + h * 0.72)]
    return (
        path(curve_d([(a, b + depth + 16) for a, b in [(x + (p - x) * 1.08, y + (q - y) * 1.12) for p, q in pts]], True, 0.6), WHITE, op=0.3)
        + path(curve_d([(a, b + depth) for a, b in pts], True, 0.6), mix(SAND, CLAY, 0.4))
        + path(curve_d([(a, b + depth * 0.55) for a, b in pts], True, 0.6), mix(SAND, APRICOT, 0.35))
        + path(curve_d(pts, True, 0.6), c)
    )


def s_supply_chain():
    o = [rect(0, 0, W, H, lg(mix(SAGE, MIST, 0.5), mix(TEAL, SAGE, 0.5), mix(TEAL, PINE, 0.1)))]
    o.append(rect(0, 0, W, 150, lg(mix(SAND, APRICOT, 0.2), mix(MIST, SAND, 0.4))) + sun(1180, 96, 44) + hill([(-20, 140), (200, 100), (460, 136), (760, 92), (1100, 134), (1360, 90), (1620, 130)], mix(SAGE, MIST, 0.5), 160) + cloud(420, 70, 0.6, op=0.7) + cloud(820, 60, 0.45, op=0.6) + cloud(1450, 64, 0.5, op=0.6))
    o.append(ripples(20, 1560, 170, 880, 120, WHITE, 14, 0.3))
    # the links between the islands: a dotted course
    course = [(300, 330), (560, 250), (800, 300), (1090, 330), (1330, 330), (1400, 480), (1180, 560), (900, 560), (640, 560), (440, 640), (640, 760), (960, 760), (1220, 740)]
    o.append(path(curve_d(course, False, 1.0), None, stroke=PAPER, sw=9, op=0.9, extra='stroke-dasharray="1 24"'))
    # 1 raw material
    o.append(island(270, 300, 220, 88))
    o.append(clip(ell(220, 310, 130, 52, WHITE), rect(80, 250, 300, 120, mix(SUN, SAND, 0.35)), furrows(240, 250, 364, -60, 540, 15, mix(SUN, CLAY, 0.3), 0.45, 0.6)))
    o.append(roundtree(390, 300, 110, TEAL) + roundtree(440, 318, 84, mix(TEAL, SAGE, 0.3)) + roundtree(340, 272, 76, mix(TEAL, SAGE, 0.2)) + cottage(96, 268, 74, BERRY))
    o.append(person(190, 352, 84, top=CLAY, hat="straw", skin=2, hair=1, arms=((40, 70), (30, 60))) + person(268, 340, 80, top=TEAL, hat="straw", skin=3, hair=1, legs=INK, arms=((24, -30), (24, -30)), held=lambda p: crate(-12, -44, 24, 14)) + crate(310, 356, 56, 28) + ell(338, 328, 26, 9, SUN))
    # 2 spinning and making: the factory
    o.append(island(850, 268, 200, 74, mix(SAGE, TEAL, 0.1)))
    o.append(ell(850, 290, 160, 14, INK, op=0.12) + factory(716, 286, 256, smoke=True) + truck(920, 318, 80, TEAL) + spruce(690, 276, 80, TEAL) + spruce(1010, 276, 70, mix(TEAL, PINE, 0.4)) + person(820, 326, 66, top=SUN, hat=PAPER, legs=PINE) + person(846, 328, 68, top=BERRY, hat=PAPER, vest=SUN, skin=3, legs=PINE))
    # 3 harbour
    o.append(island(1390, 318, 190, 76, mix(SAND, SAGE, 0.35)))
    rr = random.Random(6)
    for i in range(6):
        for k in range(rr.choice([1, 2, 3])):
            o.append(rect(1420 + i * 24, 300 - k * 16, 22, 15, rr.choice(CARGO), r=1) + rect(1435 + i * 24, 300 - k * 16, 7, 15, INK, op=0.1))
    o.append(crane(1330, 330, 210, CLAY, flip=True) + crane(1450, 352, 170, BERRY) + rect(1360, 330, 80, 32, PAPER) + poly([(1354, 330), (1400, 310), (1446, 330)], PINE) + person(1300, 366, 66, top=SUN, hat=CLAY, vest=SUN, skin=1))
    # ship on the long leg
    o.append(ell(910, 572, 200, 9, INK, op=0.12) + ship(1070, 566, 320, BERRY, 12, flip=True, stacks=9))
    # 4 warehouse
    o.append(island(380, 610, 230, 92, mix(SAGE, SUN, 0.12)))
    o.append(ell(380, 636, 190, 14, INK, op=0.12) + rect(220, 520, 300, 114, mix(TEAL, SAGE, 0.3)) + rect(430, 520, 90, 114, INK, op=0.1) + poly([(206, 524), (240, 480), (500, 480), (534, 524)], PINE) + "".join(rect(244 + i * 66, 566, 48, 68, PAPER if i != 2 else SUN) + "".join(line([(244 + i * 66, 578 + k * 14), (292 + i * 66, 578 + k * 14)], SAGE, 2) for k in range(4)) for i in range(4)))
    o.append(truck(330, 680, 120, CLAY) + box(240, 676, 40, 34) + box(268, 680, 34, 26, SAGE) + box(246, 642, 32, 24, APRICOT) + person(204, 684, 88, top=TEAL, vest=SUN, skin=0, hair=2, style="bob", legs=PINE, arms=((12, 6), (26, -50)), held=lambda p: rect(-4, -64, 14, 17, PAPER, r=1)) + spruce(570, 620, 100, TEAL) + spruce(180, 600, 90, mix(TEAL, PINE, 0.4)))
    # 5 hospital
    o.append(island(1250, 768, 300, 118, mix(SAGE, TEAL, 0.08), 40))
    o.append(birch(1490, 760, 230, mix(SAGE, SUN, 0.2), -0.02, seed=2) + spruce(1010, 740, 150, TEAL) + spruce(1056, 730, 110, mix(TEAL, PINE, 0.4)) + ell(1260, 782, 230, 16, INK, op=0.13) + hospital(1080, 778, 370))
    o.append(person(1180, 838, 100, top=MIST, legs=MIST, skin=3, hair=1, style="bun") + person(1220, 842, 104, top=mix(TEAL, SAGE, 0.3), legs=PINE, hair=4, skin=0) + person(1330, 836, 98, top=CLAY, style="bob", hair=2, legs=PINE) + person(1358, 838, 66, top=SUN, legs=TEAL, hair=2))
    o.append(sailboat(700, 690, 64) + sailboat(120, 470, 44) + bird(620, 420) + bird(664, 398, 0.8))
    for x, y, q in [(60, 800, 1), (130, 840, 0.7), (740, 840, 0.8), (1560, 560, 0.7)]:
        o.append(blob([(x - 50 * q, y), (x - 20 * q, y - 24 * q), (x + 34 * q, y - 18 * q), (x + 54 * q, y + 4 * q), (x, y + 14 * q)], mix(SAND, CLAY, 0.3)) + blob([(x - 44 * q, y - 4), (x - 18 * q, y - 26 * q), (x + 32 * q, y - 20 * q), (x + 46 * q, y - 2), (x, y + 4 * q)], mix(SAGE, TEAL, 0.25)) + spruce(x, y - 4, 60 * q, TEAL))
    return o


def s_training():
    o = [room(mix(MIST, SAGE, 0.16), mix(APRICOT, SAND, 0.4), 650)]
    o.append(window_frame(1210, 90, 320, 370, landscape(1210, 90, 320, 370, 0.6, True, 8, (0.3, 0.25)) + birch(1480, 460, 270, mix(SAGE, SUN, 0.18), -0.03, seed=7), cols=2, fw=13))
    o.append(sunlight([(1220, 655), (1520, 655), (1420, 900), (1000, 900)], 0.4))
    # board: a matrix with coloured notes
    o.append(rect(312, 92, 760, 420, INK, r=6, op=0.12) + rect(300, 80, 760, 420, mix(APRICOT, CLAY, 0.3), r=6) + rect(314, 94, 732, 392, PAPER))
    for i in range(1, 5):
        o.append(line([(314 + i * 146, 110), (314 + i * 146, 470)], MIST, 4))
    for j in range(1, 4):
        o.append(line([(330, 94 + j * 98), (1030, 94 + j * 98)], MIST, 4))
    heads = [sprig(387, 176, 62, -90, SAGE, 3, 0.42), factory(500, 170, 66, bays=3), ship(646, 168, 74, BERRY, 4, stacks=6), truck(792, 166, 72, TEAL), rect(936, 112, 62, 62, TEAL, r=8) + plus(967, 143, 40)]
    o += heads
    r = random.Random(12)
    pal = [SUN, SAGE, CLAY, APRICOT, SAGE, SUN, TEAL]
    for j in range(3):
        for i in range(5):
            if (i, j) in ((4, 2), (1, 1)):
                continue
            x, y = 352 + i * 146 + r.randint(-8, 8), 206 + j * 98 + r.randint(-4, 4)
            c = r.choice(pal)
            o.append(g(rect(3, 5, 72, 66, INK, op=0.12) + rect(0, 0, 72, 66, c) + "".join(rect(10, 14 + k * 14, 50 - 14 * k * (k == 2), 5, dark(c, 0.3), r=2.5, op=0.6) for k in range(3)), x=x, y=y, rot=r.randint(-6, 6)))
    o.append(path("M388 300Q470 360 530 330T700 420T960 350", None, stroke=BERRY, sw=5, op=0.85, extra='stroke-dasharray="14 12"'))
    # facilitator
    o.append(person(1128, 806, 500, top=CLAY, legs=PINE, skin=2, hair=1, style="bun", arms=((82, 116), (20, -24)), shoes=INK))
    # plants and shelf
    o.append(rect(60, 250, 190, 14, mix(CLAY, APRICOT, 0.3), r=3) + "".join(rect(74 + i * 24, 250 - h, 20, h, c, r=2) for i, (h, c) in enumerate([(90, TEAL), (76, BERRY), (96, SUN), (84, SAGE)])) + plant(212, 250, 110, pot=PAPER) + rect(60, 420, 190, 14, mix(CLAY, APRICOT, 0.3), r=3) + box(76, 420, 70, 56, mix(SAGE, TEAL, 0.3), False) + "".join(rect(164 + i * 22, 420 - h, 18, h, c, r=2) for i, (h, c) in enumerate([(80, CLAY), (90, PINE), (70, APRICOT)])))
    o.append(plant(1490, 850, 320, pot=CLAY, c=TEAL))
    # people working at a table, some standing by the board
    o.append(person(230, 830, 480, top=mix(TEAL, SAGE, 0.2), legs=PINE, skin=0, hair=4, style="parted", arms=((14, 6), (60, 128)), held=lambda p: rect(p[1][0] - 3, p[1][1] - 15, 14, 13, SUN) + rect(p[1][0], p[1][1] - 12, 8, 1.2, dark(SUN, 0.4)) + rect(p[1][0], p[1][1] - 9, 6, 1.2, dark(SUN, 0.4))))
    for x, kw in [(480, dict(top=SUN, skin=3, hair=1, style="curly", arms=((24, -40), (26, -44)))), (690, dict(top=BERRY, skin=1, hair=PINE, style="hijab", arms=((22, -36), (26, -50)))), (900, dict(top=PAPER, skin=0, hair=2, style="beard", arms=((26, -46), (22, -36)), sleeves=mix(PAPER, SAND, 0.8)))]:
        o.append(rect(x - 56, 560, 112, 140, mix(SAGE, TEAL, 0.35), r=26) + person(x, 862, 430, bust=True, **kw))
    o.append(ell(690, 874, 420, 20, INK, op=0.15))
    o.append(path("M330 716Q330 690 690 690Q1050 690 1050 716L1080 770Q1080 800 690 800Q300 800 300 770Z", lg(mix(APRICOT, CLAY, 0.12), mix(APRICOT, CLAY, 0.3))) + path("M300 770Q300 800 690 800Q1080 800 1080 770V786Q1080 820 690 820Q300 820 300 786Z", mix(CLAY, PINE, 0.4)))
    o.append(line([(400, 812), (380, 890)], mix(CLAY, PINE, 0.45), 18) + line([(980, 812), (1000, 890)], mix(CLAY, PINE, 0.45), 18))
    for x, y, w, c, k in [(430, 716, 90, WHITE, -10), (640, 708, 100, WHITE, -4), (850, 716, 90, PAPER, 8), (520, 752, 96, SAND, -10), (780, 754, 90, WHITE, 10)]:
        o.append(poly([(x, y), (x + w, y), (x + w + k, y + 28), (x + k, y + 28)], c) + "".join(line([(x + 12 + k * 0.4, y + 8 + 7 * i), (x + w - 16 - 14 * i + k * 0.4, y + 8 + 7 * i)], SAGE, 2.4) for i in range(3)))
    for i, (x, y, c) in enumerate([(566, 716, SUN), (600, 726, CLAY), (740, 718, SAGE), (720, 770, SUN), (650, 764, TEAL), (900, 762, APRICOT)]):
        o.append(poly([(x, y), (x + 34, y - 2), (x + 38, y + 16), (x + 3, y + 18)], c))
    o.append(cup(390, 764, 34, TEAL) + cup(1000, 750, 34, BERRY) + cup(750, 806, 34, SUN))
    return o


# ---------------------------------------------------------------- outlines (longitude,latitude)

GEO = {
    "LAND": (
        "-45,-78;-43,-80;-54,-81;-49,-78 -68,-71;-71,-73;-75,-72;-74,-71;-72,-71;-70,-69 -180,-85;-170,-84;-158,-85;-143,-85;-154,-84;"
        "-153,-82;-157,-81;-146,-80;-155,-79;-158,-77;-151,-77;-145,-75;-114,-74;-101,-75;-104,-73;-76,-74;-69,-73;-67,-72;-69,-70;-67,-67;"
        "-58,-63;-66,-68;-62,-71;-61,-74;-71,-77;-77,-77;-74,-78;-78,-78;-77,-80;-58,-83;-43,-82;-29,-80;-30,-79;-36,-79;-36,-78;-20,-76;"
        "-10,-71;-0,-72;8,-70;27,-70;34,-69;39,-70;55,-66;61,-68;69,-68;70,-69;68,-70;69,-71;68,-72;70,-72;74,-70;88,-66;96,-67;103,-66;"
        "106,-67;114,-66;120,-67;135,-65;137,-67;145,-67;171,-72;164,-76;167,-79;162,-79;160,-81;169,-84;178,-84 -68,-54;-65,-55;-68,-56;"
        "-72,-54;-75,-53;-71,-54;-69,-53 173,-41;174,-41;173,-44;168,-47;167,-46;167,-45 175,-36;179,-38;175,-41;174,-40;175,-37;173,-35 "
        "50,-14;47,-25;44,-25;43,-21;44,-16;48,-15;49,-12 144,-14;145,-15;146,-19;153,-26;153,-32;149,-38;146,-39;141,-38;138,-34;137,-35;"
        "138,-33;136,-35;131,-31;117,-35;115,-34;116,-32;115,-29;113,-26;114,-26;114,-22;121,-20;126,-14;130,-15;132,-11;136,-12;135,-15;"
        "140,-18;142,-11 134,-1;135,-3;138,-2;145,-4;151,-10;148,-10;145,-8;143,-9;138,-8;139,-7;138,-5;133,-4;132,-3;134,-2;131,-1 125,1;"
        "120,0;121,-1;123,-1;122,-2;123,-5;121,-5;121,-3;120,-6;119,-5;120,1 106,-6;103,-4;95,5;97,5;104,0;106,-3 118,2;119,1;118,1;116,-4;"
        "115,-4;110,-3;109,0;110,2;117,7;119,5;117,3 141,37;140,35;136,33;135,35;131,34;132,33;131,31;129,33;139,38;140,41;142,40 -56,51;"
        "-57,50;-53,49;-53,47;-54,48;-59,48 -3,59;-4,58;-2,58;-3,56;2,53;1,51;-6,50;-3,51;-5,52;-3,54;-6,57;-5,59 -15,66;-14,65;-19,63;"
        "-23,64;-22,64;-24,65;-22,65;-24,66;-24,66 180,69;186,66;190,66;187,64;180,66;177,65;179,62;170,60;164,60;162,58;163,58;162,55;"
        "157,51;156,57;164,63;160,61;159,62;157,61;154,60;155,59;142,59;135,55;140,54;141,52;138,46;128,40;129,35;126,34;127,37;125,38;"
        "125,40;121,39;122,41;118,39;119,37;122,37;119,35;122,32;122,28;116,23;110,20;109,22;106,20;109,13;109,12;105,9;100,13;99,9;103,6;"
        "104,1;101,3;98,8;97,17;94,16;94,18;91,23;87,21;80,16;80,10;78,8;74,16;73,21;70,21;66,25;57,26;56,27;55,26;52,28;50,30;48,30;52,24;"
        "54,24;56,26;57,24;60,22;55,17;43,13;43,17;35,28;35,30;34,28;32,30;37,19;43,12;45,10;51,12;51,11;48,4;39,-5;40,-16;35,-20;35,-24;"
        "33,-26;32,-28;30,-31;26,-34;20,-35;18,-34;12,-18;14,-12;13,-9;9,-1;10,3;9,5;7,4;3,6;-8,4;-17,12;-18,15;-16,18;-17,22;-14,26;"
        "-10,30;-9,33;-6,36;-2,35;10,37;11,37;10,34;19,30;22,33;34,31;36,37;28,37;26,39;34,42;38,41;42,42;37,45;39,47;35,46;36,45;34,44;"
        "32,45;33,46;31,47;28,43;29,41;23,40;24,38;22,36;20,42;13,46;13,44;18,40;17,40;16,38;15,40;9,44;3,43;-2,37;-9,37;-9,43;-1,44;-1,46;"
        "-5,49;-2,49;-2,50;8,54;9,57;11,58;10,55;11,54;20,54;21,55;22,57;24,57;23,59;29,60;21,61;22,63;25,65;24,66;18,63;17,61;19,60;16,56;"
        "13,55;10,59;6,59;5,62;19,70;28,71;40,68;41,67;40,66;33,67;37,64;37,65;40,65;42,66;44,66;43,69;46,68;46,67;54,69;60,68;61,70;69,68;"
        "67,71;70,73;73,72;72,71;74,68;71,66;72,66;75,68;73,71;75,73;76,71;78,72;81,72;81,74;104,78;114,76;109,74;127,74;131,71;132,72;"
        "140,71;139,72;140,73;159,71;161,69 -91,69;-87,67;-86,70;-83,70;-81,68;-86,67;-93,62;-95,59;-92,57;-82,55;-80,51;-79,53;-80,55;"
        "-77,57;-79,59;-77,60;-78,62;-74,62;-70,61;-69,59;-68,58;-65,60;-62,56;-57,55;-56,52;-60,50;-66,50;-71,47;-65,49;-64,46;-62,46;"
        "-61,47;-60,46;-65,44;-66,44;-64,45;-67,45;-71,43;-70,42;-76,39;-76,37;-76,39;-76,36;-81,31;-80,25;-84,30;-94,30;-97,28;-98,22;"
        "-96,19;-92,19;-90,21;-87,22;-89,16;-83,15;-84,11;-81,9;-77,9;-72,12;-72,9;-70,12;-68,11;-62,11;-62,10;-57,6;-51,4;-50,-0;-45,-2;"
        "-45,-3;-40,-3;-36,-5;-35,-7;-39,-13;-41,-22;-48,-25;-49,-29;-54,-34;-58,-34;-57,-37;-59,-39;-62,-39;-63,-41;-65,-41;-63,-43;"
        "-67,-46;-66,-47;-69,-51;-68,-52;-71,-54;-75,-52;-76,-49;-74,-47;-76,-47;-73,-42;-74,-43;-71,-32;-70,-20;-71,-17;-76,-15;-81,-6;"
        "-80,-3;-81,-1;-77,4;-78,8;-80,9;-81,7;-86,10;-87,13;-103,18;-114,32;-115,32;-115,30;-109,23;-112,25;-117,33;-121,35;-124,40;"
        "-125,48;-123,47;-123,49;-127,51;-134,58;-147,61;-152,59;-151,61;-158,56;-165,54;-157,59;-162,59;-166,61;-161,65;-168,66;-162,66;"
        "-167,68;-157,71;-137,69;-128,70;-109,67;-106,69;-101,68;-98,69;-96,67;-94,69;-96,70;-95,72 -114,73;-108,72;-108,73;-105,73;"
        "-101,70;-107,69;-116,69;-117,70;-112,70;-119,72 -87,73;-82,74;-81,72;-72,72;-68,70;-67,69;-69,69;-62,67;-64,65;-68,66;-65,63;"
        "-69,64;-66,62;-79,65;-74,65;-73,68;-79,70;-89,70;-90,72 -120,71;-126,72;-124,74;-125,74;-122,74;-116,73 -108,76;-106,76;-106,75;"
        "-116,75;-118,75;-115,76 58,71;51,72;56,75;61,76;69,77;58,74;55,72 -95,77;-89,76;-81,76;-80,75;-92,75;-97,77 18,80;22,79;17,77;"
        "13,78;10,80 100,79;91,80;96,81 -87,80;-91,78;-96,80;-92,81 -68,83;-62,82;-77,79;-75,79;-80,77;-78,77;-89,76;-88,78;-85,78;-88,78;"
        "-85,79;-87,80;-82,80;-92,82 -27,84;-21,83;-31,82;-12,81;-20,80;-18,80;-20,79;-18,77;-22,77;-20,76;-21,75;-19,74;-24,73;-22,72;"
        "-25,72;-22,71;-26,71;-26,70;-22,70;-40,65;-43,63;-43,60;-46,61;-49,61;-54,66;-51,70;-55,70;-54,71;-51,71;-56,72;-55,73;-57,75;"
        "-61,76;-69,76;-71,77;-67,77;-73,78;-66,79;-68,80;-60,82;-45,82;-47,83;-43,83"
    ),
    "SWEDEN": (
        "19.07,57.84;18.82,57.71;18.79,57.48;18.91,57.4;18.48,57.16;18.34,56.98;18.15,56.92;18.21,57.01;18.29,57.08;18.11,57.27;"
        "18.14,57.56;18.54,57.83;18.8,57.83;18.9,57.92 16.53,56.29;16.43,56.24;16.4,56.31;16.41,56.57;17,57.32;17.12,57.32 11.39,59.04;"
        "11.47,58.91;11.64,58.93;11.8,59.29;11.68,59.59;11.93,59.86;12.49,60.11;12.59,60.45;12.3,61;12.71,61.06;12.88,61.35;12.16,61.72;"
        "12.3,62.28;12.12,62.59;12.11,62.92;12.22,63;12,63.29;12.21,63.49;12.17,63.6;12.79,64;13.2,64.07;13.96,64.01;14.06,64.1;"
        "14.15,64.26;14.08,64.46;13.65,64.58;14.48,65.3;14.64,65.79;14.54,66.13;15.04,66.17;15.49,66.31;15.42,66.49;16.4,67.06;16.44,67.15;"
        "16.13,67.43;16.59,67.63;16.79,67.9;17.33,68.1;17.92,67.97;18.18,68.2;18.16,68.53;18.3,68.56;19.97,68.36;20.24,68.48;19.97,68.54;"
        "20.24,68.67;20.35,68.85;20.12,69.02;20.62,69.04;22,68.52;22.85,68.37;23.1,68.26;23.18,68.14;23.64,67.95;23.5,67.87;23.54,67.61;"
        "23.46,67.46;23.73,67.42;23.78,67.33;23.63,67.23;23.64,67.13;23.99,66.81;23.87,66.58;23.7,66.48;23.7,66.25;24,66.06;24.15,65.81;"
        "23.69,65.83;23.1,65.74;22.75,65.87;22.54,65.8;22.4,65.86;22.25,65.6;21.92,65.53;21.95,65.47;21.88,65.42;21.57,65.41;21.52,65.36;"
        "21.61,65.26;21.41,65.32;21.57,65.13;21.14,64.81;21.39,64.54;21.52,64.46;21.47,64.38;21.02,64.18;20.76,63.87;19.91,63.61;"
        "19.72,63.46;19.36,63.48;19.04,63.24;18.61,63.18;18.53,63.06;18.31,63;18.5,62.99;18.46,62.9;18.17,62.79;17.88,62.87;17.97,62.72;"
        "17.9,62.66;18.04,62.6;17.65,62.45;17.38,62.46;17.43,62.34;17.63,62.23;17.51,62.17;17.38,61.87;17.47,61.68;17.2,61.72;17.13,61.57;"
        "17.25,60.7;17.56,60.64;17.66,60.54;17.96,60.59;18.16,60.41;18.56,60.25;18.53,60.15;18.79,60.08;18.99,59.83;18.58,59.57;"
        "17.97,59.36;18.13,59.32;18.56,59.39;18.62,59.33;18.42,59.29;18.29,59.11;16.98,58.65;16.21,58.64;16.79,58.59;16.93,58.49;"
        "16.65,58.43;16.77,58.21;16.7,58.16;16.7,57.92;16.6,57.91;16.55,57.81;16.65,57.5;16.48,57.26;16.53,57.07;16.35,56.71;15.92,56.17;"
        "14.72,56.13;14.75,56.03;14.56,56.05;14.21,55.83;14.34,55.53;14.18,55.4;13.81,55.43;13.32,55.35;12.89,55.41;12.97,55.75;"
        "12.47,56.29;12.8,56.26;12.66,56.44;12.86,56.45;12.92,56.52;12.88,56.62;12.42,56.91;12.05,57.45;11.96,57.43;11.88,57.68;"
        "11.73,57.72;11.7,57.97;11.55,58;11.45,58.12;11.43,58.34;11.25,58.37;11.15,58.99;11.19,59.08"
    ),
    "NORTH": (
        "22.62,58.62;23.32,58.45;21.99,58;22.19,58.16;21.88,58.26;21.86,58.5 19.07,57.84;18.82,57.71;18.91,57.4;18.21,57.01;18.14,57.56;"
        "18.54,57.83 12.57,55.79;12.22,55.47;12.41,55.29;12.09,55.19;12.05,54.81;11.86,54.77;11.66,55.19;11.17,55.33;11.07,55.63;"
        "11.63,55.96;11.82,55.7;11.87,55.97;12.22,56.12;12.58,56.06 10.64,55.61;10.78,55.13;9.97,55.21;9.86,55.52 -3.11,58.52;-3.99,57.96;"
        "-3.86,57.82;-4.13,57.58;-2.08,57.7;-1.78,57.47;-2.59,56.56;-3.31,56.36;-2.67,56.25;-3.79,56.09;-2.15,55.9;-1.65,55.57;-1.23,54.7;"
        "-0.08,54.12;-0.21,54.02;0.12,53.61;-0.66,53.72;0.27,53.34;0.35,53.16;0.05,52.91;1.27,52.92;1.66,52.75;1.75,52.5;-4.03,52.5;"
        "-4.1,52.92;-4.68,52.84;-3.81,53.3;-2.75,53.31;-3.07,53.51;-2.85,54.14;-3.05,54.15;-3.59,54.56;-3.04,54.95;-4.82,54.85;-4.91,54.69;"
        "-5.14,54.86;-4.68,55.5;-4.89,55.7;-4.83,55.93;-4.58,55.94;-4.8,56.16;-5.23,55.89;-5,56.23;-5.38,56.02;-5.56,55.39;-5.77,55.36;"
        "-5.19,56.76;-5.65,56.53;-6.13,56.71;-5.73,56.85;-5.86,56.9;-5.56,57.23;-5.82,57.44;-5.58,57.55;-5.74,57.67;-5.61,57.88;"
        "-5.16,57.88;-5.41,58.07;-5.01,58.26;-5.02,58.57 -7.18,55.06;-6.13,55.22;-5.72,54.82;-5.88,54.64;-5.47,54.5;-5.67,54.55;"
        "-5.61,54.27;-6.35,53.99;-6.03,52.93;-6.25,52.5;-9.71,52.5;-8.78,52.68;-9.92,52.57;-8.93,53.21;-9.62,53.33;-10.09,53.41;"
        "-10.12,53.55;-9.72,53.6;-9.9,53.73;-9.58,53.8;-9.91,53.86;-9.86,54.09;-10.06,54.26;-8.54,54.24;-8.13,54.64;-8.76,54.68;"
        "-8.27,55.15;-7.67,55.26;-7.66,54.97;-7.31,55.37;-6.96,55.24 45,52.5;4.58,52.5;4.77,52.94;5.87,53.38;6.82,53.44;7.2,53.28;"
        "7.08,53.48;7.28,53.68;8.01,53.69;8.11,53.47;8.33,53.61;8.49,53.39;8.62,53.88;9.21,53.86;9.78,53.55;8.65,54.29;8.96,54.54;"
        "8.68,54.79;8.62,55.42;8.13,55.6;8.12,56.14;8.16,56.61;8.67,56.5;8.89,56.73;9.2,56.7;9.25,57.01;8.47,56.66;8.27,56.75;8.43,56.98;"
        "9.43,57.17;9.96,57.58;10.61,57.74;10.28,56.62;10.93,56.44;10.76,56.24;10.37,56.25;10.18,55.87;9.59,55.49;9.67,55.27;9.46,55.04;"
        "10.02,54.67;9.87,54.47;11.01,54.38;10.86,54.01;11.4,53.95;12.58,54.47;13.03,54.41;13.73,54.15;13.95,53.8;14.58,53.64;14.56,53.82;"
        "13.93,53.88;13.83,54.13;14.38,53.92;18.08,54.84;18.76,54.68;18.44,54.75;18.84,54.37;19.41,54.39;19.97,54.92;20.68,55.1;"
        "21.12,55.62;20.59,54.98;21.19,54.93;21.03,56.64;21.73,57.57;22.56,57.72;23.65,56.97;24.38,57.25;24.3,57.78;24.53,58.35;"
        "23.77,58.36;23.51,58.66;23.68,58.79;23.43,58.92;23.5,59.19;25.51,59.64;27.89,59.41;28.06,59.78;28.33,59.69;29.15,60;30.12,59.87;"
        "29.72,60.19;28.64,60.38;28.51,60.68;26.53,60.41;26.57,60.63;25.76,60.27;23.02,59.82;23.2,60.02;22.91,60.21;22.46,60.03;"
        "22.58,60.38;21.44,60.6;21.36,60.97;21.61,61.59;21.26,61.99;21.35,62.22;21.14,62.74;21.65,63.04;21.54,63.21;22.32,63.31;"
        "22.24,63.44;22.53,63.65;23.6,64.04;24.56,64.8;25.29,64.86;25.35,65.48;24.68,65.67;24.63,65.86;22.4,65.86;22.25,65.6;21.41,65.32;"
        "21.57,65.13;21.14,64.81;21.52,64.46;20.76,63.87;18.61,63.18;18.31,63;18.46,62.9;17.88,62.87;18.04,62.6;17.41,62.51;17.63,62.23;"
        "17.38,61.87;17.47,61.68;17.13,61.57;17.25,60.7;17.96,60.59;18.79,60.08;18.97,59.76;17.97,59.36;18.56,59.39;18.29,59.11;"
        "16.98,58.65;16.21,58.64;16.93,58.49;16.65,58.43;16.65,57.5;16.35,56.71;15.83,56.13;14.78,56.16;14.4,55.98;14.18,55.4;12.89,55.41;"
        "12.97,55.75;12.47,56.29;12.8,56.26;12.66,56.44;12.88,56.62;12.42,56.91;11.25,58.37;11.15,58.99;11.39,59.07;10.83,59.18;10.6,59.76;"
        "10.18,59.01;9.56,59.11;9.66,58.97;8.17,58.14;7,58.02;6.59,58.1;6.62,58.27;5.52,58.73;5.61,59.01;6.1,58.87;6.36,59;5.89,59.1;"
        "6.4,59.56;5.13,59.23;5.3,59.64;6.22,59.82;5.73,59.86;6.14,60.23;6.52,60.41;6.53,60.15;7,60.51;6.15,60.35;5.15,59.64;5.21,60.09;"
        "5.69,60.12;5.29,60.21;5.14,60.44;5.65,60.69;5.12,60.64;5.01,61.04;6.78,61.14;7.04,60.95;7.61,61.21;7.35,61.3;7.44,61.43;"
        "7.17,61.17;5.11,61.19;5,61.43;5.34,61.48;4.93,61.88;6.73,61.87;5.27,61.94;5.14,62.16;6.58,62.41;6.14,62.41;6.35,62.61;7.49,62.54;"
        "8.09,62.73;6.73,62.72;7.57,63.1;8.62,62.85;8.16,63.16;8.63,63.34;8.36,63.5;8.67,63.62;10.76,63.46;10.73,63.63;11.37,63.81;"
        "11.18,63.9;11.43,64.02;10.06,63.51;9.61,63.8;10.56,64.42;11.53,64.74;11.3,64.76;11.49,64.98;12.51,65.1;12.92,65.34;12.13,65.28;"
        "12.69,65.9;13.03,65.96;12.79,66.1;14.03,66.3;13.12,66.23;13.21,66.64;13.96,66.8;13.65,66.91;14.11,67.12;15.42,67.2;14.44,67.27;"
        "14.96,67.57;15.59,67.35;15.69,67.52;15.25,67.6;15.31,67.77;14.86,67.66;14.8,67.81;15.62,67.95;15.32,68.07;16.01,68.23;16.31,67.88;"
        "16.21,68.32;17.55,68.43;16.58,68.59;18.1,69.16;18.26,69.47;18.92,69.33;18.61,69.49;19.2,69.75;19.72,69.78;19.64,69.42;20.32,69.95;"
        "20.34,69.62;20.05,69.33;20.74,69.52;20.53,69.69;20.62,69.91;21.43,70.01;21.98,69.83;21.36,70.23;22.69,70.37;23.36,69.98;"
        "23.38,70.25;24.77,71.01;25.78,70.82;25.27,70.55;25.04,70.11;26.51,70.91;26.74,70.85;26.58,70.41;26.99,70.51;27.55,70.8;"
        "27.24,70.95;27.73,71.08;28.39,70.98;27.9,70.68;28.27,70.67;28.19,70.25;28.83,70.86;30.93,70.4;30.26,70.12;28.78,70.15;29.6,69.98;"
        "29.69,69.74;30.24,69.86;31.45,69.69;32,69.81;31.98,69.95;33.01,69.72;32.18,69.67;32.38,69.48;33.45,69.43;33.14,69.07;33.68,69.31;"
        "35.29,69.28;39.57,68.07;39.81,68.15;40.97,67.71;41.36,67.12;40.52,66.45;39.29,66.13;37.9,66.1;35.51,66.4;33.15,66.84;32.93,67.09;"
        "31.89,67.16;33.65,66.44;33.36,66.33;34.69,65.95;34.78,65.77;34.41,65.4;35.03,64.44;37.44,63.81;38.06,64.09;37.95,64.32;"
        "37.18,64.41;36.58,64.79;36.88,65.17;39.76,64.58;40.44,64.78;39.8,65.35;39.82,65.6;42.21,66.52;43.23,66.41;43.65,66.25;43.54,66.12;"
        "44.11,66.01;44.49,66.67;44.43,66.94;43.78,67.26;44.2,68.25;43.33,68.67;45,68.57 -6.2,58.36;-6.96,57.75;-7.08,57.81;-6.86,57.92;"
        "-7.05,58.02;-7.03,58.22;-6.73,58.19;-6.24,58.5 17.5,69.6;18.01,69.5;17.95,69.2;16.96,69.07;16.81,69.07;17,69.36;17.36,69.38;"
        "17.23,69.48 19.25,70.07;19.59,69.97;18.78,69.58;18.13,69.56;18.23,69.68;18.68,69.78;19.13,70.24 15.76,68.56;16.15,68.84;"
        "16.48,68.8;16.52,68.63;15.98,68.4;15.04,68.28;14.26,68.26;15.41,68.62;15.48,69.04;15.89,69.28;16.13,69.27;15.81,69.02;15.93,68.73"
    ),
}


# ---------------------------------------------------------------- output

SCENES = {f[2:].replace("_", "-"): fn for f, fn in list(globals().items()) if f.startswith("s_") and callable(fn)}
CHROMIUM = "/usr/bin/chromium"


def svg(key):
    _defs.clear()
    body = "".join(SCENES[key]())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}">'
        f"<defs>{''.join(_defs)}</defs>{clip_page(body)}</svg>"
    )


def clip_page(body):
    return f'<g clip-path="inset(0)">{body}</g>'


def main(argv):
    from PIL import Image

    svg_only = "--svg-only" in argv
    keys = [a for a in argv if not a.startswith("--")] or list(SCENES)
    tmp = Path(tempfile.mkdtemp(prefix="drawings-"))
    IMAGES.mkdir(parents=True, exist_ok=True)
    for key in keys:
        src, png = tmp / f"{key}.svg", tmp / f"{key}.png"
        src.write_text(svg(key), encoding="utf-8")
        if svg_only:
            continue
        page = tmp / f"{key}.html"
        page.write_text(f'<!doctype html><style>body{{margin:0}}svg{{display:block}}</style>{src.read_text(encoding="utf-8")}', encoding="utf-8")
        subprocess.run(
            [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={W},{H}", f"--screenshot={png}", page.as_uri()],
            check=True, capture_output=True,
        )
        out = IMAGES / f"{key}.jpg"
        im = Image.open(png).convert("RGB").crop((0, 0, W, H))
        im.save(out, quality=88, optimize=True, progressive=True)
        print(f"{key:16} {out.stat().st_size / 1000:6.0f} kB")
    print(tmp)


if __name__ == "__main__":
    main(sys.argv[1:])
