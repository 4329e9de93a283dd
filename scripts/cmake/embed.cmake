# Writes OUT: a C++ source that holds the bytes of IN as judged_embedded::NAME.
file(READ ${IN} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
file(WRITE ${OUT} "#include <string_view>
namespace judged_embedded {
static constexpr char kBytes_${NAME}[] = {${bytes}'\\0'};
extern const std::string_view ${NAME};
const std::string_view ${NAME}{kBytes_${NAME}, sizeof(kBytes_${NAME}) - 1};
}
")
