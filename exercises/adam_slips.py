"""Adam's known mistakes, each with words of its own."""

from checking.mistakes.slips import Slip

SLIPS = (
    Slip(
        "ε inside",
        "ε stands inside the square root, √(ŝ + ε)",
        lines="w ← w_old - learning_rate*v_corrected/sqrt(s_corrected + epsilon)",
        why="The rule keeps ε outside: there it only guards the division.",
    ),
    Slip(
        "no correction at all",
        "the step uses v and s as they are, neither of them corrected",
        lines="w ← w_old - learning_rate*v/(sqrt(s) + epsilon)",
        why="Both start from zero and are too small at first; the correction undoes that.",
    ),
    Slip(
        "v not corrected in the step",
        "the step uses v where the corrected v̂ belongs",
        lines="w ← w_old - learning_rate*v/(sqrt(s_corrected) + epsilon)",
        why="v starts from zero and is too small at first; the correction undoes that.",
    ),
    Slip(
        "s not corrected in the step",
        "the step divides by the root of s where the corrected ŝ belongs",
        lines="w ← w_old - learning_rate*v_corrected/(sqrt(s) + epsilon)",
        why="s starts from zero and is too small at first; the correction undoes that.",
    ),
    Slip(
        "ε̂ of Keras",
        "the corrections are folded into the learning rate, and ε is added to √s uncorrected",
        lines="w ← w_old - learning_rate*sqrt(1 - beta2**t)/(1 - beta1**t)*v/(sqrt(s) + epsilon)",
        why="That makes ε larger in the first steps; the rule adds it to √ŝ.",
    ),
    Slip(
        "corrected v stored",
        "the corrected velocity is stored, or returned, in v's place",
        lines="v ← (beta1*v_old + (1 - beta1)*g)/(1 - beta1**t)\nv_corrected ← v",
        why="The next step would correct it again; the plain average has to be kept.",
    ),
    Slip(
        "corrected s stored",
        "the corrected squares are stored, or returned, in s's place",
        lines="s ← (beta2*s_old + (1 - beta2)*g**2)/(1 - beta2**t)\ns_corrected ← s",
        why="The next step would correct it again; the plain average has to be kept.",
    ),
    Slip(
        "both corrected stored",
        "the corrected values are stored, or returned, in the places of v and s",
        lines="""
            v ← (beta1*v_old + (1 - beta1)*g)/(1 - beta1**t)
            v_corrected ← v
            s ← (beta2*s_old + (1 - beta2)*g**2)/(1 - beta2**t)
            s_corrected ← s
        """,
        why="The next step would correct them again; the plain averages have to be kept.",
    ),
    Slip(
        "v not stored",
        "v comes back as it went in",
        lines="v ← v_old",
        why="The next step builds on the v that comes back.",
    ),
    Slip(
        "s not stored",
        "s comes back as it went in",
        lines="s ← s_old",
        why="The next step builds on the s that comes back.",
    ),
    Slip("no update", "they come back as they went in", lines="w ← w_old"),
    Slip(
        "correction without power",
        "the correction uses 1 − β where 1 − βᵗ belongs, for v and for s",
        lines="v_corrected ← v/(1 - beta1)\ns_corrected ← s/(1 - beta2)",
        why="The correction fades as t grows, so it must hold the power t.",
    ),
    Slip(
        "no memory in v",
        "v forgets its past: β₁·v_old is missing",
        lines="v ← (1 - beta1)*g",
    ),
    Slip(
        "no memory in s",
        "s forgets its past: β₂·s_old is missing",
        lines="s ← (1 - beta2)*g**2",
    ),
    Slip(
        "heavy ball",
        "the gradient goes into v whole, without its weight 1 − β₁",
        lines="v ← beta1*v_old + g",
        why="v is a weighted average: its weights β₁ and 1 − β₁ add up to 1.",
    ),
    Slip(
        "no square in s",
        "s averages the gradient itself, not its square",
        lines="s ← beta2*s_old + (1 - beta2)*g",
        why="Squares forget the sign: s says how large gradients are, not where they point.",
    ),
    Slip(
        "s averages v²",
        "s averages the squares of v, not of the gradient",
        lines="s ← beta2*s_old + (1 - beta2)*v**2",
    ),
    Slip(
        "betas exchanged",
        "β₁ and β₂ are exchanged throughout",
        lines="""
            v ← beta2*v_old + (1 - beta2)*g
            v_corrected ← v/(1 - beta2**t)
            s ← beta1*s_old + (1 - beta1)*g**2
            s_corrected ← s/(1 - beta1**t)
        """,
        why="β₁ belongs to the velocity v, β₂ to the squares s.",
    ),
    Slip(
        "multiplied by the root",
        "the step is multiplied by √ŝ where it has to be divided",
        lines="w ← w_old - learning_rate*v_corrected*(sqrt(s_corrected) + epsilon)",
    ),
    Slip(
        "neither power nor ε",
        "the correction uses 1 − β where 1 − βᵗ belongs, for v and for s, and ε is left out",
        lines="v_corrected ← v/(1 - beta1)\ns_corrected ← s/(1 - beta2)\n"
        "w ← w_old - learning_rate*v_corrected/sqrt(s_corrected)",
    ),
    Slip(
        "RMSProp",
        "the step uses the gradient where the corrected v̂ belongs: that leaves momentum out",
        lines="w ← w_old - learning_rate*g/(sqrt(s_corrected) + epsilon)",
    ),
    Slip(
        "ε added to the quotient",
        "ε is added to v̂/√ŝ, not to √ŝ: its bracket is in the wrong place",
        lines="w ← w_old - learning_rate*(v_corrected/sqrt(s_corrected) + epsilon)",
    ),
    Slip(
        "ε as a floor",
        "ε is used as a floor, max(√ŝ, ε), where it has to be added",
        lines="w ← w_old - learning_rate*v_corrected/max(sqrt(s_corrected), epsilon)",
    ),
    Slip(
        "AMSGrad",
        "the step is divided by the root of the largest s so far: that is AMSGrad",
        lines="w ← w_old - learning_rate*v_corrected/"
        "(sqrt(max(s_old, s)/(1 - beta2**t)) + epsilon)",
        why="In Adam s may shrink, so that steps grow again where gradients have become small.",
    ),
    Slip(
        "AMSGrad without the correction",
        "the step is divided by the root of the largest s so far: that is AMSGrad",
        lines="w ← w_old - learning_rate*v_corrected/(sqrt(max(s_old, s)) + epsilon)",
        why="In Adam s may shrink, so that steps grow again where gradients have become small.",
    ),
    Slip(
        "AMSGrad on ŝ",
        "the step is divided by the root of the larger of s from before and ŝ: that is AMSGrad",
        lines="w ← w_old - learning_rate*v_corrected/(sqrt(max(s_old, s_corrected)) + epsilon)",
        why="In Adam s may shrink, so that steps grow again where gradients have become small.",
    ),
    Slip(
        "s never shrinks",
        "s is kept from shrinking, by max with the old s: that is AMSGrad's rule",
        lines="s ← max(s_old, beta2*s_old + (1 - beta2)*g**2)",
        why="In Adam s may shrink, so that steps grow again where gradients have become small.",
    ),
    Slip(
        "AdaMax",
        "the step is divided by the largest gradient so far, faded by β₂: that is AdaMax",
        lines="s ← max(beta2*s_old, abs(g))",
    ),
    Slip(
        "Nadam",
        "the step looks one velocity ahead: that is Nadam",
        lines="w ← w_old - learning_rate*(beta1*v_corrected + (1 - beta1)*g/(1 - beta1**t))"
        "/(sqrt(s_corrected) + epsilon)",
    ),
    Slip(
        "AdaBelief",
        "s averages the squares of g − v, not of the gradient: that is AdaBelief",
        lines="s ← beta2*s_old + (1 - beta2)*(g - v)**2",
    ),
    Slip(
        "root before the correction",
        "the root of s is taken before the correction, √s/(1 − β₂ᵗ): that corrects too much",
        lines="w ← w_old - learning_rate*v_corrected/(sqrt(s)/(1 - beta2**t) + epsilon)",
        why="ŝ is s/(1 − β₂ᵗ), and the root is taken of all of it.",
    ),
    Slip(
        "t counted from 0, at least 1",
        "the corrections use t − 1 (1 where that is 0), so that they come one step late",
        lines="v_corrected ← v/(1 - beta1**max(1, t - 1))\n"
        "s_corrected ← s/(1 - beta2**max(1, t - 1))",
    ),
    Slip(
        "rate over √t",
        "the learning rate is divided by √t: it stays as it is here",
        lines="w ← w_old - learning_rate/sqrt(t)*v_corrected/(sqrt(s_corrected) + epsilon)",
    ),
    Slip(
        "rate below",
        "α stands below the line, so that a larger learning rate makes smaller steps",
        lines="w ← w_old - v_corrected/(learning_rate*(sqrt(s_corrected) + epsilon))",
    ),
    Slip(
        "sign alone",
        "only the sign of the velocity is used, not its size",
        lines="w ← w_old - learning_rate*sign(v_corrected)",
    ),
    Slip(
        "AdaGrad",
        "the squares are summed up, not averaged: that is AdaGrad",
        lines="s ← s_old + g**2",
        why="A sum only grows, so that steps shrink for ever; an average can forget.",
    ),
)
