package dev.dewey.settings;

import static java.util.stream.Collectors.toMap;

import dev.dewey.Invoker;
import dev.dewey.InvokerBuilder;
import dev.dewey.broker.Broker;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.BaseQueue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the invoker that settings describe, and closes what it has opened if a part fails. */
final class InvokerSettings {
  private final Settings settings;
  private final String queue;
  private final boolean storeNone;
  private final boolean alwaysEager;
  private final Duration resultTtl;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /** Reads what needs no server. */
  InvokerSettings(Settings settings) {
    this.settings = settings;
    this.queue = settings.get(Setting.QUEUE).checkedName();
    this.storeNone = settings.get(Setting.STORE_NONE).flag();
    this.alwaysEager = settings.get(Setting.ALWAYS_EAGER).flag();
    this.resultTtl = settings.get(Setting.RESULT_TTL).time("1ms", "100000d");
  }

  Invoker open() {
    Given broker = settings.find(Setting.BROKER);
    Given queueClass = settings.find(Setting.QUEUE_CLASS);
    try {
      return builder(broker, queueClass)
          .storeNone(storeNone)
          .alwaysEager(alwaysEager)
          .resultTtl(resultTtl)
          .build();
    } catch (RuntimeException e) {
      closeAll(e);
      throw e;
    }
  }

  private void closeAll(RuntimeException cause) {
    for (AutoCloseable part : opened) {
      try {
        part.close();
      } catch (Exception e) {
        cause.addSuppressed(e);
      }
    }
  }

  private InvokerBuilder builder(@Nullable Given broker, @Nullable Given queueClass) {
    if (broker != null) {
      refusePartsBeside(broker);
      return Invoker.builder(openBroker(broker));
    }
    refuseStray(Setting.QUEUE_CLASS, Setting.QUEUE_CONNECTION, Setting.DEAD_LETTERS);
    refuseStray(Setting.RESULT_STORE, Setting.RESULT_STORE_NAME, Setting.RESULT_STORE_CONNECTION);
    refuseStray(Setting.TASK_STORE, Setting.TASK_STORE_NAME, Setting.TASK_STORE_CONNECTION);
    if (queueClass == null) {
      throw new SettingsException(
          "nothing says where the queue is. Give its broker (%s), such as redis://localhost:6379, or the class of the queue (%s), as in the seed."
              .formatted(spellings(Setting.BROKER), spellings(Setting.QUEUE_CLASS)));
    }
    return parts(queueClass);
  }

  private static String spellings(Setting setting) {
    return String.join(
        ", ", setting.key(), setting.seedKey(), setting.variable(), setting.option());
  }

  /** A broker brings its own stores; what is said about others would silently do nothing. */
  private void refusePartsBeside(Given broker) {
    for (Setting setting : Setting.values()) {
      if (setting.topic() == Setting.Topic.PARTS && setting != Setting.STORE_NONE) {
        for (Given part : settings.all(setting)) {
          throw new SettingsException(
              "%s means nothing beside %s, because a broker is queue and stores in one. Leave one of them away."
                  .formatted(part.place(), broker.place()));
        }
      }
    }
  }

  private void refuseStray(Setting owner, Setting... more) {
    if (settings.find(owner) != null) {
      return;
    }
    for (Setting setting : more) {
      for (Given part : settings.all(setting)) {
        throw new SettingsException(
            "%s means nothing without %s. Give that as well, or leave this away."
                .formatted(part.place(), spellings(owner)));
      }
    }
  }

  private Broker openBroker(Given given) {
    URI uri = uri(given);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    BrokerProvider provider = Providers.BROKERS.serving(scheme, given.place());
    return open(given, () -> provider.open(uri, queue));
  }

  /** A scheme alone, such as {@code memory:}, is no URI to Java; it stands for all defaults. */
  private static URI uri(Given given) {
    String text = given.text();
    try {
      URI uri = new URI(text.endsWith(":") || text.endsWith("://") ? text + "/" : text);
      if (uri.getScheme() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below, as for a URI without a scheme; the reason would quote the password.
    }
    throw given.mustBe("a URI such as redis://localhost:6379");
  }

  private InvokerBuilder parts(Given queueClass) {
    QueueProvider queues = Providers.QUEUES.serving(queueClass.text(), queueClass.place());
    Map<String, String> connection = connection(Setting.QUEUE_CONNECTION);
    BaseQueue plain = open(queueClass, () -> queues.open(queue, connection));
    InvokerBuilder builder = Invoker.builder(plain);
    BaseDataStore results =
        store(Setting.RESULT_STORE, Setting.RESULT_STORE_NAME, Setting.RESULT_STORE_CONNECTION);
    if (results != null) {
      builder.resultStore(results);
    }
    BaseDataStore tasks =
        store(Setting.TASK_STORE, Setting.TASK_STORE_NAME, Setting.TASK_STORE_CONNECTION);
    if (tasks != null) {
      builder.taskStore(tasks);
    }
    Given letters = settings.find(Setting.DEAD_LETTERS);
    if (letters != null) {
      String name = deadLetters(letters);
      builder.deadLetters(open(letters, () -> queues.open(name, connection)));
    }
    return builder;
  }

  /** What can never run would be read again and again. */
  private String deadLetters(Given letters) {
    String name = letters.checkedName();
    if (name.equals(queue)) {
      throw letters.mustBe("another name than that of the queue");
    }
    return name;
  }

  private @Nullable BaseDataStore store(Setting kind, Setting name, Setting connection) {
    Given storeClass = settings.find(kind);
    if (storeClass == null) {
      return null;
    }
    DataStoreProvider provider = Providers.STORES.serving(storeClass.text(), storeClass.place());
    Given named = settings.find(name);
    String store = named == null ? queue : named.checkedName();
    Map<String, String> how = connection(connection);
    return open(storeClass, () -> provider.open(store, how));
  }

  /** Returns the parts of a connection; given whole, it is the part {@code url}. */
  private Map<String, String> connection(Setting setting) {
    Map<String, Given> parts = new TreeMap<>();
    for (Given each : settings.all(setting)) {
      String part = each.name().part().isEmpty() ? "url" : each.name().part();
      Given other = parts.put(part, each);
      if (other != null) {
        throw new SettingsException(
            "%s and %s are the same setting. Leave one of them away."
                .formatted(other.place(), each.place()));
      }
    }
    return parts.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().text()));
  }

  private <P extends AutoCloseable> P open(Given given, Supplier<P> opening) {
    try {
      P part = opening.get();
      opened.push(part);
      return part;
    } catch (IllegalArgumentException e) {
      throw new SettingsException(
          "%s cannot be opened: %s".formatted(given.place(), e.getMessage()), e);
    }
  }
}
