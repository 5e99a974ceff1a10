package dev.dewey.settings;

import static java.util.stream.Collectors.joining;

import dev.dewey.json.Excerpt;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The providers of one kind that {@code ServiceLoader} finds, by what they serve.
 *
 * @param kind their interface
 * @param names what one of them serves
 * @param served what messages call that
 */
record Providers<P>(Class<P> kind, Function<P, Set<String>> names, String served) {
  static final Providers<BrokerProvider> BROKERS =
      new Providers<>(BrokerProvider.class, BrokerProvider::schemes, "broker scheme");
  static final Providers<QueueProvider> QUEUES =
      new Providers<>(QueueProvider.class, QueueProvider::classNames, "queue class");
  static final Providers<DataStoreProvider> STORES =
      new Providers<>(DataStoreProvider.class, DataStoreProvider::classNames, "store class");

  /**
   * Finds the provider that serves a name.
   *
   * @param place where the name is written
   * @throws SettingsException if none does, or several do
   */
  P serving(String name, String place) {
    Map<Class<?>, P> all = all();
    List<P> serving =
        all.values().stream().filter(each -> names.apply(each).contains(name)).toList();
    if (serving.size() == 1) {
      return serving.get(0);
    }
    throw serving.isEmpty() ? none(name, place, all.values()) : several(name, place, serving);
  }

  /** Finds those that the class loader of this library sees, then those of the calling thread's. */
  private Map<Class<?>, P> all() {
    Map<Class<?>, P> all = new LinkedHashMap<>();
    try {
      Stream.of(Providers.class.getClassLoader(), Thread.currentThread().getContextClassLoader())
          .flatMap(loader -> ServiceLoader.load(kind, loader).stream())
          .forEach(each -> all.computeIfAbsent(each.type(), type -> each.get()));
      return all;
    } catch (ServiceConfigurationError e) {
      throw new SettingsException(
          "the backends on the class path cannot be listed: %s. Take all jars of Dewey of one version."
              .formatted(e.getMessage()),
          e);
    }
  }

  private SettingsException none(String name, String place, Collection<P> all) {
    Set<String> known = new TreeSet<>();
    all.forEach(each -> known.addAll(names.apply(each)));
    return new SettingsException(
        "%s names %s %s, which no jar on the class path has. There are %s. Add %s."
            .formatted(place, served, Excerpt.quote(name), known, jarOf(name)));
  }

  private static String jarOf(String name) {
    return name.contains("redis")
        ? "the jar dewey-redis-backend and what it needs"
        : "the jar of its backend, or write one of these";
  }

  private SettingsException several(String name, String place, List<P> serving) {
    String classes =
        serving.stream().map(each -> each.getClass().getName()).collect(joining(" and "));
    return new SettingsException(
        "%s names %s %s, which could be that of %s. Take the jar of one of them off the class path."
            .formatted(place, served, Excerpt.quote(name), classes));
  }
}
