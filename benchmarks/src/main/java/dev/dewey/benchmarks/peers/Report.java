package dev.dewey.benchmarks.peers;

import dev.dewey.benchmarks.race.Latencies;
import dev.dewey.benchmarks.race.Standing;
import dev.dewey.benchmarks.race.Table;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes figures as tables.
 *
 * @param figures what was measured
 * @param all contenders, Dewey first
 */
record Report(Figures figures, List<Contender> all) {
  /** The tables by their names in the page. */
  Map<String, String> tables() {
    return Map.of(
        "summary", summary(),
        "enqueue", rates(figures.enqueue()),
        "bulk", rates(figures.bulk()),
        "drain", rates(figures.drain()),
        "starts", starts());
  }

  /** Who they are, on which libraries, with which settings and why. */
  String contenders(Path peers) {
    StringBuilder text = new StringBuilder();
    for (PeerFile file : files()) {
      text.append(
          "- **%s** (%s). Results: %s.%n"
              .formatted(file.name(), file.versions(peers), file.text("result")));
      for (String set : file.sets()) {
        text.append("  *%s*: %s%s%n".formatted(set, file.text(set + ".why"), settings(file, set)));
      }
    }
    return text.toString();
  }

  private List<PeerFile> files() {
    return all.stream().map(Contender::file).distinct().toList();
  }

  private static String settings(PeerFile file, String set) {
    Map<String, String> settings = file.settings(set);
    return settings.isEmpty()
        ? ""
        : settings.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ", " (`", "`)"));
  }

  /** For each peer and kind of work the better one of its sets. */
  private String summary() {
    Table table =
        new Table("", "enqueue/s", "enqueue by hundreds/s", "drain/s", "start, idle, p50 ms");
    for (PeerFile file : files()) {
      table.row(
          file.name(),
          best(figures.enqueue(), file),
          best(figures.bulk(), file),
          best(figures.drain(), file),
          soonest(file));
    }
    return table.toString();
  }

  private String best(List<Standing> standings, PeerFile file) {
    return standings.stream()
        .filter(each -> isOf(each.name(), file))
        .max(Comparator.comparingDouble(Standing::perSecond))
        .map(each -> whole(each.perSecond()) + times(each.timesAsFastAs(standings.get(0))))
        .orElse("–");
  }

  private String soonest(PeerFile file) {
    double first = figures.starts().get(0).millis(0.5);
    return figures.starts().stream()
        .filter(each -> isOf(each.name(), file))
        .mapToDouble(each -> each.millis(0.5))
        .min()
        .stream()
        .mapToObj(each -> parts(each) + times(each / first))
        .collect(Collectors.joining());
  }

  private static boolean isOf(String name, PeerFile file) {
    return name.equals(file.name()) || name.startsWith(file.name() + ", ");
  }

  private static String times(double times) {
    return " (" + parts(times) + ")";
  }

  private static String rates(List<Standing> standings) {
    Table table = new Table("", "tasks/s", "lowest", "highest", "times Dewey");
    for (Standing each : standings) {
      table.row(
          each.name(),
          whole(each.perSecond()),
          whole(each.ends()[0]),
          whole(each.ends()[1]),
          parts(each.timesAsFastAs(standings.get(0))));
    }
    return table.toString();
  }

  private String starts() {
    Table table = new Table("", "p50 ms", "p90 ms", "longest ms", "times Dewey", "tasks");
    double first = figures.starts().get(0).millis(0.5);
    for (Latencies each : figures.starts()) {
      table.row(
          each.name(),
          parts(each.millis(0.5)),
          parts(each.millis(0.9)),
          parts(each.millis(1)),
          parts(each.millis(0.5) / first),
          each.nanos().size());
    }
    return table.toString();
  }

  private static String parts(double value) {
    return value >= 100
        ? whole(value)
        : String.format(Locale.ROOT, value < 0.1 ? "%.3f" : "%.2f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
