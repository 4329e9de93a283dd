# attack: an entry whose name leads out of the package
# says: interface\.yaml:\d+: '\.\./\.\./x' is not a name
def plant(package):
    file = package / "interface.yaml"
    file.write_text(file.read_text().replace("echo_sum", "../../x"))
