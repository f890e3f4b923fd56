#ifndef CLAIMCHECK_CPCRE2_SHIM_H
#define CLAIMCHECK_CPCRE2_SHIM_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// Macros with casts do not import into Swift.
static const size_t claimcheck_pcre2_unset = PCRE2_UNSET;

#endif
