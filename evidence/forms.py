"""What a file truly is, read from its bytes; nothing here opens or parses it."""

from __future__ import annotations

from evidence.signatures import PAGE_OPENINGS, PROGRAM_PARTS, SIGNATURES, Form


def form_of(blob: bytes) -> tuple[Form, str]:
    """The form and true media type of a file; UNKNOWN, application/octet-stream for the rest."""
    if _is_windows_program(blob):
        return Form.PROGRAM, "application/x-msdownload"
    for offset, magic, form, mime in SIGNATURES:
        if blob.startswith(magic, offset):
            return _zipped(blob) if mime == "application/zip" else (form, mime)
    if _is_page(blob):
        return Form.PAGE, "text/html"
    return Form.UNKNOWN, "application/octet-stream"


def _is_windows_program(blob: bytes) -> bool:
    # A text may begin with "MZ"; the header's offset field always holds a zero byte.
    return blob.startswith(b"MZ") and b"\0" in blob[:64]


def _zipped(blob: bytes) -> tuple[Form, str]:
    if any(part in blob for part in PROGRAM_PARTS):
        return Form.PROGRAM, "application/java-archive"
    if b"[Content_Types].xml" in blob or b"mimetypeapplication/vnd.oasis" in blob:
        return Form.DOCUMENT, "application/x-office-document"
    return Form.ARCHIVE, "application/zip"


def _is_page(blob: bytes) -> bool:
    opening = blob[:512].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return opening.startswith(PAGE_OPENINGS)
