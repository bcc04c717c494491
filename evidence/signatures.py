"""The opening bytes by which files are known: what a file is, whatever it is called."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """What sort of file the bytes themselves say it is."""

    PICTURE = "picture"  # we open it
    NEGATIVE = "negative"  # a picture of a sort that we do not open
    RECORDING = "recording"
    DOCUMENT = "document"
    ARCHIVE = "archive"
    PAGE = "page"  # text that a browser would act on
    PROGRAM = "program"
    UNKNOWN = "unknown"


HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
"""ISO base media brands (ISO/IEC 23008-12) of still pictures; other brands are video or sound."""

SIGNATURES: tuple[tuple[int, bytes, Form, str], ...] = (
    (0, b"\xff\xd8\xff", Form.PICTURE, "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", Form.PICTURE, "image/png"),
    (0, b"GIF87a", Form.PICTURE, "image/gif"),
    (0, b"GIF89a", Form.PICTURE, "image/gif"),
    (8, b"WEBPVP8", Form.PICTURE, "image/webp"),
    *((4, b"ftyp" + brand, Form.PICTURE, "image/heif") for brand in HEIF_BRANDS),
    (4, b"ftypavif", Form.NEGATIVE, "image/avif"),
    (4, b"ftypcrx ", Form.NEGATIVE, "image/x-canon-cr3"),
    (0, b"II*\x00", Form.NEGATIVE, "image/tiff"),
    (0, b"MM\x00*", Form.NEGATIVE, "image/tiff"),
    (0, b"\x00\x00\x00\x0cJXL ", Form.NEGATIVE, "image/jxl"),
    (4, b"ftypM4A", Form.RECORDING, "audio/mp4"),
    (4, b"ftypqt", Form.RECORDING, "video/quicktime"),
    (4, b"ftyp", Form.RECORDING, "video/mp4"),
    (0, b"\x1aE\xdf\xa3", Form.RECORDING, "video/webm"),
    (0, b"OggS", Form.RECORDING, "audio/ogg"),
    (0, b"ID3", Form.RECORDING, "audio/mpeg"),
    (0, b"\xff\xfb", Form.RECORDING, "audio/mpeg"),
    (0, b"\xff\xf3", Form.RECORDING, "audio/mpeg"),
    (0, b"fLaC", Form.RECORDING, "audio/flac"),
    (8, b"WAVEfmt ", Form.RECORDING, "audio/wav"),
    (8, b"AVI LIST", Form.RECORDING, "video/x-msvideo"),
    # Old phones' voice notes open like a script: they must be known before "#!".
    (0, b"#!AMR", Form.RECORDING, "audio/amr"),
    (0, b"#!", Form.PROGRAM, "text/x-script"),
    (0, b"\x7fELF", Form.PROGRAM, "application/x-elf"),
    (0, b"\xfe\xed\xfa\xce", Form.PROGRAM, "application/x-mach-binary"),
    (0, b"\xfe\xed\xfa\xcf", Form.PROGRAM, "application/x-mach-binary"),
    (0, b"\xce\xfa\xed\xfe", Form.PROGRAM, "application/x-mach-binary"),
    (0, b"\xcf\xfa\xed\xfe", Form.PROGRAM, "application/x-mach-binary"),
    (0, b"\xca\xfe\xba\xbe", Form.PROGRAM, "application/java-vm"),
    (0, b"dex\n", Form.PROGRAM, "application/x-dex"),
    (0, b"\x00asm", Form.PROGRAM, "application/wasm"),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", Form.PROGRAM, "application/x-ms-shortcut"),
    (0, b"%PDF-", Form.DOCUMENT, "application/pdf"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form.DOCUMENT, "application/x-ole-storage"),
    (0, b"{\\rtf", Form.DOCUMENT, "application/rtf"),
    (0, b"PK\x03\x04", Form.ARCHIVE, "application/zip"),
    (0, b"PK\x05\x06", Form.ARCHIVE, "application/zip"),
    (0, b"Rar!\x1a\x07", Form.ARCHIVE, "application/vnd.rar"),
    (0, b"7z\xbc\xaf\x27\x1c", Form.ARCHIVE, "application/x-7z-compressed"),
    (0, b"\x1f\x8b", Form.ARCHIVE, "application/gzip"),
    (0, b"BZh", Form.ARCHIVE, "application/x-bzip2"),
    (0, b"\xfd7zXZ\x00", Form.ARCHIVE, "application/x-xz"),
    (0, b"(\xb5/\xfd", Form.ARCHIVE, "application/zstd"),
    (0, b"MSCF", Form.ARCHIVE, "application/vnd.ms-cab-compressed"),
    (257, b"ustar", Form.ARCHIVE, "application/x-tar"),
)
"""Offset, bytes, form, true media type. The first that fits decides."""

PROGRAM_PARTS = (b"AndroidManifest.xml", b"classes.dex", b"META-INF/MANIFEST.MF")
"""Names inside a ZIP that make it an Android or Java program."""

PAGE_OPENINGS = (b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<svg", b"<?xml")
