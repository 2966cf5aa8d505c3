"""Logistic regression with a ridge, by Newton's method, in plain Python."""

import math
from collections.abc import Sequence

ROUNDS = 7
Vector = list[float]


def fit(rows: Sequence[Sequence[float]], right: Sequence[bool], ridge: float) -> Vector:
    """Bias and weights, in the units of the rows.

    Columns are brought to mean 0 and deviation 1 first, so that `ridge` weighs on all alike
    (an inverse variance: 1 is scikit-learn's C=1); the bias is not held back.
    """
    size = len(rows[0])
    means = [math.fsum(row[k] for row in rows) / len(rows) for k in range(size)]
    spread = [
        math.sqrt(math.fsum((row[k] - means[k]) ** 2 for row in rows) / len(rows)) or 1.0
        for k in range(size)
    ]
    scaled = [[1.0, *((row[k] - means[k]) / spread[k] for k in range(size))] for row in rows]
    weights = [0.0] * (size + 1)
    for _ in range(ROUNDS):
        step = _newton(scaled, right, weights, ridge)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
    plain = [w / s for w, s in zip(weights[1:], spread, strict=True)]
    return [weights[0] - math.fsum(w * m for w, m in zip(plain, means, strict=True)), *plain]


def _newton(
    rows: Sequence[Vector], right: Sequence[bool], weights: Vector, ridge: float
) -> Vector:
    size = len(weights)
    slope = [0.0] + [-ridge * w for w in weights[1:]]
    curve = [[0.0] * size for _ in range(size)]
    for row, is_right in zip(rows, right, strict=True):
        odds = sum(w * x for w, x in zip(weights, row, strict=True))
        p = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
        miss, heft = is_right - p, p * (1 - p)
        for i in range(size):
            slope[i] += miss * row[i]
            pull = heft * row[i]
            for j in range(i + 1):
                curve[i][j] += pull * row[j]
    for i in range(size):
        curve[i][i] += ridge if i else 1e-9
        for j in range(i):
            curve[j][i] = curve[i][j]
    return solve(curve, slope)


def solve(matrix: Sequence[Vector], right: Vector) -> Vector:
    """The vector that a regular matrix takes to `right`, by Gaussian elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for k in range(len(rows)):
        best = max(range(k, len(rows)), key=lambda r: abs(rows[r][k]))
        rows[k], rows[best] = rows[best], rows[k]
        for r in range(len(rows)):
            if r != k:
                share = rows[r][k] / rows[k][k]
                rows[r] = [a - share * b for a, b in zip(rows[r], rows[k], strict=True)]
    return [row[-1] / row[k] for k, row in enumerate(rows)]
