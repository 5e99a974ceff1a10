/** What settings find by {@code ServiceLoader}. */
@NullMarked
package dev.dewey.postgres.settings;

import org.jspecify.annotations.NullMarked;
