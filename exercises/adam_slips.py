"""Adam's known mistakes, each with words of its own."""

from checking.mistakes.slips import slips

SLIPS = slips("""
    ε stands inside the square root, √(ŝ + ε)
        w ← w_old - learning_rate*v_corrected/sqrt(s_corrected + epsilon)
        why: The rule keeps ε outside: there it only guards the division.
    the step uses v and s as they are, neither of them corrected
        w ← w_old - learning_rate*v/(sqrt(s) + epsilon)
        why: Both start from zero and are too small at first; the correction undoes that.
    the step uses v where the corrected v̂ belongs
        w ← w_old - learning_rate*v/(sqrt(s_corrected) + epsilon)
        why: v starts from zero and is too small at first; the correction undoes that.
    the step divides by the root of s where the corrected ŝ belongs
        w ← w_old - learning_rate*v_corrected/(sqrt(s) + epsilon)
        why: s starts from zero and is too small at first; the correction undoes that.
    the corrections are folded into the learning rate, and ε is added to √s uncorrected
        w ← w_old - learning_rate*sqrt(1 - beta2**t)/(1 - beta1**t)*v/(sqrt(s) + epsilon)
        why: That makes ε larger in the first steps; the rule adds it to √ŝ.
    the corrected velocity is stored, or returned, in v's place
        v ← (beta1*v_old + (1 - beta1)*g)/(1 - beta1**t)
        v_corrected ← v
        why: The next step would correct it again; the plain average has to be kept.
    the corrected squares are stored, or returned, in s's place
        s ← (beta2*s_old + (1 - beta2)*g**2)/(1 - beta2**t)
        s_corrected ← s
        why: The next step would correct it again; the plain average has to be kept.
    the corrected values are stored, or returned, in the places of v and s
        v ← (beta1*v_old + (1 - beta1)*g)/(1 - beta1**t)
        v_corrected ← v
        s ← (beta2*s_old + (1 - beta2)*g**2)/(1 - beta2**t)
        s_corrected ← s
        why: The next step would correct them again; the plain averages have to be kept.
    v comes back as it went in
        v ← v_old
        why: The next step builds on the v that comes back.
    s comes back as it went in
        s ← s_old
        why: The next step builds on the s that comes back.
    the correction uses 1 − β where 1 − βᵗ belongs, for v and for s
        v_corrected ← v/(1 - beta1)
        s_corrected ← s/(1 - beta2)
        why: The correction fades as t grows, so it must hold the power t.
    the gradient goes into v whole, without its weight 1 − β₁
        v ← beta1*v_old + g
        why: v is a weighted average: its weights β₁ and 1 − β₁ add up to 1.
    s averages the gradient itself, not its square
        s ← beta2*s_old + (1 - beta2)*g
        why: Squares forget the sign: s says how large gradients are, not where they point.
    s averages the squares of v, not of the gradient
        s ← beta2*s_old + (1 - beta2)*v**2
    β₁ and β₂ are exchanged throughout
        v ← beta2*v_old + (1 - beta2)*g
        v_corrected ← v/(1 - beta2**t)
        s ← beta1*s_old + (1 - beta1)*g**2
        s_corrected ← s/(1 - beta1**t)
        why: β₁ belongs to the velocity v, β₂ to the squares s.
    the step uses the gradient where the corrected v̂ belongs: that leaves momentum out
        w ← w_old - learning_rate*g/(sqrt(s_corrected) + epsilon)
    the step is divided by the root of the largest s so far: that is AMSGrad
        w ← w_old - learning_rate*v_corrected/(sqrt(max(s_old, s)/(1 - beta2**t)) + epsilon)
        why: In Adam s may shrink, so that steps grow again where gradients have become small.
    s is kept from shrinking, by max with the old s: that is AMSGrad's rule
        s ← max(s_old, beta2*s_old + (1 - beta2)*g**2)
        why: In Adam s may shrink, so that steps grow again where gradients have become small.
    the step is divided by the largest gradient so far, faded by β₂: that is AdaMax
        s ← max(beta2*s_old, abs(g))
    the step looks one velocity ahead: that is Nadam
        w ← w_old - learning_rate*(beta1*v_corrected + (1 - beta1)*g/(1 - beta1**t))
            /(sqrt(s_corrected) + epsilon)
    the root of s is taken before the correction, √s/(1 − β₂ᵗ): that corrects too much
        w ← w_old - learning_rate*v_corrected/(sqrt(s)/(1 - beta2**t) + epsilon)
        why: ŝ is s/(1 − β₂ᵗ), and the root is taken of all of it.
    the squares are summed up, not averaged: that is AdaGrad
        s ← s_old + g**2
        why: A sum only grows, so that steps shrink for ever; an average can forget.
""")
