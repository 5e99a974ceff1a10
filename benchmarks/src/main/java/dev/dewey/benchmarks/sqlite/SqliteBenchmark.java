package dev.dewey.benchmarks.sqlite;

import dev.dewey.benchmarks.Machine;
import dev.dewey.benchmarks.race.Race;
import dev.dewey.benchmarks.race.Standing;
import dev.dewey.benchmarks.race.Table;
import dev.dewey.sqlite.Synchronous;
import dev.dewey.sqlite.schema.SqliteSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * What a call through a file costs, beside bare JDBC. Arguments: how many tasks in a round, and how
 * many rounds.
 */
public final class SqliteBenchmark {
  private SqliteBenchmark() {}

  /** Runs all, and prints tables. */
  public static void main(String[] args) throws IOException, SQLException {
    int tasks = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Machine.print(System.out);
    for (Synchronous synchronous : Synchronous.values()) {
      System.out.printf("%nsynchronous = %s%n%n", synchronous);
      System.out.print(table(synchronous, tasks, rounds));
    }
  }

  private static Table table(Synchronous synchronous, int tasks, int rounds)
      throws IOException, SQLException {
    Table table = new Table("work", "tasks/s", "lowest", "highest", "of JDBC", "by processor time");
    Path folder = Files.createTempDirectory("dewey-bench");
    Race race = new Race(2, rounds, () -> 0);
    try (DeweyInAFile dewey = new DeweyInAFile(folder.resolve("dewey.db"), synchronous);
        BareJdbc bare =
            new BareJdbc(
                folder.resolve("bare.db"),
                synchronous,
                new SqliteSchema().schema(),
                dewey.message())) {
      add(table, race.run(tasks, List.of(bare.insert(), dewey.enqueueAll())));
      add(table, race.run(tasks, List.of(bare.exchange(), dewey.exchange(), dewey.drain())));
    }
    return table;
  }

  private static void add(Table table, List<Standing> standings) {
    Standing bare = standings.get(0);
    for (Standing each : standings) {
      double[] ends = each.ends();
      table.row(
          each.name(),
          "%,.0f".formatted(each.perSecond()),
          "%,.0f".formatted(ends[0]),
          "%,.0f".formatted(ends[1]),
          String.format(Locale.ROOT, "%.2f", each.timesAsFastAs(bare)),
          String.format(Locale.ROOT, "%.2f", each.timesAsCheapAs(bare)));
    }
  }
}
