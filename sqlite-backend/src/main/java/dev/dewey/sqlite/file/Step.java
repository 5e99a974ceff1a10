package dev.dewey.sqlite.file;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is done in one go. It may be done again, if what was to be committed with it could not be:
 * so it changes nothing but rows.
 */
@FunctionalInterface
public interface Step<T extends @Nullable Object> {
  /** Does it. */
  T on(Statements statements) throws SQLException;
}
