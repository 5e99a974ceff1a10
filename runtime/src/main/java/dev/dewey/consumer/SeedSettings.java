package dev.dewey.consumer;

import dev.dewey.consumer.ConsumerConfig.Periodic;
import dev.dewey.consumer.ConsumerConfig.Stay;
import dev.dewey.json.Excerpt;
import dev.dewey.retry.Backoff;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings of a consumer under the names that the seed gives them, as text. */
final class SeedSettings {
  private static final List<String> KNOWN =
      List.of("PERIODIC", "THREADS", "BACKOFF", "INITIAL_DELAY", "MAX_DELAY", "UTC");

  private final Map<String, String> settings;

  SeedSettings(Map<String, String> settings) {
    this.settings = settings;
    settings.keySet().forEach(SeedSettings::check);
  }

  private static void check(String name) {
    switch (name) {
      case "LOGFILE", "LOGLEVEL" ->
          throw new IllegalArgumentException(
              name
                  + " cannot be set on an embedded consumer, because the application owns its logging."
                  + " Set file and level of logger dev.dewey in the logging configuration, or run the"
                  + " consumer from the command line.");
      case "QUEUE", "RESULT_STORE", "TASK_STORE" ->
          throw new IllegalArgumentException(
              name
                  + " cannot be set on a consumer, because it consumes the queue of its invoker. Set"
                  + " it there: Invoker.builder(queue).resultStore(…).taskStore(…).");
      default -> {
        if (!KNOWN.contains(name)) {
          throw new IllegalArgumentException(
              "there is no setting " + Excerpt.quote(name) + ". There are " + KNOWN + ".");
        }
      }
    }
  }

  ConsumerConfig read() {
    Backoff polling = ConsumerConfig.SEED_POLLING;
    return new ConsumerConfig(
        integer("THREADS", ConsumerConfig.DEFAULT.threads()),
        new Periodic(
            flag("PERIODIC", false), flag("UTC", true) ? ZoneOffset.UTC : ZoneId.systemDefault()),
        new Backoff(
            number("BACKOFF", BigDecimal.valueOf(polling.factor())).doubleValue(),
            seconds("INITIAL_DELAY", polling.initialDelay()),
            seconds("MAX_DELAY", polling.maxDelay())),
        Stay.DEFAULT);
  }

  private int integer(String name, int otherwise) {
    try {
      return number(name, BigDecimal.valueOf(otherwise)).intValueExact();
    } catch (ArithmeticException e) {
      throw wrong(name, "a whole number");
    }
  }

  private Duration seconds(String name, Duration otherwise) {
    BigDecimal millis = number(name, BigDecimal.valueOf(otherwise.toMillis(), 3)).movePointRight(3);
    return Duration.ofMillis(millis.longValue());
  }

  private BigDecimal number(String name, BigDecimal otherwise) {
    String text = settings.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      BigDecimal number = new BigDecimal(text.strip());
      if (number.abs().compareTo(BigDecimal.valueOf(1_000_000_000L)) > 0) {
        throw wrong(name, "a number below a billion");
      }
      return number;
    } catch (NumberFormatException e) {
      throw wrong(name, "a number");
    }
  }

  private boolean flag(String name, boolean otherwise) {
    String text = settings.get(name);
    if (text == null) {
      return otherwise;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, "true or false");
    };
  }

  private IllegalArgumentException wrong(String name, String expected) {
    return new IllegalArgumentException(
        name + " must be " + expected + ", was " + Excerpt.quote(settings.getOrDefault(name, "")));
  }
}
