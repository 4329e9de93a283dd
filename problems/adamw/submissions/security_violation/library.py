import torch


def adamw(w, m, v, step, grads, lr, beta1, beta2, eps, decay):
    weights = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.AdamW([weights], lr=lr, betas=(beta1, beta2), eps=eps, weight_decay=decay)
    for gradient in grads:
        weights.grad = torch.tensor(gradient, dtype=torch.float64)
        optimiser.step()
    state = optimiser.state[weights]
    return weights.tolist(), state["exp_avg"].tolist(), state["exp_avg_sq"].tolist()
