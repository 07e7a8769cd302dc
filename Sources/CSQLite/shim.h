#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast that Swift does not import.
static inline int weekplot_bind_text(sqlite3_stmt *statement, int index, const void *text, int length) {
  return sqlite3_bind_text(statement, index, (const char *)text, length, SQLITE_TRANSIENT);
}

static inline int weekplot_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int length) {
  // A null pointer would bind NULL, not an empty blob.
  return length == 0 ? sqlite3_bind_zeroblob(statement, index, 0)
                     : sqlite3_bind_blob(statement, index, bytes, length, SQLITE_TRANSIENT);
}

// Keeps no account of memory, for which databases of several threads would wait for each other; before the first is
// opened. sqlite3_config takes any number of arguments, so that Swift does not see it.
static inline int weekplot_keep_no_account_of_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
