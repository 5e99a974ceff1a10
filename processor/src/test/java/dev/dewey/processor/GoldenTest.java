package dev.dewey.processor;

import com.google.googlejavaformat.java.FormatterException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * How generated code looks, to the letter.
 *
 * <p>Whatever is written here compiles under the strictest flags of each JDK at hand, passes
 * javadoc, and is left as it is by google-java-format.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/GoldenTest");

  private static final String TWO_QUEUE_COMMANDS_AND_APERIODIC_ONE =
      """
      package com.example.beans;

      import dev.dewey.Crontab;
      import dev.dewey.PeriodicCommand;
      import dev.dewey.QueueCommand;
      import java.io.IOException;
      import java.util.List;

      /** What beans are counted by. */
      public final class BeanCommands {
        private BeanCommands() {}

        /**
         * Counts the beans in some jars.
         *
         * @param jars the names of the jars to open
         * @return how many, in words
         */
        @QueueCommand
        static String countBeans(List<String> jars) {
          return "";
        }

        /**
         * Mails a report.
         *
         * @param recipient where to send it
         * @param body the text of the mail
         * @throws IOException if the mail server is down
         */
        @QueueCommand(retries = 3, retryDelay = "10s")
        static void sendReport(String recipient, String body) throws IOException {}

        /** Throws stale counts away. */
        @PeriodicCommand(@Crontab(minute = "*/5"))
        static void sweepCounts() {}
      }
      """;

  private static final String EVERY_OPTION =
      """
      package com.example;

      import dev.dewey.Crontab;
      import dev.dewey.Invoker;
      import dev.dewey.PeriodicCommand;
      import dev.dewey.QueueCommand;
      import dev.dewey.command.DeliveryPromise;
      import dev.dewey.command.TaskContext;
      import dev.dewey.crontab.Misfire;
      import dev.dewey.crontab.PeriodicRule;
      import dev.dewey.memory.MemoryBroker;
      import java.io.FileNotFoundException;
      import java.io.IOException;
      import java.time.ZonedDateTime;
      import org.jspecify.annotations.Nullable;

      /** Jobs of all kinds. */
      public class Jobs {
        private static final Invoker INVOKER = Invoker.on(new MemoryBroker("jobs"));

        private Jobs() {}

        /** Where to queue. */
        public static Invoker invoker() {
          return INVOKER;
        }

        /** Noon. */
        public static final class Noon implements PeriodicRule {
          /** Makes one. */
          public Noon() {}

          @Override
          public boolean matches(ZonedDateTime minute) {
            return minute.getHour() == 12 && minute.getMinute() == 0;
          }
        }

        /** Comes back later. */
        public static final class Busy extends Exception {
          private static final long serialVersionUID = 1;
        }

        /** Has it all. */
        @QueueCommand(
            name = "all",
            invoker = Jobs.class,
            retries = 2,
            retryDelay = "1500ms",
            retryBackoff = 1.5,
            retryMaxDelay = "2d",
            retryJitter = 0.25,
            retryOn = {IOException.class, Jobs.Busy.class},
            dontRetryOn = FileNotFoundException.class,
            delivery = DeliveryPromise.AT_MOST_ONCE,
            priority = -7)
        static @Nullable String all(
            int count, TaskContext context, @Nullable Long size, String... names) {
          return null;
        }

        /**
         * Is called no more.
         *
         * @deprecated Call {@link #all}.
         */
        @Deprecated(forRemoval = true)
        @QueueCommand(dontRetryOn = {IllegalStateException.class, IllegalArgumentException.class})
        static long old(long n) {
          return n;
        }

        /** Lunch, see {@linkplain Noon the rule}. */
        @PeriodicCommand(
            validator = Noon.class, misfire = Misfire.ONCE, invoker = Jobs.class, retries = 1)
        public static int lunch(TaskContext context) throws InterruptedException {
          return 1;
        }

        @PeriodicCommand(@Crontab)
        static void everyMinute() {}

        /** Once a week. */
        @PeriodicCommand(
            value = @Crontab(minute = "0", hour = "*/6", dayOfWeek = "7"),
            misfire = Misfire.ALL)
        static void onSundays() {}
      }
      """;

  private static final String MANY_TYPES =
      """
      package com.example;

      import dev.dewey.QueueCommand;
      import java.time.Instant;
      import java.util.Collection;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.Set;
      import java.util.UUID;

      class Shop {
        enum Unit {
          KILO,
          PIECE
        }

        record Line(String article, double amount, Unit unit) {}

        record Order(UUID id, List<Line> lines, Optional<Order> replaces, Instant at) {}

        record Page<T>(List<T> items, boolean more) {}

        static class Desk {
          @QueueCommand
          static Map<String, Page<Order>> ship(
              Order order, Page<String> notes, Set<Unit>[] units, char grade, float[] weights) {
            return Map.of();
          }

          @QueueCommand
          static void close() {}

          @QueueCommand
          static byte[][] print(Collection<int[]> pages, Byte copies, short tray) {
            return new byte[0][];
          }
        }
      }
      """;

  private static final String LONG_NAMES =
      """
      package com.example.warehouse.inventory;

      import dev.dewey.Crontab;
      import dev.dewey.PeriodicCommand;
      import dev.dewey.QueueCommand;
      import java.io.IOException;
      import java.util.List;
      import java.util.Map;
      import java.util.concurrent.TimeoutException;

      /** Long. */
      public class InventoryReconciliationCommands {
        private InventoryReconciliationCommands() {}

        /** A record. */
        public record DiscrepancyReport(
            String warehouseIdentifier,
            Map<String, List<Integer>> discrepanciesByArticleNumber,
            List<DiscrepancyReport> reportsOfSubordinateWarehouses) {}

        /** Reconciles. */
        @QueueCommand(
            retries = 5,
            retryDelay = "30s",
            retryBackoff = 2,
            retryMaxDelay = "10m",
            priority = 100)
        public static Map<String, List<DiscrepancyReport>> reconcileInventoryOfWarehouseWithLedger(
            String warehouseIdentifier,
            List<String> articleNumbersToReconcile,
            Map<String, List<Integer>> expectedQuantitiesByArticleNumber,
            boolean reportDiscrepanciesToSupplier)
            throws IOException, TimeoutException {
          return Map.of();
        }

        @QueueCommand
        static void notifySupplierOfDiscrepancies(DiscrepancyReport report, String supplierAddress)
            throws IOException, InterruptedException, TimeoutException {}

        @PeriodicCommand(
            @Crontab(minute = "0,15,30,45", hour = "6-22", day = "1-28", month = "1-11"))
        static void compareTheStockOfAllWarehousesWithTheLedger() {}
      }
      """;

  private static void assertGolden(TestInfo test, String... sources) throws FormatterException {
    Golden.assertGenerated(FOLDER.resolve(test.getTestMethod().orElseThrow().getName()), sources);
  }

  /** What the goldens are generated from. */
  static List<String> sources() {
    return List.of(TWO_QUEUE_COMMANDS_AND_APERIODIC_ONE, EVERY_OPTION, MANY_TYPES, LONG_NAMES);
  }

  @Test
  void twoQueueCommandsAndAPeriodicOne(TestInfo test) throws FormatterException {
    assertGolden(test, TWO_QUEUE_COMMANDS_AND_APERIODIC_ONE);
  }

  @Test
  void everyOption(TestInfo test) throws FormatterException {
    assertGolden(test, EVERY_OPTION);
  }

  @Test
  void manyTypes(TestInfo test) throws FormatterException {
    assertGolden(test, MANY_TYPES);
  }

  @Test
  void longNames(TestInfo test) throws FormatterException {
    assertGolden(test, LONG_NAMES);
  }
}
