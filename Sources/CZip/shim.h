#ifndef CLAIMCHECK_CZIP_SHIM_H
#define CLAIMCHECK_CZIP_SHIM_H

#include <zip.h>

#endif
