# %% [markdown] minutes=5 about="your methods in PyTorch, optax and Keras; papers"
# ## 18 Where to go next
#
# *Optional, no points · {{minutes}}*
#
# **Use them by their names.** Put your own numbers for the Greek letters: each line then takes *your*
# steps, to the last digits. Where ≠ stands, it does not; where ≈ stands, nearly.
#
# <details><summary>PyTorch (torch.optim)</summary>
#
# | you wrote | PyTorch |
# |---|---|
# | gradient descent | `SGD(lr=α)` |
# | momentum | `SGD(lr=α * (1 - β), momentum=β)` |
# | Nesterov momentum | `SGD(lr=α * (1 - β), momentum=β, nesterov=True)` |
# | RMSProp | `RMSprop(lr=α, alpha=β₂, eps=ε)` |
# | Adam | `Adam(lr=α, betas=(β₁, β₂), eps=ε)` |
# | AdamW | `AdamW(lr=α, betas=(β₁, β₂), eps=ε, weight_decay=λ)` |
# | Lion | it has none |
# | Muon, for one matrix | `Muon(lr=α, momentum=β, nesterov=False, weight_decay=0, adjust_lr_fn='match_rms_adamw')` ≈ |
# | inverse-time decay | `LambdaLR(lambda epoch: 1 / (1 + d * epoch))` |
# | its staircase | `LambdaLR(lambda epoch: 1 / (1 + d * (epoch // interval)))` |
# | exponential decay | `ExponentialLR(gamma=γ)` |
# | cosine decay | `CosineAnnealingLR(T_max=T, eta_min=α_T)` |
#
# - ≈ Muon, for one matrix: It works Newton–Schulz out in bfloat16, numbers of two to three digits. To 0.01.
#
# </details>
# <details><summary>optax</summary>
#
# | you wrote | optax |
# |---|---|
# | gradient descent | `optax.sgd(α)` |
# | momentum | `optax.sgd(α * (1 - β), momentum=β)` |
# | Nesterov momentum | `optax.sgd(α * (1 - β), momentum=β, nesterov=True)` |
# | RMSProp | `optax.rmsprop(α, decay=β₂, eps=ε, eps_in_sqrt=False)` |
# | Adam | `optax.adam(α, b1=β₁, b2=β₂, eps=ε)` |
# | AdamW | `optax.adamw(α, b1=β₁, b2=β₂, eps=ε, weight_decay=λ)` |
# | Lion | `optax.lion(α, b1=β₁, b2=β₂, weight_decay=λ)` |
# | Muon, for one matrix | `optax.contrib.muon(α, beta=β, eps=1e-07, nesterov=False, consistent_rms=0.2)` ≈ |
# | inverse-time decay | `lambda step: α₀ / (1 + d * (step // n))` |
# | its staircase | `lambda step: α₀ / (1 + d * (step // (interval * n)))` |
# | exponential decay | `optax.exponential_decay(α₀, transition_steps=n, decay_rate=γ, staircase=True)` |
# | cosine decay | `optax.cosine_decay_schedule(α₀, decay_steps=T, alpha=α_T / α₀)` |
#
# - ≈ Muon, for one matrix: ε is added to the norm of the corrected v. Vectors go to its Adam. To 1e-07.
#
# </details>
# <details><summary>Keras (keras.optimizers)</summary>
#
# | you wrote | Keras |
# |---|---|
# | gradient descent | `SGD(α)` |
# | momentum | `SGD(α * (1 - β), momentum=β)` |
# | Nesterov momentum | `SGD(α * (1 - β), momentum=β, nesterov=True)` |
# | RMSProp | `RMSprop(α, rho=β₂, epsilon=ε)` ≠ |
# | Adam | `Adam(α, beta_1=β₁, beta_2=β₂, epsilon=ε)` ≠ |
# | AdamW | `AdamW(α, beta_1=β₁, beta_2=β₂, epsilon=ε, weight_decay=λ)` ≠ |
# | Lion | `Lion(α, beta_1=β₁, beta_2=β₂, weight_decay=λ)` |
# | Muon, for one matrix | `Muon(α, momentum=β, nesterov=False, weight_decay=None, rms_rate=0.2)` ≈ |
# | inverse-time decay | `InverseTimeDecay(α₀, decay_steps=n, decay_rate=d, staircase=True)` |
# | its staircase | `InverseTimeDecay(α₀, decay_steps=interval * n, decay_rate=d, staircase=True)` |
# | exponential decay | `ExponentialDecay(α₀, decay_steps=n, decay_rate=γ, staircase=True)` |
# | cosine decay | `CosineDecay(α₀, decay_steps=T, alpha=α_T / α₀)` |
#
# - ≠ RMSProp: ε stands inside the root, and no argument changes that.
# - ≠ Adam: Keras holds the paper's ε̂ constant. That is Algorithm 1 with ε/√(1 − β₂ᵗ) in the place of ε: with β₂ = 0.999, 31.6 times as much in the first step.
# - ≠ AdamW: It holds ε̂ constant, as its Adam does.
# - ≈ Muon, for one matrix: ε is added to the norm of the heavy ball. Vectors go to its Adam. To 1e-06.
#
# </details>

# %% [markdown]
# Mind these when you read a table:
#
# - All three have the heavy ball, so your α becomes α(1 − β). When the rate changes on the way,
#   Keras's momentum goes on with past steps at the rates they had; yours and the others' do not.
# - PyTorch also wants what it shall train (`SGD(params, …)`) or drive (`LambdaLR(optimizer, …)`).
#   Call its schedulers once an epoch, the cosine once a step. optax and Keras always count steps: n
#   is the number of steps in an epoch, T that of the whole training.
# - λ is the weight decay, d and the interval are those of section 9, γ is a factor for each epoch,
#   α_T the rate at the end.
# - `LambdaLR` *multiplies* the optimizer's rate, so your formula stands there for α₀ = 1.
# - PyTorch's `DataLoader(shuffle=True)` makes mini-batches, Keras's `fit(batch_size=…)` too; optax
#   leaves them to you.
#
# The [whole table](docs/rosetta.md) has more rules, and says how far off the unequal ones are. Every
# line of it is tested against the frameworks.

# %% [markdown]
# <details><summary>Mind the conventions: RMSProp and Adam in PyTorch, optax and Keras</summary>
#
# | | this lesson | elsewhere |
# |---|---|---|
# | RMSProp's ε | outside the root | PyTorch: outside. optax (by default) and Keras: inside |
# | RMSProp's β₂ | 0.9 in our runs | by default 0.99 in PyTorch (`alpha`), 0.9 in optax (`decay`) and Keras (`rho`) |
# | Adam | as in the paper (Kingma and Ba 2015, Algorithm 1) | PyTorch, optax: the same. Keras, TensorFlow: the paper's second form, which is ours with ε/√(1−β₂ᵗ) in place of ε: much larger in the first steps |
#
# Does ε matter? With gradients of about 1 and ε = 10⁻⁸ hardly, with tiny gradients a great deal (you
# see it in section 14). Remember it when a network trains in one framework and not in another.
# </details>

# %% [markdown]
# **Read the papers.** Most are shorter than you think.
#
# - Robbins and Monro (1951), *A stochastic approximation method*: where it began.
# - Polyak (1964), *Some methods of speeding up the convergence of iteration methods*: the heavy
#   ball.
# - Hinton (2012), lecture 6 of *Neural networks for machine learning*: RMSProp, never published as
#   a paper.
# - Kingma and Ba (2015), *Adam: a method for stochastic optimization*.
# - Dauphin and others (2014), *Identifying and attacking the saddle point problem in
#   high-dimensional non-convex optimization*.

# %% [markdown]
# **Then these**, for what comes after:
#
# - Goh (2017), *Why momentum really works*, in Distill: theory with sliders.
# - Reddi, Kale and Kumar (2018), *On the convergence of Adam and beyond*: the trap of section 13.
# - Wilson and others (2017), *The marginal value of adaptive gradient methods in machine learning*:
#   tuned rates and held-out data, with gradient descent ahead.
# - Loshchilov and Hutter (2019), *Decoupled weight decay regularization*: AdamW.
# - Chen and others (2023), *Symbolic discovery of optimization algorithms*: Lion.
# - Jordan and others (2024), *Muon: an optimizer for hidden layers in neural networks*, a page on the web.
