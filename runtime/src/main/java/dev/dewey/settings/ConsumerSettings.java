package dev.dewey.settings;

import dev.dewey.consumer.ConsumerConfig;
import dev.dewey.consumer.ConsumerConfig.Periodic;
import dev.dewey.consumer.ConsumerConfig.Stay;
import dev.dewey.consumer.WorkerThreads;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads what settings say about the consumer. */
final class ConsumerSettings {
  private ConsumerSettings() {}

  static ConsumerConfig read(Settings settings) {
    refuseEager(settings.get(Setting.ALWAYS_EAGER));
    return new ConsumerConfig(
        settings.get(Setting.THREADS).count(1, 10_000),
        periodic(settings),
        polling(settings),
        stay(settings),
        settings.get(Setting.VIRTUAL_THREADS).flag()
            ? WorkerThreads.VIRTUAL
            : WorkerThreads.PLATFORM);
  }

  private static void refuseEager(Given alwaysEager) {
    if (alwaysEager.flag()) {
      throw new SettingsException(
          "%s is true: calls run where they are made and none are queued, so there is nothing to consume. Set it to false where a consumer runs."
              .formatted(alwaysEager.place()));
    }
  }

  private static Periodic periodic(Settings settings) {
    boolean utc = settings.get(Setting.UTC).flag();
    return new Periodic(
        settings.get(Setting.PERIODIC).flag(), utc ? ZoneOffset.UTC : ZoneId.systemDefault());
  }

  private static Backoff polling(Settings settings) {
    Given initial = settings.get(Setting.INITIAL_DELAY);
    Given max = settings.get(Setting.MAX_DELAY);
    Duration first = initial.time("1ms", "1d");
    Duration longest = max.time("1ms", "1d");
    if (longest.compareTo(first) < 0) {
      throw new SettingsException(
          "%s must not be below %s, was %s and %s. Change one of them."
              .formatted(max.place(), initial.place(), max.text(), initial.text()));
    }
    return new Backoff(settings.get(Setting.BACKOFF).number(1, 1_000), first, longest);
  }

  private static Stay stay(Settings settings) {
    return new Stay(
        settings.get(Setting.CONSUMER_NAME).checkedName(),
        settings.get(Setting.LEASE).time("10ms", "1d"),
        settings.get(Setting.SHUTDOWN_TIMEOUT).time("0s", "7d"));
  }
}
