package dev.dewey.benchmarks.redis;

import dev.dewey.benchmarks.race.Aim;
import dev.dewey.benchmarks.race.Aim.Bound;
import dev.dewey.benchmarks.race.Latencies;
import dev.dewey.benchmarks.race.Standing;
import dev.dewey.benchmarks.race.Table;
import dev.dewey.benchmarks.redis.Figures.Usages;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes figures as tables, and holds them against what they should be. */
record Report(Figures figures) {
  /** The tables by their names in the page. */
  Map<String, String> tables() {
    return Map.of(
        "aims", aimed(),
        "enqueue", speeds(figures.speeds().enqueue()),
        "bulk", speeds(figures.speeds().bulk()),
        "drain", speeds(figures.speeds().drain()),
        "waits", waits(),
        "server", server(),
        "usage", usage(),
        "memory", "%.1f".formatted(figures.bytesPerTask()));
  }

  private String aimed() {
    Table table = new Table("", "aim", "figure", "held");
    aims().forEach(aim -> table.row(aim.row()));
    return table.toString();
  }

  /** What the figures should be. */
  List<Aim> aims() {
    List<Standing> server = figures.server();
    Figures.Waits waits = figures.waits();
    Usages usages = figures.usages();
    return List.of(
        speed("enqueue one by one, times bare LPUSH + ZADD", 0.9, figures.speeds().enqueue()),
        speed("enqueue by hundreds, times bare pipelined LPUSH", 0.9, figures.speeds().bulk()),
        speed("drain with one worker, times constant EVALSHA", 0.8, figures.speeds().drain()),
        atMost("server's work of a plain exchange, times LPUSH", 2, timesServer(server, 1)),
        atMost("server's work of a full exchange, times LPUSH", 4, timesServer(server, 2)),
        atMost(
            "idle latency until the command runs, p50, times BRPOP",
            3,
            waits.started().millis(0.5) / waits.popped().millis(0.5)),
        atMost(
            "from there until the result is at the caller, p50, ms",
            1,
            waits.returned().millis(0.5)),
        atMost(
            "commands/s that an idle consumer sends",
            2,
            usages.idle().sent() / usages.idleSeconds()),
        atMost("bytes of a waiting task", 120, figures.bytesPerTask()));
  }

  private static double timesServer(List<Standing> server, int at) {
    return server.get(at).timesTheServerOf(server.get(0));
  }

  /** Dewey stands second, behind what it is compared with. */
  private static Aim speed(String what, double least, List<Standing> standings) {
    double times = standings.get(1).timesAsFastAs(standings.get(0));
    return new Aim(what, Bound.AT_LEAST, least, times);
  }

  private static Aim atMost(String what, double most, double figure) {
    return new Aim(what, Bound.AT_MOST, most, figure);
  }

  private static String speeds(List<Standing> standings) {
    Table table =
        new Table(
            "",
            "tasks/s",
            "lowest",
            "highest",
            "client µs",
            "server µs",
            "times the first",
            "by processor time");
    for (Standing each : standings) {
      table.row(
          each.name(),
          whole(each.perSecond()),
          whole(each.ends()[0]),
          whole(each.ends()[1]),
          parts(each.clientMicros()),
          parts(each.serverMicros()),
          parts(each.timesAsFastAs(standings.get(0))),
          parts(each.timesAsCheapAs(standings.get(0))));
    }
    return table.toString();
  }

  private String waits() {
    Figures.Waits waits = figures.waits();
    Table table = new Table("", "p50 ms", "p90 ms", "p99 ms");
    for (Latencies each : List.of(waits.popped(), waits.started(), waits.returned())) {
      table.row(
          each.name(), parts(each.millis(0.5)), parts(each.millis(0.9)), parts(each.millis(0.99)));
    }
    return table.toString();
  }

  private String server() {
    Table table = new Table("", "server µs", "times the first");
    Standing first = figures.server().get(0);
    for (Standing each : figures.server()) {
      table.row(each.name(), parts(each.serverMicros()), parts(each.timesTheServerOf(first)));
    }
    return table.toString();
  }

  private String usage() {
    Usages usages = figures.usages();
    Table table = new Table("", "requests", "commands", "bytes in", "bytes out", "which");
    row(table, "enqueue, a task", usages.enqueue(), usages.tasks());
    row(table, "drain, a task", usages.drain(), usages.tasks());
    row(table, "idle consumer, a second", usages.idle(), usages.idleSeconds());
    return table.toString();
  }

  private static void row(Table table, String what, Usage usage, double by) {
    StringBuilder which = new StringBuilder();
    usage
        .calls()
        .forEach(
            (name, calls) -> which.append(name).append(' ').append(parts(calls, by)).append(", "));
    which.setLength(Math.max(0, which.length() - 2));
    table.row(
        what,
        parts(usage.reads(), by),
        parts(usage.commands(), by),
        parts(usage.bytesIn(), by),
        parts(usage.bytesOut(), by),
        which);
  }

  private static String parts(long sum, double by) {
    return String.format(Locale.ROOT, "%.3f", sum / by);
  }

  private static String parts(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
