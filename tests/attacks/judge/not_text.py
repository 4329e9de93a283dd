# attack: a name that is not UTF-8
# says: problem\.yaml:2: 'name' must be UTF-8
def plant(package):
    file = package / "problem.yaml"
    file.write_bytes(file.read_bytes().replace(b"Echo Sum", b"Echo \xff\xfe"))
