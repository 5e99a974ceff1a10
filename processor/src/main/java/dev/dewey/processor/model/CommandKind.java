package dev.dewey.processor.model;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.model.Timing.CrontabPart;
import java.util.List;
import java.util.stream.Collectors;

/** Who starts a command. */
public sealed interface CommandKind {
  /**
   * A caller does, through the queue.
   *
   * @param argsCodec the constant that writes and reads the arguments
   * @param resultCodec the constant that writes and reads the result
   */
  record Queued(String argsCodec, String resultCodec) implements CommandKind {
    /** What stands for the codec of void, which is in the runtime. */
    public static final String VOID = "";
  }

  /**
   * The clock does, by a crontab.
   *
   * @param fields its fields
   */
  record ByCrontab(List<CrontabPart> fields) implements CommandKind {
    /** Returns the five fields on one line. */
    public String line() {
      return fields.stream().map(field -> field.text().value()).collect(Collectors.joining(" "));
    }
  }

  /**
   * The clock does, by a predicate of the author's.
   *
   * @param validator the class of the predicate
   */
  record ByValidator(ClassName validator) implements CommandKind {}
}
