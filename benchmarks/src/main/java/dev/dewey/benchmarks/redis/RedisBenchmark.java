package dev.dewey.benchmarks.redis;

import dev.dewey.benchmarks.Machine;
import dev.dewey.benchmarks.race.Aim;
import dev.dewey.benchmarks.race.Core;
import dev.dewey.benchmarks.race.Page;
import dev.dewey.benchmarks.redis.Measuring.Extent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What a call through Redis costs, beside bare Jedis and bare scripts, on a server of its own. */
public final class RedisBenchmark {
  private RedisBenchmark() {}

  /** Runs all, and prints a page; {@code --help} tells the options. */
  public static void main(String[] args) {
    Options options = new Options();
    CommandLine line = new CommandLine(options);
    CommandLine.ParseResult parsed = line.parseArgs(args);
    if (CommandLine.printHelpIfRequested(parsed)) {
      return;
    }
    Report report = run(options);
    List<Aim> missed = report.aims().stream().filter(aim -> !aim.isHeld()).toList();
    missed.forEach(aim -> System.err.println("not held: " + aim));
    if (options.hold && !missed.isEmpty()) {
      System.exit(1);
    }
  }

  /** Takes the figures, and writes the page. */
  private static Report run(Options options) {
    String pinned = options.core == null ? "not pinned" : Core.pin(options.core);
    System.err.println("processors: " + pinned);
    try (Place place = Place.start();
        Measuring measuring = new Measuring(place, System.err)) {
      Report report = new Report(measuring.take(Extent.of(options.rounds, options.tasks)));
      Map<String, String> texts = new TreeMap<>(report.tables());
      texts.put("machine", machine(place, pinned));
      texts.put("rounds", String.valueOf(options.rounds));
      write(filled(texts), options.page);
      return report;
    }
  }

  private static void write(String page, @Nullable Path file) {
    if (file == null) {
      System.out.print(page);
      return;
    }
    new Page(file).put("redis", page);
    System.out.println("Wrote " + file.toAbsolutePath().normalize());
  }

  private static String machine(Place place, String pinned) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Machine.print(out);
    out.println("pinned   " + pinned);
    out.println("server   " + place.version() + ", nothing kept on disk, loopback");
    out.println("client   Jedis " + System.getProperty("jedis.version", "?"));
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  /** Puts texts into the page. */
  static String filled(Map<String, String> texts) {
    try (InputStream in = RedisBenchmark.class.getResourceAsStream("performance.md")) {
      byte[] bytes = Objects.requireNonNull(in, "performance.md").readAllBytes();
      String page = new String(bytes, StandardCharsets.UTF_8);
      for (Map.Entry<String, String> text : texts.entrySet()) {
        page = page.replace("{{" + text.getKey() + "}}", text.getValue().strip());
      }
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
