# attack: settings nested deeper than a parser's stack
# says: problem\.yaml:1: is not YAML
def plant(package):
    (package / "problem.yaml").write_text("name: " + "[" * 200_000)
