package dev.dewey.settings;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How one kind of source writes the names of settings. */
enum Spelling {
  /** {@code dewey.queue-connection.host}. */
  KEY("."),
  /** {@code QUEUE_CONNECTION.host}. */
  SEED("."),
  /** {@code DEWEY_QUEUE_CONNECTION_HOST}. */
  VARIABLE("_"),
  /** {@code --queue-connection host}. */
  OPTION(" ");

  /** A setting, or a part of a connection; the part of a whole setting is empty. */
  record Name(Setting setting, String part) {
    /** The name in lists of settings. */
    String key() {
      return part.isEmpty() ? setting.key() : setting.key() + "." + part;
    }
  }

  private final String separator;

  Spelling(String separator) {
    this.separator = separator;
  }

  private String spell(Setting setting) {
    return switch (this) {
      case KEY -> setting.key();
      case SEED -> setting.seedKey();
      case VARIABLE -> setting.variable();
      case OPTION -> setting.option();
    };
  }

  /** Finds what a name means, if anything. */
  Optional<Name> find(String written) {
    return Arrays.stream(Setting.values()).flatMap(each -> match(each, written).stream()).findAny();
  }

  private Optional<Name> match(Setting setting, String written) {
    String spelled = spell(setting);
    if (written.equals(spelled)) {
      return Optional.of(new Name(setting, ""));
    }
    String start = spelled + separator;
    if (setting.form() != Setting.Form.CONNECTION
        || !written.startsWith(start)
        || written.equals(start)) {
      return Optional.empty();
    }
    String part = written.substring(start.length());
    return Optional.of(new Name(setting, this == VARIABLE ? part.toLowerCase(Locale.ROOT) : part));
  }

  /** Lists all settings. */
  String all() {
    return Arrays.stream(Setting.values()).map(this::spell).collect(joining(", "));
  }
}
