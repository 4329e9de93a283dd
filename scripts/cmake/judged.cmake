# Helpers that every room's CMakeLists.txt uses.

add_library(judged_flags INTERFACE)
target_include_directories(judged_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(judged_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Werror)
# g++ 12 takes "literal" + std::string for an overlapping copy once it optimises (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(judged_flags INTERFACE -Wno-restrict)
endif()

# Sanitizers cover the judge's side. What runs inside a jail is never instrumented: a sanitizer's runtime
# would meet the seccomp policy, and its shadow memory would count against the submission.
add_library(judged_sanitize INTERFACE)
if(JUDGED_SANITIZE)
  target_compile_options(judged_sanitize INTERFACE -fsanitize=${JUDGED_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(judged_sanitize INTERFACE -fsanitize=${JUDGED_SANITIZE})
  # Asio has fences, which this sanitizer does not know; what they order is ordered by its locks, too.
  if(JUDGED_SANITIZE STREQUAL "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(judged_sanitize INTERFACE -Wno-tsan)
  endif()
  if(JUDGED_SANITIZE MATCHES undefined)
    target_compile_options(judged_sanitize INTERFACE -fno-sanitize-recover=all)
  endif()
endif()
# The rooms must report their coverage, or a fuzzer sees nothing of what it reaches in them.
if(JUDGED_FUZZ)
  target_compile_options(judged_sanitize INTERFACE -fsanitize=fuzzer-no-link)
endif()

# judged_room(NAME SOURCES... LINK ROOMS_AND_LIBRARIES...): one room, one static library (or header-only).
function(judged_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK" ${ARGN})
  if(ROOM_SOURCES)
    add_library(${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(${name} PUBLIC judged_flags judged_sanitize ${ROOM_LINK})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE judged_flags judged_sanitize ${ROOM_LINK})
  endif()
endfunction()

# judged_embed(TARGET NAME FILE): compiles FILE's bytes into TARGET as `extern const std::string_view NAME`
# in namespace judged_embedded.
function(judged_embed target name file)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cc)
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DIN=${file} -DOUT=${out} -DNAME=${name} -P ${CMAKE_SOURCE_DIR}/scripts/cmake/embed.cmake
    DEPENDS ${file} ${CMAKE_SOURCE_DIR}/scripts/cmake/embed.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
