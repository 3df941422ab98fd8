# SPDX-License-Identifier: GPL-3.0-or-later
# Tests that need a machine of their own.
#
#   blksnap_vm_test(
#       NAME vm.snapshot                    # as ctest shows it
#       COMMAND /opt/tests/snapshot.py -v   # what runs in the guest
#       [KERNEL 6.12]                       # 6.12 (default), 6.1, newest, debug
#       [MODE bare]                         # bare (default): root, at once; desktop: systemd, in an ordinary user's session
#       [DISKS serial=ORIGIN,size=256M ...] # seen in the guest as /dev/disk/by-id/virtio-SERIAL
#       [INJECT LOCAL:GUEST ...]            # files and folders; relative LOCALs are seen from the current source folder
#       [OPTIONS --udev --memory 2G ...]    # anything else that tests/vm/run understands
#       [LABELS vm]                         # default: vm
#       [TIMEOUT 600])                      # seconds until the machine counts as stuck
#
# wraps tests/vm/run, see `tests/vm/run --help` for what makes a run fail. The module is ${BLKSNAP_MODULE_DIR}/SERIES/blksnap.ko.
# Logs and the files that the guest leaves in /out are kept in ${CMAKE_BINARY_DIR}/vm/NAME.

function(blksnap_vm_test)
    cmake_parse_arguments(PARSE_ARGV 0 vm "" "NAME;KERNEL;MODE;TIMEOUT" "COMMAND;DISKS;INJECT;OPTIONS;LABELS")
    if(vm_UNPARSED_ARGUMENTS OR NOT vm_NAME OR NOT vm_COMMAND)
        message(FATAL_ERROR "blksnap_vm_test: needs NAME and COMMAND; not understood: ${vm_UNPARSED_ARGUMENTS}")
    endif()
    foreach(default IN ITEMS KERNEL=6.12 MODE=bare TIMEOUT=1800 LABELS=vm)
        string(REGEX MATCH "^([A-Z]+)=(.+)$" _ ${default})
        if(NOT DEFINED vm_${CMAKE_MATCH_1})
            set(vm_${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
        endif()
    endforeach()

    set(options --kernel ${vm_KERNEL} --mode ${vm_MODE} --timeout ${vm_TIMEOUT} --output ${CMAKE_BINARY_DIR}/vm/${vm_NAME})
    foreach(disk IN LISTS vm_DISKS)
        list(APPEND options --disk ${disk})
    endforeach()
    foreach(item IN LISTS vm_INJECT)
        if(NOT IS_ABSOLUTE ${item})
            set(item ${CMAKE_CURRENT_SOURCE_DIR}/${item})
        endif()
        list(APPEND options --inject ${item})
    endforeach()

    add_test(NAME ${vm_NAME} COMMAND ${PROJECT_SOURCE_DIR}/tests/vm/run ${options} ${vm_OPTIONS} -- ${vm_COMMAND})
    # run has its own time limit; ctest's is the net below it, for the time that the machine takes to come and go. A bare machine waits
    # for its disks half of the time, so two of them share two processors.
    math(EXPR net "${vm_TIMEOUT} + 120")
    if(vm_MODE STREQUAL bare)
        set(processors 1)
    else()
        set(processors 2)
    endif()
    set_tests_properties(${vm_NAME} PROPERTIES LABELS "${vm_LABELS}" PROCESSORS ${processors} TIMEOUT ${net})
endfunction()
