from sklearn.calibration import calibration_curve


def ece(confidence, correct, bins):
    right, sure = calibration_curve(correct, confidence, n_bins=bins)
    return float(abs(right - sure).mean())
