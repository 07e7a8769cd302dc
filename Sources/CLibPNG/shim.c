// libpng reports errors by longjmp, which Swift can neither catch nor be jumped over by. So every png_* call is here,
// and so is every setjmp; what is called back returns in the ordinary way.
#include "CLibPNG.h"

#include <png.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  jmp_buf escape;
  char *message;
  // Writing.
  cpng_sink sink;
  void *context;
  // Reading.
  const uint8_t *rest;
  size_t rest_count;
} job;

static void fail(png_structp png, png_const_charp message) {
  job *j = png_get_error_ptr(png);
  snprintf(j->message, CPNG_MESSAGE_SIZE, "%s", message);
  longjmp(j->escape, 1);
}

// A warning is about something that libpng has put right or left out by itself; the Swift side checks its own input.
static void ignore_warning(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static void write_bytes(png_structp png, png_bytep bytes, size_t count) {
  job *j = png_get_io_ptr(png);
  if (j->sink(j->context, bytes, count) != 0) png_error(png, "the bytes were refused");
}

static void flush_nothing(png_structp png) { (void)png; }

static void set_palette(png_structp png, png_infop info, const cpng_image *image) {
  png_color colors[PNG_MAX_PALETTE_LENGTH];
  for (int i = 0; i < image->palette_count; i++) {
    const uint8_t *c = image->palette + 3 * i;
    colors[i] = (png_color){c[0], c[1], c[2]};
  }
  png_set_PLTE(png, info, colors, image->palette_count);
  if (image->palette_alpha_count > 0)
    png_set_tRNS(png, info, image->palette_alpha, image->palette_alpha_count, NULL);
  // The indices were checked when the image was made; checking each row again would find nothing.
  png_set_check_for_invalid_index(png, 0);
}

static void set_text(png_structp png, png_infop info, const cpng_text *text) {
  png_text entry;
  memset(&entry, 0, sizeof entry);
  entry.compression = text->is_utf8 ? PNG_ITXT_COMPRESSION_NONE : PNG_TEXT_COMPRESSION_NONE;
  // libpng copies both strings.
  entry.key = (png_charp)text->keyword;
  entry.text = (png_charp)text->text;
  if (text->is_utf8) entry.itxt_length = strlen(text->text);
  else entry.text_length = strlen(text->text);
  png_set_text(png, info, &entry, 1);
}

static void set_compression(png_structp png, const cpng_image *image) {
  static const int filters[] = {PNG_FILTER_NONE, PNG_FILTER_SUB,   PNG_FILTER_UP,
                                PNG_FILTER_AVG,  PNG_FILTER_PAETH, PNG_ALL_FILTERS, PNG_FILTER_NONE | PNG_FILTER_UP};
  png_set_compression_level(png, image->level);
  png_set_compression_strategy(png, image->strategy);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, filters[image->filter]);
  // Image data chunks of 64 KiB instead of 8: fewer calls back.
  png_set_compression_buffer_size(png, 1 << 16);
}

// Whether the row's differences from the one above have fewer ends of runs than its bytes have.
static int has_fewer_runs_by_difference(const uint8_t *row, const uint8_t *above, size_t count) {
  if (memcmp(row, above, count) == 0) return 1;
  int balance = 0;
  for (size_t x = 1; x < count;) {
    // Counts of at most 255 in bytes, so that the compiler compares as many columns at once as a register holds.
    size_t end = count - x < 255 ? count : x + 255;
    uint8_t ends = 0, difference_ends = 0;
    for (; x < end; x++) {
      ends += row[x] != row[x - 1];
      difference_ends += (uint8_t)(row[x] - above[x]) != (uint8_t)(row[x - 1] - above[x - 1]);
    }
    balance += ends - difference_ends;
  }
  return balance > 0;
}

// The first row keeps both filters, so that libpng makes room for the second of them.
static void choose_filter(png_structp png, const uint8_t *row, size_t stride) {
  int is_up = has_fewer_runs_by_difference(row, row - stride, stride);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, is_up ? PNG_FILTER_UP : PNG_FILTER_NONE);
}

static void write_rows(png_structp png, png_infop info, const cpng_image *image) {
  size_t stride = png_get_rowbytes(png, info);
  for (uint32_t y = 0; y < image->height; y++) {
    const uint8_t *row = image->pixels + y * stride;
    if (image->filter == CPNG_FEWEST_RUNS && y > 0) choose_filter(png, row, stride);
    png_write_row(png, row);
  }
}

static void write_image(png_structp png, png_infop info, const cpng_image *image) {
  png_set_IHDR(png, info, image->width, image->height, 8, image->layout, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  set_compression(png, image);
  if (image->layout == CPNG_PALETTE) set_palette(png, info, image);
  if (image->srgb_intent >= 0) png_set_sRGB(png, info, image->srgb_intent);
  if (image->pixels_per_metre > 0)
    png_set_pHYs(png, info, image->pixels_per_metre, image->pixels_per_metre, PNG_RESOLUTION_METER);
  for (int i = 0; i < image->text_count; i++) set_text(png, info, &image->texts[i]);
  png_write_info(png, info);
  write_rows(png, info, image);
  png_write_end(png, NULL);
}

int cpng_write(const cpng_image *image, cpng_sink sink, void *context, char *message) {
  job j = {.message = message, .sink = sink, .context = context};
  // Volatile, since they are assigned after setjmp and read after a longjmp.
  png_structp volatile png = NULL;
  png_infop volatile info = NULL;
  volatile int status = 1;
  message[0] = 0;
  if (setjmp(j.escape) == 0) {
    png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &j, fail, ignore_warning);
    if (png != NULL) info = png_create_info_struct(png);
    if (info != NULL) {
      png_set_write_fn(png, &j, write_bytes, flush_nothing);
      write_image(png, info, image);
      status = 0;
    } else {
      snprintf(message, CPNG_MESSAGE_SIZE, "out of memory");
    }
  }
  png_structp p = png;
  png_infop i = info;
  png_destroy_write_struct(&p, &i);
  return status;
}

static void read_bytes(png_structp png, png_bytep bytes, size_t count) {
  job *j = png_get_io_ptr(png);
  if (count > j->rest_count) png_error(png, "the file ends too early");
  memcpy(bytes, j->rest, count);
  j->rest += count;
  j->rest_count -= count;
}

// Whatever the file has becomes RGBA with 8 bits a sample, its colours as they are stored.
static void ask_for_rgba(png_structp png) {
  png_set_expand(png);
  png_set_scale_16(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
}

static void read_image(png_structp png, png_infop info, uint32_t width, uint32_t height, uint8_t *rgba) {
  png_set_user_limits(png, width, height);
  png_set_chunk_malloc_max(png, 8000000);
  png_read_info(png, info);
  if (png_get_image_width(png, info) != width || png_get_image_height(png, info) != height)
    png_error(png, "the size is not what the header said");
  ask_for_rgba(png);
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  size_t stride = (size_t)width * 4;
  if (png_get_rowbytes(png, info) != stride) png_error(png, "the rows are not RGBA");
  for (int pass = 0; pass < passes; pass++)
    for (uint32_t y = 0; y < height; y++) png_read_row(png, rgba + y * stride, NULL);
  png_read_end(png, NULL);
}

int cpng_read(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, uint8_t *rgba, char *message) {
  job j = {.message = message, .rest = bytes, .rest_count = count};
  png_structp volatile png = NULL;
  png_infop volatile info = NULL;
  volatile int status = 1;
  message[0] = 0;
  if (setjmp(j.escape) == 0) {
    png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &j, fail, ignore_warning);
    if (png != NULL) info = png_create_info_struct(png);
    if (info != NULL) {
      png_set_read_fn(png, &j, read_bytes);
      read_image(png, info, width, height, rgba);
      status = 0;
    } else {
      snprintf(message, CPNG_MESSAGE_SIZE, "out of memory");
    }
  }
  png_structp p = png;
  png_infop i = info;
  png_destroy_read_struct(&p, &i, NULL);
  return status;
}

const char *cpng_library_version(void) { return png_get_libpng_ver(NULL); }
