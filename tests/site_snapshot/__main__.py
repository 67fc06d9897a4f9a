"""The command line: record a demo, or compare two recordings."""

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

LOGINS = ("visitor", "admin", "redaktor", "oversattare")


def main():
    """Do what the command line asks for; exit with 1 when two recordings differ."""
    arguments = _parser().parse_args()
    if arguments.command == "compare":
        sys.exit(_compare(arguments))
    _record(arguments)


def _parser():
    parser = argparse.ArgumentParser(prog="python -m tests.site_snapshot")
    commands = parser.add_subparsers(dest="command", required=True)
    record = commands.add_parser("record", help="record the demo of a data folder")
    record.add_argument("data_dir", type=Path)
    record.add_argument("recording", type=Path)
    record.add_argument("--like", type=Path, help="visit the addresses of this recording too")
    record.add_argument("--as", dest="logins", nargs="+", choices=LOGINS, default=LOGINS)
    compare = commands.add_parser("compare", help="name what differs between two recordings")
    compare.add_argument("before", type=Path)
    compare.add_argument("after", type=Path)
    compare.add_argument("--rename", nargs="+", default=[], metavar="OLD=NEW")
    compare.add_argument("--lines", type=int, default=12, help="shown of each difference")
    compare.add_argument("--parts", nargs="+", help="compare only these parts of a page")
    return parser


def _record(arguments):
    """Record a copy of the data: to open an editor leaves traces in the database."""
    sys.path[:0] = ["site", "."]
    arguments.recording.mkdir(parents=True, exist_ok=True)
    for login in arguments.logins:
        with tempfile.TemporaryDirectory() as folder:
            copy = shutil.copytree(arguments.data_dir, Path(folder) / "data")
            child = os.fork()  # Django's caches belong to a process, and each login starts afresh
            if child == 0:
                _record_login(login, copy, arguments)
            if os.waitpid(child, 0)[1]:
                sys.exit(f"The recording as {login} failed.")


def _record_login(login, data_dir, arguments):
    status = 1
    try:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "config.settings.demo",
            "DATA_DIR": str(data_dir),
            "PORT": "8000",
        }
        import django

        django.setup()
        from .crawler import crawl

        known = _load(arguments.like, login) if arguments.like else {}
        pages = crawl(login, known)
        path = arguments.recording / f"{login}.json"
        path.write_text(json.dumps(pages, ensure_ascii=False, indent=1, sort_keys=True))
        print(f"{login}: {len(pages)} answers")
        status = 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        if status:
            import traceback

            traceback.print_exc()
        os._exit(status)


def _compare(arguments):
    from .comparison import differences

    renames = [rename.split("=", 1) for rename in arguments.rename]
    found = False
    for login in LOGINS:
        if not (arguments.after / f"{login}.json").exists():
            print(f"{login}: not recorded")
            continue
        before, after = _load(arguments.before, login), _load(arguments.after, login)
        for old, new in renames:
            before = json.loads(json.dumps(before, ensure_ascii=False).replace(old, new))
        wrong = list(differences(before, after, arguments.parts))
        print(f"{login}: {len(before)} answers, then {len(after)}; {len(wrong)} differ")
        for address, part, lines in wrong:
            found = True
            print(f"  {address}: {part}")
            for line in lines[: arguments.lines]:
                print(f"      {line[:300]}")
    return int(found)


def _load(folder, login):
    return json.loads((folder / f"{login}.json").read_text())


if __name__ == "__main__":
    main()
