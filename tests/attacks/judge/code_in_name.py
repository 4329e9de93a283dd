# attack: a parameter whose name is code for the generated harness
# says: interface\.yaml:\d+: .* is not a name
def plant(package):
    file = package / "interface.yaml"
    file.write_text(file.read_text().replace("name: nums", 'name: "nums); system(\\"id\\"); (x"'))
