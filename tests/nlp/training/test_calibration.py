"""Calibration turns margins into honest chances and sensible thresholds."""

from __future__ import annotations

import numpy as np
import pytest

from nlp.training.calibration import f_score, first_safe, fit_shift, fit_threshold, fit_warmth


def test_margins_that_are_often_wrong_stay_cool() -> None:
    rights = np.array([0, 0, 0, 1] * 50)
    sure = np.tile(np.array([1.0, 0.0], np.float32), (200, 1))
    assert fit_warmth(sure, np.zeros(200, np.intp)) > fit_warmth(sure, rights)


def test_the_threshold_parts_yes_from_no() -> None:
    chances = np.array([0.1, 0.2, 0.6, 0.9], np.float32)
    assert 0.2 < fit_threshold(chances, np.array([False, False, True, True])) <= 0.6


def test_weighing_recall_lowers_the_threshold() -> None:
    dice = np.random.default_rng(1)
    rights = dice.random(500) < 0.2
    chances = np.clip(rights * 0.3 + dice.random(500) * 0.6, 0, 1).astype(np.float32)
    assert fit_threshold(chances, rights, 3.0) <= fit_threshold(chances, rights, 0.5)


def test_the_f_score_is_one_when_all_is_right() -> None:
    rights = np.array([True, False, True])
    assert f_score(rights, rights) == pytest.approx(1)
    assert f_score(~rights, rights) == 0


def test_a_greedy_class_is_held_back_just_enough() -> None:
    margins = np.array([[1.0, 0.9], [1.0, 0.2], [0.1, 0.8], [0.5, 0.4]], np.float32)
    rights = np.array([True, True, False, False])
    shift = fit_shift(margins, 0, rights, lost_at_most=0.0)
    lost = (margins[~rights, 0] + shift) > margins[~rights, 1] + 1e-6
    assert shift < 0
    assert not lost.any()


def test_a_modest_class_is_brought_forward() -> None:
    margins = np.array([[0.1, 0.9], [0.2, 0.9]], np.float32)
    assert fit_shift(margins, 0, np.array([False, False]), 0.05) > 0.6


def test_safety_begins_where_claims_hold() -> None:
    chances = np.array([0.55, 0.65, 0.75, 0.85], np.float32)
    rights = np.array([False, True, True, True])
    assert 0.55 < first_safe(chances, rights, 0.99) <= 0.65
    assert first_safe(chances, ~np.ones(4, bool), 0.99) > 1
