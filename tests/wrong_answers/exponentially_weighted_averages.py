"""Wrong answers to exponentially_weighted_averages, as people write them: see the package's docstring."""

import numpy as np


def counter_left_at_zero(values, beta, bias_correction=True):
    """The counter t begins at 0 for the first value, not at 1.

    say: counted from 0; counts from 0; counting from 0; starts at 0; begins at 0; t = 0; t=0;
      counted from 1; counts from 1; count from 1; counting from 1; start=1; β⁰; beta**0; t = 1; t
      from 1
    """
    v = 0.0
    averages = []
    for t, x in enumerate(values):  # fault
        v = beta * v + (1 - beta) * x
        if bias_correction:
            averages.append(v / (1 - beta**t))  # fault
        else:
            averages.append(v)
    return np.array(averages)


def plus_in_the_new_share(values, beta, bias_correction=True):
    """The new value gets the weight 1 + β; it should be 1 − β.

    say: 1+β; 1+beta; 1 plus; plus; sign; 1 − β, not; 1 - β, not; adds β; β is added; be 1 − β; be
      1 - β; be 1 - beta; in place of 1 − β; in place of 1 - β; in place of 1 - beta; instead of 1
      − β; instead of 1 - β; instead of 1 - beta; where 1 − β; where 1 - β; where 1 - beta; not 1
      − β; not 1 - β; not 1 - beta; of 1 − β; of 1 - β; of 1 - beta
    """
    avg = 0
    out = []
    for day in range(1, len(values) + 1):
        avg = beta * avg + (1 + beta) * values[day - 1]  # fault
        out.append(avg / (1 - beta ** day) if bias_correction else avg)
    return np.array(out)


def shares_exchanged(values, beta, bias_correction=True):
    """β and 1 − β are exchanged: β goes to the new value, 1 − β to the past.

    say: exchanged; swapped; interchanged; wrong way round; other way round; weights + changed
      places; gets β; weight β + new; share β + new; new value + weight β; β on the new value; β
      to the new value; (1 − β)·v; (1 - β)·v; (1 - beta) * v
    """
    T = len(values)
    smooth = np.zeros(T)
    running = 0.0
    for i in range(T):
        running = (1 - beta) * running + beta * values[i]  # fault
        smooth[i] = running
        if bias_correction:
            smooth[i] /= 1 - beta ** (i + 1)
    return smooth


def corrected_number_carried_on(values, beta, bias_correction=True):
    """The corrected number is stored in v, so the next round builds on it.

    say: carried; carry + corrected; builds on + corrected; corrected + next; stored + corrected;
      corrected + back into v; corrected + stays in v; corrected + carried; corrected + feed; v̂ +
      next; again corrected
    """
    v = 0
    res = []
    t = 0
    for value in values:
        t += 1
        v = beta * v + (1 - beta) * value
        if bias_correction:
            v = v / (1 - beta ** t)  # fault
        res.append(v)
    return np.array(res)


def corrected_entry_is_read_back(values, beta, bias_correction=True):
    """The previous average is read from the result array, where it stands corrected already.

    say: carried; carry + corrected; builds on + corrected; corrected + next; stored + corrected;
      corrected + previous; corrected + back
    """
    n = len(values)
    result = np.zeros(n + 1)
    for t in range(1, n + 1):
        result[t] = beta * result[t - 1] + (1 - beta) * values[t - 1]  # fault
        if bias_correction:
            result[t] = result[t] / (1 - beta**t)  # fault
    return result[1:]


def begins_at_the_first_value(values, beta, bias_correction=True):
    """v starts at the first value; it should start at 0.

    say: v_0; v₀; v0; begins + first value; starts at the first value; starts with the first
      value; start + first value; starts from 0; starts at 0; start at 0; start from 0; starts
      with 0; starting + first value; starts from the first; start value; starting value;
      values[0]
    """
    v = values[0]  # fault
    ewa = []
    for t, theta in enumerate(values, 1):
        v = v * beta + theta * (1 - beta)
        if bias_correction == True:
            ewa.append(v / (1 - pow(beta, t)))
        else:
            ewa.append(v)
    return np.asarray(ewa)


def heavy_ball(values, beta, bias_correction=True):
    """The factor 1 − β of the new value is missing.

    say: (1 − β) + forgot; factor + new value; heavy ball; 1 − β + is missing + value; 1 − β +
      missing + new; 1 - β + missing + new; factor 1 − β; factor 1 - β; factor 1 - beta; factor
      (1; 1 − β of the new; without 1 − β; without the factor; weight + new value + missing; (1 −
      β) is missing; 1 − β is missing; 1 - β is missing; 1 - beta is missing; whole new value;
      full weight; weight 1
    """
    acc = 0.
    hist = []
    for k, val in enumerate(values, start=1):
        acc = beta * acc + val  # fault
        corr = 1 - beta ** k if bias_correction else 1
        hist.append(acc / corr)
    return np.array(hist)


def past_is_not_faded(values, beta, bias_correction=True):
    """The factor β of the old average is missing, so the past never fades.

    say: factor β; factor beta; never fades; does not fade; not fade; without β; without beta;
      forgot β; forgot beta; β forgotten; in front of the old; whole past; whole of the past;
      keeps all; all of the past; β·v; beta * v; β v; left out + β; old + factor; old average +
      multipl; v_{t + β; β is missing; beta is missing; β of the old; factor β of; missing β;
      missing beta
    """
    v_t = 0
    averages = np.zeros(len(values))
    for idx, number in enumerate(values):
        v_t = v_t + (1 - beta) * number  # fault
        averages[idx] = v_t
        if bias_correction:
            averages[idx] = v_t / (1 - beta ** (idx + 1))
    return averages


def correction_without_power(values, beta, bias_correction=True):
    """The correction divides by 1 − β; the power t is missing.

    say: power; beta**t; β**t; to the t; exponent; same divisor; power is missing; no power;
      without t
    """
    v = 0
    vs = []
    for x in values:
        v = beta * v + (1 - beta) * x
        if bias_correction:
            vs.append(v / (1 - beta))  # fault
        else:
            vs.append(v)
    return np.array(vs)


def times_where_power_belongs(values, beta, bias_correction=True):
    """The correction uses β·t, a product; it should be the power βᵗ.

    say: power; β·t; β * t; beta * t; beta*t; β × t; product; β**t; beta**t; times t; exponent
    """
    v, out = 0.0, []
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
        divisor = 1 - beta * t  # fault
        out.append(v / divisor if bias_correction else v)
    return np.array(out)


def hat_for_the_power(values, beta, bias_correction=True):
    """`^` is not the power in Python: it should be `**`.

    say: ^; xor; **; typeerror; exclusive or
    """
    v = 0
    list_v = []
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        if bias_correction:
            v_hat = v / (1 - beta^(i + 1))  # fault
            list_v.append(v_hat)
        else:
            list_v.append(v)
    return np.array(list_v)


def correction_multiplies(values, beta, bias_correction=True):
    """The correction multiplies by 1 − βᵗ; it should divide.

    say: multipl; times 1; divide; division
    """
    v = 0.0
    corrected = []
    for t, val in enumerate(values, start=1):
        v = beta * v + (1.0 - beta) * val
        if bias_correction:
            corrected.append(v * (1.0 - beta**t))  # fault
            continue
        corrected.append(v)
    return np.array(corrected)


def correction_with_plus(values, beta, bias_correction=True):
    """The correction divides by 1 + βᵗ; it should be 1 − βᵗ.

    say: 1+β; 1+beta; 1 plus; plus; sign; be 1 − βᵗ; be 1 - βᵗ; be 1 - beta**t; in place of 1 −
      βᵗ; in place of 1 - βᵗ; in place of 1 - beta**t; instead of 1 − βᵗ; instead of 1 - βᵗ;
      instead of 1 - beta**t; where 1 − βᵗ; where 1 - βᵗ; where 1 - beta**t; not 1 − βᵗ; not 1 -
      βᵗ; not 1 - beta**t; of 1 − βᵗ; of 1 - βᵗ; of 1 - beta**t; is added where it has to be
      subtracted
    """
    numbers = list(values)
    v = [0]
    for x in numbers:
        v.append(beta * v[-1] + (1 - beta) * x)
    v = np.array(v[1:])
    if bias_correction:
        t = np.arange(1, len(numbers) + 1)
        v = v / (1 + beta ** t)  # fault
    return v


def always_corrected(values, beta, bias_correction=True):
    """The flag bias_correction is never looked at: the result is always corrected.

    say: bias_correction + ignore; bias_correction + never; bias_correction + not look;
      bias_correction + false; bias_correction=false; always correct; corrects always; even when;
      flag + ignore; false + corrected; always + correct; regardless; whatever the flag + correct
    """
    v = 0
    ret = []
    for t, item in enumerate(values, 1):
        v = beta*v + (1-beta)*item
        ret.append(v/(1-beta**t))  # fault
    return np.array(ret)  # fault


def never_corrected(values, beta, bias_correction=True):
    """The bias correction is missing: v_t is returned whatever the flag says.

    say: correction + missing; never correct; not corrected; no correction; no bias correction;
      without + correction; uncorrected; does not correct; bias_correction + ignore; whatever;
      regardless; forgot + correction; as it is; not divided; never divide; missing correction;
      correction is missing; bias correction + missing; forgot + bias; correction is never made
    """
    past = 0
    moving = []
    for today in values:
        past = beta * past + (1 - beta) * today
        moving.append(past)  # fault
    return np.array(moving)  # fault


def flag_upside_down(values, beta, bias_correction=True):
    """The flag is turned round: it corrects when bias_correction is false, and not when it is true.

    say: invert; upside; opposite; reversed; wrong way; negat; vice versa; other way;
      bias_correction + not; turned round; turned around; flag + exchanged; false + corrected;
      true + uncorrected; true + not corrected
    """
    v = 0
    answer = []
    for t in range(1, len(values) + 1):
        v = beta * v + (1 - beta) * values[t - 1]
        if not bias_correction:  # fault
            answer.append(v / (1 - beta ** t))  # fault
        else:
            answer.append(v)  # fault
    return np.array(answer)


def gives_a_list(values, beta, bias_correction=True):
    """It returns a list; an array is asked for.

    say: a list; list + array; np.array; an array; type list; returned list
    """
    v = 0
    result = []
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            result.append(v / (1 - beta**t))
        else:
            result.append(v)
    return result  # fault


def return_inside_the_for(values, beta, bias_correction=True):
    """The return stands inside the loop, so it ends after the first value.

    say: return + loop; return + inside; after the first; indent; returns too early; return too
      early; returned too early; leaves + loop; only the first; ends + first
    """
    v = 0
    avgs = []
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
        if bias_correction:
            avgs.append(v / (1 - beta**t))
        else:
            avgs.append(v)
        return np.array(avgs)  # fault


def only_the_last_average(values, beta, bias_correction=True):
    """It returns only the last average; there should be one for each value.

    say: last average; only the last; one number; single number; one for each; t entries; scalar;
      one average; last v_; just the last; one entry; not an array; one average for each; an
      average for each; one value for; entries + one; entries + each; shape ()
    """
    v = 0.0
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
    if bias_correction:
        v = v / (1 - beta**t)
    return v  # fault


def first_value_skipped(values, beta, bias_correction=True):
    """The loop starts at index 1, so the first value is left out.

    say: first + left out; first + skip; first + miss; from index 0; leaves out + first; first
      value is never; starts at index 1; starts at the second; range; first + ignored; without the
      first; values[0]
    """
    m = len(values)
    v = 0
    ew = np.zeros((m,))
    for t in range(1, m):  # fault
        v = beta * v + (1 - beta) * values[t]
        if bias_correction:
            ew[t] = v / (1 - beta**t)
        else:
            ew[t] = v
    return ew


def last_value_dropped(values, beta, bias_correction=True):
    """The loop ends one too early: the last value is left out.

    say: last + left out; last + miss; last + skip; one too few; one short; ends + too early;
      stops + too early; without the last; one entry; ends one; stops one; range; last + dropped;
      one fewer; entries
    """
    v = 0
    averages = []
    for t in range(1, len(values)):  # fault
        v = beta * v + (1 - beta) * values[t - 1]
        vt = v
        if bias_correction:
            vt = v / (1 - beta**t)
        averages.append(vt)
    return np.array(averages)


def stored_before_the_update(values, beta, bias_correction=True):
    """The average is stored before it is updated, so each entry is one step behind.

    say: before + updat; one step behind; step late; step too late; old average; old v; previous
      average; v_{t−1}; v_{t-1}; shifted; lags; one behind; yesterday; first + updat + then; one
      place; one late; before + average
    """
    v = 0
    memory = []
    for t, x in enumerate(values, start=1):
        memory.append(v / (1 - beta**t) if bias_correction else v)  # fault
        v = beta * v + (1 - beta) * x  # fault
    return np.array(memory)


def forgets_at_every_round(values, beta, bias_correction=True):
    """v is set to 0 in every round, inside the loop, so nothing is remembered.

    say: inside the loop; in the loop; each round; every round; every step; each step; reset; no
      memory; forget; before the loop; remembers nothing; nothing + remember; past + missing; past
      + lost; starts anew; 0 again; again + from 0; to 0 again
    """
    out = []
    for t, x in enumerate(values, start=1):
        v = 0  # fault
        v = beta * v + (1 - beta) * x
        if bias_correction:
            v = v / (1 - beta**t)
        out.append(v)
    return np.array(out)


def water_stays_in_the_result(values, beta, bias_correction=True):
    """v_0 = 0 is returned as well: T + 1 entries instead of T.

    say: v_0; v₀; one too many; one entry too; 5 numbers are stored; t+1 entries; starting 0; start value; starting
      value; leading; extra; one more; entries; the first 0; shape; length; longer
    """
    V = [0]  # fault
    for i, theta in enumerate(values):
        V.append(beta * V[i] + (1 - beta) * theta)
    V = np.array(V)
    if bias_correction:
        V[1:] = V[1:] / (1 - beta ** np.arange(1, len(V)))
    return V  # fault


def one_divisor_for_all(values, beta, bias_correction=True):
    """All averages are divided by the divisor of the last step, 1 − β^T; each needs its own t.

    say: its own t; own power; same divisor; same correction; last t; last step; len(values; one
      divisor; same for all; each + power; after the loop; same t; final t; number of values; 1 −
      β^t; same power; own divisor; own t; whole length; t = t
    """
    v = 0
    averages = []
    for x in values:
        v = beta * v + (1 - beta) * x
        averages.append(v)
    averages = np.array(averages)
    if bias_correction:
        averages = averages / (1 - beta ** len(values))  # fault
    return averages


def brackets_forgotten_below(values, beta, bias_correction=True):
    """The brackets round the divisor are missing: it computes v/1 − βᵗ.

    say: v / 1; v/1; whole divisor; subtract; precedence; bracket + divisor; parenthes + divisor;
      bracket + denominator; bracket + v/1; parenthes + denominator; bracket + below; bracket +
      correction; parenthes + correction; bracket + βᵗ
    """
    v = 0
    list_of_v = []
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
        if bias_correction:
            list_of_v.append(v / 1 - beta**t)  # fault
        else:
            list_of_v.append(v)
    return np.array(list_of_v)


def brackets_forgotten_in_the_average(values, beta, bias_correction=True):
    """The brackets round 1 − β are missing: it computes β·v + 1 − β·x.

    say: precedence; 1 is added; 1 − β as a whole; 1 - β as a whole; bracket + average; parenthes
      + average; bracket + update; bracket + 1 − β; bracket + 1 - β; bracket + 1 - beta; parenthes
      + 1 − β; parenthes + 1 - β; parenthes + 1 - beta; bracket + weight; bracket + share; bracket
      + (1
    """
    v_prev = 0
    v_all = []
    for t, x in enumerate(values, start=1):
        v_now = beta * v_prev + 1 - beta * x  # fault
        v_all.append(v_now / (1 - beta**t) if bias_correction else v_now)
        v_prev = v_now
    return np.array(v_all)


def one_value_behind(values, beta, bias_correction=True):
    """It takes values[t − 1] though the index already counts from 0: the value before, and the last one first.

    say: value before; previous value; wrong value; values[t; values[i; values[-1]; last value +
      first; one behind; shifted; neighbour; one place; off by one; by one + value; index +
      behind; index + value before; wrong index; index + counts from 0; i - 1; i − 1; - 1 too
    """
    v = 0
    ans = np.zeros(len(values))
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i - 1]  # fault
        ans[i] = v
        if bias_correction:
            ans[i] = v / (1 - beta ** (i + 1))
    return ans


def decimals_cut_off(values, beta, bias_correction=True):
    """The result array takes the type of the values; whole numbers in, and the averages lose their decimals.

    say: whole number; integer; decimals; dtype; zeros_like; cut off; float; rounded; rounds
    """
    values = np.array(values)
    averages = np.zeros_like(values)  # fault
    v = 0
    for t in range(len(values)):
        v = beta * v + (1 - beta) * values[t]
        averages[t] = v / (1 - beta ** (t + 1)) if bias_correction else v  # fault
    return averages


def counter_stands_still(values, beta, bias_correction=True):
    """t is never increased: it stays 1, so every average is divided by 1 − β.

    say: t is never; never increase; not increase; not counted; stays 1; stays at 1; counter;
      power; t += 1; beta**t; same t; same divisor; does not grow; t = 1 + every; t remains; keeps
      1; counter stays; does not count; to count
    """
    v = 0
    t = 1  # fault
    res = []
    for x in values:
        v = beta * v + (1 - beta) * x
        if bias_correction:
            res.append(v / (1 - beta ** t))  # fault
        else:
            res.append(v)
    return np.array(res)


def counter_one_ahead(values, beta, bias_correction=True):
    """t is increased before it is used, so it is one too large: 2 for the first value.

    say: one too large; one ahead; too far; one too high; one too big; t = 2; t=2; beta**(t+1);
      off by one; counter; counted from 1; counts from 1; counting from 1; t = 1; beta**2; counted
      from 2; counts from 2; starts at 2; start=1; before it is used; βᵗ⁺¹; t+1
    """
    v = 0
    t = 1  # fault
    series = []
    for x in values:
        t += 1  # fault
        v = beta * v + (1 - beta) * x
        if bias_correction:
            series.append(v / (1 - beta ** t))
        else:
            series.append(v)
    return np.array(series)


def corrects_only_the_start(values, beta, bias_correction=True):
    """Only the first average is corrected; all must be.

    say: only + first; later + correct; all + correct; every + correct; each + correct; t == 1;
      rest + correct; from the second
    """
    v = 0
    averages = []
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
        if bias_correction and t == 1:  # fault
            averages.append(v / (1 - beta**t))
        else:
            averages.append(v)
    return np.array(averages)


def update_stands_twice(values, beta, bias_correction=True):
    """The update of v runs twice for each value: once too often.

    say: twice; two times; double; once too often; second time; same value again
    """
    v = 0.0
    outs = []
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x  # fault
        if bias_correction:
            v_corrected = v / (1 - beta**t)
            outs.append(v_corrected)
        else:
            outs.append(v)
        v = beta * v + (1 - beta) * x  # fault
    return np.array(outs)


def append_to_an_array(values, beta, bias_correction=True):
    """np.append returns a new array that is thrown away, so the result stays empty.

    say: np.append; empty; append; thrown; no entries; 0 entries; (0,); shape; entries; length
    """
    averages = np.array([])
    v = 0
    for t, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
        if bias_correction:
            np.append(averages, v / (1 - beta**t))  # fault
        else:
            np.append(averages, v)  # fault
    return averages  # fault


def one_minus_beta_to_the_t(values, beta, bias_correction=True):
    """The brackets stand wrong in the correction: (1 − β)ᵗ instead of 1 − βᵗ.

    say: (1 − β)ᵗ; (1 - β)ᵗ; (1 - beta)**t; (1 − β)**t; (1 − β)^t; power + of β; power of 1; only
      β; bracket + power; bracket + correction; bracket + βᵗ; parenthes + power; parenthes +
      correction; bracket + wrong; power + whole; power + (1
    """
    def fix(number, step):
        return number / (1 - beta) ** step  # fault

    v, averages = 0, []
    for step, x in enumerate(values, start=1):
        v = beta * v + (1 - beta) * x
        averages += [fix(v, step)] if bias_correction else [v]
    return np.array(averages)


def shape_of_a_list_is_asked(values, beta, bias_correction=True):
    """It asks values for .shape; a list or tuple has none, any sequence should do.

    say: shape; attributeerror; a list; lists; sequence; len(values; tuple
    """
    T = values.shape[0]  # fault
    v = np.zeros(T + 1)
    for t in range(1, T + 1):
        v[t] = beta * v[t - 1] + (1 - beta) * values[t - 1]
    if bias_correction:
        return v[1:] / (1 - beta ** np.arange(1, T + 1))
    return v[1:]


def first_value_and_no_power(values, beta, bias_correction=True):
    """Two mistakes: v starts at the first value and the correction lacks the power t.

    say: power; beta**t; exponent; same divisor; v_0; v₀; starts from 0; starts at 0; start at 0;
      starts at the first; start + first value
    """
    v = values[0]  # fault
    averages = [v]
    for x in values[1:]:
        v = beta * v + (1 - beta) * x
        averages.append(v)
    averages = np.array(averages, dtype=float)
    if bias_correction:
        averages /= 1 - beta  # fault
    return averages


def exchanged_and_flag_ignored(values, beta, bias_correction=True):
    """Two mistakes: β and 1 − β are exchanged, and the correction is missing.

    say: exchanged; swapped; wrong way round; interchanged; correction + missing; never correct;
      no correction; no bias correction; not corrected; bias_correction + ignore; gets β; β on the
      new value; weight β + new
    """
    ema = 0
    emas = []
    for price in values:
        ema = beta * price + (1 - beta) * ema  # fault
        emas.append(ema)  # fault
    return np.array(emas)


def zero_based_power_and_carried(values, beta, bias_correction=True):
    """Two mistakes: the power counts from 0, one too small, and the corrected number is carried on.

    say: carried; carry + corrected; corrected + next; builds on + corrected; stored + corrected;
      from 1; power; one too small; from 0; off by one; power + t − 1; counts from 0; counted from
      0;
        something else than t
    """
    v = 0
    L = []
    for i, x in enumerate(values):
        v = beta * v + (1 - beta) * x
        if bias_correction and i > 0:  # fault
            v = v / (1 - beta**i)  # fault
        L.append(v)
    return np.array(L)


def plain_moving_mean(values, beta, bias_correction=True):
    """It takes the plain mean of the last 1/(1 − β) values, all with equal weight.

    say: plain mean; plain average; moving average; equal weight; same weight; window; mean of the
      last; all alike; fading; ordinary mean; last 1/
    """
    window = int(round(1 / (1 - beta)))  # fault
    averages = []
    for t in range(len(values)):
        past = values[max(0, t + 1 - window): t + 1]
        averages.append(sum(past) / (len(past) if bias_correction else window))  # fault
    return np.array(averages)


def product_and_multiplied(values, beta, bias_correction=True):
    """Two mistakes: the correction multiplies instead of dividing, and it takes β·t for the power βᵗ.

    say: multipl; divide; division; power; β·t; beta * t; product; beta**t; exponent
    """
    n = len(values)
    weighted = np.zeros(n)
    last = 0
    for j in range(n):
        last = beta * last + (1 - beta) * values[j]
        weighted[j] = last
    if bias_correction:
        for j in range(n):
            weighted[j] = weighted[j] * (1 - beta * (j + 1))  # fault
    return weighted


def list_and_heavy_ball(values, beta, bias_correction=True):
    """Two mistakes: the factor 1 − β is missing, and a list is returned.

    say: factor; heavy ball; a list; list + array; an array; np.array; 1 − β is missing; 1 - β is
      missing; 1 - beta is missing; full weight; 1 − β + missing + new; without 1 − β; goes in
      whole
    """
    vs = [0.0]
    for x in values:
        vs.append(vs[-1] * beta + x)  # fault
    if bias_correction:
        return [vs[t] / (1 - beta**t) for t in range(1, len(vs))]  # fault
    return vs[1:]  # fault
