# Compiles the template hook to OBJECT, checks that its function is one block of code that needs nothing else, and writes
# that block to CODE.
set(flags -std=c++20 -Wall -Wextra -Wconversion -Wshadow -Werror -O2 -ffreestanding -fno-builtin -fno-pic
    -fno-stack-protector -fcf-protection=none -fno-exceptions -fno-asynchronous-unwind-tables -mgeneral-regs-only
    -fno-tree-loop-distribute-patterns)
set(section .text.judged_template)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE error)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${output}${error}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

run(/usr/bin/g++ ${flags} -c ${SOURCE} -o ${OBJECT})
run(objdump -r -j ${section} ${OBJECT})
if(output MATCHES "R_X86_64")
  message(FATAL_ERROR "the template hook's code refers to something outside itself:\n${output}")
endif()
run(objdump -h ${OBJECT})
if(output MATCHES "\\.rodata|\\.text\\.[^j \n]")
  message(FATAL_ERROR "the template hook has code or data beside its one function:\n${output}")
endif()
run(objcopy -O binary -j ${section} ${OBJECT} ${CODE})
