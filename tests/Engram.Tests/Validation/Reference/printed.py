"""Golden numbers as printed (text keeps the digits), against which the recomputed ones are compared."""
PULSE, CLEFT = "pulse 1 mM 1 ms", "cleft 1.1 mM 1.2 ms"
CURVE = "concentration-response"

AMPA_COLUMNS = [
    ("step 10 mM", "peak"), ("step 10 mM", "t_peak"), ("step 10 mM", "rise_10_90"),
    ("step 10 mM", "steady_over_peak"), ("step 10 mM", "tau_desensitisation"),
    (PULSE, "peak"), (PULSE, "t_peak"), (PULSE, "rise_10_90"), (PULSE, "tau_weighted"), (PULSE, "t_1_e"),
    (CLEFT, "peak"), (CLEFT, "t_peak"), (CLEFT, "tau_weighted"),
    (CURVE, "ec50_peak"), (CURVE, "hill_peak"), (CURVE, "ec50_steady"),
    ("recovery after 100 ms at 1 mM", "t63_next_20_ms"), ("ambient glutamate", "half_desensitising"),
]
AMPA_ROWS = """
A1 .754 .92 .378 .024 19.9 .595 1.05 .613 2.68 2.67 .539 1.19 3.57 358 1.37 42 80 10.2
A2 .563 1.59 .695 .623 9.1 .172 1.01 .71 5.22 5.19 .145 1.53 5.98 2158 1.05 3261 >1000 .048
A3 .983 - .198 1 - .618 1.00 .76 5.26 5.26 .567 1.90 6.60 172 1.0 172 - -
A4-RH-a .699 .13 .048 .0024 3.1 .438 .285 .115 1.62 1.67 .439 .26 2.06 684 .85 25 160 .70
A4-RH-b .695 .29 .045 .0036 3.6 .349 .52 .18 .94 .96 .333 .36 1.51 1527 .90 28 40 9.6
A5 .715 .12 .053 .052 2.4 .529 .61 .313 1.40 1.11 .490 .57 2.34 385 .99 21 60 22.7
"""
NMDA_COLUMNS = [
    ("step 1 mM", "peak"), ("step 1 mM", "t_peak"), ("step 1 mM", "rise_10_90"),
    ("step 1 mM", "steady_over_peak"), ("step 1 mM", "tau_desensitisation"),
    (PULSE, "peak"), (PULSE, "t_peak"), (PULSE, "rise_10_90"), (PULSE, "tau_weighted"), (PULSE, "t_1_e"),
    (CLEFT, "peak"), (CLEFT, "t_peak"), (CLEFT, "tau_weighted"),
    (CURVE, "ec50_peak"), (CURVE, "hill_peak"), (CURVE, "ec50_steady"), (CURVE, "hill_steady"),
]
NMDA_ROWS = """
N1-plain .421 20.4 9.56 .657 63.7 .382 17.9 8.74 363 262 .398 18.1 363 1.98 - .91 1.56
N1-2x .420 20.4 9.56 .657 63.7 .374 16.2 8.14 186 130 .386 16.4 186 2.87 - 1.17 1.36
N2-2x .0285 13.9 5.82 .076 240 .0260 10.3 4.95 100 77 .027 10.5 96 4.0 - .34 1.56
N4-plain .218 31.3 15.6 .733 50.7 .183 24.8 13.0 216 169 .192 24.7 217 2.65 - 1.58 1.52
N5-plain .331 28.9 13.6 .664 88.8 .273 20.9 10.6 157 116 .288 21.4 157 4.11 - 2.04 1.53
N5-2x .331 28.8 13.6 .664 88.9 .250 17.4 9.24 84.8 68.8 .265 17.7 84.8 4.95 - 2.67 1.33
N6 .454 10.6 4.44 .187 178 .380 6.50 3.24 42.4 37.6 .422 7.23 42.4 6.08 1.6 2.05 1.87
N7 .116 13.5 5.97 .193 206 .0992 12.3 5.60 - 164 .108 12.7 323 7.43 1.2 1.19 1.83
N8-2B .456 - 75 1.0 - .210 64.3 33.2 252 253 .225 64.6 252 2.73 - 2.73 1.37
"""


def table(text, columns):
    rows = {}
    for line in text.split("\n"):
        if line:
            name, *cells = line.split()
            assert len(cells) == len(columns), name
            rows[name] = {key: cell for key, cell in zip(columns, cells) if cell != "-"}
    return rows


AMPA, NMDA = table(AMPA_ROWS, AMPA_COLUMNS), table(NMDA_ROWS, NMDA_COLUMNS)
