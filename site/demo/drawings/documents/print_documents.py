"""Print the demo documents: every KEY.html here to a tagged PDF.

    python print_documents.py            all of them
    python print_documents.py plan-2018  only this one

The PDF lands in ../../content/documents/KEY.pdf. It takes its title and its
language from the HTML, and its structure from the headings, lists and tables.
"""

import re
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "content" / "documents"
FOOTER = (
    '<div style="font: 8pt Liberation Sans, Arial, sans-serif; color: #17423f; width: 100%; '
    'margin: 0 22mm; display: flex; justify-content: space-between">'
    '<span>Demonstrationsmaterial</span>'
    '<span><span class="pageNumber"></span> (<span class="totalPages"></span>)</span></div>'
)


def tidy(path):
    """Put a plain name in the Creator field; same length, so that no offset in the file moves."""
    data = path.read_bytes()
    data = re.sub(rb"/Creator \((?:[^()\\]|\\.)*\)", lambda m: b"/Creator (Demonstrationsmaterial".ljust(len(m[0]) - 1) + b")", data)
    path.write_bytes(data)


def main(keys):
    """Print the documents of these keys, or all of them."""
    OUT.mkdir(parents=True, exist_ok=True)
    sources = sorted(p for p in HERE.glob("*.html") if not keys or p.stem in keys)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        for source in sources:
            page.goto(source.as_uri())
            page.pdf(
                path=OUT / f"{source.stem}.pdf", prefer_css_page_size=True, print_background=True, tagged=True,
                outline=True, display_header_footer=True, header_template="<span></span>", footer_template=FOOTER,
            )
            tidy(OUT / f"{source.stem}.pdf")
            print(source.stem)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
