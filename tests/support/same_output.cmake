# What a program prints is what a file holds.
#
# cmake -DPROGRAM=... -DARGUMENTS=... -DEXPECTED=... -P same_output.cmake
execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} OUTPUT_VARIABLE printed RESULT_VARIABLE status)
file(READ ${EXPECTED} expected)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "exit status ${status}")
endif()
if(NOT printed STREQUAL expected)
    message(FATAL_ERROR "it prints something else than ${EXPECTED}:\n${printed}")
endif()
