/** How settings, and whoever creates the tables, come to the backend on SQLite. */
@NullMarked
package dev.dewey.sqlite.settings;

import org.jspecify.annotations.NullMarked;
