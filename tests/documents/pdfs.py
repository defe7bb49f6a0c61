"""PDF files of our own making: words at places of pages, and what else a file may hold."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from zlib import compress

Line = tuple[int, int, str]
"""From the left and from the bottom, in points, and the words."""


def pdf(*pages: Sequence[Line], size: int = 10) -> bytes:
    """A file with these lines on its pages, in the order in which they are given."""
    return of_contents(
        *("\n".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET" for x, y, text in page) for page in pages)
    )


def of_contents(*contents: str | bytes, extra: str = "") -> bytes:
    """A file with these contents of pages, packed."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        data = compress(content if isinstance(content, bytes) else content.encode("cp1252"))
        resources = f"<< /Font << /F1 3 0 R >> {extra} >>"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            + f"/Contents {5 + 2 * number} 0 R /Resources {resources} >>".encode()
        )
        objects.append(b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(data), data))
    file = BytesIO()
    file.write(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, each))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.writelines(b"%010d 00000 n \n" % place for place in places)
    file.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return file.getvalue()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
