package dev.dewey.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PrintSchemaTest {
  private record Named(String database) implements SchemaProvider {
    @Override
    public Schema schema() {
      throw new IllegalStateException("not asked for");
    }
  }

  @Test
  void saysWhichSchemasThereAre() {
    List<SchemaProvider> providers = List.of(new Named("sqlite"), new Named("postgresql"));

    assertThat(PrintSchema.complaint(providers, "beans"))
        .isEqualTo(
            "the database \"beans\" has no schema, because there are schemas for postgresql, sqlite. Name one of them.");
  }

  @Test
  void saysWhereSchemasComeFrom() {
    assertThat(PrintSchema.complaint(List.of(), "sqlite"))
        .isEqualTo(
            "the database \"sqlite\" has no schema, because no backend on a database is on the class path. Add the jar of one.");
  }
}
