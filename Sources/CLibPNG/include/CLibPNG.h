#ifndef CLIBPNG_H
#define CLIBPNG_H
const char *cpng_library_version(void);
#endif
