"""What a file is, told by its bytes."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.forms import form_of
from evidence.signatures import Form
from tests.evidence.camera import heic, scene, shot


def zipped(*names: str) -> bytes:
    paper = io.BytesIO()
    with zipfile.ZipFile(paper, "w") as archive:
        for name in names:
            archive.writestr(name, "words")
    return paper.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_picture_is_known_whatever_wrote_it(form: str) -> None:
    assert form_of(shot(scene(), form)) == (Form.PICTURE, f"image/{form.lower()}")


def test_a_phones_heic_is_a_picture_and_its_video_is_not() -> None:
    assert form_of(heic(scene())) == (Form.PICTURE, "image/heif")
    assert form_of(b"\0\0\0\x20ftypisom") == (Form.RECORDING, "video/mp4")


@pytest.mark.parametrize(
    "opening",
    [
        b"MZ" + bytes(62),
        b"\x7fELF\x02",
        struct.pack(">I", 0xFEEDFACF),
        b"#!/bin/sh\nrm -rf",
        b"\xca\xfe\xba\xbe",
        zipped("AndroidManifest.xml", "classes.dex"),
    ],
)
def test_programs_are_known(opening: bytes) -> None:
    assert form_of(opening)[0] is Form.PROGRAM


def test_an_old_phones_voice_note_is_no_script() -> None:
    assert form_of(b"#!AMR\n\x3c") == (Form.RECORDING, "audio/amr")


def test_a_text_that_begins_with_mz_is_no_program() -> None:
    assert form_of("MZ 05-11, белая Нива, везут рога".encode())[0] is Form.UNKNOWN


@pytest.mark.parametrize(
    ("names", "form"),
    [(("a.txt",), Form.ARCHIVE), (("[Content_Types].xml", "word/document.xml"), Form.DOCUMENT)],
)
def test_an_office_file_is_told_from_an_archive(names: tuple[str, ...], form: Form) -> None:
    assert form_of(zipped(*names))[0] is form


@pytest.mark.parametrize(
    "opening",
    [
        b"<!DOCTYPE html><script>",
        b"\xef\xbb\xbf\n <svg xmlns=",
        "<html>".encode("utf-16"),
        b'<?xml version="1.0"?><svg>',
    ],
)
def test_what_a_browser_would_run_is_a_page(opening: bytes) -> None:
    assert form_of(opening)[0] is Form.PAGE


def test_a_pdf_is_a_document() -> None:
    assert form_of(b"%PDF-1.7\n") == (Form.DOCUMENT, "application/pdf")


def test_a_tar_is_known_by_its_middle() -> None:
    assert form_of(bytes(257) + b"ustar\x0000")[0] is Form.ARCHIVE


@given(st.binary())
def test_every_file_has_a_form(blob: bytes) -> None:
    form, mime = form_of(blob)

    assert form in Form
    assert "/" in mime
