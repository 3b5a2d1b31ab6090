"""Exact responses of a scheme to glutamate, and the measures defined in README.md. ms, mM throughout."""
import math
import numpy as np
from scipy.integrate import quad
from scipy.linalg import expm
from scipy.optimize import brentq, least_squares

DECAY = 1.2          # ms, of the cleft transient
CLEFT = 1.1          # mM


class Markov:
    """Generator Q(c) = free + c bound, rows sum to zero; occupancies are row vectors."""

    def __init__(self, scheme):
        self.states, conductance, free, binding = scheme
        self.level = np.array([conductance[s] for s in self.states])
        self.free, self.bound = self.matrix(free, 1e-3), self.matrix(binding, 1e-6)
        self.rest = self.equilibrium(0)

    def matrix(self, rates, unit):
        q = np.zeros((len(self.states),) * 2)
        for (a, b), rate in rates.items():
            i, j = self.states.index(a), self.states.index(b)
            q[i, j] += rate * unit
            q[i, i] -= rate * unit
        return q

    def generator(self, c):
        return self.free + c * self.bound

    def equilibrium(self, c):
        a = np.vstack([self.generator(c).T, np.ones(len(self.states))])
        b = np.zeros(len(a))
        b[-1] = 1
        return np.linalg.lstsq(a, b, rcond=None)[0]

    def steady(self, c):
        return self.equilibrium(c) @ self.level

    def step(self, start, c):
        return Modes(self.generator(c), start, self.level)


class Modes:
    """Conductance while glutamate is constant, as a sum of exponentials."""

    def __init__(self, q, start, level):
        self.q, self.start = q, start
        self.rates, vectors = np.linalg.eig(q)
        self.areas = (start @ vectors) * np.linalg.solve(vectors, level.astype(complex))

    def at(self, t, derivative=0):
        return np.real(np.exp(np.multiply.outer(t, self.rates)) @ (self.areas * self.rates**derivative))

    def state(self, t):
        return self.start @ expm(self.q * t)

    def area(self, a, b):
        moving = np.abs(self.rates) > 1e-10
        r, w = self.rates[moving], self.areas[moving]
        return np.real(((np.exp(r * b) - np.exp(r * a)) / r * w).sum() + self.areas[~moving].sum() * (b - a))

    def maximum(self, end, begin=0.0):
        """Time and value of the largest conductance between begin and end."""
        t = begin + np.concatenate([[0], np.geomspace(1e-4, end - begin, 3000)])
        k = int(np.argmax(self.at(t)))
        if 0 < k < t.size - 1 and self.at(t[k - 1], 1) > 0 > self.at(t[k + 1], 1):
            best = brentq(lambda x: float(self.at(x, 1)), t[k - 1], t[k + 1], xtol=1e-13)
            return best, float(self.at(best))
        return t[k], float(self.at(t[k]))


class Pulse:
    """Square pulse of glutamate, c for a duration, then none."""

    def __init__(self, markov, c=1.0, duration=1.0):
        self.duration = duration
        self.first = markov.step(markov.rest, c)
        self.second = markov.step(self.first.state(duration), 0)

    def at(self, t):
        late = np.maximum(np.asarray(t) - self.duration, 0)
        return np.where(np.asarray(t) < self.duration,
                        self.first.at(np.minimum(t, self.duration)), self.second.at(late))

    def maximum(self, end):
        early = self.first.maximum(self.duration)
        late = self.second.maximum(end)
        return early if early[1] >= late[1] else (late[0] + self.duration, late[1])

    def area(self, a, b):
        split = min(max(self.duration, a), b)
        return self.first.area(min(a, split), split) + self.second.area(split - self.duration, b - self.duration)


class Cleft:
    """The transient CLEFT exp(-t/DECAY), by fourth-order Magnus steps; after 45 ms nothing is left of it."""
    END = 45.0

    def __init__(self, markov, steps=60_000):
        self.markov, self.h = markov, self.END / steps
        self.begin = np.arange(steps) * self.h
        jumps = [self.jump(t, self.h) for t in self.begin]
        self.states = [markov.rest]
        for jump in jumps:
            self.states.append(self.states[-1] @ jump)
        self.states = np.array(self.states)
        self.values = self.states @ markov.level
        self.tail = markov.step(self.states[-1], 0)

    def jump(self, t, h):
        one, two = (CLEFT * math.exp(-(t + h * (0.5 + s * math.sqrt(3) / 6)) / DECAY) for s in (-1, 1))
        free, bound = self.markov.free, self.markov.bound
        omega = h * free + h / 2 * (one + two) * bound + math.sqrt(3) / 12 * h * h * (two - one) * (
            free @ bound - bound @ free)
        total = term = np.eye(len(free))
        for k in range(1, 14):
            term = term @ omega / k
            total = total + term
        return total

    def state(self, t):
        k = min(int(t / self.h), len(self.begin) - 1)
        return self.states[k] @ self.jump(k * self.h, t - k * self.h)

    def at(self, t):
        return float(self.state(t) @ self.markov.level) if t < self.END else float(self.tail.at(t - self.END))

    def maximum(self, end):
        k = int(np.argmax(self.values))
        if k == len(self.values) - 1:
            t, value = self.tail.maximum(end - self.END)
            return t + self.END, value

        def slope(t):
            q = self.markov.generator(CLEFT * math.exp(-t / DECAY))
            return float(self.state(t) @ q @ self.markov.level)
        best = brentq(slope, (k - 1) * self.h, (k + 1) * self.h, xtol=1e-13)
        return best, self.at(best)

    def area(self, a, b):
        if a >= self.END:
            return self.tail.area(a - self.END, b - self.END)
        k = int(a / self.h) + 1
        k += (len(self.begin) - k) % 2                       # an even number of intervals for Simpson
        values = self.values[k:]
        whole = self.h / 3 * (values[0] + values[-1] + 4 * values[1:-1:2].sum() + 2 * values[2:-1:2].sum())
        part = quad(self.at, a, k * self.h, epsabs=1e-14)[0]
        return whole + part + self.tail.area(0, b - self.END)


def rise(response, t_peak, peak, low=0.1, high=0.9):
    first, last = (brentq(lambda t: float(response.at(t)) - x * peak, 0, t_peak, xtol=1e-13) for x in (low, high))
    return last - first


def sampled_rise(response, fine_end, coarse, end):
    """Rise as read from samples: every 2.5 us to fine_end, then every coarse ms; no interpolation."""
    t = np.arange(0, fine_end + 1e-9, 0.0025)
    if coarse:
        t = np.concatenate([t, fine_end + coarse * np.arange(1, round((end - fine_end) / coarse))])
    y = np.asarray(response.at(t))
    return t[np.argmax(y >= 0.9 * y.max())] - t[np.argmax(y >= 0.1 * y.max())]


def fall_to_1_e(response, t_peak, peak, end):
    return brentq(lambda t: float(response.at(t)) - peak / math.e, t_peak, end, xtol=1e-12) - t_peak


def desensitisation(response, t_peak, peak, steady, end):
    """One exponential plus constant, all three free, least squares on the continuous trace t_peak..end."""
    points, weights = np.polynomial.legendre.leggauss(40)
    edges = t_peak + np.concatenate([[0], np.geomspace((end - t_peak) * 1e-5, end - t_peak, 60)])
    half = np.diff(edges) / 2
    t = (edges[:-1, None] + half[:, None] * (points + 1)).ravel()
    root = np.sqrt((half[:, None] * weights).ravel())
    y = response.at(t)

    def residual(log_tau):
        shape = np.column_stack([np.ones_like(t), np.exp(-(t - t_peak) / math.exp(log_tau[0]))]) * root[:, None]
        return shape @ np.linalg.lstsq(shape, y * root, rcond=None)[0] - y * root
    guess = math.log(response.area(t_peak, end) / (peak - steady) - (end - t_peak) * steady / (peak - steady))
    return math.exp(least_squares(residual, [guess], xtol=1e-14, ftol=1e-14, gtol=1e-14).x[0])


def largest(curve, top):
    """Concentration and value of the largest of 61 responses, 1e-5 mM..top, even in log c."""
    c = np.geomspace(1e-5, top, 61)
    y = np.array([curve(x) for x in c])
    return c, y, int(np.argmax(y))


def half_maximum(curve, top):
    """Concentration on the rising side at which the response is half of the largest."""
    c, y, k = largest(curve, top)
    return math.exp(brentq(lambda x: curve(math.exp(x)) - y[k] / 2, math.log(1e-7), math.log(c[k]), xtol=1e-12))


def hill_slope(curve, top):
    """Least squares of the 61 responses over their largest to 1 / (1 + (EC50/c)^n), EC50 and n free."""
    c, y, k = largest(curve, top)
    start = [math.log(half_maximum(curve, top)), 1.2]
    return least_squares(lambda p: 1 / (1 + np.exp(p[1] * (p[0] - np.log(c)))) - y / y[k], start, xtol=1e-14).x[1]
