"""Wrong answers to update_lr, as people write them: see the package's docstring."""

import numpy as np
import math


def no_brackets_below(learning_rate0, epoch_num, decay_rate):
    """The brackets round the divisor are missing: it computes α₀/1 + d·epoch.

    say: whole divisor; whole denominator; precedence; divides by 1 only; bracket + missing;
      parenthes + missing; bracket + divisor; parenthes + divisor; bracket + whole; parenthes +
      whole; bracket + denominator; without + bracket; /1; / 1
    """
    learning_rate = learning_rate0 / 1 + decay_rate * epoch_num  # fault
    return learning_rate


def brackets_round_the_sum(learning_rate0, epoch_num, decay_rate):
    """(1 + d)·epoch stands below in place of 1 + d·epoch: the brackets are in the wrong place.

    say: (1+d); × comes before; × before; precedence; times before plus; 1 is multiplied; 1 +
      d·epoch + whole; bracket + wrong; parenthes + wrong; bracket + place; bracket + 1 + d;
      parenthes + place; parenthes + 1 + d; bracket + round the sum
    """
    return learning_rate0 / ((1 + decay_rate) * epoch_num)  # fault


def epochs_from_one(learning_rate0, epoch_num, decay_rate):
    """It adds 1 to the epoch; epoch 0 is to give α₀ itself.

    say: epoch+1; epoch_num+1; adds 1; added 1; 1 is added; 1 too; one too; epoch 0; from 1; one
      epoch; next epoch
    """
    epoch = epoch_num + 1  # fault
    lr = learning_rate0 / (1 + decay_rate * epoch)
    return lr


def power_of_the_epoch(learning_rate0, epoch_num, decay_rate):
    """The epoch is the exponent of 1 + d; it should be multiplied with d.

    say: power; exponent; exponential; same factor; (1+d); multipl; constant factor; repeated each
      epoch
    """
    factor = (1 + decay_rate) ** epoch_num  # fault
    return learning_rate0 / factor


def exponential_decay(learning_rate0, epoch_num, decay_rate):
    """It computes exponential decay, α₀·e^(−d·epoch); inverse-time decay is asked for.

    say: exponential; e^; inverse-time; same factor; power; exp(; math.exp
    """
    k = decay_rate
    t = epoch_num
    return learning_rate0 * math.exp(-k * t)  # fault


def multiplies_and_grows(learning_rate0, epoch_num, decay_rate):
    """It multiplies by 1 + d·epoch; it should divide, so the rate grows.

    say: multipl; divide; division; grows; rises; increase
    """
    rate = learning_rate0
    rate *= 1 + epoch_num * decay_rate  # fault
    return rate


def minus_below(learning_rate0, epoch_num, decay_rate):
    """The divisor is 1 − d·epoch; it should be 1 + d·epoch.

    say: sign; minus; 1 − d; 1 - d; plus; subtract
    """
    denominator = 1.0 - decay_rate * epoch_num  # fault
    return learning_rate0 / denominator


def whole_number_division(learning_rate0, epoch_num, decay_rate):
    """`//` rounds the rate down to a whole number; `/` divides.

    say: //; whole; rounded down; rounds down; integer; decimal; cut
    """
    return learning_rate0 // (1 + decay_rate * epoch_num)  # fault


def shows_and_returns_nothing(learning_rate0, epoch_num, decay_rate):
    """The rate is printed, but not returned.

    say: return; none; print
    """
    learning_rate = learning_rate0 / (1 + decay_rate * epoch_num)
    print(f"epoch {epoch_num}: {learning_rate}")  # fault


def first_rate_left_out(learning_rate0, epoch_num, decay_rate):
    """α₀ is left out: 1 stands over the divisor.

    say: alpha0; first rate; starting rate; numerator; learning_rate_0; initial; rate to start; α₀
      is; α₀ + left out; α₀ + missing; α₀ + forgot; without α₀; learning_rate0 is; learning_rate0
      + missing; learning_rate0 + not used; ignores learning_rate0; ignores α₀; α₀ + not used; 1
      over; α₀ + numerator; α₀ on top; α₀ + above; learning_rate0 + forgot; learning_rate0 + left
      out; 1 stands
    """
    return 1 / (1 + decay_rate * epoch_num)  # fault


def already_a_staircase(learning_rate0, epoch_num, decay_rate):
    """It counts intervals of 1000 epochs; the rate should shrink every epoch. (The next exercise's rule.)

    say: interval; 1000; every epoch; each epoch; staircase; floor; //; stair; exercise 13
    """
    return learning_rate0 / (1 + decay_rate * (epoch_num // 1000))  # fault


def compounds_over_epochs(learning_rate0, epoch_num, decay_rate):
    """It divides by 1 + d·epoch for every epoch on the way, each time the rate of before; the formula divides α₀ once.

    say: once; again; each epoch; every epoch; repeated; compound; loop; on the way; product;
      already shrunk; previous rate; cumul; accumul; multiplied up; factorial; anew
    """
    learning_rate = learning_rate0
    for epoch in range(1, epoch_num + 1):  # fault
        learning_rate = learning_rate / (1 + decay_rate * epoch)  # fault
    return learning_rate


def linear_descent(learning_rate0, epoch_num, decay_rate):
    """It lowers the rate in a straight line, α₀·(1 − d·epoch), down to 0; inverse-time decay divides.

    say: linear; straight line; divide; division; 1 − d; 1 - d; subtract; reaches 0; multipl;
      straight
    """
    def left(epoch):
        return max(0.0, 1 - decay_rate * epoch)  # fault
    return learning_rate0 * left(epoch_num)


def divides_d_by_epoch(learning_rate0, epoch_num, decay_rate):
    """d is divided by the epoch; it should be multiplied.

    say: d / epoch; d/epoch; decay_rate / epoch; divided by the epoch; multipl; product; divides
      d; division; times; zerodivision
    """
    lr = learning_rate0 / (1 + decay_rate / epoch_num)  # fault
    return lr


def root_of_the_epoch(learning_rate0, epoch_num, decay_rate):
    """The root of the epoch is taken; the epoch itself belongs there.

    say: root; sqrt; √; epoch itself
    """
    return learning_rate0 / (1 + decay_rate * np.sqrt(epoch_num))  # fault


def misspelt_rate(learning_rate0, epoch_num, decay_rate):
    """The name learning_rate does not exist: the argument is called learning_rate0.

    say: name; learning_rate0; defined; nameerror; called; learning_rate is
    """
    new_lr = learning_rate / (1 + decay_rate * epoch_num)  # fault
    return new_lr


def rounded_rate(learning_rate0, epoch_num, decay_rate):
    """The rate is rounded to two digits; small rates become 0.

    say: digits; decimal; small rates; places; exact; rounded; rounds; round(
    """
    alpha = learning_rate0 / (1 + decay_rate * epoch_num)
    return round(alpha, 2)  # fault


def power_and_one_ahead(learning_rate0, epoch_num, decay_rate):
    """Two mistakes: the epoch is an exponent, and 1 is added to it.

    say: power; exponent; exponential; epoch+1; epoch_num+1; epoch 0; one too; from 1; adds 1; 1
      is added; same factor
    """
    t = epoch_num + 1  # fault
    return learning_rate0 * (1 + decay_rate) ** (-t)  # fault


def pair_with_the_epoch(learning_rate0, epoch_num, decay_rate):
    """A stray comma makes a tuple of the rate; a number is asked for.

    say: tuple; comma; a number
    """
    rate = learning_rate0 / (1 + decay_rate * epoch_num),  # fault
    return rate


def minus_and_no_brackets(learning_rate0, epoch_num, decay_rate):
    """Two mistakes: the brackets round the divisor are missing, and minus stands in it.

    say: bracket; parenthes; whole divisor; denominator; sign; minus; plus; subtract; precedence
    """
    lr0, d, n = learning_rate0, decay_rate, epoch_num
    return lr0 / 1 - d * n  # fault
