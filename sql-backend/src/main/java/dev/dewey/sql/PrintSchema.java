package dev.dewey.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Prints the tables of a backend, for those who create them by a tool of theirs:
 *
 * <pre>{@code
 * java -cp "lib/*" dev.dewey.sql.PrintSchema sqlite
 * }</pre>
 */
public final class PrintSchema {
  private PrintSchema() {}

  /** Prints the schema of the database that the one argument names. */
  public static void main(String[] args) {
    List<SchemaProvider> providers = new ArrayList<>();
    ServiceLoader.load(SchemaProvider.class).forEach(providers::add);
    if (args.length == 1) {
      for (SchemaProvider provider : providers) {
        if (provider.database().equals(args[0])) {
          System.out.print(provider.schema().script());
          return;
        }
      }
    }
    System.err.println(complaint(providers, args));
    System.exit(2);
  }

  static String complaint(List<SchemaProvider> providers, String... args) {
    List<String> known = providers.stream().map(SchemaProvider::database).sorted().toList();
    String found =
        known.isEmpty()
            ? "no backend on a database is on the class path. Add the jar of one"
            : "there are schemas for " + String.join(", ", known) + ". Name one of them";
    return "the database \"%s\" has no schema, because %s."
        .formatted(String.join(" ", args), found);
  }
}
