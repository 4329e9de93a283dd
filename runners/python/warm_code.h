// Where the interpreter's code lies.
#pragma once

namespace runners::python {

/// Puts this program's code and constants, the interpreter's among them, into huge pages of memory, where the kernel
/// has them. A fork hands those on with one entry each, while pages of a file are mapped by faults in each child. Takes
/// as much memory as they do (6 MiB). Call with one thread.
void put_code_into_huge_pages();

}  // namespace runners::python
