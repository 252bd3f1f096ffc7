# Writes the templates of approval as tables in C: cmake -DFOLDER=... -DCOUNT=... -DOUT=... -P templates.cmake
#
# The count is that of the files, so that the tables are made anew when one is taken away.
#
# The lines between the strings are left out; an approval goes in as bytes, because C promises no
# text of more than 4095.
cmake_minimum_required(VERSION 3.25)

# Members that hold one text, and those that hold any number, in the order of enum
# entente_template_about; the rest stands below.
set(single template jurisdiction purpose basis review_by)
set(several needs uncertain afterwards)

# A text as C writes it.
function(literal out text)
    string(REPLACE "\\" "\\\\" text "${text}")
    string(REPLACE "\"" "\\\"" text "${text}")
    set(${out} "\"${text}\"" PARENT_SCOPE)
endfunction()

# A member as JSON on one line: no text in JSON holds the end of a line.
function(compact out json member)
    string(JSON value GET "${json}" ${member})
    string(REGEX REPLACE "[\r\n]+ *" "" value "${value}")
    string(REPLACE "\" : " "\": " value "${value}")
    set(${out} "${value}" PARENT_SCOPE)
endfunction()

function(texts_of out json member)
    set(texts "")
    string(JSON count ERROR_VARIABLE absent LENGTH "${json}" ${member})
    if(absent STREQUAL "NOTFOUND" AND count GREATER 0)
        math(EXPR last "${count} - 1")
        foreach(index RANGE ${last})
            string(JSON text GET "${json}" ${member} ${index})
            literal(text "${text}")
            string(APPEND texts "${text}, ")
        endforeach()
    endif()
    set(${out} "${texts}" PARENT_SCOPE)
endfunction()

file(GLOB paths ${FOLDER}/*.json)
list(LENGTH paths found)
if(NOT found EQUAL COUNT)
    message(FATAL_ERROR "${FOLDER} holds ${found} templates, not ${COUNT}")
endif()
set(tables "")
set(rows "")
set(number 0)
foreach(path IN LISTS paths)
    file(READ ${path} json)
    set(about 0)
    string(APPEND rows "    {{NULL")
    foreach(member IN LISTS single)
        math(EXPR about "${about} + 1")
        string(JSON text GET "${json}" ${member})
        literal(text "${text}")
        string(APPEND tables "static const char *const t${number}_${about}[] = {${text}, NULL};\n")
        string(APPEND rows ", t${number}_${about}")
    endforeach()
    math(EXPR about "${about} + 1")
    compact(text "${json}" applies_if)
    literal(text "${text}")
    string(APPEND tables "static const char *const t${number}_${about}[] = {${text}, NULL};\n")
    string(APPEND rows ", t${number}_${about}")
    foreach(member IN LISTS several)
        math(EXPR about "${about} + 1")
        texts_of(texts "${json}" ${member})
        string(APPEND tables "static const char *const t${number}_${about}[] = {${texts}NULL};\n")
        string(APPEND rows ", t${number}_${about}")
    endforeach()
    compact(text "${json}" approval)
    string(HEX "${text}" bytes)
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
    math(EXPR about "${about} + 1")
    string(APPEND tables
        "static const unsigned char approval${number}[] = {${bytes}0};\n"
        "static const char *const t${number}_${about}[] = {(const char *)approval${number}, NULL};\n")
    string(APPEND rows ", t${number}_${about}}},\n")
    math(EXPR number "${number} + 1")
endforeach()

file(WRITE ${OUT}
    "#include \"template.h\"\n\n${tables}\n"
    "const struct ent_template ent_templates[] = {\n${rows}};\n"
    "const size_t ent_template_total = ${number};\n")
