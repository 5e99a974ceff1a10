package dev.dewey.settings;

import org.jspecify.annotations.Nullable;

/** What is wrong with settings, where it was written, and what to write instead. */
public final class SettingsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  SettingsException(String message) {
    super(message);
  }

  SettingsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
