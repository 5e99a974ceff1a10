package dev.dewey.settings;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How one kind of source writes the names of settings. */
enum Spelling {
  /** {@code dewey.queue-connection.host}. */
  KEY(Setting::key, "."),
  /** {@code QUEUE_CONNECTION.host}. */
  SEED(Setting::seedKey, "."),
  /** {@code DEWEY_QUEUE_CONNECTION_HOST}. */
  VARIABLE(Setting::variable, "_"),
  /** {@code --queue-connection host}. */
  OPTION(Setting::option, " ");

  /** A setting, or a part of a connection; the part of a whole setting is empty. */
  record Name(Setting setting, String part) {
    /** The name in lists of settings. */
    String key() {
      return part.isEmpty() ? setting.key() : setting.key() + "." + part;
    }
  }

  private final Function<Setting, String> speller;
  private final String separator;

  Spelling(Function<Setting, String> speller, String separator) {
    this.speller = speller;
    this.separator = separator;
  }

  /** Finds what a name means, if anything. */
  Optional<Name> find(String written) {
    return Arrays.stream(Setting.values()).flatMap(each -> match(each, written).stream()).findAny();
  }

  private Optional<Name> match(Setting setting, String written) {
    String spelled = speller.apply(setting);
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
    return Arrays.stream(Setting.values()).map(speller).collect(joining(", "));
  }
}
