// All that the rest of the house sees of libpng: two functions without setjmp, each of which ends by itself.
#ifndef CLIBPNG_H
#define CLIBPNG_H

#include <stddef.h>
#include <stdint.h>

enum { CPNG_PALETTE = 3, CPNG_RGB = 2, CPNG_RGBA = 6 };

/// Beside PNG's filter methods: for each row none or up, whichever leaves fewer runs of equal bytes.
enum { CPNG_FEWEST_RUNS = 6 };

/// A text chunk; both strings end with NUL. Latin-1 goes to tEXt, UTF-8 (is_utf8) to iTXt.
typedef struct {
  const char *keyword;
  const char *text;
  int is_utf8;
} cpng_text;

/// What to write; nothing of it is kept after the call.
typedef struct {
  uint32_t width, height;
  /// One of CPNG_PALETTE, CPNG_RGB, CPNG_RGBA; 8 bits a sample.
  int layout;
  /// Rows from the top without padding.
  const uint8_t *pixels;
  /// Three bytes a colour.
  const uint8_t *palette;
  int palette_count;
  /// The alpha of the first colours; those after are opaque.
  const uint8_t *palette_alpha;
  int palette_alpha_count;
  /// zlib's level, zlib's strategy, and PNG's filter method 0 to 4, or 5 for libpng's choice row by row, or
  /// CPNG_FEWEST_RUNS.
  int level, strategy, filter;
  /// 0 for none.
  uint32_t pixels_per_metre;
  /// -1 for none.
  int srgb_intent;
  const cpng_text *texts;
  int text_count;
} cpng_image;

/// Takes the next bytes of the file; anything but 0 ends the writing. It must return: no longjmp, no exception.
typedef int (*cpng_sink)(void *context, const uint8_t *bytes, size_t count);

/// The buffer for libpng's message, always ended with NUL.
enum { CPNG_MESSAGE_SIZE = 256 };

/// Returns 0, or something else with libpng's words in message.
int cpng_write(const cpng_image *image, cpng_sink sink, void *context, char *message);

/// Decodes a PNG of exactly this size into width * height * 4 bytes of RGBA; returns as cpng_write does.
int cpng_read(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, uint8_t *rgba, char *message);

/// The version of the library that is linked, such as "1.6.39".
const char *cpng_library_version(void);

#endif
