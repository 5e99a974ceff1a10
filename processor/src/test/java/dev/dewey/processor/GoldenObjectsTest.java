package dev.dewey.processor;

import com.google.googlejavaformat.java.FormatterException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the tasks of instance methods, of stages and of sensitive arguments look, to the letter. */
final class GoldenObjectsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/GoldenObjectsTest");

  private static final String REPORTS =
      """
      package com.example;

      import dev.dewey.Crontab;
      import dev.dewey.PeriodicCommand;
      import dev.dewey.QueueCommand;
      import dev.dewey.command.TaskContext;
      import java.io.IOException;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.CompletionStage;

      /** Sends reports. */
      public class Reports {
        /** Makes one that sends nowhere. */
        public Reports() {}

        /**
         * Sends a report.
         *
         * @param recipient to whom
         */
        @QueueCommand
        public void send(String recipient, TaskContext context) throws IOException {}

        /** Writes a report. */
        @QueueCommand
        public CompletionStage<String> write(long beans) throws IOException {
          return CompletableFuture.completedFuture("");
        }

        /** Throws old reports away. */
        @PeriodicCommand(@Crontab(minute = "0"))
        public int sweep() {
          return 0;
        }
      }
      """;

  private static final String VAULTS =
      """
      package com.example;

      import dev.dewey.QueueCommand;
      import dev.dewey.Sensitive;
      import dev.dewey.codec.JsonInput;
      import dev.dewey.codec.JsonOutput;
      import dev.dewey.command.JsonUpgrader;
      import java.util.List;

      /** Opens vaults. */
      public final class Vaults {
        private Vaults() {}

        /** What opens one, and of whom it is. */
        public record Key(String owner, @Sensitive int pin) {}

        /** Reads the keys of last year. */
        public static final class OldKeys implements JsonUpgrader {
          /** Makes one. */
          public OldKeys() {}

          @Override
          public void upgrade(JsonInput old, JsonOutput now) {}
        }

        /** Opens a vault. */
        @QueueCommand
        public static void open(String vault, @Sensitive String password, int tries) {}

        /** Cuts keys. */
        @QueueCommand(upgrader = OldKeys.class)
        public static long cutKeys(
            String customerOfTheVault, List<Key> keys, @Sensitive char[] mark, boolean hurried) {
          return 0;
        }
      }
      """;

  /** What the goldens are generated from. */
  static List<String> sources() {
    return List.of(REPORTS, VAULTS);
  }

  @Test
  void sensitiveArguments() throws FormatterException {
    Golden.assertGenerated(FOLDER.resolve("sensitiveArguments"), VAULTS);
  }

  @Test
  void objectsAndStages() throws FormatterException {
    Golden.assertGenerated(FOLDER.resolve("objectsAndStages"), REPORTS);
  }
}
