# SPDX-License-Identifier: GPL-3.0-or-later
# The kernel module as a target.
#
#   blksnap_add_kernel_module()
#
# makes the target `kmod`, part of `all`, which builds kmod/ for each kernel of BLKSNAP_KERNELS, a list of SERIES=HEADERS. By default
# these are the kernels of the build root (6.12, 6.1, newest), elsewhere the running one (as "running"). The results are
# ${BLKSNAP_MODULE_DIR}/SERIES/blksnap.ko.
#
# The sources are installed for DKMS, as component `kmod`.
#
# BLKSNAP_DEEP adds "debug", the kernel of tests/vm/debug-kernel, which has to be there; `check deep` sees to both.

set(BLKSNAP_MODULE_DIR ${CMAKE_BINARY_DIR}/kmod)
option(BLKSNAP_DEEP "Tests of the module on a debug kernel" OFF)

function(blksnap_add_kernel_module)
    set(kernels "")
    if(EXISTS /etc/blksnap-kernels)
        file(STRINGS /etc/blksnap-kernels lines)
        foreach(line IN LISTS lines)
            string(REGEX REPLACE "^([^ ]+) (.+)$" "\\1=/usr/src/linux-headers-\\2" kernel "${line}")
            list(APPEND kernels "${kernel}")
        endforeach()
    else()
        cmake_host_system_information(RESULT release QUERY OS_RELEASE)
        set(kernels "running=/lib/modules/${release}/build")
    endif()
    set(BLKSNAP_KERNELS "${kernels}" CACHE STRING "Kernels to build the module for, SERIES=HEADERS")
    if(BLKSNAP_DEEP)
        execute_process(COMMAND ${PROJECT_SOURCE_DIR}/tests/vm/debug-kernel --version OUTPUT_VARIABLE version
            OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
        list(APPEND BLKSNAP_KERNELS "debug=$ENV{BLKSNAP_CACHE}/kernel-${version}/headers")
    endif()

    # kbuild keeps track of what is to be done again, so it is asked at each build.
    add_custom_target(kmod ALL)
    foreach(kernel IN LISTS BLKSNAP_KERNELS)
        string(REGEX MATCH "^([^=]+)=(.+)$" _ "${kernel}")
        set(series ${CMAKE_MATCH_1})
        set(headers ${CMAKE_MATCH_2})
        if(EXISTS ${headers} AND EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/kmod/Makefile)
            add_custom_target(kmod-${series}
                COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/cmake/build-module ${CMAKE_CURRENT_SOURCE_DIR}/kmod
                    ${BLKSNAP_MODULE_DIR}/${series} ${headers} --no-print-directory -s W=1
                BYPRODUCTS ${BLKSNAP_MODULE_DIR}/${series}/blksnap.ko
                COMMENT "Building the kernel module for ${series}"
                VERBATIM)
            add_dependencies(kmod kmod-${series})
        endif()
    endforeach()

    # An installed system builds it with DKMS, again for each kernel that comes.
    configure_file(${CMAKE_CURRENT_SOURCE_DIR}/kmod/dkms.conf.in ${BLKSNAP_MODULE_DIR}/dkms.conf @ONLY)
    set(destination src/blksnap-${PROJECT_VERSION})
    install(DIRECTORY kmod/ DESTINATION ${destination} COMPONENT kmod
        FILES_MATCHING PATTERN "*.[ch]" PATTERN Kbuild PATTERN Makefile PATTERN Documentation EXCLUDE)
    install(FILES ${BLKSNAP_MODULE_DIR}/dkms.conf DESTINATION ${destination} COMPONENT kmod)
endfunction()
