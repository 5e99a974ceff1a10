package com.example.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.QueueCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file in which each run of a command is entered, by whatever process it is run. */
final class Ledger {
  /** The environment variable with the path of the file. */
  static final String FILE = "LEDGER_FILE";

  private Ledger() {}

  /**
   * Says what was entered.
   *
   * @param producer who asked for it
   * @param number which entry of the producer's it is
   */
  record Receipt(String producer, int number) {}

  /** Enters a line; lines of several processes do not mix, for each is one write to the end. */
  @QueueCommand(name = "ledger.enter")
  static Receipt enter(String producer, int number) throws IOException {
    Files.write(
        Path.of(System.getenv(FILE)),
        (producer + " " + number + "\n").getBytes(UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return new Receipt(producer, number);
  }
}
