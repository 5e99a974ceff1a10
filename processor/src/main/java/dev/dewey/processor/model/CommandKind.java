package dev.dewey.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who starts a command. */
public sealed interface CommandKind {
  /**
   * A caller does, through the queue.
   *
   * @param argsCodec the constant that writes and reads the arguments
   * @param resultCodec the constant that writes and reads the result; empty for void, whose codec
   *     is in the runtime
   */
  record Queued(String argsCodec, Optional<String> resultCodec) implements CommandKind {}

  /** The clock does. */
  sealed interface Timed extends CommandKind {
    /** The name of what becomes of minutes that were missed. */
    String misfire();
  }

  /**
   * The clock does, by a crontab.
   *
   * @param fields its five fields, in the order of a crontab's line
   * @param misfire the name of what becomes of minutes that were missed
   */
  record ByCrontab(List<Field> fields, String misfire) implements Timed {
    /**
     * One field of a crontab.
     *
     * @param label its name in the annotation
     * @param text what it says
     */
    public record Field(String label, String text) {
      /** Whether every value matches. */
      public boolean isOpen() {
        return text.equals("*");
      }

      /** The name in words. */
      public String words() {
        return label.equals("dayOfWeek") ? "day of the week" : label;
      }
    }

    /** Returns the five fields on one line. */
    public String line() {
      return fields.stream().map(Field::text).collect(Collectors.joining(" "));
    }
  }

  /**
   * The clock does, by a predicate of the author's.
   *
   * @param validator the class of the predicate
   * @param misfire the name of what becomes of minutes that were missed
   */
  record ByValidator(ClassName validator, String misfire) implements Timed {}
}
