"""The cipher: what is sealed opens only with its key, under its name, unharmed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.cipher import HEADER_SIZE, NONCE_SIZE, Key, record_name
from storage.keyring import AbsentKeyring, Keyring
from storage.padding import pad, padme, unpad
from triage.errors import BrokenPromiseError

OURS = bytes(range(32))
THEIRS = bytes(range(1, 33))
KEY = Key(OURS)
NAME = record_name("tips", "tip-one", "content")

words = st.binary(max_size=5000)


@given(words)
def test_what_is_sealed_opens_again(plain: bytes) -> None:
    assert KEY.open(KEY.seal(plain, NAME), NAME) == plain


@given(words)
def test_sealing_twice_never_gives_the_same(plain: bytes) -> None:
    assert KEY.seal(plain, NAME) != KEY.seal(plain, NAME)


@given(words, st.data())
def test_one_changed_bit_anywhere_is_noticed(plain: bytes, data: st.DataObject) -> None:
    box = bytearray(KEY.seal(plain, NAME))
    at = data.draw(st.integers(0, 8 * len(box) - 1))
    box[at // 8] ^= 1 << at % 8

    with pytest.raises(BrokenPromiseError):
        KEY.open(bytes(box), NAME)


@given(words, st.data())
def test_a_box_cut_short_is_noticed(plain: bytes, data: st.DataObject) -> None:
    box = KEY.seal(plain, NAME)
    end = data.draw(st.integers(0, len(box) - 1))

    with pytest.raises(BrokenPromiseError):
        KEY.open(box[:end], NAME)


@pytest.mark.parametrize(
    "other",
    [
        record_name("tips", "tip-two", "content"),
        record_name("evidence", "tip-one", "content"),
        record_name("tips", "tip-one", "words"),
    ],
)
def test_a_box_does_not_open_in_another_place(other: bytes) -> None:
    with pytest.raises(BrokenPromiseError):
        KEY.open(KEY.seal(b"words", NAME), other)


def test_a_box_does_not_open_with_another_key() -> None:
    with pytest.raises(BrokenPromiseError):
        Key(THEIRS).open(KEY.seal(b"words", NAME), NAME)


def test_a_box_begins_with_its_version_and_key() -> None:
    box = KEY.seal(b"words", NAME)

    assert box[:1] == b"\x01"
    assert box[1:HEADER_SIZE] == KEY.id
    assert box[HEADER_SIZE : HEADER_SIZE + NONCE_SIZE] != bytes(NONCE_SIZE)


@pytest.mark.parametrize("weak", [b"", bytes(32), b"\x01\x02" * 16, bytes(range(31)), OURS + b"x"])
def test_a_weak_key_is_refused(weak: bytes) -> None:
    with pytest.raises(BrokenPromiseError, match="32 random bytes"):
        Key(weak)


def test_nothing_derived_shows_the_secret_or_another_label() -> None:
    derived = {KEY.derive("seal"), KEY.derive("conversation"), KEY.derive("receipt"), OURS}

    assert len(derived) == 4
    assert KEY.digest("conversation", b"1") != KEY.digest("receipt", b"1")
    assert KEY.digest("conversation", b"1") != Key(THEIRS).digest("conversation", b"1")


def test_keys_and_rings_show_nothing() -> None:
    shown = f"{KEY!r} {KEY} {Keyring(OURS)!r} {Keyring(OURS, [THEIRS])}"

    assert shown == "Key(...) Key(...) Keyring(...) Keyring(...)"


def test_a_ring_seals_with_the_key_in_use_and_opens_with_any() -> None:
    ring = Keyring(THEIRS, [OURS])

    assert ring.open(KEY.seal(b"old", NAME), NAME) == b"old"
    assert Key(THEIRS).open(ring.seal(b"new", NAME), NAME) == b"new"


def test_a_key_that_is_not_on_the_ring_is_asked_for_in_words() -> None:
    with pytest.raises(BrokenPromiseError, match="put that key back"):
        Keyring(THEIRS).open(KEY.seal(b"words", NAME), NAME)


def test_an_absent_ring_says_which_role_has_it() -> None:
    absent = AbsentKeyring()

    for use in (absent.every_key, lambda: absent.digests("conversation", b"1")):
        with pytest.raises(BrokenPromiseError, match="Only the bot role"):
            use()
    for turn in (absent.seal, absent.open):
        with pytest.raises(BrokenPromiseError, match="no link keys"):
            turn(b"words", NAME)


@given(words, st.integers(1, 4096))
def test_padding_comes_off_as_it_went_on(plain: bytes, floor: int) -> None:
    assert unpad(pad(plain, floor=floor)) == plain


@given(words)
def test_lengths_fall_into_few_classes(plain: bytes) -> None:
    size = len(pad(plain))

    assert size & (size - 1) == 0
    assert size < 2 * max(32, len(plain) + 4)


def test_short_and_shorter_look_alike() -> None:
    yes, no = KEY.seal(b"7000000001", NAME), KEY.seal(b"1", NAME)

    assert len(yes) == len(no)


def test_a_false_length_is_noticed() -> None:
    with pytest.raises(BrokenPromiseError, match="shorter"):
        unpad(b"\x00\x00\x00\x09four")


@given(st.integers(0, 2**40))
def test_large_classes_waste_an_eighth_at_most(size: int) -> None:
    assert size <= padme(size) <= size + size // 8
    assert padme(padme(size)) == padme(size)
