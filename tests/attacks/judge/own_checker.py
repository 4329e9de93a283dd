# attack: a checker of the package's own, which would run outside any jail
# says: output_validators: checkers of a package's own are not supported
def plant(package):
    (package / "output_validators").mkdir()
    (package / "output_validators/check.py").write_text("raise SystemExit(42)\n")
