#ifndef CLAIMCHECK_CGUMBO_SHIM_H
#define CLAIMCHECK_CGUMBO_SHIM_H

#include <gumbo.h>

#endif
