package com.example.ledger;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Queues entries of the ledger, waits for all receipts, and says whether they are right. */
public final class ProducerMain {
  private static final Duration SOON = Duration.ofMinutes(2);

  private ProducerMain() {}

  /** Takes a settings file, the producer's name, how many entries, and their delay in seconds. */
  public static void main(String[] args) {
    String name = args[1];
    int count = Integer.parseInt(args[2]);
    Duration delay = Duration.ofSeconds(Long.parseLong(args[3]));
    try (Invoker invoker = Settings.load(Path.of(args[0])).invoker()) {
      List<AsyncData<Ledger.Receipt>> entries = new ArrayList<>();
      for (int number = 0; number < count; number++) {
        entries.add(LedgerTasks.ENTER.prepare(name, number).delay(delay).on(invoker).enqueue());
      }
      System.out.println("queued " + count);
      for (int number = 0; number < count; number++) {
        check(new Ledger.Receipt(name, number), entries.get(number).get(SOON));
      }
    }
    System.out.println(count + " receipts are right");
  }

  private static void check(Ledger.Receipt expected, Ledger.Receipt actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException("expected " + expected + ", got " + actual);
    }
  }
}
