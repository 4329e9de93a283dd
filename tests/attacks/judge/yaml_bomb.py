# attack: a settings file whose aliases double again and again
# says: problem\.yaml:\d+: an entry of 'keywords' must be a string
def plant(package):
    names = "abcdefghijklmnopqrstuvwxyz"
    lines = ["keywords:", "  - &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"  - &{name} [{', '.join(['*' + before] * 9)}]" for before, name in zip(names, names[1:])]
    file = package / "problem.yaml"
    file.write_text(file.read_text().replace("keywords: [easy]", "\n".join(lines)))
