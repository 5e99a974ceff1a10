package dev.dewey.benchmarks.peers;

import dev.dewey.benchmarks.worker.Settings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a file says of a peer: how it is started, how much it is given to do, and its sets of
 * settings, {@code default} and {@code tuned}, with the reasons for them.
 *
 * @param file where it stands
 * @param values by their names
 */
record PeerFile(Path file, Map<String, String> values) {
  private static final List<String> SETS = List.of("default", "tuned");

  /** Reads one. */
  static PeerFile read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return new PeerFile(file, values);
  }

  /** Which server it needs. */
  enum Server {
    /** Redis. */
    REDIS,
    /** PostgreSQL. */
    POSTGRES
  }

  /** Returns a value that must be there. */
  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(file + " does not say what " + name + " is");
    }
    return value.strip();
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  String name() {
    return text("name");
  }

  Server server() {
    return text("server").equals("redis") ? Server.REDIS : Server.POSTGRES;
  }

  /** The sets that there are; at least the first one. */
  List<String> sets() {
    return SETS.stream().filter(set -> values.containsKey(set + ".why")).toList();
  }

  /** Returns the command line of a set's worker, after {@code java}. */
  List<String> command(Path peers, String set, String url) {
    Stream<String> told =
        settings(set).entrySet().stream().map(each -> each.getKey() + "=" + each.getValue());
    return Stream.of(
            Stream.of("-cp", classPath(peers), text("main")),
            Stream.of(Settings.URL + "=" + url),
            told)
        .flatMap(words -> words)
        .toList();
  }

  /** What a set tells the worker; reasons and amounts are not for it. */
  Map<String, String> settings(String set) {
    Map<String, String> settings = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          String own = name.startsWith(set + ".") ? name.substring(set.length() + 1) : "";
          if (!own.isEmpty() && !own.equals("why") && !own.startsWith("start.")) {
            settings.put(own, value.strip());
          }
        });
    return settings;
  }

  /** Its own if it is a module of its own, else the one of this process. */
  private String classPath(Path peers) {
    if (!values.containsKey("module")) {
      return System.getProperty("java.class.path");
    }
    return ClassPath.of(peers.resolve(text("module")));
  }

  /** The libraries that it runs on, with the versions that are on its class path. */
  String versions(Path peers) {
    return ClassPath.versions(classPath(peers), List.of(text("jars").split(" ")));
  }
}
