# attack: terminal escapes in the problem's name
# says: problem\.yaml:2: 'name' must be UTF-8
def plant(package):
    file = package / "problem.yaml"
    file.write_text(file.read_text().replace("name: Echo Sum", 'name: "\\e[2J\\e]0;owned\\a"'))
