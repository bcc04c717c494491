"""Imprints: one picture is known again, two are told apart, and a blank one says nothing."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageEnhance, ImageFilter

from evidence.imprints import imprint_of
from tests.evidence.camera import landscape, scene, screen, shot
from tests.triage.sketched import SCALE

BITS = SCALE.rules.pictures["bits"]
Change = Callable[[Image.Image], Image.Image]


def apart(one: Image.Image, other: Image.Image) -> int:
    """In how many bits their imprints differ."""
    imprints = imprint_of(one), imprint_of(other)
    assert None not in imprints, "one of them has no imprint"
    return ((imprints[0] or 0) ^ (imprints[1] or 0)).bit_count()


def compressed(picture: Image.Image) -> Image.Image:
    return Image.open(io.BytesIO(shot(picture, quality=30))).convert("RGB")


@pytest.mark.parametrize(
    "change",
    [
        compressed,
        lambda picture: compressed(picture.resize((200, 150))),
        lambda picture: ImageEnhance.Brightness(picture).enhance(1.25),
        lambda picture: ImageEnhance.Contrast(picture).enhance(0.85),
        lambda picture: picture.filter(ImageFilter.GaussianBlur(3)),
        lambda picture: picture.convert("L").convert("RGB"),
    ],
    ids=["compressed", "small", "brighter", "paler", "blurred", "grey"],
)
def test_what_a_messenger_or_a_filter_does_leaves_the_imprint(change: Change) -> None:
    for seed in range(12):
        assert apart(landscape(seed), change(landscape(seed))) < BITS


def test_no_two_views_are_taken_for_one() -> None:
    views = [imprint_of(landscape(seed, 128, 96)) for seed in range(60)]

    assert None not in views
    assert min(((a or 0) ^ (b or 0)).bit_count() for a, b in combinations(views, 2)) > BITS


def test_a_turned_picture_is_another_one() -> None:
    assert apart(landscape(3), landscape(3).rotate(180)) > BITS


@given(shade=st.integers(0, 255), size=st.tuples(st.integers(1, 90), st.integers(1, 90)))
def test_one_colour_says_nothing(shade: int, size: tuple[int, int]) -> None:
    assert imprint_of(Image.new("RGB", size, (shade, shade // 2, 255 - shade))) is None


@pytest.mark.parametrize(
    "picture",
    [
        Image.linear_gradient("L").convert("RGB"),
        Image.radial_gradient("L").convert("RGB"),
        Image.effect_noise((320, 240), 60).convert("RGB"),
        ImageEnhance.Brightness(landscape(1)).enhance(0.05),
        scene(),
        *map(screen, range(4)),
    ],
    ids=["sky", "lamp", "grain", "night", "cartoon", *(f"screen {at}" for at in range(4))],
)
def test_what_many_pictures_look_like_says_nothing(picture: Image.Image) -> None:
    assert imprint_of(picture) is None


@given(noise=st.binary(min_size=48, max_size=48))
def test_any_picture_has_sixty_four_bits_or_none(noise: bytes) -> None:
    imprint = imprint_of(Image.frombytes("RGB", (4, 4), noise))

    assert imprint is None or 0 <= imprint < 2**64
